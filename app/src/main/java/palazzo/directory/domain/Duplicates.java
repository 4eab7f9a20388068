// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Party;
import palazzo.directory.domain.NameTwins.Twins;
import palazzo.directory.domain.Pair.Ground;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.law.BadInput;
import palazzo.law.codes.FiscalCode;
import palazzo.organisation.Competence;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/**
 * Who may be there twice. Looked for when somebody is added, and among all of them by night; what was decided to be two is
 * never asked again.
 */
@Repository
public class Duplicates {

    private static final String AT_ENTRY = "set local pg_trgm.word_similarity_threshold = ";

    private static final String NEAR = """
            select p.id, p.name_key from directory_party p
            where p.name_key %> :longest and similarity(p.name_key, :key) >= :share
              and p.kind = :kind and p.same_as is null and p.erased_on is null
            order by similarity(p.name_key, :key) desc, p.id limit 8
            """;
    private static final String BY_CODES = """
            select coalesce(p.same_as, p.id) as id, 'FISCAL_CODE' as ground from directory_party p
              where p.card ->> 'FISCAL_CODE' = :fiscal_code
            union select coalesce(p.same_as, p.id), 'VAT_NUMBER' from directory_party p
              where p.card ->> 'VAT_NUMBER' = :vat_number
            union select coalesce(p.same_as, p.id), 'MAIL' from directory_address a join directory_party p on p.id = a.party
              where a.address = any(:mails::text[])
            union select coalesce(p.same_as, p.id), 'PHONE' from directory_phone n join directory_party p on p.id = n.party
              where n.number = any(:phones::text[])
            """;
    private static final String ALL = """
            select p.id, p.kind, p.name_key, p.card ->> 'FISCAL_CODE' as fiscal_code, p.card ->> 'VAT_NUMBER' as vat_number,
                   p.card ->> 'BORN' as born
            from directory_party p where p.same_as is null and p.erased_on is null order by p.id
            """;
    private static final String SHARED_PHONES = """
            select array_agg(distinct coalesce(p.same_as, p.id)) as parties
            from directory_phone n join directory_party p on p.id = n.party
            group by n.number having count(distinct coalesce(p.same_as, p.id)) between 2 and 5
            """;
    private static final String FORGET = "delete from directory_pair where state = 'OPEN'";
    private static final String FOUND = """
            insert into directory_pair (one, other, grounds, score, state, found_at)
            select f.one, f.other, string_to_array(f.grounds, '+'), f.score, 'OPEN', :at
            from unnest(:ones::uuid[], :others::uuid[], :grounds::text[], :scores::int[]) as f(one, other, grounds, score)
            on conflict (one, other) do nothing
            """;
    private static final String OPEN = """
            select d.one, d.other, d.grounds, d.score, d.state from directory_pair d
            join directory_party a on a.id = d.one join directory_party b on b.id = d.other
            where d.state = 'OPEN' and a.same_as is null and b.same_as is null and a.erased_on is null and b.erased_on is null
            order by d.score desc, d.one, d.other limit ?
            """;
    private static final String DECIDE = """
            insert into directory_pair (one, other, grounds, score, state, found_at, decided_at, decided_by)
            values (:one, :other, '{}', 0, :state, :at, :at, :by)
            on conflict (one, other) do update set state = excluded.state, decided_at = excluded.decided_at,
              decided_by = excluded.decided_by
            """;
    private static final int CHUNK = 2_000;
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final Today today;
    private final WhoActs whoActs;
    private final Trail trail;

