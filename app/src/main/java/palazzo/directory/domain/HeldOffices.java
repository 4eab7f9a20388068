// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import palazzo.directory.HeldOffice;
import palazzo.directory.HeldOffice.Manner;
import palazzo.directory.Offices;
import palazzo.directory.domain.OfficeKinds.OfficeKind;

/** Who holds which office; those of a merged party count as those of the one it was merged with. */
@Repository
public class HeldOffices implements Offices {

    private static final String ROWS = """
            select h.id, p.id as party, p.name, b.id as body, b.name as body_name, h.office, h.title, h.manner, h.first_day,
                   h.last_day, coalesce(p.card ->> 'GENDER', '') as gender
            from directory_held h
            join directory_party q on q.id = h.party join directory_party p on p.id = coalesce(q.same_as, q.id)
            join directory_party c on c.id = h.body join directory_party b on b.id = coalesce(c.same_as, c.id)
            """;
    private static final String ON = " and h.first_day <= :day and (h.last_day is null or h.last_day >= :day)";
    private static final String BY_NAME = " order by p.name collate \"it-x-icu\", h.first_day, h.id";
    private static final String HELD_BY = ROWS + "where p.id = any(:ids::uuid[])" + ON + BY_NAME;
    private static final String IN = ROWS + "where b.id = :body" + ON + BY_NAME;
    private static final String OF = ROWS + "where h.office = :office" + ON
            + " order by b.name collate \"it-x-icu\", p.name collate \"it-x-icu\", h.id";
    private static final String EVER = ROWS
            + "where p.id = any(:ids::uuid[]) or b.id = any(:ids::uuid[]) order by h.first_day desc, p.name collate \"it-x-icu\", h.id";
    private static final String MATCHING = ROWS + """
            where p.erased_on is null
              and (:offices = '{}' or h.office = any(:offices::text[]))
              and (:sorts = '{}' or b.sort = any(:sorts::text[]))
              and (:bodies = '{}' or b.id = any(:bodies::uuid[]))
              and (:anywhere or b.town = any(:towns::text[]) or p.town = any(:towns::text[]) or b.id = any(:parts::uuid[])
                   or lower(b.card ->> 'DISTRICT') = :district or lower(p.card ->> 'DISTRICT') = :district)
              and (:topic = '' or :topic = any(b.topics) or :topic = any(p.topics))
            """ + ON + BY_NAME;
    private static final String ONE = ROWS + "where h.id = :id";
    private static final String CROSSES = """
            select exists (select from directory_held h
              where h.party = any(:ids::uuid[]) and h.body = :body and h.office = :office and h.title = :title
                and h.first_day <= coalesce(:last::date, 'infinity') and coalesce(h.last_day, 'infinity') >= :first)
            """;

    private final JdbcClient jdbc;
    private final OfficeKinds kinds;

    HeldOffices(JdbcClient jdbc, OfficeKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    @Override
    public List<HeldOffice> heldBy(Collection<UUID> parties, LocalDate day) {
        return parties.isEmpty()
                ? List.of()
                : highestFirst(
                        jdbc.sql(HELD_BY).param("ids", Parties.array(parties)).param("day", day));
    }

    @Override
    public List<HeldOffice> in(UUID body, LocalDate day) {
        return highestFirst(jdbc.sql(IN).param("body", body).param("day", day));
    }

    @Override
    public List<HeldOffice> of(String office, LocalDate day) {
        return rows(jdbc.sql(OF).param("office", office).param("day", day));
    }

    /**
     * What is asked of the offices; what is empty does not narrow.
     *
     * @param where body or holder are; null for anywhere
     */
    record Wanted(
            Set<String> offices,
            Set<String> sorts,
            Set<UUID> bodies,
            @Nullable Territory where,
            String topic) {}

    /** The offices held on {@code day} that are asked for, highest first. */
    List<HeldOffice> matching(Wanted wanted, LocalDate day) {
        return highestFirst(jdbc.sql(MATCHING)
                .param("offices", array(wanted.offices()))
                .param("sorts", array(wanted.sorts()))
                .param("bodies", array(wanted.bodies()))
                .param("anywhere", wanted.where() == null)
                .params((wanted.where() == null ? Territory.NONE : wanted.where()).params())
                .param("topic", wanted.topic())
                .param("day", day));
    }

    /** Whether one of these identities already holds this very office on one of these days. */
    boolean crosses(
            Collection<UUID> identities,
            UUID body,
            String office,
            String title,
            LocalDate first,
            @Nullable LocalDate last) {
        return jdbc.sql(CROSSES)
                .param("ids", Parties.array(identities))
                .param("body", body)
                .param("office", office)
                .param("title", title)
                .param("first", first)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    static String array(Collection<?> values) {
        return values.stream()
                .map(value -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** All offices that a party ever held, or that were ever held in it, newest first. */
    public List<HeldOffice> ever(UUID party) {
        return rows(jdbc.sql(EVER).param("ids", Parties.array(List.of(party))));
    }

    /** The one of this identity. */
    public Optional<HeldOffice> one(UUID id) {
        return rows(jdbc.sql(ONE).param("id", id)).stream().findFirst();
    }

    private List<HeldOffice> highestFirst(StatementSpec statement) {
        Map<String, OfficeKind> byCode = kinds.byCode();
        return rows(statement, byCode).stream()
                .sorted(Comparator.comparingInt(held -> rank(byCode, held.office())))
                .toList();
    }

    private List<HeldOffice> rows(StatementSpec statement) {
        return rows(statement, kinds.byCode());
    }

    private static List<HeldOffice> rows(StatementSpec statement, Map<String, OfficeKind> byCode) {
        return statement.query((rs, row) -> held(rs, byCode)).list();
    }

    private static int rank(Map<String, OfficeKind> byCode, String office) {
        OfficeKind kind = byCode.get(office);
        return kind == null ? Integer.MAX_VALUE : kind.rank();
    }

    private static HeldOffice held(ResultSet rs, Map<String, OfficeKind> byCode) throws SQLException {
        String office = rs.getString("office");
        String title = rs.getString("title");
        Manner manner = Manner.valueOf(rs.getString("manner"));
        OfficeKind kind = byCode.get(office);
        return new HeldOffice(
                rs.getObject("id", UUID.class),
                rs.getObject("party", UUID.class),
                rs.getString("name"),
                rs.getObject("body", UUID.class),
                rs.getString("body_name"),
                office,
                kind == null ? office : kind.it(rs.getString("gender"), manner, title),
                kind == null ? office : kind.en(manner, title),
                manner,
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class));
    }
}
