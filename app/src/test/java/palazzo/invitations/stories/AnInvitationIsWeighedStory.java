// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
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
import palazzo.agenda.Agenda;
import palazzo.agenda.domain.Holders;
import palazzo.correspondence.TheOffice;
import palazzo.invitations.TheInvitations;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.Jobs;

/** Somebody invites the Mayor: weighed by several offices, decided by one, answered by another, and remembered. */
@HouseTest
class AnInvitationIsWeighedStory {

    private static final String RUGGERO = "ruggero.cantalupi";
    private static final String ULDERICO = "ulderico.fossombrone";
    private static final String LEANDRO = "leandro.bassignani";
    private static final String LIVIA = "livia.ferraguzzi";

    private static final String GIUNTA = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//palazzo//story//IT\r
            BEGIN:VEVENT\r
            UID:giunta-12@palazzo\r
            DTSTAMP:20261120T090000Z\r
            DTSTART;TZID=Europe/Rome:20261212T100000\r
            DTEND;TZID=Europe/Rome:20261212T113000\r
            SUMMARY:Giunta straordinaria\r
            STATUS:CONFIRMED\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Accounts accounts;
    private final Holders holders;
    private final Agenda agenda;
    private final TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    AnInvitationIsWeighedStory(
            Cities cities,
            Mailboxes mailboxes,
            Jobs jobs,
            Accounts accounts,
            Holders holders,
            Agenda agenda,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.accounts = accounts;
        this.holders = holders;
        this.agenda = agenda;
        this.transaction = transaction;
    }

