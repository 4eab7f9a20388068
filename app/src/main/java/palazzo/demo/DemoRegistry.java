// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.LocalDate;
import java.time.LocalTime;
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
import palazzo.archive.Bodies;
import palazzo.archive.DossierKind;
import palazzo.archive.Sheets;
import palazzo.archive.domain.DossierDesk;
import palazzo.documents.Letterhead;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.registry.Registry.Direction;
import palazzo.registry.Registry.Means;
import palazzo.registry.domain.Desks;
import palazzo.registry.domain.HandRegistration;
import palazzo.registry.domain.HandRegistration.Paper;
import palazzo.registry.domain.HandRegistration.Wanted;
import palazzo.registry.domain.RegistryDesk;
import palazzo.registry.domain.Right;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/**
 * A week at the registration desk, once: those of {@code demo-registry.csv} were registered on the working days before
 * today, and the registers of those days were formed.
 */
@Component
@Order(2)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoRegistry implements ApplicationRunner {

    private static final String CLERK = "norina.quaglia";
    private static final String CHIEF = "leandro.bassignani";
    private static final String BODY = """
            codice_ipa | c_zz01
            codice_aoo | A0MI001
            denominazione_aoo | Protocollo di Palazzo Marino
            codice_registro | PG
            unita | Gabinetto del Sindaco
            codice_uo | GAB001
            pec | protocollo@pec.milano.example
            responsabile_nome | Leandro
            responsabile_cognome | Bassignani
            piano | https://www.milano.example/titolario
            """;

    private final Cities cities;
    private final DemoHands hands;
    private final DemoNumbers numbers;
    private final Desks desks;
    private final HandRegistration registration;
    private final RegistryDesk registry;
    private final DossierDesk dossiers;
    private final Letterhead letterhead;
    private final Sheets sheets;
    private final Bodies bodies;
    private final People people;
    private final OfficeCalendar calendar;
    private final Jobs jobs;
    private final Ids ids;
    private final Today today;
    private final Map<String, String> files = new HashMap<>();

    DemoRegistry(
            Cities cities,
            DemoHands hands,
            DemoNumbers numbers,
            Desks desks,
            HandRegistration registration,
            RegistryDesk registry,
            DossierDesk dossiers,
            Letterhead letterhead,
            Sheets sheets,
            Bodies bodies,
            People people,
            OfficeCalendar calendar,
            Jobs jobs,
            Ids ids,
            Today today) {
        this.cities = cities;
        this.hands = hands;
        this.numbers = numbers;
        this.desks = desks;
        this.registration = registration;
        this.registry = registry;
        this.dossiers = dossiers;
        this.letterhead = letterhead;
        this.sheets = sheets;
        this.bodies = bodies;
        this.people = people;
        this.calendar = calendar;
        this.jobs = jobs;
        this.ids = ids;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments args) {
        CityScope.run(cities.named("milano").orElseThrow(), () -> hands.as(CHIEF, this::begin));
    }

    private void begin() {
        if (!desks.all().isEmpty()) {
            return;
        }
        UUID desk = desks.open("Portineria di Palazzo Marino", "Piano terra, ingresso da piazza della Scala", "AAG");
        desks.open("Segreteria del Gabinetto", "Primo piano", "AAG");
        UUID clerk = people.inUnit("AAG", today.date()).getFirst().required();
        desks.appoint(
                desk,
                clerk,
                Set.of(Right.IN, Right.OUT, Right.INTERNAL, Right.ANNUL, Right.RESERVE),
                today.date().minusDays(30),
                null);
        sheets.write(bodies, today.date(), BODY);
        hands.as(
                CLERK,
                () -> Csv.resource(DemoRegistry.class, "demo-registry.csv").forEach(row -> register(row, desk)));
        jobs.runHere("registry.days", 60);
        jobs.runHere("registry.quality", 60);
    }

    private void register(Map<String, String> row, UUID desk) {
        LocalDate day = workingDayBefore(Integer.parseInt(Csv.value(row, "days")));
        var at = day.atTime(LocalTime.parse(Csv.value(row, "time")))
                .atZone(Today.ROME)
                .toInstant();
        Wanted wanted = wanted(row, desk, day);
        numbers.at(at, () -> {
            var number = registration.register(wanted);
            String end = Csv.value(row, "end");
            if (end.equals("annulled")) {
                registry.annul(number.year(), number.number(), "n. 14 del " + day, "Registrato due volte");
            } else if (end.startsWith("about:")) {
                registry.annulField(
                        number.year(),
                        number.number(),
                        "about",
                        end.substring(6),
                        "n. 15 del " + day,
                        "Errore di battitura");
            }
        });
    }

    private Wanted wanted(Map<String, String> row, UUID desk, LocalDate day) {
        Direction direction = Direction.valueOf(Csv.value(row, "direction"));
        String subject = Csv.value(row, "about");
        boolean paper = Csv.value(row, "means").equals("HAND");
        return new Wanted(
                ids.next(),
                direction,
                Means.valueOf(Csv.value(row, "means")),
                desk,
                "",
                Csv.value(row, "correspondent"),
                subject,
                Csv.value(row, "theirs").isEmpty() ? null : day.minusDays(2),
                Csv.value(row, "theirs"),
                paper ? List.of() : List.of(letter(subject, Csv.value(row, "correspondent"), day)),
                Csv.value(row, "class"),
                dossier(row),
                Csv.value(row, "unit"),
                Csv.value(row, "end").equals("reserved"),
                Set.of(),
                null);
    }

    private String dossier(Map<String, String> row) {
        String title = Csv.value(row, "dossier");
        return title.isEmpty()
                ? ""
                : files.computeIfAbsent(
                        title,
                        each -> dossiers.open(new DossierDesk.Wanted(
                                        DossierKind.valueOf(Csv.value(row, "kind")),
                                        Csv.value(row, "class"),
                                        each,
                                        "",
                                        "",
                                        Csv.value(row, "kind").equals("PROCEDURE") ? each : "",
                                        "",
                                        Csv.value(row, "series"),
                                        Csv.value(row, "unit"),
                                        false))
                                .code());
    }

    private Paper letter(String subject, String correspondent, LocalDate day) {
        byte[] pdf = letterhead.print(new Letterhead.Letter(
                "Gabinetto del Sindaco", null, day, List.of(correspondent), subject, List.of(subject + "."), null));
        return new Paper("documento.pdf", "application/pdf", pdf);
    }

    private LocalDate workingDayBefore(int days) {
        LocalDate day = today.date();
        for (int left = days; left > 0; left--) {
            do {
                day = day.minusDays(1);
            } while (!calendar.holidays().isWorkingDay(day));
        }
        return day;
    }
}
