// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.directory.Party;
import palazzo.kernel.Today;
import palazzo.timeline.Kinship;

/**
 * What happened around a party that was merged happened around the one it was merged with; what happened around those who
 * hold an office happened around their body, while they hold it.
 */
@Component
class PartyKinship implements Kinship {

    private static final String HOLDERS = """
            select s.id, h.first_day, h.last_day from directory_held h
            join directory_party q on q.id = h.party
            join directory_party s on s.id = coalesce(q.same_as, q.id) or s.same_as = coalesce(q.same_as, q.id)
            where h.body = any(?::uuid[]) order by s.id, h.first_day
            """;

    private final JdbcClient jdbc;
    private final Parties parties;

    PartyKinship(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    @Override
    public String kind() {
        return Party.subject(new UUID(0, 0)).kind();
    }

    @Override
    public List<Window> of(UUID id) {
        List<UUID> same = new ArrayList<>(parties.same(List.of(id)));
        List<Window> holders = jdbc.sql(HOLDERS)
                .param(Parties.array(same))
                .query((rs, row) -> new Window(
                        Party.subject(rs.getObject("id", UUID.class)),
                        begin(rs.getObject("first_day", LocalDate.class)),
                        rs.getObject("last_day", LocalDate.class) == null
                                ? Window.always(Party.subject(id)).until()
                                : begin(rs.getObject("last_day", LocalDate.class)
                                        .plusDays(1))))
                .list();
        return Stream.concat(same.stream().map(Party::subject).map(Window::always), holders.stream())
                .toList();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Today.ROME).toInstant();
    }
}
