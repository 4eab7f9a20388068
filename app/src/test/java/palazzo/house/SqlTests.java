// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of the design over every statement that a class holds and every migration, so that the same SQL runs in any
 * city, on any machine, and is read the same a year later.
 */
class SqlTests {

    private static final String STATEMENTS = "target/classes/palazzo";
    private static final String MIGRATIONS = "src/main/resources/db/migration";

    /** Who makes schemas and roles must name them. */
    private static final Set<String> MAKES_SCHEMAS = Set.of("Migrations", "Grants", "Database", "CityDataSource");

    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)\\s*(select|insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from|with\\s+(recursive\\s+)?\\w+\\s*(\\(.*?\\))?\\s+as|merge|notify|listen|lock|truncate|create|alter|drop)\\b.*");

    private static final Pattern SCHEMA = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|table|references)\\s+(?:only\\s+)?\"?(?!ops\\.)(\\w+)\"?\\.\"?\\w+");

    private static final Map<String, Pattern> NEVER = Map.of(
            "asks the database what time it is",
                    Pattern.compile(
                            "(?i)\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\(|\\bcurrent_(timestamp|date|time)\\b|\\blocaltime(stamp)?\\b"),
            "makes up identities or chance",
                    Pattern.compile("(?i)\\b(random|gen_random_uuid|uuid_generate_v\\w+|uuidv7|setseed)\\s*\\("),
            "leans on the connection",
                    Pattern.compile("(?i)\\b(current_setting|set_config)\\s*\\(|\\bcurrent_schemas?\\b"),
            "locks by agreement", Pattern.compile("(?i)\\bpg_(try_)?advisory\\w*\\s*\\("),
            "keeps large objects", Pattern.compile("(?i)\\blo_(import|export|create|open|unlink|put|get)\\s*\\("),
            "merges, notifies or listens",
                    Pattern.compile("(?is)\\s*(merge\\s+into|notify\\s|listen\\s).*|.*\\bpg_notify\\s*\\(.*"));

    private static final Map<String, Pattern> NEVER_IN_A_MIGRATION = Map.of(
            "makes rules, triggers that notify, or policies",
                    Pattern.compile(
                            "(?is).*\\b(create\\s+(or\\s+replace\\s+)?rule|create\\s+policy|row\\s+level\\s+security|pg_notify)\\b.*"),
            "inherits", Pattern.compile("(?is).*\\binherits\\s*\\(.*"),
            "fills in time or identity by itself",
                    Pattern.compile(
                            "(?is).*\\bdefault\\s+(now|gen_random_uuid|random|clock_timestamp|current_timestamp|current_date)\\b.*"),
            "counts by a sequence of its own",
                    Pattern.compile("(?is).*\\b(big|small)?serial\\b.*|.*\\bnextval\\s*\\(.*"),
            "leaves the city's schema", SCHEMA,
            "holds demo data", Pattern.compile("(?is)\\s*insert\\s+into\\b.*\\bvalues\\b.*"));

    private static final Pattern CREATE_TABLE = Pattern.compile(
            "(?is)create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.]+)\\s*\\((.*?)\\)\\s*(partition[^;]*)?;");
    private static final Pattern VERSION = Pattern.compile("V(\\d{8}_\\d{4})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    /** Tables that frameworks name. */
    private static final Set<String> NAMED_BY_OTHERS =
            Set.of("spring_session", "spring_session_attributes", "event_publication", "event_publication_archive");

    private static final Pattern DROP_TABLE = Pattern.compile("(?i)\\bdrop\\s+table\\s+\\w+\\s*;");

    private static final long MOST_TABLES = 145;

    private static final Pattern ORDER =
            Pattern.compile("(?is)\\border\\s+by\\s+(.*?)(\\blimit\\b|\\boffset\\b|\\bfor\\s+update\\b|\\)|$)");
    private static final Pattern A_NAME = Pattern.compile(
            "(?i)(lower\\()?(\\w+\\.)?(\\w*name|name_it|name_en|title|correspondent|about|line|label_it|label_en|surname|topic|place_name)\\)?(\\s+(asc|desc))?(\\s+nulls\\s+\\w+)?");

    record Statement(String owner, String sql) {

        boolean isStatement() {
            return STATEMENT.matcher(sql).matches();
        }

        @Override
        public String toString() {
            return owner + ": " + sql.strip();
        }
    }

    @Test
    void thereAreStatementsToRead() {
        assertThat(statements()).hasSizeGreaterThan(20);
        assertThat(migrations()).isNotEmpty();
    }

    @Test
    void noStatementDoesWhatAnotherMachineOrAnotherDayWouldDoOtherwise() {
        assertThat(texts().stream().flatMap(text -> faults(NEVER, text.owner(), text.sql())))
                .isEmpty();
    }

    @Test
    void noStatementNamesASchemaButThatOfTheHouse() {
        assertThat(statements().stream()
                        .filter(statement -> !MAKES_SCHEMAS.contains(statement.owner()))
                        .filter(statement -> namesASchema(statement.sql())))
                .as("statements that name a schema")
                .isEmpty();
    }

    @Test
    void namesAreOrderedAsItaliansOrderThem() {
        Set<String> collated = collatedColumns();
        assertThat(statements().stream().filter(statement -> ordersByAName(statement.sql(), collated)))
                .as("statements that order by a name without collate \"it-x-icu\"")
                .isEmpty();
    }

    @Test
    void aMigrationStaysInItsCityAndDoesNothingByItself() {
        assertThat(migrations()
                        .flatMap(file -> commands(file).stream()
                                .flatMap(command -> faults(
                                        NEVER_IN_A_MIGRATION, file.getFileName().toString(), command))))
                .isEmpty();
    }

    @Test
    void aMigrationIsASentenceWithATimeThatNoOtherHas() {
        List<String> names =
                migrations().map(file -> file.getFileName().toString()).toList();
        assertThat(names).allMatch(name -> VERSION.matcher(name).matches());
        assertThat(names.stream().map(name -> name.substring(0, name.indexOf("__"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTableHasAKeyAndIsCalledByItsModule() {
        migrations().forEach(file -> {
            String module = file.resolveSibling(".").normalize().getFileName().toString();
            CREATE_TABLE.matcher(Sources.read(file)).results().forEach(table -> {
                assertThat(table.group())
                        .as(file.getFileName() + " has a primary key")
                        .containsIgnoringCase("primary key");
                if (!NAMED_BY_OTHERS.contains(table.group(1))) {
                    assertThat(table.group(1)).as(file.getFileName().toString()).matches(module + "_[a-z]+(_[a-z]+)*");
                }
            });
        });
    }

    @Test
    void aCityHasFewTables() {
        long made = migrations()
                .flatMap(file -> CREATE_TABLE.matcher(Sources.read(file)).results())
                .count();
        long dropped = migrations()
                .flatMap(file -> DROP_TABLE.matcher(Sources.read(file)).results())
                .count();
        assertThat(made - dropped).isBetween(15L, MOST_TABLES);
    }

    private static Stream<String> faults(Map<String, Pattern> rules, String where, String sql) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(sql).find())
                .map(rule -> where + " " + rule.getKey() + ": " + sql.strip());
    }

    private static boolean namesASchema(String sql) {
        return SCHEMA.matcher(sql).find();
    }

    private static boolean ordersByAName(String sql, Set<String> collated) {
        return ORDER.matcher(sql)
                .results()
                .flatMap(order -> Stream.of(order.group(1).split(",")))
                .map(String::strip)
                .anyMatch(item -> {
                    var name = A_NAME.matcher(item);
                    return name.matches() && !collated.contains(name.group(3));
                });
    }

    private static Set<String> collatedColumns() {
        return migrations()
                .flatMap(
                        file -> Pattern.compile("(?i)^\\s*(\\w+)\\s+text\\s+collate\\s+\"it-x-icu\"", Pattern.MULTILINE)
                                .matcher(Sources.read(file))
                                .results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Statement> statements() {
        return texts().stream().filter(Statement::isStatement).toList();
    }

    private static List<Statement> texts() {
        List<Statement> found = new ArrayList<>();
        for (Path file : Sources.below(STATEMENTS)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".class")) {
                ClassTexts.of(file)
                        .forEach(text -> found.add(new Statement(name.replaceAll("(\\$.*)?\\.class", ""), text)));
            }
        }
        return found;
    }

    private static Stream<Path> migrations() {
        return Sources.below(MIGRATIONS).stream();
    }

    private static List<String> commands(Path file) {
        return List.of(Sources.read(file)
                .replaceAll("--[^\n]*", "")
                .replaceAll("'[^']*'", "''")
                .split(";"));
    }
}
