// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.agenda.HolderCalendar;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.People;
import palazzo.organisation.PostKind;

/** The agendas there are, and whose they are. */
@Repository
public class Calendars {

    private static final String ALL = "select id, holder, token from agenda_calendar";
    private static final String ONE = ALL + " where id = ?";
    private static final String LOCKED = ONE + " for update";
    private static final String OF = ALL + " where holder = ?";
    private static final String OPEN = """
            insert into agenda_calendar (id, holder, opened_at, opened_by) values (?, ?, ?, ?)
            on conflict (holder) do nothing
            """;
    private static final String COUNT_ON = "update agenda_calendar set token = token + 1 where id = ?";

    private final JdbcClient jdbc;
    private final People people;
    private final Today today;

    Calendars(JdbcClient jdbc, People people, Today today) {
        this.jdbc = jdbc;
        this.people = people;
        this.today = today;
    }

    private record Row(UUID id, UUID holder, long token) {}

    /** All, the Mayor's first, then by name. */
    List<HolderCalendar> all() {
        List<Row> rows = jdbc.sql(ALL).query(Calendars::row).list();
        Map<UUID, String> names = people.names(rows.stream().map(Row::holder).collect(Collectors.toSet()));
        Set<UUID> mayors = mayors();
        return rows.stream()
                .map(row -> named(row, names.getOrDefault(row.holder(), "")))
                .sorted(Comparator.comparing((HolderCalendar each) -> !mayors.contains(each.holder()))
                        .thenComparing(HolderCalendar::name))
                .toList();
    }

    Optional<HolderCalendar> find(UUID id) {
        return jdbc.sql(ONE).param(id).query(Calendars::row).optional().map(this::named);
    }

    Optional<HolderCalendar> of(UUID holder) {
        return jdbc.sql(OF).param(holder).query(Calendars::row).optional().map(this::named);
    }

    /** The agenda, so that nobody else writes into it before this transaction is over. */
    HolderCalendar locked(UUID id) {
        return jdbc.sql(LOCKED)
                .param(id)
                .query(Calendars::row)
                .optional()
                .map(this::named)
                .orElseThrow(() -> new NotFound("calendar " + id));
    }

    /** The next token of a calendar that is {@link #locked}. */
    long next(HolderCalendar locked) {
        jdbc.sql(COUNT_ON).param(locked.id()).update();
        return jdbc.sql(ONE).param(locked.id()).query(Calendars::row).single().token();
    }

    /** Opens one for a person who has none. */
    void open(UUID id, UUID holder, @org.jspecify.annotations.Nullable UUID by) {
        jdbc.sql(OPEN).params(id, holder, today.sqlNow()).param(by).update();
    }

    /** Who is Mayor today: one, but for a day on which it changes. */
    Set<UUID> mayors() {
        return people.onDuty(today.date()).stream()
                .flatMap(actor -> actor.holdings().stream())
                .filter(holding -> holding.kind() == PostKind.MAYOR)
                .map(palazzo.organisation.Holding::holder)
                .collect(Collectors.toUnmodifiableSet());
    }

    private HolderCalendar named(Row row) {
        return named(row, people.name(row.holder()));
    }

    private HolderCalendar named(Row row, String name) {
        String title = people.title(row.holder(), today.date(), LocaleContextHolder.getLocale())
                .orElse("");
        return new HolderCalendar(row.id(), row.holder(), name, title, row.token());
    }

    private static Row row(ResultSet rs, int row) throws SQLException {
        return new Row(rs.getObject("id", UUID.class), rs.getObject("holder", UUID.class), rs.getLong("token"));
    }
}
