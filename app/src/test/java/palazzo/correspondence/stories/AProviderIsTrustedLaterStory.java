// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.correspondence.ThePost.comes;
import static palazzo.correspondence.ThePost.hour;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.correspondence.ThePost;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A provider's mail is there before its certificate is: what proved nothing then is what it is, once the city knows the provider. */
@HouseTest
class AProviderIsTrustedLaterStory {

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    AProviderIsTrustedLaterStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    @BeforeEach
    void theBoxesAreOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        TheMail.opens(cities, mailboxes, ThePost.box(TheMail.smtpPort()));
    }

    @AfterEach
    void theCertifiedBoxIsClosed() {
        TheMail.closes(cities, mailboxes, ThePost.CABINET);
    }

    @Test
    @ProvesPart(value = "URC-01", what = "certified mail that came before its provider was known is opened again")
    void whatCameBeforeItsProviderWasKnownIsOpenedAgain() {
        TheOffice office = new TheOffice(port);
        ThePost.Stranger stranger = new ThePost.Stranger("Gestore nuovo", "nuovo-pec.example");
        String waits = "Convenzione per il canile";
        String weighed = "Convenzione per il gattile";
        comes(stranger.envelope(waits, "<p>Si propone <b>la firma</b>.</p>", hour(0)));
        comes(stranger.envelope(weighed, "<p>Anche questa.</p>", hour(0)));
        jobs.run("mail.fetch");
        Visit ines = office.as("ines.tortorelli");
        String letter = triage(ines, waits);
        Seen unknown = ines.open(letter);
        assertThat(unknown.text())
                .contains("non è un gestore che il Comune conosce")
                .doesNotContain("protocollo 0");
        ines.submit(
                ines.open(triage(ines, weighed)), "form.choose", Map.of("outcome", "NO_ANSWER", "place", "URC-01@URC"));

        jobs.run("mail.reopen");
        assertThat(ines.open(letter).text()).contains("non è un gestore che il Comune conosce");
        Visit zita = office.as("zita.arcangioli");
        Seen added =
                zita.submit(zita.open("/mailboxes/providers"), "form.form", Map.of("text", stranger.authorityPem()));
        assertThat(added.text()).contains("CA inventata per nuovo-pec.example");
        jobs.run("mail.reopen");
        jobs.run("mail.reopen");

        Seen proved = ines.open(letter);
        assertThat(proved.text())
                .contains("PEC, mittente certificato", "Gestore nuovo")
                .doesNotContain("non conosce");
        assertThat(proved.page().select("article > .meta").text()).contains("Comune di Montelago", "PEC");
        assertThat(proved.page().select("form.choose").text())
                .contains("Comune di Montelago")
                .doesNotContain("Per conto di");
        String itsPage = letter.replace("/triage/", "/letters/");
        assertThat(ines.open("/registry?q=canile").text()).contains(waits, "Comune di Montelago");
        assertThat(ines.open(itsPage + "/html").page().select("b").text())
                .as("the letter's own layout, not the provider's words around it")
                .isEqualTo("la firma");
        assertThat(ines.open(itsPage)
                        .page()
                        .select("section[aria-labelledby=acts]")
                        .text())
                .containsOnlyOnce("Riaperta: ora il gestore PEC è noto");
        assertThat(ines.open("/letters?q=gattile").text()).contains("chiusa");

        office.triages(waits);
        Visit livia = office.as("livia.ferraguzzi");
        assertThat(livia.open("/registry?q=canile").text())
                .as("the unit sees the registry's line of what it works on")
                .contains(waits, "Comune di Montelago");
        assertThat(office.as("norina.quaglia").open(itsPage).status()).isEqualTo(404);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(itsPage)
                        .status())
                .isEqualTo(404);
        itIsTrustedNoMore(zita);
    }

    private static void itIsTrustedNoMore(Visit zita) {
        Seen removed = zita.submit(
                zita.open("/mailboxes/providers"),
                "form[action$=/removal]:has([aria-label*=nuovo-pec.example])",
                Map.of());
        assertThat(removed.text()).contains("Il certificato è tolto").doesNotContain("nuovo-pec.example");
    }

    private static String triage(Visit visit, String subject) {
        return visit.open("/triage")
                .page()
                .select(".queue li a:contains(" + subject + ")")
                .attr("href");
    }
}
