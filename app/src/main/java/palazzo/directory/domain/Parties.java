// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.directory.PhoneNumber;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.search.Index;
import palazzo.trail.Trail;

/** The register of parties. */
@Repository
public class Parties implements Directory {

    /** Who the parties are is open to the house; what passed between them and an office is not kept here. */
    static final Label LABEL = Label.house();

    private static final int LONGEST_NAME = 200;
    private static final String COLUMNS =
            "select p.id, p.kind, p.name, p.known_since, p.confirmed from directory_party p ";
    private static final String BY_ADDRESS = COLUMNS + """
            join directory_party q on coalesce(q.same_as, q.id) = p.id join directory_address a on a.party = q.id
            where a.address = ?
            """;
    private static final String ONE =
            COLUMNS + "where p.id = (select coalesce(q.same_as, q.id) from directory_party q where q.id = ?)";
    private static final String ADD =
            "insert into directory_party (id, kind, name, name_key, known_since, confirmed) values (?, ?, ?, ?, ?, ?)";
    private static final String ADD_ADDRESS =
            "insert into directory_address (address, party) values (?, ?) on conflict (address) do nothing";
    private static final String NAMES = """
            select q.id, p.name from directory_party q join directory_party p on p.id = coalesce(q.same_as, q.id)
            where q.id = any(?::uuid[])
            """;
    private static final String ADDRESSES =
            "select address from directory_address where party = any(?::uuid[]) order by address";
    private static final String SOME = COLUMNS + """
            where p.id in (select coalesce(q.same_as, q.id) from directory_party q where q.id = any(?::uuid[]))
            order by p.name collate "it-x-icu", p.id
            """;
    private static final String SAME = """
            select s.id from directory_party q
            join directory_party s on s.id = coalesce(q.same_as, q.id) or s.same_as = coalesce(q.same_as, q.id)
            where q.id = any(?::uuid[])
            """;
    private static final String ONLY_MET = """
            select p.id from directory_party p where p.id = ? and not p.confirmed and p.known_since >= ? and p.same_as is null
              and not exists (select 1 from directory_phone o where o.party = p.id)
              and not exists (select 1 from directory_change o where o.party = p.id)
              and not exists (select 1 from directory_held o where p.id in (o.party, o.body))
              and not exists (select 1 from directory_engagement o where o.party = p.id)
              and not exists (select 1 from directory_note o where o.party = p.id)
              and not exists (select 1 from directory_list_exception o where o.party = p.id)
              and not exists (select 1 from directory_merge o where p.id in (o.kept, o.gone))
            for update
            """;
    private static final String FORGET_PAIRS = "delete from directory_pair where ? in (one, other)";
    private static final String FORGET_ADDRESSES = "delete from directory_address where party = ?";
    private static final String FORGET = "delete from directory_party where id = ?";
    private static final String CALL = """
            update directory_party p set name = ?, name_key = ? where p.id = ? and not p.confirmed and p.card = '{}'
              and not exists (select 1 from directory_phone n where n.party = p.id)
            """;
    private static final String TOUCH = "update directory_party set version = version + 1 where id = ?";
    private static final String CARRIES = "select a.party from directory_address a where a.address = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final Index index;
    private final Trail trail;
    private final PartyList list;

