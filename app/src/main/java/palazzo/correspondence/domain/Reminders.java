// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/**
 * Open letters that are to be remembered before their day: so many days ahead as the catalogue says of their kind. What is late
 * is no longer reminded of, it stands among what is late.
 */
@Repository
public class Reminders {

    private static final int MOST = 300;

    private static final String AHEAD =
            "select " + LetterList.ROW + """
            from correspondence_letter l
            where l.state = 'ACCEPTED' and l.due >= :today and l.due <= :horizon
              and (l.assignee = any(:people::uuid[]) or l.assignee is null and l.unit = any(:units::text[])) and
            """ + Sight.sql("l") + " order by l.due, l.id limit :size";

    private final JdbcClient jdbc;
    private final LetterKinds kinds;
    private final Today today;

    Reminders(JdbcClient jdbc, LetterKinds kinds, Today today) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.today = today;
    }

    /**
     * A letter to be remembered.
     *
     * @param kind of the letter, by its name in the catalogue
     * @param which the first reminder is 1
     * @param of how many the kind has
     */
    public record Reminder(LetterRow letter, String kind, int which, int of) {}

    private record Ahead(LetterRow letter, String topic) {}

    /** Those of {@code people}, and those of {@code units} that are nobody's, first due first. */
    public List<Reminder> of(Set<UUID> people, Set<String> units, Sight sight) {
        LocalDate day = today.date();
        return jdbc
                .sql(AHEAD)
                .param("today", day)
                .param("horizon", day.plusDays(longest()))
                .param("people", new Label(Label.Kind.HOUSE, Set.of(), people).sqlPeople())
                .param("units", new Label(Label.Kind.HOUSE, units, Set.of()).sqlOffices())
                .param("size", MOST)
                .params(sight.params())
                .query(Reminders::ahead)
                .list()
                .stream()
                .flatMap(each -> reminder(each, day).stream())
                .toList();
    }

    private int longest() {
        return kinds.all().stream()
                .map(LetterKind::reminders)
                .flatMap(Collection::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private Optional<Reminder> reminder(Ahead it, LocalDate day) {
        LocalDate due = Objects.requireNonNull(it.letter().due());
        return kinds.find(it.topic())
                .map(kind -> new Reminder(
                        it.letter(),
                        kind.name(),
                        kind.reminded(due, day),
                        kind.reminders().size()))
                .filter(reminder -> reminder.which() > 0);
    }

    private static Ahead ahead(ResultSet rs, int row) throws SQLException {
        return new Ahead(LetterList.row(rs, row), rs.getString("topic"));
    }
}
