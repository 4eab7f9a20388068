// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Which competences the house can carry out: those that a page or a use case that runs here names with
 * {@link Competence}. It is found out at each start and written down nowhere.
 */
@Component
public class Built implements SmartInitializingSingleton {

    private final ApplicationContext context;
    private volatile Set<String> codes = Set.of();

    Built(ApplicationContext context) {
        this.context = context;
    }

    /** Whether something that runs here carries out {@code competence}. */
    public boolean is(String competence) {
        return codes.contains(competence);
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
