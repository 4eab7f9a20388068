// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import palazzo.Acting;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.domain.Holders;
import palazzo.organisation.People;
import palazzo.organisation.PostKind;
import palazzo.organisation.Staff;
import palazzo.tenancy.CityScope;

/** The agendas of the first city: Ottavia's, who is Mayor, and Leandro's, who leads the Cabinet. */
public record TheAgenda(int port, Acting milano, UUID ottavia, UUID leandro, UUID mayors, UUID chiefs) {

    public static final String CITY = "milano.localhost";

    /** Ruggero opens them, where they are not open yet. */
    public static TheAgenda opened(int port, Acting milano, Holders holders, People people) {
        UUID ottavia = person(milano, people, "Ottavia Serravalle");
        UUID leandro = person(milano, people, "Leandro Bassignani");
        return new TheAgenda(
                port,
                milano,
                ottavia,
                leandro,
                milano.as("ruggero.cantalupi", () -> holders.open(ottavia)),
                milano.as("ruggero.cantalupi", () -> holders.open(leandro)));
    }

    /** An assessore with an agenda and a secretariat that keeps it. @return the agenda */
    public UUID assessore(Holders holders, Staff staff, People people, String username, String secretary) {
        UUID person = CityScope.call(milano.city(), () -> member(staff, people, username, PostKind.ASSESSORE));
        CityScope.call(milano.city(), () -> member(staff, people, secretary, PostKind.SECRETARIAT));
        return milano.as("ruggero.cantalupi", () -> holders.open(person));
    }

    private static UUID member(Staff staff, People people, String username, PostKind kind) {
        String[] name = username.split("\\.", -1);
        String full = name[0].substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name[0].substring(1) + " "
                + name[1].substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name[1].substring(1);
        return people.onDuty(LocalDate.of(2026, 12, 2)).stream()
                .filter(actor -> actor.name().equals(full))
                .map(palazzo.organisation.Actor::required)
                .findFirst()
                .orElseGet(() -> {
                    UUID person =
                            staff.add(full.split(" ", -1)[0], full.split(" ", -1)[1], username + "@comune.example");
                    staff.open(person, username, palazzo.demo.DemoCities.PASSWORD, false);
                    staff.appoint(person, kind, "", LocalDate.of(2024, 1, 1), null);
                    return person;
                });
    }

    /** Somebody of the cast at their desk. */
    public Visit as(String username) {
        return Visit.as(port, CITY, username);
    }

    /** Somebody fills in the form of an engagement in an agenda. */
    public static Seen make(Visit visit, UUID calendar, String... fields) {
        return visit.submit(visit.open("/agenda/engagements/new?calendar=" + calendar), "form.event", of(fields));
    }

    /** Names and values. */
    public static Map<String, String> of(String... fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return values;
    }

    private static UUID person(Acting milano, People people, String name) {
        return CityScope.call(
                milano.city(),
                () -> people.onDuty(LocalDate.of(2026, 12, 2)).stream()
                        .filter(actor -> actor.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .required());
    }
}
