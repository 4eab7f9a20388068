// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/**
 * Deeds that cannot wait for an ordinary answer. On the day on which triage finds one, the legal office has a task to take it in
 * hand; one that nobody took by the end of that day, or four hours after it was found, is a task for whoever supervises.
 */
@Service
public class FormalDeeds {

    /** The kind of the task to take it in hand. */
    static final String TO_TAKE = "letter.formal";

    /** The kind of the task that says nobody did. */
    static final String ALARM = "letter.formal_alarm";

    private static final String LEGAL = "AAG-01i";
    private static final String SUPERVISING = "CFS-12";

    private static final String TAKEN =
            "update correspondence_letter set passed_at = ? where id = ? and passed_at is null and formal is not null";
    private static final String UNTAKEN = """
            select exists (select 1 from correspondence_letter where id = ? and formal is not null and passed_at is null)
            """;

    private final Letters letters;
    private final Charts charts;
    private final Acting acting;
    private final Sights sights;
    private final Tasks tasks;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final JdbcClient jdbc;

    FormalDeeds(
            Letters letters,
            Charts charts,
            Acting acting,
            Sights sights,
            Tasks tasks,
            Trail trail,
            Ids ids,
            Today today,
            JdbcClient jdbc) {
        this.letters = letters;
        this.charts = charts;
        this.acting = acting;
        this.sights = sights;
        this.tasks = tasks;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.jdbc = jdbc;
    }

    /** The offices that see such a matter beside who answers it: the legal one, and who supervises. */
    Set<String> offices(Matter matter) {
        Set<String> offices = new HashSet<>();
        if (matter.formal() != null && matter.formal().isForJurists()) {
            carrier(LEGAL).ifPresent(offices::add);
            carrier(SUPERVISING).ifPresent(offices::add);
        }
        return offices;
    }

    /** Triage found one: it goes to the legal office today. Nothing happens to any other letter. */
    @Transactional(propagation = Propagation.MANDATORY)
    void came(Letter letter, Label label) {
        FormalKind formal = letter.handled().matter().formal();
        if (formal != null && formal.isForJurists()) {
            tasks.open(task(TO_TAKE, letter, LEGAL, label));
            trail.record("letter.to_jurists", letter.subject(), Map.of("formal", formal.name()));
        }
    }

    /** Somebody of the legal office, or of the unit that answers, has it in hand. Done twice it is done once. */
    @Transactional
    public void take(UUID id) {
        Letter letter = letters.one(id, sights.now());
        if (letter.handled().matter().formal() == null) {
            throw new Refusal("letter.not_formal");
        }
        acting.under(() -> taken(letter), LEGAL, letter.handled().competence());
    }

    private void taken(Letter letter) {
        if (jdbc.sql(TAKEN).params(today.sqlNow(), letter.id()).update() == 1) {
            tasks.done(TO_TAKE, letter.subject());
            tasks.done(ALARM, letter.subject());
            trail.record("letter.formal_taken", letter.subject());
        }
    }

    /** Whether it still waits to be taken in hand. */
    public boolean waits(Letter letter) {
        Handling handling = letter.handling();
        return handling != null
                && handling.matter().formal() != null
                && handling.matter().formal().isForJurists()
                && jdbc.sql(UNTAKEN).param(letter.id()).query(Boolean.class).single();
    }

    /** Nobody took it in time: whoever supervises is told, once. */
    @Transactional
    void alarm(UUID id) {
        Letter letter = letters.one(id, Sight.EVERYTHING);
        boolean told = tasks.about(letter.subject(), Sight.EVERYTHING).stream()
                .anyMatch(task -> task.kind().equals(ALARM));
        if (!told && waits(letter)) {
            tasks.open(task(ALARM, letter, SUPERVISING, letter.label()));
            trail.record("letter.formal_alarm", letter.subject());
        }
    }

    private Task task(String kind, Letter letter, String competence, Label label) {
        return new Task(
                ids.next(),
                kind,
                letter.title(),
                letter.subject(),
                letter.path(),
                competence,
                carrier(competence).orElse(letter.handled().unit()),
                null,
                today.date(),
                "",
                label);
    }

    private Optional<String> carrier(String competence) {
        return charts.on(today.date()).carriersOf(competence).stream().sorted().findFirst();
    }

    /** Whether one that was found at {@code found} should be in hand by now. */
    static boolean isLate(Instant found, Instant now) {
        LocalDate day = Today.dateOf(found);
        return Today.dateOf(now).isAfter(day) || found.plusSeconds(4 * 3600L).isBefore(now);
    }
}