    Duplicates(JdbcClient jdbc, Today today, WhoActs whoActs, Trail trail) {
        this.jdbc = jdbc;
        this.today = today;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** What of a party is compared. */
    private record Bearer(
            UUID id,
            String kind,
            String key,
            @Nullable String fiscalCode,
            @Nullable String vatNumber,
            @Nullable String born) {

        /** Whether something says that they are two: other codes, another birth, a person and a body. */
        boolean cannotBe(Bearer other) {
            return !kind.equals(other.kind)
                    || differ(fiscalCode, other.fiscalCode)
                    || differ(vatNumber, other.vatNumber)
                    || differ(born, other.born);
        }

        private static boolean differ(@Nullable String one, @Nullable String other) {
            return one != null && other != null && !one.equals(other);
        }
    }

    /**
     * Who may be meant by a card that somebody is about to add, most likely first.
     *
     * @param phones as in E.164
     */
    @Transactional
    public Map<UUID, Set<Ground>> near(Party.Kind kind, Card card, Set<String> phones) {
        Map<UUID, Set<Ground>> found = new LinkedHashMap<>();
        jdbc.sql(BY_CODES)
                .param("fiscal_code", card.get(Field.FISCAL_CODE))
                .param("vat_number", card.get(Field.VAT_NUMBER))
                .param("mails", array(card.mails()))
                .param("phones", array(phones))
                .query(rs -> {
                    grounds(found, rs.getObject("id", UUID.class)).add(Ground.valueOf(rs.getString("ground")));
                });
        String key = NameKey.of(card.name(kind));
        if (!key.isEmpty()) {
            String longest = longest(key);
            jdbc.sql(AT_ENTRY + left(longest)).update();
            jdbc.sql(NEAR).params(near(kind, key, longest)).query(rs -> {
                String other = rs.getString("name_key");
                if (NameTwins.figures(other).equals(NameTwins.figures(key))) {
                    grounds(found, rs.getObject("id", UUID.class))
                            .add(other.equals(key) ? Ground.NAME : Ground.NAME_ALIKE);
                }
            });
        }
        return found;
    }

    private static Map<String, Object> near(Party.Kind kind, String key, String longest) {
        return Map.of("longest", longest, "key", key, "share", share(key), "kind", kind.name());
    }

    /** The rarest word as a rule: the groups of letters of a common given name need not be looked through. */
    private static String longest(String key) {
        return Stream.of(key.split(" "))
                .max(Comparator.comparingInt(String::length))
                .orElse(key);
    }

    /** How much of a word is left by two letters that changed places, three by three; never less than half. */
    private static double left(String word) {
        return Math.max(0.5, (word.length() - 3.0) / (word.length() + 1.0));
    }

    /** How much of their letters, three by three, two names must share: what two slips leave, and never less than half. */
    static double share(String key) {
        double threes = key.length() + 1.0;
        return Math.max(0.5, (threes - 6) / (threes + 6));
    }

    /** Looks through all parties, and puts what was found in place of what was found before. @return how many pairs */
    @Transactional
    public int search() {
        List<Bearer> all = jdbc.sql(ALL).query(Duplicates::bearer).list();
        Map<Link, Set<Ground>> found = new HashMap<>();
        byName(all, found);
        byCode(all, Bearer::fiscalCode, Ground.FISCAL_CODE, found);
        byCode(all, Bearer::vatNumber, Ground.VAT_NUMBER, found);
        byPhone(all, found);
        jdbc.sql(FORGET).update();
        List<Map.Entry<Link, Set<Ground>>> best = found.entrySet().stream()
                .sorted((a, b) -> Pair.score(b.getValue()) - Pair.score(a.getValue()))
                .limit(MOST)
                .toList();
        for (int from = 0; from < best.size(); from += CHUNK) {
            put(best.subList(from, Math.min(best.size(), from + CHUNK)));
        }
        return best.size();
    }

    /** Lets somebody look whether two are one. In the act's transaction. */
    void flag(UUID one, UUID other, Set<Ground> grounds) {
        put(List.of(Map.entry(Link.of(one, other), grounds)));
    }

    /** What is to be decided, what says most first. */
    public List<Pair> open(int size) {
        return jdbc.sql(OPEN).param(size).query(Duplicates::pair).list();
    }

    /** Decides that two are two: they are not asked for again. */
    @Transactional
    @Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
    public void different(UUID one, UUID other) {
        decide(one, other, Pair.State.DIFFERENT);
        trail.record("party.different", Party.subject(one), Map.of("from", other.toString()));
    }

    /** Writes a decision down. In the act's transaction. */
    void decide(UUID one, UUID other, Pair.State state) {
        Link link = Link.of(one, other);
        jdbc.sql(DECIDE)
                .param("one", link.one())
                .param("other", link.other())
                .param("state", state.name())
                .param("at", today.sqlNow())
                .param("by", whoActs.now().person())
                .update();
    }

    private static void byName(List<Bearer> all, Map<Link, Set<Ground>> found) {
        String[] keys = all.stream().map(Bearer::key).toArray(String[]::new);
        for (Twins twins : NameTwins.among(keys)) {
            link(all.get(twins.one()), all.get(twins.other()), twins.same() ? Ground.NAME : Ground.NAME_ALIKE, found);
        }
    }

    private static void byCode(
            List<Bearer> all,
            java.util.function.Function<Bearer, @Nullable String> code,
            Ground ground,
            Map<Link, Set<Ground>> found) {
        all.stream()
                .filter(bearer -> code.apply(bearer) != null)
                .collect(Collectors.groupingBy(bearer -> String.valueOf(code.apply(bearer))))
                .values()
                .forEach(same -> each(same, ground, found));
    }

    /** A number may be a family's or a switchboard's: it says something where the names say so too. */
    private void byPhone(List<Bearer> all, Map<Link, Set<Ground>> found) {
        Map<UUID, Bearer> byId = all.stream().collect(Collectors.toMap(Bearer::id, bearer -> bearer));
        jdbc.sql(SHARED_PHONES)
                .query((rs, row) -> (UUID[]) rs.getArray("parties").getArray())
                .list()
                .forEach(parties -> {
                    List<Bearer> there = Stream.of(parties)
                            .map(byId::get)
                            .flatMap(Stream::ofNullable)
                            .toList();
                    each(there, Ground.PHONE, found);
                });
    }

    private static void each(List<Bearer> same, Ground ground, Map<Link, Set<Ground>> found) {
        for (int i = 0; i < Math.min(same.size(), NameTwins.TOO_COMMON); i++) {
            for (int j = i + 1; j < Math.min(same.size(), NameTwins.TOO_COMMON); j++) {
                boolean speaks = ground != Ground.PHONE || shareAWord(same.get(i), same.get(j));
                if (speaks) {
                    link(same.get(i), same.get(j), ground, found);
                }
            }
        }
    }

    private static boolean shareAWord(Bearer one, Bearer other) {
        return Stream.of(one.key().split(" "))
                .filter(List.of(other.key().split(" "))::contains)
                .anyMatch(word -> word.length() > 2);
    }

    private static void link(Bearer one, Bearer other, Ground ground, Map<Link, Set<Ground>> found) {
        if (!one.cannotBe(other)) {
            found.computeIfAbsent(Link.of(one.id(), other.id()), link -> EnumSet.noneOf(Ground.class))
                    .add(ground);
        }
    }

    private void put(List<Map.Entry<Link, Set<Ground>>> some) {
        jdbc.sql(FOUND)
                .param("at", today.sqlNow())
                .param(
                        "ones",
                        array(some.stream().map(each -> each.getKey().one()).toList()))
                .param(
                        "others",
                        array(some.stream().map(each -> each.getKey().other()).toList()))
                .param(
                        "grounds",
                        array(some.stream()
                                .map(each -> each.getValue().stream()
                                        .map(Ground::name)
                                        .collect(Collectors.joining("+")))
                                .toList()))
                .param(
                        "scores",
                        array(some.stream()
                                .map(each -> Pair.score(each.getValue()))
                                .toList()))
                .update();
    }

    /** Two identities, in the order in which the database keeps them. */
    private record Link(UUID one, UUID other) {

        static Link of(UUID one, UUID other) {
            if (one.equals(other)) {
                throw new NotFound("a pair of one: " + one);
            }
            return one.toString().compareTo(other.toString()) < 0 ? new Link(one, other) : new Link(other, one);
        }
    }

    private static Set<Ground> grounds(Map<UUID, Set<Ground>> found, UUID id) {
        return found.computeIfAbsent(id, party -> EnumSet.noneOf(Ground.class));
    }

    private static String array(Iterable<?> values) {
        List<String> quoted = new ArrayList<>();
        values.forEach(value ->
                quoted.add("\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        return "{" + String.join(",", quoted) + "}";
    }

    private static Bearer bearer(ResultSet rs, int row) throws SQLException {
        return new Bearer(
                rs.getObject("id", UUID.class),
                rs.getString("kind"),
                rs.getString("name_key"),
                plain(rs.getString("fiscal_code")),
                rs.getString("vat_number"),
                rs.getString("born"));
    }

    /** The code with its digits back: two writings of one code are one. */
    private static @Nullable String plain(@Nullable String fiscalCode) {
        try {
            return fiscalCode == null
                    ? null
                    : FiscalCode.parse(fiscalCode).withoutOmocodia().value();
        } catch (BadInput asItIs) {
            return fiscalCode;
        }
    }

    private static Pair pair(ResultSet rs, int row) throws SQLException {
        return new Pair(
                rs.getObject("one", UUID.class),
                rs.getObject("other", UUID.class),
                Stream.of((String[]) rs.getArray("grounds").getArray())
                        .map(Ground::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                rs.getInt("score"),
                Pair.State.valueOf(rs.getString("state")));
    }
}
