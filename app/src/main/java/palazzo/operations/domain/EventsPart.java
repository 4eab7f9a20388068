// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.OperatorPart;
import palazzo.ui.Outcome;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Sum;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Events that were told and not heard, with "tell again". What they say is not shown: it may be contents. */
@Component
class EventsPart implements OperatorPart {

    private static final String UNHEARD =
            "from event_publication where status = 'FAILED' or publication_date < :stale ";
    private static final String COUNT = "select count(*) " + UNHEARD;
    private static final String ROWS = """
            select id, listener_id, event_type, publication_date, coalesce(completion_attempts, 0) as tries
            """ + UNHEARD + "order by publication_date, id limit :most";
    private static final String EXISTS = "select count(*) from event_publication where id = ?";

    private record Unheard(UUID id, String listener, String event, Instant at, int tries) {

        static Unheard of(ResultSet rs, int row) throws SQLException {
            return new Unheard(
                    rs.getObject("id", UUID.class),
                    rs.getString("listener_id"),
                    rs.getString("event_type"),
                    rs.getObject("publication_date", OffsetDateTime.class).toInstant(),
                    rs.getInt("tries"));
        }
    }

    private final JdbcClient jdbc;
    private final IncompleteEventPublications incomplete;
    private final Today today;

    EventsPart(JdbcClient jdbc, IncompleteEventPublications incomplete, Today today) {
        this.jdbc = jdbc;
        this.incomplete = incomplete;
        this.today = today;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Sum> sums() {
        long unheard = jdbc.sql(COUNT).param("stale", stale()).query(Long.class).single();
        return List.of(new Sum(unheard, Phrase.of("operations.events.unheard", unheard), "#events", true));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(Column.Fold.TOP, "operations.events.at"),
                Column.of(Column.Fold.MAIN, "operations.events.event"),
                Column.of(Column.Fold.FOOT, "operations.events.listener"),
                Column.of(Column.Fold.END, "operations.state"));
    }

    @Override
    public List<Row> rows(int most) {
        return jdbc.sql(ROWS).param("stale", stale()).param("most", most).query(Unheard::of).list().stream()
                .map(EventsPart::row)
                .toList();
    }

    @Override
    public Phrase act() {
        return Phrase.of("operations.events.again");
    }

    @Override
    public Outcome act(String id) {
        UUID event = id(id);
        if (jdbc.sql(EXISTS).param(event).query(Long.class).single() == 0) {
            throw new NotFound("event " + id);
        }
        incomplete.resubmitIncompletePublications(each -> each.getIdentifier().equals(event));
        return new Outcome(true, Phrase.of("operations.events.told"));
    }

    private OffsetDateTime stale() {
        return today.now().minus(EventSweep.STALE).atOffset(ZoneOffset.UTC);
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("event " + id);
        }
    }

    private static Row row(Unheard event) {
        Phrase name = Phrase.plain(simple(event.event()));
        return Row.of(
                event.id().toString(),
                name,
                "#events",
                Cell.text(Phrase.of("operations.at", event.at())),
                new Cell.Name(name, "#r-" + event.id(), Phrase.plain(event.id().toString())),
                Cell.text(Phrase.plain(listener(event.listener()))),
                new Cell.State(
                        event.tries() < EventSweep.TRIES
                                ? Tag.of(Tone.WAIT, "operations.events.tried", event.tries())
                                : Tag.of(Tone.LATE, "operations.events.given_up", event.tries())));
    }

    /** {@code palazzo.correspondence.domain.FolderNews.on(…)} as {@code FolderNews.on}. */
    private static String listener(String id) {
        String method = id.replaceAll("\\(.*", "");
        int name = method.lastIndexOf('.', method.lastIndexOf('.') - 1);
        return method.substring(name + 1);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
