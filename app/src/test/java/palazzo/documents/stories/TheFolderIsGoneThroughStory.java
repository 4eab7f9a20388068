// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.documents.SignatureFolder;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.documents.SignatureFolder.Step;
import palazzo.documents.TheFolder;
import palazzo.documents.domain.SigningDesk;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

@HouseTest
class TheFolderIsGoneThroughStory {

    private static final String SIGN = "form[action$=/steps]";
    private static final String RETURN = "form[action$=/return]";

    private final SignatureFolder folder;
    private final SigningDesk desk;
    private final JdbcClient jdbc;
    private final Acting milano;
    private final Acting valdoria;
    private final Subject letter = TheFolder.letter();

    @LocalServerPort
    private int port;

    TheFolderIsGoneThroughStory(
            SignatureFolder folder,
            SigningDesk desk,
            JdbcClient jdbc,
            Cities cities,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.folder = folder;
        this.desk = desk;
        this.jdbc = jdbc;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
        this.valdoria = new Acting(cities.named("valdoria").orElseThrow(), accounts, transaction);
    }

    @AfterEach
    void theFolderIsEmptyAgain() {
        CityScope.run(
                milano.city(), () -> jdbc.sql("delete from documents_waiting").update());
    }

    @Test
    void theHeadSignsOnePaperAndIsLedToTheNext() {
        UUID first = put(TheFolder.replyToSign(letter, "Panchine di via dell'Olmo"));
        UUID second = put(TheFolder.replyToSign(TheFolder.letter(), "Orari del mercato"));
        Visit corrado = visit("corrado.menabrea");
        Seen list = corrado.open("/folder");
        assertThat(list.text()).contains("Panchine di via dell'Olmo", "Orari del mercato", "Livia Ferraguzzi");
        assertThat(menu(list)).contains("2 carte aspettano");
        assertThat(menu(visit("livia.ferraguzzi").open("/folder")))
                .as("nobody signs their own")
                .doesNotContain("aspetta");
        assertThat(menu(visit("delfo.marcanti").open("/folder")))
                .as("and nobody who may only check")
                .doesNotContain("aspetta");
        Seen paper = corrado.open("/folder/" + first);
        assertThat(paper.text()).contains("le panchine saranno riparate entro il 18 dicembre", "2 carte aspettano");
        Seen next = corrado.submit(paper, SIGN, Map.of());
        assertThat(next.path()).isEqualTo("/folder/" + second);
        assertThat(next.text())
                .contains("Fatto: «Panchine di via dell'Olmo».")
                .containsPattern("\\d+ passagg\\w+ fatt\\w oggi");
        assertThat(corrado.open("/folder/" + first).text()).contains("Corrado Menabrea, oggi 9:00");
        assertThat(corrado.open("/folder?view=taken").text()).contains("Panchine di via dell'Olmo", "Firmata");
    }

    @Test
    void whatIsReturnedSaysWhyAndKeepsWhatWasTyped() {
        UUID paper = put(TheFolder.replyToSign(letter, "Panchine di via dell'Olmo"));
        Visit corrado = visit("corrado.menabrea");
        Seen page = corrado.open("/folder/" + paper);
        Seen empty = corrado.submit(page, RETURN, Map.of("reason", "  "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("[role=alert] a").attr("href")).isEqualTo("#reason");
        String long_ = "x".repeat(1001);
        Seen tooLong = corrado.submit(page, RETURN, Map.of("reason", long_));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().select("textarea[name=reason]").text()).isEqualTo(long_);
        Seen done = corrado.submit(page, RETURN, Map.of("reason", "Manca la data <b>dei lavori</b>."));
        assertThat(done.path()).isEqualTo("/folder");
        assertThat(visit("livia.ferraguzzi").open("/folder?view=prepared").text())
                .contains("Panchine di via dell'Olmo", "Restituita");
        assertThat(visit("livia.ferraguzzi").open("/folder/" + paper).text())
                .contains("restituita da Corrado Menabrea, oggi 9:00: Manca la data <b>dei lavori</b>.");
    }

    @Test
    void whatIsSentBackToWhoCheckedItIsCheckedAgainAndSigned() {
        UUID paper = put(TheFolder.reply(letter));
        Visit delfo = visit("delfo.marcanti");
        delfo.submit(delfo.open("/folder/" + paper), SIGN, Map.of());
        Visit corrado = visit("corrado.menabrea");
        Seen toSign = corrado.open("/folder/" + paper);
        assertThat(toSign.page().select("#position").text()).matches("\\d+ di \\d+");
        assertThat(toSign.page().select("#to").text())
                .contains("A chi l’ha preparata: Livia Ferraguzzi", "passata da Delfo Marcanti");
        Map<String, String> back = Map.of("reason", "Controlla la data", "to", "0");
        assertThat(corrado.submit(toSign, RETURN, Map.of("reason", "Avanti?", "to", "1"))
                        .status())
                .as("no earlier step")
                .isEqualTo(422);
        corrado.submit(toSign, RETURN, back);
        assertThat(corrado.submit(toSign, RETURN, back).status()).as("twice").isEqualTo(200);
        assertThat(corrado.submit(toSign, SIGN, Map.of()).status())
                .as("from the old page")
                .isEqualTo(409);
        Seen again = delfo.open("/folder/" + paper);
        assertThat(again.text()).contains("Rimandata qui da Corrado Menabrea", "Controlla la data");
        delfo.submit(again, SIGN, Map.of());
        corrado.submit(corrado.open("/folder/" + paper), SIGN, Map.of());
        assertThat(corrado.open("/folder?view=taken").text()).contains("Firmata");
    }

