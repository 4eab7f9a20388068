// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.AtOnce;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.directory.TheDirectory;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** Two cards turn out to be one; later mail follows; it was wrong, and they are two again. And somebody wants to be forgotten. */
@HouseTest
class TwoCardsAreOneStory {

    private static final String HOME = "oreste.tagliabue@posta.example";
    private static final String WORK = "o.tagliabue@ditta.example";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final AtOnce atOnce;

    @LocalServerPort
    private int port;

    TwoCardsAreOneStory(
            Cities cities, Mailboxes mailboxes, Jobs jobs, JdbcClient jdbc, TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.atOnce = new AtOnce(cities.named("milano").orElseThrow(), jdbc, transaction);
    }

    @BeforeEach
    void theBoxIsOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
    }

    @Test
    void laterMailFollowsAndAMergeIsUndone() {
        arrives("Oreste Tagliabue", HOME, "Da casa");
        arrives("Tagliabue Orèste", WORK, "Dal lavoro");
        TheOffice office = new TheOffice(port);
        String first = office.triages("Da casa", "CER-01@CER");
        String second = office.triages("Dal lavoro", "CER-01@CER");
        Visit ulderico = office.as("ulderico.fossombrone");
        String home = TheDirectory.found(ulderico, HOME).getFirst();
        String work = TheDirectory.found(ulderico, WORK).getFirst();

        jobs.run("directory.duplicates");
        Seen pairs = ulderico.open("/directory/duplicates");
        Seen compare =
                ulderico.open(pairs.page().select("a.name:contains(Tagliabue)").attr("href"));
        Seen one = ulderico.submit(compare, "form[action^=/directory/duplicates/]", Map.of("stays", id(home)));
        assertThat(one.path()).isEqualTo(home);
        assertThat(one.text()).contains(HOME, WORK);
        assertThat(one.page().select("a[href^=/letters/]").eachAttr("href")).contains(first, second);
        assertThat(ulderico.open(work).path())
                .as("the card that went leads to the one that stays")
                .isEqualTo(home);

        arrives("O. Tagliabue", WORK, "Ancora dal lavoro");
        String third = office.triages("Ancora dal lavoro", "CER-01@CER");
        assertThat(ulderico.open(home).page().select("a[href^=/letters/]").eachAttr("href"))
                .contains(third);
        assertThat(TheDirectory.found(ulderico, "tagliabue")).containsExactly(home);
        assertThat(ulderico.open("/search?q=Tagliabue").page().select("a[href=" + work + "]"))
                .isEmpty();

        Seen parted = ulderico.submit(ulderico.open(home), "form[action*=/merges/]", Map.of());
        assertThat(parted.text()).contains("è di nuovo una scheda a sé");
        assertThat(ulderico.open(work).text()).contains(WORK).doesNotContain(HOME);
        assertThat(ulderico.open(work).page().select("a[href^=/letters/]").eachAttr("href"))
                .contains(second);
        assertThat(TheDirectory.found(ulderico, "tagliabue")).hasSize(2);
        jobs.run("directory.duplicates");
        assertThat(ulderico.open("/directory/duplicates").text())
                .as("that they are two is remembered")
                .doesNotContain("Tagliabue");
    }

    @Test
    void whoIsForgottenLeavesWhatTheLawKeeps() {
        arrives("Zelinda Quadrelli", "zelinda@posta.example", "Il mio dehors");
        TheOffice office = new TheOffice(port);
        String letter = office.triages("Il mio dehors", "CER-01@CER");
        Visit ulderico = office.as("ulderico.fossombrone");
        String zelinda = TheDirectory.found(ulderico, "quadrelli").getFirst();
        ulderico.submit(
                ulderico.open(zelinda + "/card"),
                "form[action$=/card]",
                Map.of("FAMILY", "Quadrelli", "GIVEN", "Zelinda", "POST", "via Vallazze 7", "PURPOSE", "risponderle"));
        Seen held = ulderico.open(zelinda + "/privacy.pdf");
        assertThat(held.page().text())
                .contains(
                        "Dati conservati su Quadrelli Zelinda",
                        "via Vallazze 7",
                        "La lettera è stata smistata",
                        "risponderle");
        Seen asked = ulderico.submit(ulderico.open(zelinda + "/privacy"), "form[action$=/erasure]", Map.of());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("La cancellazione è definitiva", "d.lgs. 42/2004, art. 21");
        Seen erased =
                ulderico.submit(ulderico.open(zelinda + "/privacy"), "form[action$=/erasure]", Map.of("sure", "true"));
        assertThat(erased.text()).contains("Dati cancellati").doesNotContain("Quadrelli", "Vallazze", "zelinda@");
        assertThat(TheDirectory.found(ulderico, "quadrelli")).isEmpty();
        assertThat(ulderico.open("/search?q=Quadrelli").page().select("a[href^=/directory/]"))
                .isEmpty();
        assertThat(ulderico.open(letter).text()).as("the letter is an archive").contains("Zelinda Quadrelli");
        assertThat(ulderico.open(zelinda + "/history").text()).doesNotContain("Vallazze");
    }

    @Test
    void twoWhoChangeACardAtOnceDoNotUndoEachOther() {
        Visit ulderico = new TheDirectory(port).as("ulderico.fossombrone");
        String egle = TheDirectory.added(ulderico, "PERSON", Map.of("FAMILY", "Zerbi", "GIVEN", "Egle"));
        Seen read = ulderico.open(egle + "/card");
        ulderico.submit(read, "form[action$=/card]", Map.of("TITLE", "ing."));
        Seen stale = ulderico.submit(read, "form[action$=/card]", Map.of("TITLE", "arch."));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(ulderico.open(egle).text()).contains("ing.").doesNotContain("arch.");
        Seen harmful = ulderico.submit(
                ulderico.open(egle + "/card"),
                "form[action$=/card]",
                Map.of("FAMILY", "<script>alert(1)</script>", "preview", "true"));
        assertThat(harmful.page().select("main script")).isEmpty();
        assertThat(harmful.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void twoCardsMergedIntoEachOtherMakeNoCircle() {
        TheDirectory directory = new TheDirectory(port);
        Visit ulderico = directory.as("ulderico.fossombrone");
        Visit ines = directory.as("ines.tortorelli");
        String one = TheDirectory.added(ulderico, "PERSON", Map.of("FAMILY", "Zambonelli", "GIVEN", "Rina"));
        String other = TheDirectory.added(ulderico, "PERSON", Map.of("FAMILY", "Zambonelli", "GIVEN", "Rìna"));
        String compare = "/directory/duplicates/" + id(one) + "/" + id(other);
        Seen uldericos = ulderico.open(compare);
        Seen iness = ines.open(compare);

        List<Seen> both = atOnce.both(
                "directory_party",
                List.of(one, other),
                () -> ulderico.submit(uldericos, "form[action^=/directory/duplicates/]", Map.of("stays", id(one))),
                () -> ines.submit(iness, "form[action^=/directory/duplicates/]", Map.of("stays", id(other))));

        assertThat(both).extracting(Seen::status).containsExactlyInAnyOrder(200, 404);
        assertThat(TheDirectory.found(ulderico, "zambonelli")).hasSize(1);
    }

    private void arrives(String name, String address, String subject) {
        TheMail.arrives(name, address, subject, "Signor Sindaco,\n\nle scrivo di questo.");
        jobs.run("mail.fetch");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
