// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Addressees;
import palazzo.correspondence.domain.Distribution;
import palazzo.correspondence.domain.Letter;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.Matter;
import palazzo.correspondence.domain.Outcome;
import palazzo.correspondence.domain.Priority;
import palazzo.correspondence.domain.Purpose;
import palazzo.correspondence.domain.ReplyDesk;
import palazzo.correspondence.domain.Triage;
import palazzo.documents.domain.FolderQueue;
import palazzo.documents.domain.SigningDesk;
import palazzo.kernel.Today;
import palazzo.law.publicity.Place;
import palazzo.organisation.Charts;
import palazzo.organisation.WhoActs;
import palazzo.organisation.WhoActs.LoggedIn;
import palazzo.organisation.domain.ElectionRegister;
import palazzo.organisation.domain.MandateRegister;
import palazzo.organisation.domain.MandateRegister.Office;
import palazzo.organisation.domain.SubstitutionRegister;

/** Lets the cast do its work, through the same doors as everybody. */
@Component
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoHands {

    private static final int PROMISED = 45;
    private static final String GARDENS = "Area Verde, giardini <giardini@milano.example>";
    private static final String IN_BETWEEN = """
            Gentile %s,

            le panchine tolte per i lavori sono in magazzino: le stiamo controllando una per una, e alcune vanno riparate.

            Entro il {{entro}} le diciamo quando tornano.""";
    private static final String REPLY = """
            Gentile %s,

            grazie per la Sua lettera. Il Sindaco La ringrazia a nome della città e risponde tramite questo ufficio.

            Abbiamo passato la Sua domanda agli uffici competenti, che ci hanno assicurato una soluzione entro gennaio.

            Cordiali saluti""";

    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private final UserDetailsService accounts;
    private final LetterReading reading;
    private final Triage triage;
    private final Distribution distribution;
    private final ReplyDesk desk;
    private final FolderQueue folder;
    private final SigningDesk signing;
    private final ElectionRegister elections;
    private final MandateRegister mandates;
    private final SubstitutionRegister substitutions;
    private final WhoActs whoActs;
    private final Charts charts;
    private final Today today;

    DemoHands(
            UserDetailsService accounts,
            LetterReading reading,
            Triage triage,
            Distribution distribution,
            ReplyDesk desk,
            FolderQueue folder,
            SigningDesk signing,
            ElectionRegister elections,
            MandateRegister mandates,
            SubstitutionRegister substitutions,
            WhoActs whoActs,
            Charts charts,
            Today today) {
        this.accounts = accounts;
        this.reading = reading;
        this.triage = triage;
        this.distribution = distribution;
        this.desk = desk;
        this.folder = folder;
        this.signing = signing;
        this.elections = elections;
        this.mandates = mandates;
        this.substitutions = substitutions;
        this.whoActs = whoActs;
        this.charts = charts;
        this.today = today;
    }

    /** Does {@code work} as somebody of the cast. */
    void as(String username, Runnable work) {
        UserDetails who = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** What the cast finds out or makes. */
    <T> T asked(String username, java.util.function.Supplier<T> work) {
        java.util.concurrent.atomic.AtomicReference<T> found = new java.util.concurrent.atomic.AtomicReference<>();
        as(username, () -> found.set(work.get()));
        return java.util.Objects.requireNonNull(found.get());
    }

    /** Where the city is, and since when it has its Mayor. */
    void settle() {
        as("zita.arcangioli", () -> {
            elections.locate(new Place("F205", "MI", "03"));
            mandates.begin(person("ottavia.serravalle"), Office.MAYOR, SINCE, null, "verbale di proclamazione");
        });
    }

    /** Some days in which one of them is away. */
    void substitute() {
        LocalDate day = today.date();
        as(
                "zita.arcangioli",
                () -> substitutions.set(
                        person("ulderico.fossombrone"),
                        person("ines.tortorelli"),
                        day,
                        day.plusDays(7),
                        "corso di formazione"));
    }

    /** Who that is. */
    UUID person(String username) {
        return ((LoggedIn) accounts.loadUserByUsername(username)).person();
    }

    void sort(UUID letter, String outcome, String competence) {
        as("ines.tortorelli", () -> decide(letter, Outcome.valueOf(outcome), competence));
    }

    void take(String username, UUID letter) {
        as(username, () -> distribution.take(letter));
    }

    /** Writes a reply and lets it be checked. */
    void reply(String username, UUID letter, String name) {
        as(username, () -> desk.submit(letter, new ReplyDesk.Draft(-1, REPLY.formatted(name), null)));
    }

    /** Writes that the answer takes time, and lets it be checked; whoever looks after the gardens is told too. */
    void replyInBetween(String username, UUID letter, String name) {
        Purpose purpose = Purpose.promising(today.date().plusDays(PROMISED));
        Addressees.Typed others = new Addressees.Typed("", GARDENS);
        as(
                username,
                () -> desk.submit(letter, new ReplyDesk.Draft(-1, IN_BETWEEN.formatted(name), null, purpose, others)));
    }

    /** Checks a reply that a colleague wrote. */
    void check(String writer, String subject) {
        pass(writer.equals("delfo.marcanti") ? "livia.ferraguzzi" : "delfo.marcanti", subject);
    }

    void sign(String subject) {
        pass("corrado.menabrea", subject);
    }

    void giveBack(String subject) {
        as(
                "corrado.menabrea",
                () -> waiting(subject)
                        .forEach(line -> signing.giveBack(line.id(), line.at(), "Manca la data della riparazione.")));
    }

    private void pass(String username, String subject) {
        as(username, () -> waiting(subject).forEach(line -> signing.pass(line.id(), line.at())));
    }

    private List<FolderQueue.Line> waiting(String subject) {
        return folder.waitingFor(whoActs.now()).stream()
                .filter(line -> line.title().equals(subject))
                .toList();
    }

    private void decide(UUID letter, Outcome outcome, String competence) {
        String unit = charts.on(today.date()).carriersOf(competence).stream()
                .sorted()
                .findFirst()
                .orElseThrow();
        Letter read = reading.read(letter).letter();
        String topic = triage.proposal(read).matter().topic();
        triage.decide(
                letter,
                new Triage.Decision(
                        read.version(),
                        outcome,
                        competence,
                        unit,
                        Triage.Reserve.NO,
                        new Matter(topic, Priority.NORMAL, null),
                        ""));
    }
}
