// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.trail.Trail;

/** Which office has its share in which invitation: the rules that ship, until the city changes them. */
@Repository
public class Rules {

    private static final String NAME = "rule.";
    private static final String ALL = """
            select o.name, o.value from invitations_own o where o.name like 'rule.%' order by o.name collate "it-x-icu"
            """;
    private static final String ADD = "insert into invitations_own (name, value) values (?, ?)";
    private static final String REMOVE = "delete from invitations_own where name = ?";
    private static final String APART = "\t";
    private static final Subject ALL_OF_THEM = new Subject("invitation-rules", new UUID(0, 1));

    private static final List<Rule> SHIPPED =
            Csv.resource(Rules.class, "rules.csv").stream().map(Rules::shipped).toList();

    private final JdbcClient jdbc;
    private final Charts charts;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Rules(JdbcClient jdbc, Charts charts, Trail trail, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.charts = charts;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /** An office that has its share, with the reason. @param answers whether it answers the invitation */
    public record Found(String competence, String unit, List<String> reasons, boolean answers) {}

    /** Those in force. */
    public List<Rule> all() {
        List<Rule> own = jdbc.sql(ALL).query(Rules::rule).list();
        return (own.isEmpty() ? SHIPPED : own)
                .stream()
                        .sorted(Comparator.comparing((Rule rule) -> !rule.answers()))
                        .toList();
    }

    /** The offices that have a share, each once, who answers before who advises; only lines that the chart of today carries. */
    public List<Found> of(Rule.Read read) {
        List<Found> found = new ArrayList<>();
        for (Rule rule : all()) {
            List<String> reasons = rule.found(read);
            boolean known = found.stream().anyMatch(each -> each.competence().equals(rule.competence()));
            if (!reasons.isEmpty() && !known) {
                charts.on(today.date()).carriersOf(rule.competence()).stream()
                        .sorted()
                        .findFirst()
                        .ifPresent(unit -> found.add(new Found(rule.competence(), unit, reasons, rule.answers())));
            }
        }
        return found;
    }

    /** Adds a rule. */
    @Transactional
    @Competence("CFS-04")
    public void add(Rule rule) {
        if (rule.occasion() == null
                && !rule.abroad()
                && rule.words().isBlank()
                && rule.sender().isBlank()) {
            throw new Refusal("words/invitation.rule_of_nothing");
        }
        if (!Share.ADVISING.contains(rule.competence())) {
            throw new Refusal("competence/invitation.rule_for_nobody");
        }
        if (rule.answers() && !Share.ANSWERING.contains(rule.competence())) {
            throw new Refusal("competence/invitation.rule_no_answer");
        }
        makeOwn();
        insert(rule);
        trail.record("invitation.rule_added", ALL_OF_THEM, Map.of("competence", rule.competence()));
    }

    /** Takes a rule out. @param place among {@link #all} as it was read */
    @Transactional
    @Competence("CFS-04")
    public void remove(UUID id) {
        List<Rule> before = all();
        Rule rule = before.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("rule " + id));
        if (before.size() == 1) {
            throw new Refusal("invitation.last_rule");
        }
        makeOwn();
        jdbc.sql(REMOVE).param(NAME + id).update();
        trail.record("invitation.rule_removed", ALL_OF_THEM, Map.of("competence", rule.competence()));
    }

    private void makeOwn() {
        if (jdbc.sql(ALL).query(Rules::rule).list().isEmpty()) {
            SHIPPED.forEach(this::insert);
        }
    }

    private void insert(Rule rule) {
        String value = String.join(
                APART,
                rule.competence(),
                rule.occasion() == null ? "" : rule.occasion().name(),
                Boolean.toString(rule.abroad()),
                Line.of(rule.words()),
                Line.of(rule.sender()),
                Boolean.toString(rule.answers()));
        jdbc.sql(ADD).params(NAME + rule.id(), value).update();
    }

    /** A new rule with an identity of its own. */
    public UUID fresh() {
        return ids.next();
    }

    private static Rule shipped(Map<String, String> row) {
        String occasion = row.getOrDefault("occasion", "");
        return new Rule(
                UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8)),
                row.getOrDefault("competence", ""),
                occasion.isEmpty() ? null : Occasion.valueOf(occasion),
                Set.of("yes").contains(row.getOrDefault("abroad", "")),
                row.getOrDefault("words", ""),
                row.getOrDefault("sender", ""),
                Set.of("yes").contains(row.getOrDefault("answers", "")));
    }

    private static Rule rule(ResultSet rs, int row) throws SQLException {
        String[] parts = rs.getString("value").split(APART, -1);
        return new Rule(
                UUID.fromString(rs.getString("name").substring(NAME.length())),
                parts[0],
                parts[1].isEmpty() ? null : Occasion.valueOf(parts[1]),
                Boolean.parseBoolean(parts[2]),
                parts[3],
                parts[4],
                Boolean.parseBoolean(parts[5]));
    }
}
