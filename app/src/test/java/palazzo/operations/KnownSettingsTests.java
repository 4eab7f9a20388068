// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KnownSettingsTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ONE = Pattern.compile("@Value\\(\"\\$\\{(palazzo[^:}]*)");
    private static final Pattern CONDITIONS = Pattern.compile("@ConditionalOnProperty\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"(palazzo[^\"]*)\"");
    private static final Pattern RECORD =
            Pattern.compile("@ConfigurationProperties\\(\"(palazzo[^\"]*)\"\\)\\s+(?:public )?record (\\w+)");

    @Test
    void whatTheSourcesAskForIsKnownAndNothingElse() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            found(ONE, text).forEach(asked::add);
            found(CONDITIONS, text)
                    .flatMap(condition -> found(QUOTED, condition))
                    .forEach(asked::add);
            for (MatchResult record : RECORD.matcher(text).results().toList()) {
                asked.addAll(of(record.group(1), Class.forName(named(file))));
            }
        }
        assertThat(KnownSettings.ALL).containsExactlyElementsOf(asked);
    }

    @Test
    void whoRunsTheHouseReadsOfEachOfThem() throws IOException {
        String operate = Files.readString(Path.of("../docs/operate.md"));
        assertThat(KnownSettings.ALL)
                .allSatisfy(name -> assertThat(operate).contains("`" + name.replace("*", "CITY") + "`"));
    }

    @Test
    void whatIsGivenAndIsNoneIsNamedWhereverItStands() {
        assertThat(unknown(
                        Map.of("palazzo.db.poolsize", "20", "palazzo.db.pool-sise", "20", "palazzo.mail", "x"),
                        Map.of("PALAZZO_DB_POOL_SIZE", "20", "PALAZZO_DB_POOLSIZE", "20", "PALAZZO_LETERS_DAYS", "3")))
                .containsExactlyInAnyOrder("palazzo.db.pool-sise", "palazzo.mail", "palazzo.leters.days");
    }

    @Test
    void whatHoldsForACityOrIsToldToTheLauncherIsKnown() {
        assertThat(unknown(
                        Map.of("palazzo.registry.elsewhere.borgo.url", "https://registry.borgo.example"),
                        Map.of("PALAZZO_REGISTRY_ELSEWHERE_BORGO_TOKEN", "t", "PALAZZO_JVM", "-Xmx1g")))
                .isEmpty();
    }

    @Test
    void aPortThatIsNoNumberIsFoundWhileItsPlaceIsStillKnown() {
        var refused = catchThrowableOfType(
                BindException.class,
                () -> new KnownSettings().onApplicationEvent(given(Map.of("server.port", "abc"), Map.of())));
        assertThat(refused.getProperty()).asString().contains("origin = \"server.port\" from property source \"file\"");
    }

    private static List<String> unknown(Map<String, Object> file, Map<String, Object> variables) {
        var refused = catchThrowableOfType(
                UnboundConfigurationPropertiesException.class,
                () -> new KnownSettings().onApplicationEvent(given(file, variables)));
        return refused == null
                ? List.of()
                : refused.getUnboundProperties().stream()
                        .map(property -> property.getName().toString())
                        .toList();
    }

    private static ApplicationEnvironmentPreparedEvent given(Map<String, Object> file, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addLast(new MapPropertySource("file", file));
        return new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment);
    }

    private static List<String> of(String prefix, Class<?> settings) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = prefix + "." + named(component);
            if (component.getType().equals(Map.class)) {
                names.addAll(of(name + ".*", settings.getDeclaredClasses()[0]));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private static String named(RecordComponent component) {
        Name own = component.getAnnotation(Name.class);
        return own != null
                ? own.value()
                : component.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static String named(Path file) {
        return SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
