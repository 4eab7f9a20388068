// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.kernel.Today;
import palazzo.law.calendar.Holidays;
import palazzo.organisation.OfficeCalendar;
import palazzo.tasks.Tasks;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.trail.Trail;

/**
 * Counts open terms anew when the city's calendar is another one than it was. What a term is counted from is kept with it; only
 * what moves is written, some hundred at once, so that people go on working. What somebody changes meanwhile is left to them: it
 * was counted by the new calendar. Done twice, or broken off and begun again, it comes to the same.
 */
@Component
public class Recount implements CityJob {

    private static final int AT_ONCE = 250;

    private static final String OPEN = """
            select l.id, l.due, l.term, l.term_start, l.term_days from correspondence_letter l
            where l.term_start is not null and l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING')
            """;
    private static final String MOVE = """
            update correspondence_letter set version = version + 1, due = ?, due_reason_it = ?, due_reason_en = ?,
              due_before = due, moved_at = ?
            where id = ? and due = ? and state in ('ACCEPTED', 'TO_SIGN', 'LEAVING')
            """;

    private static final String MOVED_FROM = """
            select due_before from correspondence_letter where id = ? and moved_at is not null and due_before <> due
            """;

    private final JdbcClient jdbc;
    private final AnswerTerm term;
    private final OfficeCalendar calendar;
    private final Promises promises;
    private final Tasks tasks;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Today today;

    /** By which calendar a city's terms were counted last, since this process began. */
    private final Map<String, Holidays> counted = new ConcurrentHashMap<>();

    Recount(
            JdbcClient jdbc,
            AnswerTerm term,
            OfficeCalendar calendar,
            Promises promises,
            Tasks tasks,
            Trail trail,
            TransactionTemplate transaction,
            Today today) {
        this.jdbc = jdbc;
        this.term = term;
        this.calendar = calendar;
        this.promises = promises;
        this.tasks = tasks;
        this.trail = trail;
        this.transaction = transaction;
        this.today = today;
    }

    /** From which day the open term of a letter was moved by a holiday; empty where it was not. The letter was read before. */
    public Optional<LocalDate> movedFrom(UUID letter) {
        return jdbc.sql(MOVED_FROM).param(letter).query(LocalDate.class).optional();
    }

    private record Open(UUID id, LocalDate due, Count count) {}

    private record Moved(UUID id, LocalDate from, Due to) {}

    @Override
    public String name() {
        return "letters.terms";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(City city) {
        Holidays now = calendar.holidays();
        if (!now.equals(counted.get(city.slug()))) {
            List<Moved> moved = moved();
            for (int from = 0; from < moved.size(); from += AT_ONCE) {
                List<Moved> some = moved.subList(from, Math.min(moved.size(), from + AT_ONCE));
                transaction.executeWithoutResult(status -> some.forEach(this::move));
            }
            counted.put(city.slug(), now);
        }
    }

    private List<Moved> moved() {
        List<Moved> moved = new ArrayList<>();
        for (Open each : jdbc.sql(OPEN)
                .query((rs, row) -> new Open(
                        rs.getObject("id", UUID.class),
                        rs.getObject("due", LocalDate.class),
                        Objects.requireNonNull(Letters.count(rs))))
                .list()) {
            Due due = term.of(each.count());
            if (!due.date().equals(each.due())) {
                moved.add(new Moved(each.id(), each.due(), due));
            }
        }
        return moved;
    }

    private void move(Moved moved) {
        Due to = moved.to();
        int written = jdbc.sql(MOVE)
                .params(to.date(), to.reasonIt(), to.reasonEn(), today.sqlNow(), moved.id(), moved.from())
                .update();
        if (written == 1) {
            Promises.By by = promises.by(moved.id(), new Promises.By(to.date(), to.reasonIt()));
            tasks.move(Triage.TO_ANSWER, Letter.subject(moved.id()), by.day(), by.why());
            trail.record(
                    "letter.term_moved",
                    Letter.subject(moved.id()),
                    Map.of("from", moved.from().toString(), "to", to.date().toString()));
        }
    }
}
