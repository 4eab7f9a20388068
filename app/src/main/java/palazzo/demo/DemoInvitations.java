// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.invitations.domain.Advice.Verdict;
import palazzo.invitations.domain.Aftermath.Attendance;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Decisions;
import palazzo.invitations.domain.Decisions.Choice;
import palazzo.invitations.domain.Going;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.InvitationDesk;
import palazzo.invitations.domain.Invitations;
import palazzo.invitations.domain.Texts;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.organisation.Sight;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/** What became of the invitations among the letters, once: what stands in {@code demo-invitations.csv}; the others wait. */
@Component
@Order(7)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoInvitations implements ApplicationRunner {

    private static final String DECIDES = "ruggero.cantalupi";

    private final DemoHands hands;
    private final Cities cities;
    private final Invitations invitations;
    private final InvitationDesk desk;
    private final Decisions decisions;
    private final Going going;
    private final Texts texts;
    private final Today today;

    DemoInvitations(
            DemoHands hands,
            Cities cities,
            Invitations invitations,
            InvitationDesk desk,
            Decisions decisions,
            Going going,
            Texts texts,
            Today today) {
        this.hands = hands;
        this.cities = cities;
        this.invitations = invitations;
        this.desk = desk;
        this.decisions = decisions;
        this.going = going;
        this.texts = texts;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments args) {
        CityScope.run(cities.named("milano").orElseThrow(), this::once);
    }

    private void once() {
        List<Invitation> open = invitations.open(Sight.EVERYTHING, 200);
        if (open.stream().allMatch(each -> each.decision() == null)) {
            Csv.resource(DemoInvitations.class, "demo-invitations.csv")
                    .forEach(row -> open.stream()
                            .filter(each -> each.details().title().equals(Csv.value(row, "title")))
                            .findFirst()
                            .ifPresent(each -> play(each.id(), row)));
        }
    }

    private void play(UUID id, Map<String, String> row) {
        String[] advises = Csv.value(row, "advice").split(" ", -1);
        if (advises.length == 2) {
            hands.as(DECIDES, () -> desk.ask(id, advises[1], ""));
            hands.as(
                    advises[0],
                    () -> desk.advise(
                            id, advises[1], Verdict.valueOf(Csv.value(row, "verdict")), "", Csv.value(row, "words")));
        }
        String answer = Csv.value(row, "answer");
        String[] token = new String[1];
        if (!answer.isEmpty()) {
            hands.as(
                    DECIDES,
                    () -> decisions.decide(id, choice(id, Answer.valueOf(answer), row), made -> {
                        token[0] = made;
                        return "https://milano.example/public/delegations/" + made;
                    }));
        }
        then(id, Csv.value(row, "then"), token[0]);
    }

    private Choice choice(UUID id, Answer answer, Map<String, String> row) {
        String who = Csv.value(row, "who");
        boolean ofTheHouse = who.matches("[a-z]+\\.[a-z]+");
        String until = Csv.value(row, "until");
        @Nullable LocalDate last = until.isEmpty() ? null : today.date().plusDays(Long.parseLong(until));
        return new Choice(
                invitations.one(id, Sight.EVERYTHING).version(),
                answer,
                Csv.value(row, "reason"),
                ofTheHouse ? hands.person(who) : null,
                ofTheHouse ? "" : who,
                Csv.value(row, "address"),
                last);
    }

    private void then(UUID id, String what, @Nullable String token) {
        int version = invitations.one(id, Sight.EVERYTHING).version();
        switch (what) {
            case "answer" -> hands.as("ulderico.fossombrone", () -> desk.answer(id, answer(id)));
            case "ask" -> hands.as(DECIDES, () -> desk.ask(id, "CER-03", "Porta la fascia o manda un saluto?"));
            case "yes" -> hands.as("leandro.bassignani", () -> going.answer(id, true, "Volentieri."));
            case "no" -> going.answer(java.util.Objects.requireNonNull(token), false, "Quel giorno sono in Regione.");
            case "off" -> hands.as(DECIDES, () -> desk.callOff(id, "La regata si fa a marzo"));
            case "over" ->
                hands.as(
                        DECIDES,
                        () -> desk.note(
                                id,
                                version,
                                Attendance.MAYOR,
                                "Duecento persone; piantata la prima quercia. Chiedono una fontanella."));
            default -> {}
        }
    }

    private String answer(UUID id) {
        Invitation it = invitations.one(id, Sight.EVERYTHING);
        if (it.decision() == null) {
            throw new Refusal("invitation.not_decided");
        }
        return texts.filled(it, it.decision().answer(), it.decision().delegate(), null);
    }
}