    @BeforeEach
    void theBoxIsOpenAndTheAgendasAreThere() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        opened("ottavia.serravalle");
        opened(LEANDRO);
    }

    @Test
    @Proves("CER-03")
    void theCeremonialOfficeHasItsShareAdvisesAndAnswers() throws Exception {
        asRuggero(() -> agenda.put(
                agenda.mayors().orElseThrow().id(), "giunta-12.ics", GIUNTA.getBytes(StandardCharsets.UTF_8), null));
        String title = "Cerimonia per i caduti del ponte";
        String host = "gabinetto@prefettura-ponte.example";
        TheMail.arrives(
                "Prefettura del Ponte",
                host,
                title,
                "Signor Sindaco,\n\nla invitiamo sabato 12 dicembre 2026 alle ore 10:30 alla deposizione della corona.");
        jobs.run("mail.fetch");
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        String invitation = office.triaged(title);
        assertThat(office.office().as("ines.tortorelli").open("/registry").text())
                .as("invitations stay out of the register of documents")
                .doesNotContain(title);

        Seen weighed = office.office().as(ULDERICO).open(invitation);
        assertThat(weighed.text())
                .contains("INV-2026-", "12 dicembre 2026", "CER-03", "È il primo invito che conosciamo");
        assertThat(office.office().toDo(ULDERICO)).contains("Parere sull’invito: Prefettura del Ponte");
        assertThat(office.advises(ULDERICO, invitation, "CER-03", "AGAINST", "").status())
                .as("no advice against without a reason")
                .isEqualTo(422);
        office.advises(ULDERICO, invitation, "CER-03", "FAVOUR", "Presenza dovuta, con la fascia.");

        Seen clash = office.decides(RUGGERO, invitation, Map.of("answer", "ACCEPT"));
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.text()).contains("Giunta straordinaria", "ha già un impegno", "Presenza dovuta");
        Seen accepted = office.decides(
                RUGGERO, invitation, Map.of("answer", "ACCEPT", "reason", "La Giunta si sposta al pomeriggio"));
        assertThat(accepted.text()).contains("accettato", "apri l’impegno");
        String engagement = accepted.page().select("a:contains(apri l’impegno)").attr("href");
        assertThat(office.office().as(RUGGERO).open(engagement).text()).contains(title);

        String text = office.answered(ULDERICO, invitation, title, LEANDRO);
        assertThat(text).contains("L’Ufficio Cerimoniale prenderà contatto", "sabato 12 dicembre 2026 alle 10:30");
        for (int round = 0; round < 5 && TheMail.inTheBoxOf(host).isEmpty(); round++) {
            jobs.run("letters.leave");
            jobs.run("mail.send");
        }
        assertThat(TheMail.text(TheMail.inTheBoxOf(host).getLast())).contains("L’Ufficio Cerimoniale");
        nobodyElseSeesIt(office, invitation);
    }

    @Test
    void itIsDelegatedByALinkAndWhoWentIsKept() throws Exception {
        String title = "Assemblea delle botteghe di Porta Vecchia";
        String host = "segreteria@botteghe.example";
        String goes = "livia.neri@assessori.example";
        TheMail.arrives("Botteghe di Porta Vecchia", host, "Invito al pranzo sociale", "Il 6 dicembre, ore 13.");
        TheMail.arrives("Botteghe di Porta Vecchia", host, title, "La aspettiamo il 10 dicembre 2026, ore 18:00.");
        jobs.run("mail.fetch");
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        String before = office.triaged("Invito al pranzo sociale");
        office.decides(RUGGERO, before, Map.of("answer", "DECLINE", "reason", "Giorno festivo"));
        String invitation = office.triaged(title);
        Seen seen = office.office().as(RUGGERO).open(invitation);
        assertThat(seen.text()).contains("Un altro invito: 0 accettati, 0 delegati, 1 declinati");

        Map<String, String> delegated =
                Map.of("answer", "DELEGATE", "delegate", "l’Assessora al Commercio Livia Neri", "address", goes);
        assertThat(office.decides(RUGGERO, invitation, delegated).text()).contains("chiesto al delegato");
        jobs.run("mail.send");
        Visit outside = Visit.anonymous(port, "milano.localhost");
        String refused = link(goes);
        outside.open(refused);
        assertThat(outside.open(refused).text())
                .as("looking, as a scanner of mail does, answers nothing")
                .contains("Sì, vado");
        assertThat(outside.submit(outside.open(refused), "form[action^=/public/delegations]", Map.of("goes", "no"))
                        .text())
                .contains("Ha risposto di no");
        assertThat(office.office().toDo(RUGGERO)).contains("Decidere l’invito: Botteghe di Porta Vecchia: " + title);

        office.decides(RUGGERO, invitation, delegated);
        jobs.run("mail.send");
        String link = link(goes);
        Seen asked = outside.open(link);
        outside.submit(asked, "form[action^=/public/delegations]", Map.of("goes", "yes", "words", "Con piacere"));
        assertThat(outside.submit(asked, "form[action^=/public/delegations]", Map.of("goes", "yes"))
                        .text())
                .as("used twice it is one answer")
                .contains("Ha risposto di sì");
        assertThat(outside.submit(asked, "form[action^=/public/delegations]", Map.of("goes", "no"))
                        .status())
                .isEqualTo(422);
        assertThat(Visit.anonymous(port, "valdoria.localhost").open(link).status())
                .isEqualTo(404);
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(goes).getLast().getSubject()).contains("Impegno");

        String text = office.answered(LIVIA, invitation, title, "delfo.marcanti", "corrado.menabrea");
        assertThat(text).contains("al suo posto verrà l’Assessora al Commercio Livia Neri");
        assertThat(TheMail.inTheBoxOf(host).getLast().getSubject()).isEqualTo("R: " + title);

        TheClock.moveTo(LocalDateTime.of(2026, 12, 11, 9, 0));
        Visit livia = office.office().as(LIVIA);
        Seen noted = livia.submit(
                livia.open(invitation),
                "form[action$=/aftermath]",
                Map.of("attendance", "DELEGATE", "words", "Ottanta presenti"));
        assertThat(noted.text()).contains("Ha partecipato il delegato", "Ottanta presenti");
        assertThat(livia.open("/invitations/figures").text()).contains("delegato");
        nobodyElseSeesIt(office, invitation);
    }

    @Test
    void whoIsOfTheHouseSaysItThereAndHasItInTheirOwnAgenda() {
        String title = "Convegno dei giardinieri";
        TheMail.arrives("Giardinieri uniti", "verde@giardinieri.example", title, "Il 15 dicembre 2026 alle ore 9:30");
        jobs.run("mail.fetch");
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        String invitation = office.triaged(title);
        office.decides(
                RUGGERO,
                invitation,
                Map.of("answer", "DELEGATE", "person", person(LEANDRO).toString()));
        Visit leandro = office.office().as(LEANDRO);
        assertThat(office.office().toDo(LEANDRO)).contains("Dire se vai: Giardinieri uniti");
        Seen said = leandro.submit(leandro.open(invitation), "form[action$=/going]", Map.of("goes", "true"));
        String engagement = said.page().select("a:contains(apri l’impegno)").attr("href");
        assertThat(leandro.open(engagement).text()).contains(title);
        assertThat(office.office()
                        .as(ULDERICO)
                        .post(invitation + "/going", Map.of("goes", "true"))
                        .status())
                .isIn(403, 404);
    }

    @Test
    void theMayorDecidesHerselfAndNobodyElseOutsideTheOfficeDoes() throws Exception {
        String title = "Premio Vele d’Argento";
        String host = "premio@vele.example";
        TheMail.arrives("Comitato Vele d’Argento", host, title, "La premiazione è il 16 dicembre 2026 alle ore 21:00");
        jobs.run("mail.fetch");
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        String invitation = office.triaged(title);
        assertThat(office.decides("ottavia.serravalle", invitation, Map.of("answer", "DECLINE"))
                        .status())
                .as("she too says why")
                .isEqualTo(422);
        Seen decided = office.decides("ottavia.serravalle", invitation, Map.of("answer", "ACCEPT"));
        assertThat(decided.text()).contains("accettato", "CFS-04").doesNotContain("Passa al libro firma");
        assertThat(decided.page().select("form[action$=/answer], form[action$=/share], form[action$=/advice]"))
                .as("what the offices do with it stays theirs")
                .isEmpty();
        String engagement = decided.page().select("a:contains(apri l’impegno)").attr("href");
        assertThat(office.office().as(RUGGERO).open(engagement).text()).contains(title);
        assertThat(office.office().toDo(RUGGERO)).doesNotContain("Decidere l’invito: Comitato Vele d’Argento");
        assertThat(office.office().toDo(LIVIA)).contains("Rispondere all’invito: Comitato Vele d’Argento");

        Visit ottavia = office.office().as("ottavia.serravalle");
        ottavia.submit(ottavia.open(invitation), "form:has(input[value=DELETE])[action$=/decision]", Map.of());
        office.decides(
                "ottavia.serravalle",
                invitation,
                Map.of("answer", "DELEGATE", "person", person(LEANDRO).toString()));
        assertThat(office.office().toDo(LEANDRO)).contains("Dire se vai: Comitato Vele d’Argento");
        assertThat(office.office()
                        .as(ULDERICO)
                        .post(invitation + "/decision", Map.of("answer", "ACCEPT"))
                        .status())
                .isIn(403, 404);
        assertThat(Visit.as(port, "valdoria.localhost", "bruna.casalegno")
                        .open(invitation)
                        .status())
                .as("the Mayor of another city")
                .isEqualTo(404);
        nobodyElseSeesIt(office, invitation);
    }

    @Test
    @Proves("URC-05")
    void whatIsNoOtherOfficesIsAnsweredByCitizenRelations() throws Exception {
        String title = "Merenda del cortile di via Malva";
        String host = "cortile.malva@posta.example";
        Visit anybody = Visit.anonymous(port, "milano.localhost");
        Map<String, String> typed = Map.of(
                "name",
                "Cortile di via Malva",
                "title",
                title,
                "day",
                "2026-12-19",
                "from",
                "16:00",
                "place",
                "via Malva 4",
                "body",
                "Una merenda fra vicini.",
                "read",
                "true");
        Seen nowhere = anybody.submit(anybody.open("/public/invite"), "form[action=/public/invite]", typed);
        assertThat(nowhere.status()).as("no way to answer").isEqualTo(422);
        Seen taken = anybody.submit(nowhere, "form[action=/public/invite]", Map.of("address", host, "read", "true"));
        assertThat(taken.text()).contains("Invito ricevuto");

        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        String invitation = office.found(LIVIA, title);
        assertThat(office.office().as(LIVIA).open(invitation).text()).contains("URC-05", "via Malva 4", "16:00");
        assertThat(office.decides(RUGGERO, invitation, Map.of("answer", "DECLINE"))
                        .status())
                .as("declined without a reason")
                .isEqualTo(422);
        office.decides(RUGGERO, invitation, Map.of("answer", "DECLINE", "reason", "Consiglio quel giorno"));
        assertThat(office.office().toDo(LIVIA)).contains("Rispondere all’invito: Cortile di via Malva");
        String text = office.answered(LIVIA, invitation, title, "delfo.marcanti", "corrado.menabrea");
        assertThat(text).contains("vi manda il suo saluto").doesNotContain("Consiglio quel giorno");
        assertThat(TheMail.text(TheMail.inTheBoxOf(host).getLast())).contains("vi manda il suo saluto");
        nobodyElseSeesIt(office, invitation);
    }

    @Test
    void whatIsToldAtTheCounterIsTypedInAdvisedAndGivenToTheOfficeItIsFor() {
        String title = "Posa della prima pietra di via Corallo";
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        Visit livia = office.office().as(LIVIA);
        Map<String, String> typed = Map.of(
                "name", "Cooperativa Corallo",
                "postal", "via Corallo 9, 20100 Milano",
                "title", title,
                "place", "via Corallo 9");
        assertThat(livia.submit(livia.open("/invitations/new"), "form[action=/invitations]", typed)
                        .status())
                .as("no day")
                .isEqualTo(422);
        Map<String, String> whole = new java.util.HashMap<>(typed);
        whole.put("day", "2026-12-22");
        Seen taken = livia.submit(livia.open("/invitations/new"), "form[action=/invitations]", whole);
        assertThat(taken.text()).contains("Invito registrato", title);
        Visit ruggero = office.office().as(RUGGERO);
        Seen asked = ruggero.submit(
                ruggero.open(taken.path()),
                "form[action$=/advice]",
                Map.of("competence", "CER-03", "why", "Ci va la fascia?"));
        assertThat(asked.text()).contains("Parere chiesto", "Ci va la fascia?");
        Seen given = ruggero.submit(ruggero.open(taken.path()), "form[action$=/share]", Map.of("share", "CER-03"));
        assertThat(given.text()).contains("La risposta passa all’altro ufficio");
        office.decides(RUGGERO, taken.path(), Map.of("answer", "DECLINE", "reason", "Quel giorno c’è la Giunta"));
        assertThat(office.office().toDo(ULDERICO)).contains("Rispondere all’invito: Cooperativa Corallo");
    }

    @Test
    void aLinkThatNobodyUsesGivesTheInvitationBack() {
        String title = "Torneo di scacchi del rione";
        TheMail.arrives("Scacchi del rione", "scacchi@rione.example", title, "Il 20 dicembre 2026 alle ore 15");
        jobs.run("mail.fetch");
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        String invitation = office.triaged(title);
        office.decides(
                RUGGERO,
                invitation,
                Map.of("answer", "DELEGATE", "delegate", "Ugo Merli", "address", "ugo@merli.example"));
        TheClock.moveTo(LocalDateTime.of(2026, 12, 5, 18, 1));
        jobs.run("invitations.links");
        assertThat(office.office().as(RUGGERO).open(invitation).text())
                .contains("da decidere", "Ugo Merli non ha risposto in tempo");
    }

    private void nobodyElseSeesIt(TheInvitations office, String invitation) {
        assertThat(office.office().as("norina.quaglia").open(invitation).status())
                .isEqualTo(404);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(invitation)
                        .status())
                .isEqualTo(404);
    }

    private static String link(String address) throws Exception {
        String text = TheMail.text(TheMail.inTheBoxOf(address).getLast());
        return text.substring(text.indexOf("/public/delegations/")).split("\\s")[0];
    }

    private void opened(String username) {
        asRuggero(() -> holders.open(person(username)));
    }

    private UUID person(String username) {
        return palazzo.tenancy.CityScope.call(
                milano(), () -> accounts.loadUserByUsername(username).person());
    }

    private void asRuggero(java.util.function.Supplier<?> work) {
        new Acting(milano(), accounts, transaction).as(RUGGERO, work::get);
    }

    private City milano() {
        return cities.named("milano").orElseThrow();
    }
}
