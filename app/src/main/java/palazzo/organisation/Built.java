// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import palazzo.law.Csv;

/**
 * How far the house carries out the competences. Which of them it touches is found out at each start: those that a page or
 * a use case that runs here names with {@link Competence}. Which of them it carries out wholly is said by the stories that
 * prove them, of which {@code proved.csv} is the list that the tests write.
 */
@Component
public class Built implements SmartInitializingSingleton {

    /** How far a competence is carried out. */
    public enum Extent {
        /** As its line in the chart says: a story proves all of it. */
        WHOLE,
        /** Something of it works here. */
        PART,
        /** Nothing yet. */
        NONE
    }

    /**
     * How far, and what shows it.
     *
     * @param stories how many stories prove it, or a part of it
     */
    public record Standing(Extent extent, int stories) {

        /** Whether anything of it works here. */
        public boolean works() {
            return extent != Extent.NONE;
        }
    }

    private record Proved(int whole, int part) {

        private static final Proved NOT = new Proved(0, 0);

        private static Proved of(Map<String, String> row) {
            return new Proved(
                    Integer.parseInt(row.getOrDefault("whole", "")), Integer.parseInt(row.getOrDefault("part", "")));
        }
    }

    private final ApplicationContext context;
    private final Map<String, Proved> proved = Csv.resource(Built.class, "proved.csv").stream()
            .collect(Collectors.toMap(row -> row.getOrDefault("code", ""), Proved::of));
    private volatile Set<String> codes = Set.of();

    Built(ApplicationContext context) {
        this.context = context;
    }

    /** Whether something that runs here carries out {@code competence}, or a part of it. */
    public boolean is(String competence) {
        return codes.contains(competence);
    }

    /** How far {@code competence} is carried out here. */
    public Standing of(String competence) {
        Proved stories = proved.getOrDefault(competence, Proved.NOT);
        return new Standing(extent(competence, stories), stories.whole() + stories.part());
    }

    private Extent extent(String competence, Proved stories) {
        if (stories.whole() > 0) {
            return Extent.WHOLE;
        }
        return is(competence) || stories.part() > 0 ? Extent.PART : Extent.NONE;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> found = new HashSet<>();
        Arrays.stream(context.getBeanDefinitionNames())
                .map(name -> context.getType(name, false))
                .filter(Objects::nonNull)
                .map(ClassUtils::getUserClass)
                .filter(type -> type.getPackageName().startsWith("palazzo."))
                .forEach(type -> codesOf(type, found::add));
        codes = Set.copyOf(found);
    }

    private static void codesOf(Class<?> type, Consumer<String> found) {
        Stream.concat(
                        Stream.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, Competence.class)),
                        Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type))
                                .map(Built::onMethod)
                                .filter(Objects::nonNull))
                .flatMap(competence -> Arrays.stream(competence.value()))
                .forEach(found);
    }

    private static @Nullable Competence onMethod(java.lang.reflect.Method method) {
        return AnnotatedElementUtils.findMergedAnnotation(method, Competence.class);
    }
}