    @Test
    void whoReadAnOldPageSeesBothVersions() {
        UUID old = put(TheFolder.replyToSign(letter, "Panchine di via dell'Olmo"));
        Visit corrado = visit("corrado.menabrea");
        Seen page = corrado.open("/folder/" + old);
        UUID again = put(TheFolder.reply(
                letter,
                "Gentile Signora,\n\nnuova data: 20 dicembre.",
                palazzo.organisation.Label.unit("URC"),
                TheFolder.step(SignatureFolder.Duty.SIGN, "URC", null)));
        Seen changed = corrado.submit(page, SIGN, Map.of());
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.text())
                .contains("Hai letto Firma: Unità", "Sostituita da Livia Ferraguzzi")
                .contains("le panchine saranno riparate entro il 18 dicembre", "nuova data: 20 dicembre");
        assertThat(changed.page().select("[role=alert] a").attr("href")).isEqualTo("/folder/" + again);
        assertThat(corrado.submit(page, RETURN, Map.of("reason", "Tardi")).status())
                .isEqualTo(409);
    }

    @Test
    void manyArePassedAtOnceWithAResultForEach() {
        UUID mine = put(TheFolder.replyToSign(letter, "Panchine di via dell'Olmo"));
        UUID decided = put(TheFolder.replyToSign(TheFolder.letter(), "Orari del mercato"));
        Visit corrado = visit("corrado.menabrea");
        Seen list = corrado.open("/folder");
        milano.as("leandro.bassignani", () -> {
            desk.giveBack(decided, 0, "Ne parliamo.");
            return decided;
        });
        Seen told = corrado.submit(
                list, "form[action=/folder/steps]", Map.of("chosen", mine + ".0," + decided + ".0,sciocchezze,x.y"));
        assertThat(told.status()).isEqualTo(200);
        assertThat(row(told, mine)).contains("fatto");
        assertThat(told.text()).doesNotContain("Orari del mercato");
        assertThat(corrado.open("/folder/" + mine).page().select(SIGN)).isEmpty();
    }

    @Test
    void whoPreparedItReadsItButHasNoButton() {
        UUID paper = put(TheFolder.replyToSign(letter, "Panchine di via dell'Olmo"));
        Visit livia = visit("livia.ferraguzzi");
        Seen page = livia.open("/folder/" + paper);
        assertThat(page.text()).contains("le panchine saranno riparate");
        assertThat(page.page().select(SIGN)).isEmpty();
        String csrf = page.page().select("input[name=_csrf]").attr("value");
        Seen forced = livia.post("/folder/" + paper + "/steps", Map.of("_csrf", csrf, "step", "0"));
        assertThat(forced.status()).isEqualTo(422);
        assertThat(forced.text()).contains("È una carta che hai preparato tu");
    }

    @Test
    void whoMayNotSeeItFindsNothingAnywhere() {
        UUID paper = put(TheFolder.replyToSign(letter, "Panchine di via dell'Olmo"));
        for (String nobody : new String[] {"norina.quaglia", "zita.arcangioli"}) {
            Visit visit = visit(nobody);
            assertThat(visit.open("/folder/" + paper).status()).isEqualTo(404);
            assertThat(visit.open("/folder").text()).doesNotContain("Panchine");
        }
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open("/folder/" + paper).status()).isEqualTo(404);
        assertThat(ettore.open("/folder").text()).contains("Nessuna carta aspetta");
    }

    @Test
    void whatOnlyTheMayorMaySignLiesInTheMayorsFolder() {
        Paper paper = TheFolder.reply(letter, TheFolder.TEXT, Label.unit("CFS"), new Step(Duty.SIGN, "CFS", null));
        UUID put = valdoria.as("ettore.limonta", () -> folder.put(paper));
        Visit bruna = Visit.as(port, "valdoria.localhost", "bruna.casalegno");
        assertThat(row(bruna.open("/folder"), put)).contains(paper.title());
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(row(ettore.open("/folder"), put)).isEmpty();
    }

    private UUID put(Paper paper) {
        return milano.as("livia.ferraguzzi", () -> folder.put(paper));
    }

    private Visit visit(String username) {
        return Visit.as(port, "milano.localhost", username);
    }

    private static String menu(Seen page) {
        return page.page().select("nav.menu a[href=/folder]").text();
    }

    private static String row(Seen page, UUID paper) {
        Element row = page.page().getElementById("r-" + paper + ".0");
        return row == null ? "" : row.text();
    }
}
