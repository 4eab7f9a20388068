// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.organisation.Actor;
import palazzo.organisation.Administrators;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Competence;
import palazzo.organisation.Holding;
import palazzo.organisation.Permission;
import palazzo.organisation.PersonalLink;
import palazzo.organisation.PostKind;
import palazzo.organisation.SystemDoor;
import palazzo.tenancy.CityScope;

/**
 * Every route and every post: what the door says is what one finds. Nobody's way is to the log-in, the wrong post is told
 * which competence it needs, the right one gets in; and no act fails because nothing was sent with it. The table is kept in
 * {@code target/doors.md}.
 */
@HouseTest
class DoorsTests {

    private static final Path TABLE = Path.of("target", "doors.md");

    private final List<Route> routes;
    private final Town town;
    private final Permission permission;
    private final Catalogue catalogue;
    private final ApplicationContext house;

    @LocalServerPort
    private int port;

    DoorsTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Town town,
            Permission permission,
            Catalogue catalogue,
            ApplicationContext house) {
        this.routes = Route.all(mapping);
        this.town = town;
        this.permission = permission;
        this.catalogue = catalogue;
        this.house = house;
    }

    /** @param kind the post; null for nobody */
    private record Comer(@Nullable PostKind kind, Visit visit, String token) {

        Seen comesTo(Route route) {
            String path = route.path(Map.of("code", "CER-10"), UUID.randomUUID().toString());
            return route.isGet()
                    ? visit.knock(path)
                    : visit.hand(path, Map.of("_csrf", token, "_method", route.verb()));
        }

        String name() {
            return kind == null ? "nobody" : kind.name();
        }
    }

    @Test
    void everyRouteHasOneDoorAndNoSecond() {
        assertThat(routes).hasSizeGreaterThan(3);
        assertThat(routes.stream().filter(route -> !route.isOfTheFrame()))
                .filteredOn(route -> route.doors().size() != 1)
                .isEmpty();
        assertThat(routes.stream().filter(Route::isOfTheFrame))
                .filteredOn(route -> !route.doors().isEmpty())
                .isEmpty();
    }

    @Test
    void everyCompetenceAtADoorIsInTheCatalogue() {
        assertThat(routes.stream()
                        .flatMap(route -> route.doors().stream())
                        .filter(Competence.class::isInstance)
                        .flatMap(door -> List.of(((Competence) door).value()).stream()))
                .filteredOn(code -> catalogue.line(code).isEmpty())
                .isEmpty();
    }

    /** What the office does for somebody they may do themselves; nobody else outside the chart may. */
    @Test
    void aUseCaseIsOpenToThePostItWorksForAndToNoOtherOutsideTheChart() {
        List<Competence> forSomebody = Arrays.stream(house.getBeanNamesForAnnotation(Competence.class))
                .map(name -> Objects.requireNonNull(house.findAnnotationOnBean(name, Competence.class)))
                .filter(needed -> needed.worksFor().length > 0)
                .toList();
        assertThat(forSomebody).isNotEmpty();
        assertThat(forSomebody).allSatisfy(needed -> {
            Set<PostKind> open = Arrays.stream(PostKind.values())
                    .filter(kind -> !kind.worksInUnit())
                    .filter(kind -> may(kind, needed))
                    .collect(Collectors.toSet());
            assertThat(open).containsExactlyInAnyOrder(needed.worksFor());
        });
    }

    @Test
    void everyDoorIsOpenToWhomItSaysAndToNobodyElse() throws IOException {
        List<Comer> comers = comers();
        List<String> faults = new ArrayList<>();
        Map<Route, List<Integer>> found = new LinkedHashMap<>();
        for (Route route : routes) {
            List<Seen> answers =
                    comers.parallelStream().map(comer -> comer.comesTo(route)).toList();
            found.put(route, answers.stream().map(Seen::status).toList());
            for (int i = 0; i < answers.size(); i++) {
                Seen seen = answers.get(i);
                if (!isRight(route, comers.get(i), seen)) {
                    faults.add(route + " answers " + seen.status() + " to "
                            + comers.get(i).name() + " at " + seen.path());
                }
            }
        }
        write(comers, found);
        assertThat(faults).isEmpty();
    }

    private boolean isRight(Route route, Comer comer, Seen seen) {
        if (comer.kind() == null && route.isOnesOwn()) {
            return isSentToLogIn(seen);
        }
        if (opens(route, comer.kind())) {
            return gotIn(seen)
                    || route.doors().stream().anyMatch(AnyStaff.class::isInstance) && isToldWhatItNeeds(seen);
        }
        return comer.kind() == null ? isSentToLogIn(seen) : seen.status() == 403;
    }

    /** Nothing was sent with it, and nothing has that identity: the house says so, in words. */
    private static boolean gotIn(Seen seen) {
        return seen.status() / 100 == 2
                || seen.status() / 100 == 3 && !isSentToLogIn(seen)
                || seen.status() == 404
                || seen.status() == 409
                || seen.status() == 422;
    }

    private static boolean isSentToLogIn(Seen seen) {
        return seen.status() / 100 == 3
                && seen.headers().getOrDefault("location", "").contains("/login");
    }

    /** Where the competence stands at the act and not at the page. */
    private static boolean isToldWhatItNeeds(Seen seen) {
        return seen.status() == 403
                && !seen.page().select("a[href^=/funzioni/]").isEmpty();
    }

    private boolean opens(Route route, @Nullable PostKind kind) {
        if (route.isOfTheFrame()) {
            return true;
        }
        Annotation door = route.doors().getFirst();
        return switch (door) {
            case SystemDoor system -> true;
            case PersonalLink link -> true;
            case AnyStaff staff -> kind != null;
            case Administrators administrators -> kind == PostKind.ADMIN;
            case Competence competence -> kind != null && may(kind, competence);
            default -> throw new AssertionError("a sixth door: " + door);
        };
    }

    private boolean may(PostKind kind, Competence needed) {
        var person = UUID.randomUUID();
        var holding = new Holding(kind, Town.unit(kind), person, null);
        return CityScope.call(
                town.city(Town.LOUD),
                () -> permission
                        .first(new Actor(person, kind.name(), List.of(holding)), needed)
                        .isPresent());
    }

    private List<Comer> comers() {
        town.city(Town.LOUD);
        List<Comer> comers = new ArrayList<>();
        comers.add(comer(null, Visit.anonymous(port, Town.host(Town.LOUD))));
        for (PostKind kind : PostKind.values()) {
            comers.add(comer(kind, Visit.as(port, Town.host(Town.LOUD), Town.username(kind))));
        }
        return comers;
    }

    private static Comer comer(@Nullable PostKind kind, Visit visit) {
        Seen first = visit.open("/");
        String token = Objects.requireNonNull(
                        first.page().selectFirst("input[name=_csrf]"),
                        () -> first.page().text())
                .val();
        return new Comer(kind, visit, token);
    }

    private static void write(List<Comer> comers, Map<Route, List<Integer>> found) throws IOException {
        StringBuilder table = new StringBuilder("# Route by post\n\n| route | door |");
        comers.forEach(comer -> table.append(' ').append(comer.name()).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(comers.size())).append('\n');
        found.forEach((route, answers) -> {
            table.append("| `").append(route).append("` | ").append(door(route)).append(" |");
            answers.forEach(status -> table.append(' ').append(status).append(" |"));
            table.append('\n');
        });
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
    }

    private static String door(Route route) {
        if (route.isOfTheFrame()) {
            return "below the doors";
        }
        Annotation door = route.doors().getFirst();
        return door instanceof Competence competence
                ? String.join(", ", competence.value())
                : door.annotationType().getSimpleName();
    }
}
