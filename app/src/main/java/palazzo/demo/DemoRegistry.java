// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import palazzo.archive.DossierKind;
import palazzo.archive.domain.DossierDesk;
import palazzo.demo.DemoPlan.Step;
import palazzo.documents.Letterhead;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.registry.Registry;
import palazzo.registry.Registry.Direction;
import palazzo.registry.Registry.Means;
import palazzo.registry.domain.Desks;
import palazzo.registry.domain.HandRegistration;
import palazzo.registry.domain.HandRegistration.Paper;
import palazzo.registry.domain.HandRegistration.Wanted;
import palazzo.registry.domain.RegistryDesk;
import palazzo.registry.domain.Right;

/**
 * A week at the registration desk: those of {@code demo-registry.csv} are registered on the working days before today, each
 * at the time that stands there.
 */
@Component
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoRegistry {

    private static final String CLERK = "norina.quaglia";
    private static final String CHIEF = "leandro.bassignani";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);
    private static final Duration NOTICED = Duration.ofMinutes(20);

    private final DemoHands hands;
    private final Desks desks;
    private final HandRegistration registration;
    private final RegistryDesk registry;
    private final DossierDesk dossiers;
    private final Letterhead letterhead;
    private final People people;
    private final OfficeCalendar calendar;
    private final Ids ids;
    private final Today today;
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Registry.Number> numbers = new HashMap<>();

    DemoRegistry(
            DemoHands hands,
            Desks desks,
            HandRegistration registration,
            RegistryDesk registry,
            DossierDesk dossiers,
            Letterhead letterhead,
            People people,
            OfficeCalendar calendar,
            Ids ids,
            Today today) {
        this.hands = hands;
        this.desks = desks;
        this.registration = registration;
        this.registry = registry;
        this.dossiers = dossiers;
        this.letterhead = letterhead;
        this.people = people;
        this.calendar = calendar;
        this.ids = ids;
        this.today = today;
    }

    /** @param begins when the desks are opened */
    List<Step> steps(Instant begins) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(begins, () -> hands.as(CHIEF, this::open)));
        Csv.resource(DemoRegistry.class, "demo-registry.csv").forEach(row -> steps.addAll(steps(row)));
        return steps;
    }

    private void open() {
        UUID desk = desks.open("Portineria di Palazzo Marino", "Piano terra, ingresso da piazza della Scala", "AAG");
        desks.open("Segreteria del Gabinetto", "Primo piano", "AAG");
        UUID clerk = people.inUnit("AAG", today.date()).getFirst().required();
        desks.appoint(
                desk,
                clerk,
                Set.of(Right.IN, Right.OUT, Right.INTERNAL, Right.ANNUL, Right.RESERVE),
                today.date(),
                null);
    }

    private List<Step> steps(Map<String, String> row) {
        LocalDate day = workingDayBefore(Integer.parseInt(Csv.value(row, "days")));
        Instant at = day.atTime(LocalTime.parse(Csv.value(row, "time")))
                .atZone(Today.ROME)
                .toInstant();
        return List.of(
                new Step(at, () -> hands.as(CLERK, () -> register(row, day))),
                new Step(at.plus(NOTICED), () -> hands.as(CLERK, () -> mend(row, day))));
    }

    private void register(Map<String, String> row, LocalDate day) {
        UUID desk = desks.all().stream()
                .filter(each -> each.name().startsWith("Portineria"))
                .findFirst()
                .orElseThrow()
                .id();
        registration.register(wanted(row, desk, day)).ifPresent(number -> numbers.put(key(row), number));
    }

    private void mend(Map<String, String> row, LocalDate day) {
        Registry.Number number = numbers.get(key(row));
        String end = Csv.value(row, "end");
        if (number != null && end.equals("annulled")) {
            registry.annul(number.year(), number.number(), "n. 14 del " + WRITTEN.format(day), "Registrato due volte");
        } else if (number != null && end.startsWith("about:")) {
            registry.annulField(
                    number.year(),
                    number.number(),
                    "about",
                    end.substring("about:".length()),
                    "n. 15 del " + WRITTEN.format(day),
                    "Errore di battitura");
        }
    }

    private static String key(Map<String, String> row) {
        return Csv.value(row, "days") + " " + Csv.value(row, "time");
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
