// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.directory.PhoneBook;
import palazzo.directory.PhoneNumber;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.organisation.Sight;
import palazzo.switchboard.domain.Call;
import palazzo.switchboard.domain.CallDesk;
import palazzo.switchboard.domain.CallList;
import palazzo.switchboard.domain.ErrandDesk;
import palazzo.switchboard.domain.HandOvers;
import palazzo.switchboard.domain.Hours;
import palazzo.switchboard.domain.Noting;
import palazzo.switchboard.domain.Outcome;
import palazzo.switchboard.domain.PhoneEvents;
import palazzo.switchboard.domain.PhoneEvents.Event;
import palazzo.switchboard.domain.PhoneEvents.Kind;
import palazzo.switchboard.domain.PhoneSystems;
import palazzo.switchboard.domain.Roster;
import palazzo.switchboard.domain.Scripts;
import palazzo.switchboard.domain.Topic;
import palazzo.switchboard.domain.Visit;
import palazzo.switchboard.domain.Visits;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/**
 * Some days at the switchboard, once: an invented telephone system announces the calls of {@code demo-calls.csv} at the hours
 * that stand there, and the cast notes them. Every number is of an invented range.
 */
@Component
@Order(4)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoSwitchboard implements ApplicationRunner {

    private final DemoHands hands;
    private final Cities cities;
    private final Directory directory;
    private final PhoneBook phones;
    private final PhoneSystems systems;
    private final PhoneEvents events;
    private final CallDesk desk;
    private final CallList calls;
    private final ErrandDesk errands;
    private final Roster roster;
    private final HandOvers handOvers;
    private final Scripts scripts;
    private final Visits visits;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Today today;

    DemoSwitchboard(
            DemoHands hands,
            Cities cities,
            Directory directory,
            PhoneBook phones,
            PhoneSystems systems,
            PhoneEvents events,
            CallDesk desk,
            CallList calls,
            ErrandDesk errands,
            Roster roster,
            HandOvers handOvers,
            Scripts scripts,
            Visits visits,
            TransactionTemplate transaction,
            Ids ids,
            Today today) {
        this.hands = hands;
        this.cities = cities;
        this.directory = directory;
        this.phones = phones;
        this.systems = systems;
        this.events = events;
        this.desk = desk;
        this.calls = calls;
        this.errands = errands;
        this.roster = roster;
        this.handOvers = handOvers;
        this.scripts = scripts;
        this.visits = visits;
        this.transaction = transaction;
        this.ids = ids;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (String slug : List.of("milano", "valdoria")) {
            CityScope.run(cities.named(slug).orElseThrow(), () -> open(slug));
        }
    }

    private void open(String slug) {
        if (!systems.all().isEmpty()) {
            return;
        }
        hands.as(
                slug.equals("milano") ? "zita.arcangioli" : "gilda.roncaglia", () -> systems.open("Centrale di prova"));
        UUID system = systems.all().getFirst().id();
        if (slug.equals("milano")) {
            hands.as("livia.ferraguzzi", this::prepare);
        }
        Csv.resource(DemoSwitchboard.class, "demo-calls.csv").stream()
                .filter(row -> Csv.value(row, "city").equals(slug))
                .forEach(row -> happened(system, row));
        if (slug.equals("milano")) {
            goOn(system);
        }
    }

    private void prepare() {
        LocalDate monday = Roster.monday(today.date());
        UUID livia = operator("Livia");
        UUID delfo = operator("Delfo");
        monday.minusDays(7)
                .datesUntil(monday.plusDays(5))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .forEach(day -> {
                    roster.add(livia, day, new Hours(LocalTime.of(8, 30), LocalTime.of(13, 0)), "4021");
                    boolean gap = day.getDayOfWeek().getValue() == 4;
                    roster.add(
                            delfo,
                            day,
                            new Hours(LocalTime.of(9, 0), LocalTime.of(gap ? 17 : 18, gap ? 0 : 30)),
                            "4022");
                });
        for (Map<String, String> row : Csv.resource(DemoSwitchboard.class, "demo-scripts.csv")) {
            scripts.add(new Scripts.Content(
                    Topic.valueOf(Csv.value(row, "topic")),
                    Csv.value(row, "title"),
                    Csv.value(row, "text").replace("||", "\n\n"),
                    Csv.value(row, "owner"),
                    Csv.value(row, "days").isEmpty()
                            ? null
                            : today.date().plusDays(Long.parseLong(Csv.value(row, "days")))));
        }
    }

    /** A call as the telephone system tells it, and then as somebody notes it. What has not happened yet today is left out. */
    private void happened(UUID system, Map<String, String> row) {
        Instant began = LocalTime.parse(Csv.value(row, "hour"))
                .atDate(workingDay(Integer.parseInt(Csv.value(row, "days"))))
                .atZone(Today.ROME)
                .toInstant();
        if (began.isAfter(today.now().minus(Duration.ofMinutes(10)))) {
            return;
        }
        String number = Csv.value(row, "number");
        String call = "demo-" + Csv.value(row, "days") + "-" + Csv.value(row, "hour");
        Instant answered = began.plusSeconds(Long.parseLong(Csv.value(row, "wait")));
        isAt(row, number);
        events.happened(system, new Event(Kind.STARTED, call, number, "", began));
        if (Csv.value(row, "by").isEmpty()) {
            events.happened(system, new Event(Kind.LOST, call, "", "", answered));
            return;
        }
        events.happened(system, new Event(Kind.ANSWERED, call, "", Csv.value(row, "extension"), answered));
        events.happened(
                system,
                new Event(Kind.ENDED, call, "", "", answered.plusSeconds(Long.parseLong(Csv.value(row, "talk")))));
        hands.as(Csv.value(row, "by"), () -> note(row, began));
    }

    /** Today, or so many working days before: an office telephones from Monday to Friday. */
    private LocalDate workingDay(int before) {
        LocalDate day = today.date();
        for (int left = before; left > 0; left--) {
            day = day.minusDays(day.getDayOfWeek().getValue() == 1 ? 3 : 1);
        }
        return day;
    }

    /** Who is known at this number. */
    private void isAt(Map<String, String> row, String number) {
        party(row)
                .ifPresent(party -> hands.as(
                        Csv.value(row, "by"),
                        () -> transaction.executeWithoutResult(
                                status -> PhoneNumber.read(number).ifPresent(read -> phones.add(party.id(), read)))));
    }

    private java.util.Optional<Party> party(Map<String, String> row) {
        return Csv.value(row, "known").isEmpty()
                ? java.util.Optional.empty()
                : directory.with(Csv.value(row, "name"), Sight.EVERYTHING, 1).stream()
                        .findFirst();
    }

    private void note(Map<String, String> row, Instant began) {
        Outcome outcome = Outcome.valueOf(Csv.value(row, "outcome"));
        LocalDate day = Today.dateOf(began);
        Party known = party(row).orElse(null);
        LocalDate promised = day.plusDays(2);
        LocalDate due = outcome.leavesAnErrand()
                        && promised.isAfter(today.date())
                        && promised.getDayOfWeek().getValue() < 6
                ? promised
                : null;
        UUID call = desk.note(new Noting(
                ids.next(),
                announced(began),
                Csv.value(row, "number"),
                known == null ? null : known.id(),
                known == null ? Csv.value(row, "name") : "",
                false,
                "",
                Topic.valueOf(Csv.value(row, "topic")),
                Csv.value(row, "words"),
                outcome,
                Csv.value(row, "to"),
                due,
                null,
                null));
        if (outcome == Outcome.CALL_BACK && day.isBefore(today.date().minusDays(1))) {
            errands.notReached(call, "segreteria");
        }
    }

    private @Nullable UUID announced(Instant began) {
        LocalDate day = Today.dateOf(began);
        return calls
                .page(new CallList.Asked("", null, null, null, day, day), null, Sight.EVERYTHING, 100)
                .rows()
                .stream()
                .map(each -> each.call())
                .filter(each -> each.began().equals(began))
                .map(Call::id)
                .findFirst()
                .orElse(null);
    }

    /** As somebody finds it who opens the demo: one rings, one is being talked to, somebody waits at the door. */
    private void goOn(UUID system) {
        Instant now = today.now();
        events.happened(system, new Event(Kind.STARTED, "demo-now-1", "055 555 0129", "", now.minusSeconds(130)));
        events.happened(system, new Event(Kind.ANSWERED, "demo-now-1", "", "4022", now.minusSeconds(121)));
        events.happened(system, new Event(Kind.STARTED, "demo-now-2", "055 555 0116", "", now.minusSeconds(8)));
        hands.as(
                "delfo.marcanti",
                () -> handOvers.leave("La signora Pizzigalli aspetta di essere richiamata: ieri c’era la segreteria.\n"
                        + "Il testo sullo sciopero è scaduto, chi ne risponde lo sa."));
        hands.as("livia.ferraguzzi", () -> {
            visits.receive(
                    who("Delegazione della Bocciofila La Rotonda"),
                    "URC",
                    "Il contratto della sede",
                    "14",
                    Visit.Outcome.WAITS);
            visits.receive(who("Anselmo Robecchi"), "CER", "Porta le foto della cerimonia", "", Visit.Outcome.PAPERS);
        });
        hands.as(
                "ulderico.fossombrone",
                () -> visits.meet(
                        who("Coro Naviglio Vecchio"),
                        "Sopralluogo nel cortile: il palco sta a nord, prove venerdì alle 16.",
                        now,
                        false));
    }

    private Visits.Who who(String name) {
        return new Visits.Who(ids.next(), null, name, false);
    }

    private UUID operator(String name) {
        return roster.operators().stream()
                .filter(operator -> operator.name().startsWith(name))
                .findFirst()
                .orElseThrow()
                .required();
    }
}
