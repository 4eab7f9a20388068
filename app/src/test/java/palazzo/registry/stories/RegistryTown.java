// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.demo.DemoCities;
import palazzo.kernel.Ids;
import palazzo.organisation.PostKind;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** A town where nothing was ever registered: whoever answers for its registry, who registers, who works, who leads. */
final class RegistryTown {

    static final String HEAD = "aida.capofila";
    static final String CLERK = "norma.timbri";
    static final String OFFICER = "ugo.risposte";
    static final String CHIEF = "carla.gabinetto";

    private RegistryTown() {}

    static City of(String slug, Cities cities, Staff staff, Ids ids) {
        return cities.named(slug).orElseGet(() -> {
            City city = cities.found(new City(ids.next(), slug, "Comune di " + slug, List.of(slug + ".localhost")));
            CityScope.run(city, () -> {
                add(staff, HEAD, PostKind.HEAD, "AAG");
                add(staff, CLERK, PostKind.OFFICER, "AAG");
                add(staff, OFFICER, PostKind.OFFICER, "URC");
                add(staff, CHIEF, PostKind.CHIEF, "SCG");
            });
            return city;
        });
    }

    /** Somebody registers a document that was handed in, but for what {@code more} says. */
    static Seen register(Visit who, String about, Map<String, String> more, @Nullable Attachment paper) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "direction",
                "IN",
                "means",
                "HAND",
                "correspondent",
                "Consorzio Navigli",
                "about",
                about,
                "classCode",
                "I.8"));
        form.putAll(more);
        return who.submit(who.open("/registry/new"), "form[action=/registry]", form, paper);
    }

    private static void add(Staff staff, String username, PostKind kind, String unit) {
        String[] name = username.split("\\.", -1);
        UUID person = staff.add(name[0], name[1], username + "@comune.example");
        staff.open(person, username, DemoCities.PASSWORD, false);
        staff.appoint(person, kind, unit, LocalDate.of(2024, 1, 1), null);
    }
}
