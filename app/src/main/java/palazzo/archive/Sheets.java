// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/**
 * What a city writes down as a dated text and keeps in versions: its classification plan, its retention plan, what is not
 * registered, its instructions. Until a city has written its own, the shipped one is in force.
 */
@Component
public class Sheets {

    private static final String COLUMNS = "select s.id, s.first_day, s.at, s.operator, s.body from archive_sheet s ";
    private static final String IN_FORCE = COLUMNS + """
            where s.name = ? and s.first_day <= ? order by s.first_day desc, s.id desc limit 1
            """;
    private static final String VERSIONS = COLUMNS + "where s.name = ? order by s.first_day desc, s.id desc limit 200";
    private static final String ADD =
            "insert into archive_sheet (id, name, first_day, at, operator, body) values (?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final WhoActs whoActs;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Map<String, List<List<String>>> read = new ConcurrentHashMap<>();

    Sheets(JdbcClient jdbc, Ids ids, Today today, WhoActs whoActs, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.whoActs = whoActs;
        this.trail = trail;
        this.events = events;
    }

    /**
     * A text as it is in force from a day on.
     *
     * @param id null for the shipped one
     * @param operator who wrote it; null for the shipped one
     */
    public record Sheet(
            @Nullable UUID id,
            @Nullable LocalDate firstDay,
            @Nullable Instant at,
            @Nullable UUID operator,
            String body) {}

    /** What was in force on {@code day}. */
    public Sheet on(SheetKind kind, LocalDate day) {
        return jdbc.sql(IN_FORCE)
                .params(kind.name(), day)
                .query(Sheets::sheet)
                .optional()
                .orElseGet(() -> new Sheet(null, null, null, null, kind.shipped()));
    }

    /** The lines that were in force on {@code day}, each cut at its bars. */
    public List<List<String>> lines(SheetKind kind, LocalDate day) {
        Sheet sheet = on(kind, day);
        String version = sheet.id() == null ? kind.name() : sheet.id().toString();
        return read.computeIfAbsent(
                version, each -> Lines.of(sheet.body()).values().stream().toList());
    }

    /** What the city wrote, the last to begin first; the shipped one is not among it. */
    public List<Sheet> versions(SheetKind kind) {
        return jdbc.sql(VERSIONS).param(kind.name()).query(Sheets::sheet).list();
    }

    /**
     * Writes a version that is in force from a day on. What is in force today already may be written anew from today.
     *
     * @throws Refusal where the day is past, or a line is not as {@code kind} wants it
     */
    @Transactional
    public void write(SheetKind kind, LocalDate firstDay, String text) {
        if (firstDay.isBefore(today.date()) || firstDay.isAfter(today.date().plusYears(10))) {
            throw new Refusal("firstDay/sheet.past");
        }
        String body = text.replace("\r\n", "\n").replace("\0", "").strip() + "\n";
        kind.check(body);
        Optional<UUID> same = Optional.ofNullable(on(kind, firstDay))
                .filter(sheet -> sheet.body().equals(body))
                .map(Sheet::id);
        if (same.isEmpty()) {
            UUID id = ids.next();
            jdbc.sql(ADD)
                    .params(
                            id,
                            kind.name(),
                            firstDay,
                            today.sqlNow(),
                            whoActs.now().required(),
                            body)
                    .update();
            trail.record("archive.sheet_written", new Subject("sheet", id), Map.of("sheet", kind.name()));
            events.publishEvent(new SheetWritten(kind.name(), firstDay));
        }
    }

    private static Sheet sheet(ResultSet rs, int row) throws SQLException {
        return new Sheet(
                rs.getObject("id", UUID.class),
                rs.getObject("first_day", LocalDate.class),
                rs.getTimestamp("at").toInstant(),
                rs.getObject("operator", UUID.class),
                rs.getString("body"));
    }
}
