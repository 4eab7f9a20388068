// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import palazzo.demo.DemoCities;
import palazzo.kernel.Ids;
import palazzo.organisation.PostKind;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/**
 * Cities that only the gates visit, so that they may break what they like: somebody for every kind of post, all in one
 * unit but the auditor, and a colleague in another. Each is founded the first time it is asked for.
 */
@TestComponent
public class Town {

    /** Where doors are tried and forms are filled in badly. */
    static final String LOUD = "collaudo";

    /** Where everything is under lock. */
    static final String QUIET = "silenzio";

    /** Where nobody ever does anything: what is found here has crossed from another city. */
    static final String WITNESS = "testimone";

    /** Where every form is filled in badly, the administrators' too: nobody can rely on anything here afterwards. */
    static final String BROKEN = "guasti";

    /** Where every form is sent as it may be, twice, and from a page that is no longer true. */
    static final String HASTY = "fretta";

    static final List<String> ALL = List.of(LOUD, QUIET, WITNESS, BROKEN, HASTY);

    /** The unit in which everybody works, and another. */
    static final String UNIT = "URC";

    static final String OTHER_UNIT = "CER";

    /** The officer of the other unit. */
    static final String STRANGER = "officer.cer";

    private final Cities cities;
    private final Staff staff;
    private final Ids ids;

    Town(Cities cities, Staff staff, Ids ids) {
        this.cities = cities;
        this.staff = staff;
        this.ids = ids;
    }

    synchronized City city(String slug) {
        return cities.named(slug).orElseGet(() -> found(slug));
    }

    static String host(String slug) {
        return slug + ".localhost";
    }

    static String username(PostKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ".collaudo";
    }

    /** Where somebody of this post works; empty outside the chart. */
    static String unit(PostKind kind) {
        return kind == PostKind.AUDITOR ? "AUD" : kind.worksInUnit() ? UNIT : "";
    }

    private City found(String slug) {
        City city = cities.found(new City(ids.next(), slug, "Comune di " + slug, List.of(host(slug))));
        CityScope.run(city, () -> {
            for (PostKind kind : PostKind.values()) {
                add(username(kind), kind, unit(kind));
            }
            add(STRANGER, PostKind.OFFICER, OTHER_UNIT);
        });
        return city;
    }

    private void add(String username, PostKind kind, String unit) {
        UUID person = staff.add(kind.name(), unit + "Collaudo", username + "@collaudo.example");
        staff.open(person, username, DemoCities.PASSWORD, false);
        staff.appoint(person, kind, unit, LocalDate.of(2024, 1, 1), null);
    }
}
