// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import palazzo.kernel.Slice;
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
    private static final String BY_ADDRESS = COLUMNS + "join directory_address a on a.party = p.id where a.address = ?";
    private static final String ONE = COLUMNS + "where p.id = ?";
    private static final String ADD =
            "insert into directory_party (id, kind, name, known_since, confirmed) values (?, ?, ?, ?, ?)";
    private static final String ADD_ADDRESS =
            "insert into directory_address (address, party) values (?, ?) on conflict (address) do nothing";
    private static final String NAMES = "select id, name from directory_party where id = any(?::uuid[])";
    private static final String ADDRESSES = "select address from directory_address where party = ? order by address";
    private static final String SOME =
            COLUMNS + "where p.id = any(?::uuid[]) order by p.name collate \"it-x-icu\", p.id";
    private static final String PAGE = COLUMNS + """
            where (:words = '' or p.name ilike '%' || :words || '%'
                   or exists (select 1 from directory_phone n where n.party = p.id and n.number = :number)
                   or exists (select 1 from directory_address a where a.party = p.id and a.address like '%' || lower(:words) || '%'))
              and (:after_id::uuid is null or (p.name collate "it-x-icu", p.id) > (:after_name, :after_id::uuid))
            order by p.name collate "it-x-icu", p.id limit :size
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final Index index;
    private final Trail trail;

    Parties(JdbcClient jdbc, Ids ids, Today today, Index index, Trail trail) {
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
        return by(known).orElseGet(() -> add(name.isBlank() ? known : name.strip(), known));
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

    /** Lets a party be found by its telephone numbers too. In the act's transaction. */
    void found(UUID id, List<PhoneNumber> numbers) {
        Party party = one(id).orElseThrow(() -> new NotFound("party " + id));
        String all = numbers.stream()
                .map(number -> number.text() + " " + number.said())
                .collect(Collectors.joining(" "));
        index(party, String.join(" ", addresses(id)), all);
    }

    @Override
    public List<Party> with(String words, Sight sight, int size) {
        return page(words.strip(), "", sight, size).rows();
    }

    @Override
    public List<String> addresses(UUID party) {
        return jdbc.sql(ADDRESSES).param(party).query(String.class).list();
    }

    /** One page of the parties by name; none for whom {@code sight} does not open the house. */
    public Slice<Party> page(String words, String after, Sight sight, int size) {
        if (!sight.sees(LABEL)) {
            return new Slice<>(List.of(), null);
        }
        int cut = after.indexOf(' ');
        var rows = jdbc.sql(PAGE)
                .param("words", words)
                .param("number", PhoneNumber.read(words).map(PhoneNumber::text).orElse(""))
                .param("after_id", cut < 0 ? null : id(after.substring(0, cut)))
                .param("after_name", cut < 0 ? "" : after.substring(cut + 1))
                .param("size", size + 1)
                .query(Parties::party)
                .list();
        return Slice.of(rows, size, party -> party.id() + " " + party.name());
    }

    /** @throws NotFound where {@code key} is none of ours */
    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new NotFound("page after " + key);
        }
    }

    private Optional<Party> by(String address) {
        return jdbc.sql(BY_ADDRESS).param(address).query(Parties::party).optional();
    }

    private Party add(String name, String address) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a party needs a name or an address");
        }
        String shown = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        Party party = new Party(ids.next(), Party.Kind.PERSON, shown, today.now(), false);
        jdbc.sql(ADD)
                .params(party.id(), party.kind().name(), shown, Today.sql(party.knownSince()), false)
                .update();
        if (!address.isEmpty()) {
            jdbc.sql(ADD_ADDRESS).params(address, party.id()).update();
        }
        index(party, address, "");
        trail.record("party.met", Party.subject(party.id()));
        return party;
    }

    private void index(Party party, String line, String body) {
        Subject subject = Party.subject(party.id());
        index.put(
                new Index.Entry(subject, party.name(), line, body, "/directory/" + party.id(), party.knownSince()),
                LABEL);
    }

    private static String array(Collection<UUID> wanted) {
        return wanted.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Party party(ResultSet rs, int row) throws SQLException {
        return new Party(
                rs.getObject("id", UUID.class),
                Party.Kind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getTimestamp("known_since").toInstant(),
                rs.getBoolean("confirmed"));
    }
}
