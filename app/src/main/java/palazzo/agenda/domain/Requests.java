// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.agenda.domain.Request.Deed;
import palazzo.agenda.domain.Request.Exchange;
import palazzo.agenda.domain.Request.Kind;
import palazzo.agenda.domain.Request.State;
import palazzo.kernel.Today;

/** What secretariats ask each other. */
@Repository
class Requests {

    private static final String ADD = """
            insert into agenda_request (id, kind, asked, asking, subject, minutes, state, opened_at, opened_by)
            values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
            """;
    private static final String SAY = """
            insert into agenda_exchange (id, request, at, actor, deed, words, starts, ends)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CLOSE = """
            update agenda_request set version = version + 1, state = ?, object = ?, closed_at = ?, closed_by = ?
            where id = ? and state = 'OPEN'
            """;
    private static final String ALL = "select r.* from agenda_request r where ";
    private static final String ONE = ALL + "r.id = ?";
    private static final String LOCKED = ONE + " for update";
    private static final String OF = ALL + """
            (r.asked = any(?::uuid[]) or r.asking = any(?::uuid[]) or r.opened_by = ?)
            order by (r.state = 'OPEN') desc, r.opened_at desc, r.id desc limit 200
            """;
    private static final String EXCHANGES = """
            select x.* from agenda_exchange x where x.request = any(?::uuid[]) order by x.at, x.starts nulls first, x.id
            """;

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Request request) {
        jdbc.sql(ADD)
                .params(request.id(), request.kind().name(), request.asked())
                .param(request.asking())
                .params(request.subject(), request.minutes(), Today.sql(request.openedAt()), request.openedBy())
                .update();
    }

    void say(UUID request, Exchange exchange) {
        jdbc.sql(SAY)
                .params(
                        exchange.id(),
                        request,
                        Today.sql(exchange.at()),
                        exchange.actor(),
                        exchange.deed().name())
                .param(exchange.words())
                .param(exchange.starts() == null ? null : Today.sql(exchange.starts()))
                .param(exchange.ends() == null ? null : Today.sql(exchange.ends()))
                .update();
    }

    /** @return whether it was open until then */
    boolean close(UUID id, State state, @Nullable UUID object, java.time.Instant at, UUID by) {
        return jdbc.sql(CLOSE)
                        .param(state.name())
                        .param(object)
                        .params(Today.sql(at), by, id)
                        .update()
                > 0;
    }

    Optional<Request> find(UUID id) {
        return whole(jdbc.sql(ONE).param(id).query(Requests::request).list()).stream()
                .findFirst();
    }

    /** It, so that nobody else answers before this transaction is over. */
    Optional<Request> locked(UUID id) {
        return whole(jdbc.sql(LOCKED).param(id).query(Requests::request).list()).stream()
                .findFirst();
    }

    /** Those to or from these agendas, and those that a person asked; open ones first. */
    List<Request> of(Collection<UUID> calendars, UUID person) {
        return whole(jdbc.sql(OF)
                .params(array(calendars), array(calendars), person)
                .query(Requests::request)
                .list());
    }

    private List<Request> whole(List<Request> bare) {
        Map<UUID, List<Exchange>> exchanges = new HashMap<>();
        jdbc.sql(EXCHANGES)
                .param(array(bare.stream().map(Request::id).toList()))
                .query(rs -> {
                    exchanges
                            .computeIfAbsent(rs.getObject("request", UUID.class), key -> new ArrayList<>())
                            .add(exchange(rs));
                });
        return bare.stream()
                .map(each -> new Request(
                        each.id(),
                        each.version(),
                        each.kind(),
                        each.asked(),
                        each.asking(),
                        each.subject(),
                        each.minutes(),
                        each.state(),
                        each.object(),
                        each.openedAt(),
                        each.openedBy(),
                        exchanges.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static String array(Collection<UUID> ids) {
        return Set.copyOf(ids).stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Request request(ResultSet rs, int row) throws SQLException {
        return new Request(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                Kind.valueOf(rs.getString("kind")),
                rs.getObject("asked", UUID.class),
                rs.getObject("asking", UUID.class),
                rs.getString("subject"),
                rs.getInt("minutes"),
                State.valueOf(rs.getString("state")),
                rs.getObject("object", UUID.class),
                rs.getTimestamp("opened_at").toInstant(),
                rs.getObject("opened_by", UUID.class),
                List.of());
    }

    private static Exchange exchange(ResultSet rs) throws SQLException {
        return new Exchange(
                rs.getObject("id", UUID.class),
                rs.getTimestamp("at").toInstant(),
                rs.getObject("actor", UUID.class),
                Deed.valueOf(rs.getString("deed")),
                rs.getString("words"),
                rs.getTimestamp("starts") == null
                        ? null
                        : rs.getTimestamp("starts").toInstant(),
                rs.getTimestamp("ends") == null ? null : rs.getTimestamp("ends").toInstant());
    }
}
