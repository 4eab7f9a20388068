// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;
import palazzo.organisation.WhoActs;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parties with their cards, and what was changed on them. */
@Repository
public class Profiles {

    private static final String ROWS = """
            select p.id, p.kind, p.name, p.known_since, p.confirmed, p.card::text as card, p.version, p.same_as, p.erased_on
            from directory_party p
            """;
    private static final String ONE = ROWS + "where p.id = ?";
    private static final String SOME = ROWS + "where p.id = any(?::uuid[]) order by p.name collate \"it-x-icu\", p.id";
    private static final String PARTS = ROWS
            + "where p.parent = any(?::uuid[]) and p.same_as is null and p.erased_on is null order by p.name collate \"it-x-icu\", p.id";
    private static final String NAMED = ROWS
            + "where p.name_key = ? and p.kind = ? and p.same_as is null and p.erased_on is null order by p.id limit 2";
    private static final String WRITE = """
            update directory_party set name = ?, name_key = ?, card = ?::jsonb, confirmed = true, version = version + 1
            where id = ? and version = ?
            """;
    private static final String REMEMBER =
            "insert into directory_change (id, party, at, by, act, fields) values (?, ?, ?, ?, ?, ?::jsonb)";
    private static final String HISTORY = """
            select c.at, c.by, c.act, c.fields::text as fields from directory_change c
            where c.party = any(?::uuid[]) order by c.at desc, c.id desc limit 100
            """;

    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Today today;
    private final WhoActs whoActs;

    Profiles(JdbcClient jdbc, JsonMapper json, Ids ids, Today today, WhoActs whoActs) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.today = today;
        this.whoActs = whoActs;
    }

    /**
     * What somebody changed.
     *
     * @param by who; null for the house itself
     * @param act what they did, as {@code changed}
     * @param fields before and after by field, or by the name of what was changed
     */
    public record Change(Instant at, @Nullable UUID by, String act, Map<String, List<String>> fields) {}

    /** The party of this identity itself, merged or not, where {@code sight} opens the house. */
    public Optional<Profile> seen(UUID id, Sight sight) {
        return sight.sees(Parties.LABEL) ? one(id) : Optional.empty();
    }

    /** The same without asking who sees: for the house's own work. */
    Optional<Profile> one(UUID id) {
        return jdbc.sql(ONE).param(id).query(this::profile).optional();
    }

    /** @throws NotFound where there is none */
    Profile required(UUID id) {
        return one(id).orElseThrow(() -> new NotFound("party " + id));
    }

    /** Those of these identities, by name. */
    List<Profile> some(Collection<UUID> wanted) {
        return jdbc.sql(SOME).param(Parties.array(wanted)).query(this::profile).list();
    }

    /** The bodies that are part of one of {@code bodies}, by name. */
    public List<Profile> partsOf(Collection<UUID> bodies) {
        return jdbc.sql(PARTS).param(Parties.array(bodies)).query(this::profile).list();
    }

    /** The body of this identity, or the one that bears this name; empty where none does, or more than one. */
    Optional<Profile> body(String named) {
        return named(Party.Kind.BODY, named);
    }

    /** The person of this identity, or the one who bears this name, in whatever order; empty as {@link #body}. */
    Optional<Profile> person(String named) {
        return named(Party.Kind.PERSON, named);
    }

    private Optional<Profile> named(Party.Kind kind, String named) {
        if (IDENTITY.matcher(named).matches()) {
            return one(UUID.fromString(named)).filter(found -> found.party().kind() == kind && found.sameAs() == null);
        }
        List<Profile> found = jdbc.sql(NAMED)
                .params(NameKey.of(named), kind.name())
                .query(this::profile)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What was changed about any of {@code parties}, newest first. */
    public List<Change> history(Collection<UUID> parties) {
        return jdbc.sql(HISTORY)
                .param(Parties.array(parties))
                .query((rs, row) -> new Change(
                        rs.getTimestamp("at").toInstant(),
                        rs.getObject("by", UUID.class),
                        rs.getString("act"),
                        json.readValue(rs.getString("fields"), new TypeReference<Map<String, List<String>>>() {})))
                .list();
    }

    /** Whether the card of this version was still there to be replaced. */
    boolean write(Profile before, Card card) {
        String name = card.name(before.party().kind());
        Card kept = card.with(Field.NAME, "");
        return jdbc.sql(WRITE)
                        .params(name, NameKey.of(name), json.writeValueAsString(kept.values()))
                        .params(before.id(), before.version())
                        .update()
                > 0;
    }

    /** Remembers a change. */
    void remember(UUID party, String act, Map<?, List<String>> fields) {
        jdbc.sql(REMEMBER)
                .params(ids.next(), party, today.sqlNow())
                .param(whoActs.now().person())
                .params(act, json.writeValueAsString(fields))
                .update();
    }

    private Profile profile(ResultSet rs, int row) throws SQLException {
        Party party = Parties.party(rs, row);
        Card card = new Card(json.readValue(rs.getString("card"), new TypeReference<Map<Field, String>>() {}));
        return new Profile(
                party,
                card.with(Field.NAME, party.name()),
                rs.getInt("version"),
                rs.getObject("same_as", UUID.class),
                rs.getObject("erased_on", LocalDate.class));
    }
}
