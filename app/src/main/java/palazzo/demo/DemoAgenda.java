// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.PublicEntry.Participant;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Clashing;
import palazzo.agenda.domain.Draft;
import palazzo.agenda.domain.Entry;
import palazzo.agenda.domain.EntryDesk;
import palazzo.agenda.domain.EventDesk;
import palazzo.agenda.domain.EventDesk.Aware;
import palazzo.agenda.domain.Holders;
import palazzo.agenda.domain.Place;
import palazzo.agenda.domain.Places;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.organisation.Actor;
import palazzo.organisation.People;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/** This week of two Mayors, once: what stands in {@code demo-agenda.csv}, written by who keeps their agendas. */
@Component
@Order(6)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoAgenda implements ApplicationRunner {

    private static final List<String> PLACES = List.of(
            "Palazzo del Gelso;piazza del Gelso 1",
            "Scuola Le Robinie;via Sibari 3",
            "Teatro dei Navigli;ripa Grande 12",
            "Triennale dei Tram;viale Alemagna 60");

    private final DemoHands hands;
    private final Cities cities;
    private final Agenda agenda;
    private final Holders holders;
    private final EventDesk desk;
    private final EntryDesk entries;
    private final Places places;
    private final People people;
    private final Today today;

    DemoAgenda(
            DemoHands hands,
            Cities cities,
            Agenda agenda,
            Holders holders,
            EventDesk desk,
            EntryDesk entries,
            Places places,
            People people,
            Today today) {
        this.hands = hands;
        this.cities = cities;
        this.agenda = agenda;
        this.holders = holders;
        this.desk = desk;
        this.entries = entries;
        this.places = places;
        this.people = people;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments args) {
        CityScope.run(cities.named("milano").orElseThrow(), () -> live("milano", "ruggero.cantalupi"));
        CityScope.run(cities.named("valdoria").orElseThrow(), () -> live("valdoria", "ettore.limonta"));
    }

    private void live(String city, String keeper) {
        if (!places.all().isEmpty()) {
            return;
        }
        hands.as(keeper, () -> prepare(city));
        Map<String, UUID> calendars = new HashMap<>();
        Csv.resource(DemoAgenda.class, "demo-agenda.csv").stream()
                .filter(row -> Csv.value(row, "city").equals(city))
                .forEach(row -> {
                    String who = Csv.value(row, "who");
                    hands.as(keeper, () -> calendars.computeIfAbsent(who, name -> holders.open(person(name))));
                    UUID calendar = calendars.get(who);
                    hands.as(Csv.value(row, "by"), () -> make(java.util.Objects.requireNonNull(calendar), row));
                });
        if (city.equals("milano")) {
            hands.as("leandro.bassignani", this::approveSome);
        }
    }

    private void prepare(String city) {
        if (city.equals("valdoria")) {
            places.add("Municipio", "piazza Roma 1");
            return;
        }
        PLACES.forEach(place -> places.add(place.split(";", -1)[0], place.split(";", -1)[1]));
        List<Place> all = places.all();
        int[] minutes = {25, 20, 15};
        int next = 0;
        for (Place place : all) {
            if (!place.name().equals("Palazzo del Gelso")) {
                places.say(named("Palazzo del Gelso"), place.id(), minutes[next++ % minutes.length]);
            }
        }
    }

    private void make(UUID calendar, Map<String, String> row) {
        LocalDate monday = today.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate day = monday.plusDays(Long.parseLong(Csv.value(row, "day")));
        Draft draft = draft(row, day);
        UUID made = kept(calendar, draft);
        String told = Csv.value(row, "public");
        if (!told.isEmpty()) {
            Engagement first = agenda.occurrences(made).getFirst();
            entries.propose(
                    first,
                    new Entry.Told(told, first.location(), Csv.value(row, "interest"), "", "", people(row), 0),
                    Entry.Release.AT_ONCE,
                    Entry.PlaceRelease.AFTERWARDS);
        }
    }

    private UUID kept(UUID calendar, Draft draft) {
        try {
            return desk.make(calendar, draft, Aware.OF_NOTHING);
        } catch (Clashing clashing) {
            return desk.make(calendar, draft, new Aware(clashing.seen(), "La Sindaca lo sa"));
        }
    }

    private Draft draft(Map<String, String> row, LocalDate day) {
        String held = Csv.value(row, "held");
        LocalDate heldUntil = held.isEmpty() ? null : today.date().plusDays(Long.parseLong(held));
        return new Draft(
                Set.of(),
                Csv.value(row, "what"),
                Secrecy.valueOf(Csv.value(row, "secrecy")),
                heldUntil,
                day,
                LocalTime.parse(Csv.value(row, "from")),
                day,
                LocalTime.parse(Csv.value(row, "until")),
                Today.ROME,
                Csv.value(row, "place").isEmpty() ? null : named(Csv.value(row, "place")),
                Csv.value(row, "where"),
                0,
                0,
                Draft.Repeat.valueOf(Csv.value(row, "repeat")),
                null,
                "");
    }

    private static List<Participant> people(Map<String, String> row) {
        List<Participant> people = new ArrayList<>();
        String[] parts = Csv.value(row, "people").split(";", -1);
        if (parts.length == 3) {
            people.add(new Participant(parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
        return people;
    }

    /** All but the last: something is left to approve. */
    private void approveSome() {
        List<Entry> open = entries.open();
        open.subList(0, Math.max(0, open.size() - 2)).forEach(entry -> entries.approve(entry.id(), entry.version()));
    }

    private UUID named(String place) {
        return places.all().stream()
                .filter(each -> each.name().equals(place))
                .map(Place::id)
                .findFirst()
                .orElseThrow();
    }

    private UUID person(String username) {
        String name = username.replace('.', ' ');
        return people.onDuty(today.date()).stream()
                .filter(actor -> actor.name().equalsIgnoreCase(name))
                .map(Actor::required)
                .findFirst()
                .orElseThrow();
    }
}