    Parties(JdbcClient jdbc, Ids ids, Today today, Index index, Trail trail, PartyList list) {
        this.list = list;
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.index = index;
        this.trail = trail;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Party recognise(String address, String name) {
        String known = address.strip().toLowerCase(Locale.ROOT);
        if (known.isEmpty()) {
            return add(name.strip(), "");
        }
        return by(known)
                .map(party -> called(party, known, name.strip()))
                .orElseGet(() -> add(name.isBlank() ? known : name.strip(), known));
    }

    /** Whom the house met by the address alone is called as they call themselves. */
    private Party called(Party party, String address, String name) {
        boolean nameless = party.name().equals(address) && !name.isEmpty() && !name.equals(address);
        String shown = cut(name);
        if (!nameless
                || jdbc.sql(CALL).params(shown, NameKey.of(shown), party.id()).update() == 0) {
            return party;
        }
        Party named = new Party(party.id(), party.kind(), shown, party.knownSince(), false);
        index(named, address, "");
        trail.record("party.named", Party.subject(named.id()));
        return named;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID id, Instant since) {
        if (jdbc.sql(ONLY_MET)
                .params(id, Today.sql(since))
                .query(UUID.class)
                .optional()
                .isPresent()) {
            List.of(FORGET_PAIRS, FORGET_ADDRESSES, FORGET)
                    .forEach(sql -> jdbc.sql(sql).param(id).update());
            index.takeOut(Party.subject(id));
            trail.record("party.forgotten", Party.subject(id));
        }
    }

    @Override
    public Optional<Party> one(UUID id) {
        return jdbc.sql(ONE).param(id).query(Parties::party).optional();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> wanted) {
        return jdbc
                .sql(NAMES)
                .param(array(wanted))
                .query((rs, row) -> Map.entry(rs.getObject("id", UUID.class), rs.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The party of this identity, where {@code sight} opens the house. */
    public Optional<Party> seen(UUID id, Sight sight) {
        return sight.sees(LABEL) ? one(id) : Optional.empty();
    }

    /** Those of {@code wanted} that are known, by name; none for whom {@code sight} does not open the house. */
    List<Party> seen(Collection<UUID> wanted, Sight sight) {
        return sight.sees(LABEL)
                ? jdbc.sql(SOME).param(array(wanted)).query(Parties::party).list()
                : List.of();
    }

    /** Lets a party be found by its telephone numbers too, and by what its card says. In the act's transaction. */
    void found(UUID id, List<PhoneNumber> numbers) {
        Party party = one(id).orElseThrow(() -> new NotFound("party " + id));
        String all = numbers.stream()
                .map(number -> number.text() + " " + number.said())
                .collect(Collectors.joining(" "));
        index(party, String.join(" ", addresses(id)), all);
    }

    @Override
    public List<Party> with(String words, Sight sight, int size) {
        return list.page(PartyList.Asked.of(words), "", sight, size).rows();
    }

    @Override
    public List<String> addresses(UUID party) {
        return jdbc.sql(ADDRESSES)
                .param(array(same(List.of(party))))
                .query(String.class)
                .list();
    }

    @Override
    public Set<UUID> same(Collection<UUID> parties) {
        return Set.copyOf(jdbc.sql(SAME).param(array(parties)).query(UUID.class).list());
    }

    /** Who is written to at this mail address, in lower case; the party itself, merged or not. */
    Optional<UUID> carries(String address) {
        return jdbc.sql(CARRIES).param(address).query(UUID.class).optional();
    }

    /** Gives a party a mail address that nobody has yet. In the act's transaction. */
    void reach(UUID party, String address) {
        jdbc.sql(ADD_ADDRESS).params(address, party).update();
    }

    /** Counts a change of what hangs on the card. In the act's transaction. */
    void touch(UUID party) {
        jdbc.sql(TOUCH).param(party).update();
    }

    /** A new party. In the act's transaction. */
    UUID add(Party.Kind kind, String name) {
        Party party = new Party(ids.next(), kind, name, today.now(), false);
        put(party);
        return party.id();
    }

    private Optional<Party> by(String address) {
        return jdbc.sql(BY_ADDRESS).param(address).query(Parties::party).optional();
    }

    private Party add(String name, String address) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a party needs a name or an address");
        }
        String shown = cut(name);
        Party party = new Party(ids.next(), Party.Kind.PERSON, shown, today.now(), false);
        put(party);
        if (!address.isEmpty()) {
            reach(party.id(), address);
        }
        index(party, address, "");
        trail.record("party.met", Party.subject(party.id()));
        return party;
    }

    private void put(Party party) {
        jdbc.sql(ADD)
                .params(party.id(), party.kind().name(), party.name(), NameKey.of(party.name()))
                .params(Today.sql(party.knownSince()), false)
                .update();
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private void index(Party party, String line, String body) {
        Subject subject = Party.subject(party.id());
        index.put(
                new Index.Entry(subject, party.name(), line, body, "/directory/" + party.id(), party.knownSince()),
                LABEL);
    }

    static String array(Collection<UUID> wanted) {
        return wanted.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static Party party(ResultSet rs, int row) throws SQLException {
        return new Party(
                rs.getObject("id", UUID.class),
                Party.Kind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getTimestamp("known_since").toInstant(),
                rs.getBoolean("confirmed"));
    }
}
