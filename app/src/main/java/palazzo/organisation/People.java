// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.organisation.domain.Holdings;
import palazzo.ui.Words;

/** Who the people of the house are, for the modules that keep only their identity. */
@Repository
public class People {

    private static final String NAMES = """
        select p.id, p.given_name || ' ' || p.family_name as name from organisation_person p
        where p.id = any(?::uuid[])
        """;
    private static final String OWN_POST = """
        select p.kind, p.unit, p.title from organisation_post p
        where p.person = ? and ? between p.first_day and coalesce(p.last_day, 'infinity')
        order by p.first_day, p.id limit 1
        """;
    private static final String BY_NAME = """
        select p.id, p.given_name || ' ' || p.family_name as name from organisation_person p
        order by p.family_name collate "it-x-icu", p.given_name collate "it-x-icu", p.id
        """;

    private static final String EMAIL = "select p.email from organisation_person p where p.id = ?";
    private static final String BY_EMAIL =
            "select p.id from organisation_person p where lower(p.email) = lower(?) order by p.id limit 1";

    private record Post(String kind, String unit, String title) {}

    private final JdbcClient jdbc;
    private final Holdings holdings;
    private final Charts charts;
    private final Words words;

    People(JdbcClient jdbc, Holdings holdings, Charts charts, Words words) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.charts = charts;
        this.words = words;
    }

    /** Given and family name; empty for an identity that is nobody's. */
    public String name(UUID person) {
        return names(Set.of(person)).getOrDefault(person, "");
    }

    /** Given and family names by identity, of those who are known. */
    public Map<UUID, String> names(Collection<UUID> people) {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql(NAMES).param(Label.sqlArray(Set.copyOf(people))).query(rs -> {
            names.put(rs.getObject("id", UUID.class), rs.getString("name"));
        });
        return names;
    }

    /** The mail address of a person; empty for an identity that is nobody's. */
    public String email(UUID person) {
        return jdbc.sql(EMAIL).param(person).query(String.class).optional().orElse("");
    }

    /** Who has this mail address. */
    public Optional<UUID> byEmail(String address) {
        return address.indexOf('\0') >= 0
                ? Optional.empty()
                : jdbc.sql(BY_EMAIL).param(address).query(UUID.class).optional();
    }

    /**
     * How the post that a person held on {@code day} is called, as it is written below a signature: its own title, or the
     * words of its kind and the name of its unit; empty where they held none.
     */
    public Optional<String> title(UUID person, LocalDate day, Locale locale) {
        return jdbc.sql(OWN_POST)
                .params(person, day)
                .query((rs, row) -> new Post(rs.getString("kind"), rs.getString("unit"), rs.getString("title")))
                .optional()
                .map(post -> said(post, day, locale));
    }

    /** Everybody who holds a post on {@code day}, by name. */
    public List<Actor> onDuty(LocalDate day) {
        Map<UUID, List<Holding>> held = holdings.on(day);
        Map<UUID, String> everybody = new LinkedHashMap<>();
        jdbc.sql(BY_NAME).query(rs -> {
            everybody.put(rs.getObject("id", UUID.class), rs.getString("name"));
        });
        return everybody.entrySet().stream()
                .filter(person -> held.containsKey(person.getKey()))
                .map(person ->
                        new Actor(person.getKey(), person.getValue(), held.getOrDefault(person.getKey(), List.of())))
                .toList();
    }

    /** Those who work in {@code unit} on {@code day}, by name. */
    public List<Actor> inUnit(String unit, LocalDate day) {
        return onDuty(day).stream()
                .filter(actor -> actor.units().contains(unit))
                .toList();
    }

    private String said(Post post, LocalDate day, Locale locale) {
        if (!post.title().isEmpty()) {
            return post.title();
        }
        String kind = words.t(locale, "post." + post.kind());
        return charts.on(day)
                .unit(post.unit())
                .map(unit -> kind + ", " + unit.name(locale))
                .orElse(kind);
    }
}
