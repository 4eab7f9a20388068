// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.ui.Words;

/**
 * Both languages say everything, and nothing that nobody hears. A key is used where it stands between quotes in a source or
 * a template; where its last part is found out at run time, what stands between quotes is its beginning or its end.
 */
class MessagesTests {

    private static final Words WORDS = new Words();

    private static final Pattern KEY = Pattern.compile("[a-z]\\w*(\\.\\w+)+");

    /** Constraints and faults of binding are named by the framework, not by our code. */
    private static final Pattern OF_A_CONSTRAINT =
            Pattern.compile("problem\\.([A-Z]\\w+|typeMismatch|other)(\\.(.+))?");

    private static final Set<String> QUOTED = quoted();

    @Test
    void whatIsSaidInItalianIsSaidInEnglishAndTheOtherWayRound() {
        assertThat(keys("en")).containsExactlyElementsOf(keys("it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everySentenceIsWellFormedAndNoneIsEmpty(String language) {
        java.util.Locale locale = java.util.Locale.of(language);
        for (String key : keys(language)) {
            assertThatCode(() ->
                            assertThat(WORDS.t(locale, key, 1, 2, 3, 4, 5, 6)).isNotBlank())
                    .as(language + " " + key)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void bothLanguagesFillTheSamePlaces() throws java.io.IOException {
        for (var module : modules()) {
            var italian = properties(module + "_it");
            var english = properties(module + "_en");
            for (String key : italian.stringPropertyNames()) {
                assertThat(places(english.getProperty(key, ""))).as(key).isEqualTo(places(italian.getProperty(key)));
            }
        }
    }

    @Test
    void everyKeyThatIsUsedHasWords() {
        Set<String> known = keys("it");
        Set<String> families = known.stream().map(MessagesTests::family).collect(Collectors.toSet());
        assertThat(QUOTED.stream()
                        .filter(quoted -> KEY.matcher(quoted).matches() && families.contains(family(quoted)))
                        .filter(quoted -> known.stream().noneMatch(saysAPartOf(quoted))))
                .as("keys in sources or templates that have no words")
                .isEmpty();
    }

    @Test
    void everyRefusalHasWords() {
        Set<String> known = keys("it");
        assertThat(all("src/main/java")
                        .flatMap(text -> Pattern.compile("new Refusal\\(\\s*\"([^\"]+)\"")
                                .matcher(text)
                                .results())
                        .map(found -> "refusal." + found.group(1).replaceAll(".*/", ""))
                        .filter(key -> !key.endsWith(".") && !known.contains(key)))
                .as("refusals without words")
                .isEmpty();
    }

    @Test
    void nothingIsSaidThatNobodyHears() {
        assertThat(keys("it").stream().filter(key -> !isUsed(key)))
                .as("words that no source and no template asks for")
                .isEmpty();
    }

    private static boolean isUsed(String key) {
        var constraint = OF_A_CONSTRAINT.matcher(key);
        if (constraint.matches()) {
            String field = constraint.group(3);
            return field == null || all("src/main/java").anyMatch(text -> text.contains(" " + field));
        }
        return QUOTED.contains(key)
                || starts(key).anyMatch(QUOTED::contains)
                || ends(key)
                        .anyMatch(end -> QUOTED.contains(end) || QUOTED.stream().anyMatch(q -> q.endsWith("/" + end)));
    }

    /** {@code post.} of {@code post.MAYOR}: what code puts the rest behind. */
    private static Stream<String> starts(String key) {
        return dots(key).map(dot -> key.substring(0, dot + 1));
    }

    /** {@code letter.sent} of {@code timeline.letter.sent}: what code hands to others, who know what goes before it. */
    private static Stream<String> ends(String key) {
        String bare = key.replaceAll("\\.way$", "");
        return dots(bare).map(dot -> bare.substring(dot + 1));
    }

    private static Stream<Integer> dots(String key) {
        return Pattern.compile("\\.").matcher(key).results().map(dot -> dot.start());
    }

    private static Predicate<String> saysAPartOf(String quoted) {
        return key -> key.equals(quoted) || key.startsWith(quoted + ".") || key.endsWith("." + quoted);
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(WORDS.keys(language));
    }

    private static Set<String> quoted() {
        return all("src/main/java", "src/main/jte").flatMap(Sources::quoted).collect(Collectors.toSet());
    }

    private static Stream<String> all(String... folders) {
        return Sources.below(folders).stream().map(Sources::read);
    }

    private static List<String> modules() {
        return Sources.below("src/main/resources/messages").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("_it.properties"))
                .map(name -> name.replace("_it.properties", ""))
                .toList();
    }

    private static java.util.Properties properties(String name) throws java.io.IOException {
        var properties = new java.util.Properties();
        properties.load(new java.io.StringReader(
                Sources.read(java.nio.file.Path.of("src/main/resources/messages", name + ".properties"))));
        return properties;
    }

    private static Set<String> places(String pattern) {
        return pattern.isEmpty() ? Set.of() : new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    }
}
