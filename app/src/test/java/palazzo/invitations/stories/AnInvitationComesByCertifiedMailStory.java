// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.correspondence.ThePost.MONTELAGO;
import static palazzo.correspondence.ThePost.comes;
import static palazzo.correspondence.ThePost.hour;
import static palazzo.correspondence.ThePost.receipt;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.correspondence.TheOffice;
import palazzo.correspondence.ThePost;
import palazzo.invitations.TheInvitations;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.domain.Accounts;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Type;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** One town invites three times, each time another way; what comes by certified mail is answered by certified mail. */
@HouseTest
class AnInvitationComesByCertifiedMailStory {

    private static final String RUGGERO = "ruggero.cantalupi";
    private static final String LIVIA = "livia.ferraguzzi";
    private static final String LEANDRO = "leandro.bassignani";
    private static final String TOWN = "Comune di Montelago";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Accounts accounts;
    private final Holders holders;
    private final TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    AnInvitationComesByCertifiedMailStory(
            Cities cities,
            Mailboxes mailboxes,
            Jobs jobs,
            Accounts accounts,
            Holders holders,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.accounts = accounts;
        this.holders = holders;
        this.transaction = transaction;
    }

    @BeforeEach
    void theProviderIsTrustedAndBoxesAndAgendasAreOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        TheMail.opens(cities, mailboxes, ThePost.box(TheMail.smtpPort()));
        ThePost.isTrusted(port);
        asRuggero(() -> holders.open(person("ottavia.serravalle")));
        asRuggero(() -> holders.open(person(LEANDRO)));
    }

    @AfterEach
    void theCertifiedBoxIsClosed() {
        TheMail.closes(cities, mailboxes, ThePost.CABINET);
        TheClock.reset();
    }

    @Test
    @Proves("CFS-04")
    void itIsWeighedDelegatedAnsweredTheSameWayAndWhoWentIsKept() throws Exception {
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        declinedByMail(office);
        acceptedByForm(office);

        String title = "Inaugurazione del molo di Montelago";
        comes(ThePost.envelope(
                title, "Signora Sindaca,\n\nla invitiamo venerdì 11 dicembre 2026 alle ore 11:00 al molo.", hour(0)));
        jobs.run("mail.fetch");
        String invitation = office.triaged(title);
        assertThat(office.office().as(RUGGERO).open(invitation).text())
                .as("who invites, what was answered before, when it is")
                .contains(TOWN, "2 altri inviti: 1 accettati, 0 delegati, 1 declinati", "11 dicembre 2026");
        weighed(office, invitation);

        Seen going = goesInHisPlace(office, invitation);
        assertThat(office.office()
                        .as(LEANDRO)
                        .open(going.page().select("a:contains(apri l’impegno)").attr("href"))
                        .text())
                .as("in the agenda of who goes")
                .contains(title);
        answeredByCertifiedMail(office, invitation, title);

        TheClock.moveTo(LocalDateTime.of(2026, 12, 11, 15, 0));
        Visit livia = office.office().as(LIVIA);
        Map<String, String> gone = Map.of("attendance", "DELEGATE", "words", "Duecento persone, sole");
        livia.submit(livia.open(invitation), "form[action$=/aftermath]", gone);
        assertThat(livia.open(invitation).text()).contains("Ha partecipato il delegato", "Duecento persone, sole");
        for (Visit stranger : new Visit[] {
            office.office().as("norina.quaglia"), Visit.as(port, "valdoria.localhost", "ettore.limonta")
        }) {
            assertThat(stranger.open(invitation).status()).isEqualTo(404);
        }
    }

    private void declinedByMail(TheInvitations office) {
        TheMail.arrives(TOWN, MONTELAGO, "Cena dei pescatori", "La aspettiamo il 5 dicembre 2026, ore 20:00.");
        jobs.run("mail.fetch");
        office.decides(
                RUGGERO,
                office.triaged("Cena dei pescatori"),
                Map.of("answer", "DECLINE", "reason", "È fuori città quella sera"));
    }

    private void acceptedByForm(TheInvitations office) {
        Visit anybody = Visit.anonymous(port, TheAgenda.CITY);
        Map<String, String> typed = Map.of(
                "name",
                TOWN,
                "address",
                MONTELAGO,
                "title",
                "Incontro fra i sindaci del lago",
                "day",
                "2026-12-09",
                "from",
                "15:00",
                "place",
                "Montelago",
                "body",
                "Un incontro fra comuni.",
                "read",
                "true");
        anybody.submit(anybody.open("/public/invite"), "form[action=/public/invite]", typed);
        office.decides(RUGGERO, office.found(LIVIA, "Incontro fra i sindaci"), Map.of("answer", "ACCEPT"));
    }

    /** The ceremonial office advises; without a reason it may not advise against going. */
    private void weighed(TheInvitations office, String invitation) {
        Visit ruggero = office.office().as(RUGGERO);
        ruggero.submit(
                ruggero.open(invitation),
                "form[action$=/advice]",
                Map.of("competence", "CER-03", "why", "Chi deve andare?"));
        String ulderico = "ulderico.fossombrone";
        assertThat(office.advises(ulderico, invitation, "CER-03", "AGAINST", "").status())
                .isEqualTo(422);
        office.advises(ulderico, invitation, "CER-03", "DELEGATE", "Basta il capo di gabinetto.");
        assertThat(ruggero.open(invitation).text()).contains("Basta il capo di gabinetto.");
    }

    /** The first who is asked says no; the second is of the house and says yes. */
    private Seen goesInHisPlace(TheInvitations office, String invitation) throws Exception {
        String assessore = "assessore.acque@assessori.example";
        office.decides(
                RUGGERO,
                invitation,
                Map.of("answer", "DELEGATE", "delegate", "l’Assessore alle Acque", "address", assessore));
        jobs.run("mail.send");
        String words = TheMail.text(TheMail.inTheBoxOf(assessore).getLast());
        String link = words.substring(words.indexOf("/public/delegations/")).split("\\s", -1)[0];
        Visit outside = Visit.anonymous(port, TheAgenda.CITY);
        outside.submit(outside.open(link), "form[action^=/public/delegations]", Map.of("goes", "no"));
        assertThat(office.office().toDo(RUGGERO)).contains("Decidere l’invito: " + TOWN);
        office.decides(
                RUGGERO,
                invitation,
                Map.of("answer", "DELEGATE", "person", person(LEANDRO).toString()));
        Visit leandro = office.office().as(LEANDRO);
        return leandro.submit(leandro.open(invitation), "form[action$=/going]", Map.of("goes", "true"));
    }

    /** The first receipt is forged and changes nothing; the true one says that it was delivered. */
    private void answeredByCertifiedMail(TheInvitations office, String invitation, String title) throws Exception {
        assertThat(office.office().as(LIVIA).open(invitation).text()).contains("Per PEC a " + MONTELAGO);
        String text = office.answered(LIVIA, invitation, title, "delfo.marcanti", RUGGERO);
        assertThat(text).contains("Leandro Bassignani");
        MimeMessage answer = TheMail.inTheBoxOf(MONTELAGO).getLast();
        assertThat(answer.getSubject()).isEqualTo("R: " + title);
        assertThat(answer.getFrom()[0].toString()).contains(ThePost.CABINET);
        byte[] delivered = receipt(answer, Type.DELIVERED, Fault.NONE, hour(1));
        comes(ThePost.forged(delivered, "falsa"));
        jobs.run("mail.fetch");
        assertThat(office.office().as(LIVIA).open(invitation).text()).contains("risposta in partenza");
        comes(receipt(answer, Type.ACCEPTED, Fault.NONE, hour(1)));
        comes(delivered);
        jobs.run("mail.fetch");
        assertThat(office.office().as(LIVIA).open(invitation).text()).contains("risposta inviata");
    }

    private UUID person(String username) {
        return CityScope.call(
                milano(), () -> accounts.loadUserByUsername(username).person());
    }

    private <T> T asRuggero(Supplier<T> work) {
        return new Acting(milano(), accounts, transaction).as(RUGGERO, work);
    }

    private City milano() {
        return cities.named("milano").orElseThrow();
    }
}
