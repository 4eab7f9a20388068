// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.Sights;
import palazzo.registry.Registry;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/**
 * Petitions that citizen relations tell the coordination of the Mayor. Whoever coordinates weighs each: it is answered together,
 * checked by the one office and signed by the other, or it goes back with the reason. There is one letter and one answer: it
 * leaves once.
 */
@Service
public class Reporting {

    static final String WEIGHING = "CFS-11";
    private static final int LONGEST = 500;

    private final Letters letters;
    private final Charts charts;
    private final Acting acting;
    private final Sights sights;
    private final Tasks tasks;
    private final Learning learning;
    private final Visibility visibility;
    private final Registry registry;
    private final Trail trail;
    private final Today today;

    Reporting(
            Letters letters,
            Charts charts,
            Acting acting,
            Sights sights,
            Tasks tasks,
            Learning learning,
            Visibility visibility,
            Registry registry,
            Trail trail,
            Today today) {
        this.letters = letters;
        this.charts = charts;
        this.acting = acting;
        this.sights = sights;
        this.tasks = tasks;
        this.learning = learning;
        this.visibility = visibility;
        this.registry = registry;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Tells it to the coordination, with why. Done twice it is done once.
     *
     * @throws Refusal without a reason, or where it is not being worked on
     */
    @Transactional
    public void report(UUID id, String why) {
        Letter letter = letters.one(id, sights.now());
        if (letter.handled().outcome() == Outcome.REPORT) {
            return;
        }
        said(why);
        acting.under(
                () -> move(letter, Outcome.REPORT, WEIGHING, why, "letter.reported"),
                letter.handled().competence(),
                Letter.TOGETHER);
    }

    /** Whoever coordinates has weighed it, and it is theirs to answer with the others. Done twice it is done once. */
    @Transactional
    public void accept(UUID id) {
        Letter letter = waiting(id);
        acting.under(
                () -> {
                    letters.weighed(letter.id(), "");
                    trail.record("letter.weighed", letter.subject());
                },
                letter.handled().competence());
    }

    /** It goes back to citizen relations, with why. */
    @Transactional
    public void giveBack(UUID id, String why) {
        Letter letter = waiting(id);
        said(why);
        acting.under(
                () -> move(letter, Outcome.ANSWER, Letter.TOGETHER, why, "letter.given_back"),
                letter.handled().competence());
    }

    private Letter waiting(UUID id) {
        Letter letter = letters.one(id, sights.now());
        if (letter.handled().outcome() != Outcome.REPORT) {
            throw new Refusal("letter.not_reported");
        }
        return letter;
    }

    private static void said(String why) {
        if (why.isBlank() || why.length() > LONGEST) {
            throw new Refusal("why/report.why", LONGEST);
        }
    }

    private void move(Letter letter, Outcome outcome, String competence, String why, String act) {
        if (letter.state() != LetterState.ACCEPTED) {
            throw new Refusal("letter.state", letter.state().name());
        }
        String unit = charts.on(today.date()).carriersOf(competence).stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new Refusal("report.nobody", competence));
        Set<String> offices = new HashSet<>(letter.label().offices());
        offices.add(unit);
        Handling before = letter.handled();
        Handling after = new Handling(
                outcome, competence, unit, null, before.number(), before.due(), before.triagedAt(), before.matter());
        Letter moved = letter.handled(
                after, new Label(letter.label().kind(), offices, letter.label().people()));
        letters.save(moved);
        letters.weighed(letter.id(), why.strip());
        learning.forget(letter, before);
        learning.learn(moved, after);
        tasks.reassign(Triage.TO_ANSWER, letter.subject(), unit, null, competence, moved.label());
        visibility.follows(moved);
        registry.assign(letter.subject(), unit, competence, moved.label());
        trail.record(act, letter.subject(), Map.of("unit", unit));
    }

    /** Why it was told, or given back; empty where it was weighed, or was neither. The letter was read before. */
    public String why(UUID letter) {
        return letters.why(letter);
    }
}
