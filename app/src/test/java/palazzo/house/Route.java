// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import palazzo.organisation.Administrators;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.organisation.PersonalLink;
import palazzo.organisation.SystemDoor;

/**
 * A page or an act that the house answers to.
 *
 * @param verb {@code GET}, {@code POST}, {@code DELETE}…
 * @param pattern its path, with its variables
 */
record Route(String verb, PathPattern pattern, HandlerMethod handler) implements Comparable<Route> {

    private static final Set<Class<? extends Annotation>> DOORS =
            Set.of(Competence.class, AnyStaff.class, Administrators.class, PersonalLink.class, SystemDoor.class);

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:(?:[^{}]|\\{[^{}]*})*)?}");

    private static final Map<String, String> OF_ITS_SHAPE = Map.of("day", "2026-12-02", "year", "2026", "number", "1");

    /** All that the house's own controllers answer to. */
    static List<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("palazzo."))
                .filter(entry -> !entry.getValue().getBeanType().equals(Broken.class))
                .flatMap(entry -> {
                    var conditions = entry.getKey();
                    Set<?> verbs = conditions.getMethodsCondition().getMethods();
                    Stream<String> said =
                            verbs.isEmpty() ? Stream.of("GET") : verbs.stream().map(Object::toString);
                    return said.flatMap(
                            verb -> Objects.requireNonNull(conditions.getPathPatternsCondition()).getPatterns().stream()
                                    .map(pattern -> new Route(verb, pattern, entry.getValue())));
                })
                .sorted()
                .toList();
    }

    /** The doors that stand on the method, or where it has none, on its controller. */
    List<Annotation> doors() {
        List<Annotation> own = found(door -> AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), door));
        return own.isEmpty()
                ? found(door -> AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), door))
                : own;
    }

    /** The frame's own pages lie below the doors. */
    boolean isOfTheFrame() {
        return handler.getBeanType().getPackageName().equals("palazzo.ui");
    }

    /** Log-in goes on there, so the system's door is open; the outer wall asks who comes. */
    boolean isOnesOwn() {
        return pattern.getPatternString().startsWith("/me/");
    }

    boolean isGet() {
        return verb.equals("GET");
    }

    /** The one of these that answers at an address of this house; empty where none does. */
    static Optional<Route> answering(List<Route> routes, String verb, String address) {
        PathContainer path = PathContainer.parsePath(address);
        return routes.stream()
                .filter(route -> route.verb.equals(verb) && route.pattern.matches(path))
                .min((one, other) -> one.pattern.compareTo(other.pattern));
    }

    boolean hasVariables() {
        return pattern.getPatternString().contains("{");
    }

    /**
     * A path of this pattern.
     *
     * @param values of its variables
     * @param other what those get that are not named, unless they want a shape of their own
     */
    String path(Map<String, String> values, String other) {
        return VARIABLE.matcher(pattern.getPatternString()).replaceAll(variable -> {
            String name = variable.group(1);
            String unnamed = variable.group(2) == null ? other : OF_ITS_SHAPE.getOrDefault(name, other);
            return Matcher.quoteReplacement(values.getOrDefault(name, unnamed));
        });
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    /** {@code /registry/days/{day} GET}. */
    @Override
    public String toString() {
        return VARIABLE.matcher(pattern.getPatternString()).replaceAll("{$1}") + " " + verb;
    }

    private static List<Annotation> found(Function<Class<? extends Annotation>, @Nullable Annotation> find) {
        return DOORS.stream().map(find).flatMap(Stream::ofNullable).toList();
    }
}
