// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEventsHolder;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.kernel.Subject;
import palazzo.law.Norm;
import palazzo.organisation.Label;
import palazzo.organisation.domain.Accounts;
import palazzo.registry.RegistrationAnnulled;
import palazzo.registry.Registry;
import palazzo.registry.domain.RegistryDesk;
import palazzo.tenancy.Check;
import palazzo.tenancy.Check.Finding;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;
import palazzo.trail.TrailHead;

/** In a year of its own, so that every number that was given in it is known here. */
@HouseTest
@RecordApplicationEvents
class TheRegistryIsReadStory {

    private static final int YEAR = 2041;
    private static final LocalDateTime MORNING = LocalDateTime.of(YEAR, 3, 5, 9, 0);
    private static final String ANNUL = "form[action$=/annulment]";

    private final Registry registry;
    private final RegistryDesk desk;
    private final Check numbers;
    private final Jobs jobs;
    private final TrailHead head;
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final Acting milano;
    private final Acting valdoria;

    @LocalServerPort
    private int port;

    TheRegistryIsReadStory(
            Registry registry,
            RegistryDesk desk,
            List<Check> checks,
            Jobs jobs,
            TrailHead head,
            JdbcClient jdbc,
            @Qualifier("ownerDataSource") DataSource owner,
            Cities cities,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.registry = registry;
        this.desk = desk;
        this.numbers = checks.stream()
                .filter(check -> check.name().equals("registry.numbers"))
                .findFirst()
                .orElseThrow();
        this.jobs = jobs;
        this.head = head;
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(owner);
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
        this.valdoria = new Acting(cities.named("valdoria").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void morning() {
        TheClock.moveTo(MORNING);
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 53, c. 1")
    void theListAndThePageSayWhatWasRegistered() {
        Registry.Number number = register(Label.unit("URC"), "Orologio della stazione fermo");
        Visit livia = visit("livia.ferraguzzi");
        assertThat(livia.open("/registry?q=orologi&year=" + YEAR).text())
                .contains(number.text(), "Orologio della stazione fermo", "Consorzio Navigli", "Entrata", "Valida");
        assertThat(livia.open(path(number)).text())
                .contains("Registrazione " + number.text(), "Consorzio Navigli", "a".repeat(64))
                .contains("77/A del gio 28 feb", "Livia Ferraguzzi");
        String csv =
                new String(livia.bytes("/registry.csv?q=orologi&year=" + YEAR).body(), StandardCharsets.UTF_8);
        assertThat(csv).contains(number.text(), "Consorzio Navigli");
    }

    @Test
    void aNumberTypedIntoTheBoxLeadsStraightToIt() {
        Registry.Number number = register(Label.unit("URC"), "Orologio della piazza fermo");
        Visit livia = visit("livia.ferraguzzi");
        assertThat(livia.open("/search?q=" + number.number() + "/" + YEAR).path())
                .isEqualTo(path(number));
        assertThat(livia.open("/search?q=prot.+" + number.text()).path()).isEqualTo(path(number));
        assertThat(livia.open("/search?q=%07d".formatted(number.number())).path())
                .isEqualTo(path(number));
        assertThat(visit("norina.quaglia").open("/search?q=" + number.text()).text())
                .contains("Nulla per");
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 54")
    void anEntryIsAnnulledWithItsMeasureAndStaysReadable() {
        Registry.Number number = register(Label.unit("URC", "AAG"), "Registrata due volte");
        Visit norina = visit("norina.quaglia");
        Seen entry = norina.open(path(number));
        Seen without = norina.submit(entry, ANNUL, Map.of("measure", " ", "reason", "Doppia registrazione"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("textarea[name=reason]").text()).isEqualTo("Doppia registrazione");
        Map<String, String> form = Map.of("measure", "n. 12 del 4 marzo 2041", "reason", "Doppia registrazione");
        assertThat(norina.submit(entry, ANNUL, form).text())
                .contains("La registrazione " + number.text() + " è annullata.")
                .contains("n. 12 del 4 marzo 2041", "Doppia registrazione", "Norina Quaglia")
                .contains("Registrata due volte", "Consorzio Navigli");
        assertThat(norina.submit(entry, ANNUL, form).status()).isEqualTo(200);
        Seen other = norina.submit(entry, ANNUL, Map.of("measure", "n. 13", "reason", "Altro"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("già annullata", "d.P.R. 445/2000, art. 54");
        assertThat(register(Label.unit("URC"), "La successiva").number()).isEqualTo(number.number() + 1);
        assertThat(trail(number)).isEqualTo("registry.annulled AAG-02");
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 54")
    void anAnnulmentIsToldAndCannotBeTakenBackEvenBySql() {
        Registry.Number number = register(Label.unit("AAG"), "Da annullare");
        milano.as("norina.quaglia", () -> {
            desk.annul(YEAR, number.number(), "n. 12", "Errore");
            return number;
        });
        assertThat(ApplicationEventsHolder.getRequiredApplicationEvents().stream(RegistrationAnnulled.class))
                .extracting(RegistrationAnnulled::number)
                .containsExactly(number.number());
        CityScope.run(
                milano.city(),
                () -> assertThatThrownBy(
                                () -> jdbc.sql("delete from registry_annulment").update())
                        .isInstanceOf(DataAccessException.class));
    }

    @Test
    void whoKeepsNoRegistryAnnulsNothing() {
        Registry.Number number = register(Label.house("URC"), "Di tutti");
        Visit livia = visit("livia.ferraguzzi");
        Seen page = livia.open(path(number));
        assertThat(page.page().select(ANNUL)).isEmpty();
        String csrf = page.page().select("input[name=_csrf]").attr("value");
        Seen forced =
                livia.post(path(number) + "/annulment", Map.of("_csrf", csrf, "measure", "n. 1", "reason", "Prova"));
        assertThat(forced.status()).isEqualTo(403);
        assertThat(forced.text()).contains("AAG-02");
        assertThat(livia.open("/registry/days/2041-03-05").status()).isEqualTo(403);
    }

    @Test
    void whoMayNotSeeItFindsNothing() {
        Registry.Number number = register(Label.unit("URC"), "Fascicolo riservato della fontana");
        for (String nobody : new String[] {"ines.tortorelli", "zita.arcangioli"}) {
            assertThat(visit(nobody).open(path(number)).status()).isEqualTo(404);
            assertThat(visit(nobody).open("/registry?q=fontana&year=" + YEAR).text())
                    .doesNotContain("riservato");
        }
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(path(number)).status()).isEqualTo(404);
        assertThat(ettore.open("/registry?year=" + YEAR).text()).doesNotContain("fontana");
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 53, c. 2")
    void theRegisterOfADayHasEveryNumberAndTheHeadOfTheTrail() throws Exception {
        TheClock.moveTo(LocalDateTime.of(YEAR, 3, 7, 23, 59));
        Registry.Number before = register(Label.unit("AAG"), "Della sera prima");
        TheClock.moveTo(LocalDateTime.of(YEAR, 3, 8, 0, 0));
        Registry.Number seen = register(Label.unit("AAG"), "Della logistica");
        TheClock.pass(Duration.ofHours(9));
        Registry.Number withheld = register(Label.unit("URC"), "Degli altri uffici");
        milano.as("norina.quaglia", () -> {
            desk.annul(YEAR, before.number(), "n. 12", "Errore");
            return before;
        });
        jobs.run("trail.seal");
        String hash = CityScope.call(milano.city(), head::now).orElseThrow().hash();
        Visit norina = visit("norina.quaglia");
        assertThat(norina.open("/registry/days/2041-03-08").text())
                .contains(hash)
                .contains("2 registrazioni, 1 annullamento", seen.text(), "Della logistica", withheld.text())
                .contains("Dati riservati ad altri uffici", "Della sera prima", "n. 12")
                .doesNotContain("Degli altri uffici");
        HttpResponse<byte[]> pdf = norina.bytes("/registry/days/2041-03-08.pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var paper = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(hash)
                    .contains("Registro di protocollo di venerdì 8 marzo 2041", "Comune di Milano")
                    .contains(seen.text(), "0:00:00", "Della logistica", withheld.text())
                    .doesNotContain("Degli altri uffici");
        }
        assertThat(faults(pdf.body())).isEmpty();
        assertThat(norina.open("/registry/days/2041-03-09").status()).isEqualTo(404);
        assertThat(norina.open("/registry/days/2041-02-30").status()).isEqualTo(404);
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 57, c. 1")
    void aMissingNumberIsFoundByTheCheckOfItsCity() {
        valdoria.as("ettore.limonta", () -> registry.register(entry(Label.house("CFS"), "Una")));
        Registry.Number gone = valdoria.as("ettore.limonta", () -> registry.register(entry(Label.house("CFS"), "Due")));
        valdoria.as("ettore.limonta", () -> registry.register(entry(Label.house("CFS"), "Tre")));
        assertThat(CityScope.call(valdoria.city(), numbers::run).wrong()).isEmpty();
        owner.sql("delete from city_valdoria.registry_standing where entry = ?")
                .param(gone.id())
                .update();
        owner.sql("delete from city_valdoria.registry_entry where id = ?")
                .param(gone.id())
                .update();
        assertThat(CityScope.call(valdoria.city(), numbers::run).wrong())
                .containsExactly(Finding.of("registry.missing", gone.text()));
        assertThat(CityScope.call(milano.city(), numbers::run).wrong()).isEmpty();
    }

    @Test
    void hostileQuestionsAreAnswered() {
        Visit livia = visit("livia.ferraguzzi");
        for (String query : new String[] {
            "q=%00", "year=99999999", "year=abc", "direction=%27", "state=x", "after=x", "q=%22%27%3B--"
        }) {
            assertThat(livia.open("/registry?" + query).status()).as(query).isEqualTo(200);
        }
        assertThat(livia.open("/registry/2041/99999999999999").status()).isEqualTo(404);
        assertThat(livia.open("/registry/x/1").status()).isEqualTo(404);
    }

    private static List<TestAssertion> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).getTestAssertions();
        }
    }

    private Registry.Number register(Label label, String about) {
        return milano.as("livia.ferraguzzi", () -> registry.register(entry(label, about)));
    }

    private static Registry.Entry entry(Label label, String about) {
        return new Registry.Entry(
                Registry.Direction.IN,
                "Consorzio Navigli",
                about,
                "a".repeat(64),
                new Subject("letter", UUID.randomUUID()),
                label,
                Optional.of(new Registry.Theirs(LocalDate.of(YEAR, 2, 28), "77/A")));
    }

    private String trail(Registry.Number number) {
        return CityScope.call(
                milano.city(),
                () -> jdbc.sql("""
                select t.act || ' ' || t.competence from trail_act t join registry_entry e on e.document = t.subject
                where e.id = ? order by t.id desc limit 1
                """).param(number.id()).query(String.class).single());
    }

    private Visit visit(String username) {
        return Visit.as(port, "milano.localhost", username);
    }

    private static String path(Registry.Number number) {
        return "/registry/" + number.year() + "/" + number.number();
    }
}
