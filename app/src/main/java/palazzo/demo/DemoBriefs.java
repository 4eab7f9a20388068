// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Clashing;
import palazzo.agenda.domain.Draft;
import palazzo.agenda.domain.EventDesk;
import palazzo.agenda.domain.EventDesk.Aware;
import palazzo.agenda.domain.OwnNotes;
import palazzo.agenda.domain.PressReviews;
import palazzo.briefs.domain.BriefDesk;
import palazzo.briefs.domain.BriefInquiries;
import palazzo.directory.Directory;
import palazzo.documents.Blobs;
import palazzo.inquiries.Inquiries.Question;
import palazzo.inquiries.domain.InquiryAnswers;
import palazzo.inquiries.domain.InquiryAnswers.Sent;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.Sight;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/**
 * What was prepared for this week's meetings and came of last week's, once: what stands in {@code demo-briefs.csv}; besides,
 * the press review of the morning and a note from the telephone.
 */
@Component
@Order(8)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoBriefs implements ApplicationRunner {

    private static final String PREPARES = "ines.tortorelli";
    private static final String KEEPS = "ruggero.cantalupi";

    private final DemoHands hands;
    private final DemoClock clock;
    private final Cities cities;
    private final Agenda agenda;
    private final EventDesk events;
    private final BriefDesk desk;
    private final BriefInquiries inquiries;
    private final InquiryAnswers answers;
    private final PressReviews reviews;
    private final OwnNotes notes;
    private final Blobs blobs;
    private final Directory directory;
    private final Today today;

    DemoBriefs(
            DemoHands hands,
            DemoClock clock,
            Cities cities,
            Agenda agenda,
            EventDesk events,
            BriefDesk desk,
            BriefInquiries inquiries,
            InquiryAnswers answers,
            PressReviews reviews,
            OwnNotes notes,
            Blobs blobs,
            Directory directory,
            Today today) {
        this.hands = hands;
        this.clock = clock;
        this.cities = cities;
        this.agenda = agenda;
        this.events = events;
        this.desk = desk;
        this.inquiries = inquiries;
        this.answers = answers;
        this.reviews = reviews;
        this.notes = notes;
        this.blobs = blobs;
        this.directory = directory;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments args) {
        CityScope.run(cities.named("milano").orElseThrow(), this::once);
    }

    private void once() {
        if (hands.asked(KEEPS, () -> isThere())) {
            return;
        }
        Csv.resource(DemoBriefs.class, "demo-briefs.csv").forEach(this::play);
        review();
        hands.as(
                "ottavia.serravalle",
                () -> notes.add("Al giardino mi ha fermato la maestra Ines: vuole piantare un ciliegio. Richiamarla."));
    }

    private boolean isThere() {
        return agenda.mayors().isEmpty()
                || agenda
                        .between(
                                List.of(agenda.mayors().orElseThrow().id()),
                                today.now().minus(Duration.ofDays(60)),
                                today.now())
                        .stream()
                        .anyMatch(each -> each.summary().equals("Le Robinie, sopralluogo in palestra"));
    }

    private void play(Map<String, String> row) {
        UUID event = event(row);
        hands.as(PREPARES, () -> {
            guests(event, Csv.value(row, "guests"));
            if (!Csv.value(row, "gist").isEmpty()) {
                desk.write(
                        event,
                        "",
                        -1,
                        Csv.value(row, "gist"),
                        Csv.value(row, "points").replace("|", "\n"));
            }
        });
        contribution(event, row);
        hands.as(PREPARES, () -> after(event, row));
    }

    private UUID event(Map<String, String> row) {
        String past = Csv.value(row, "daysAgo");
        String title = Csv.value(row, "title");
        if (past.isEmpty()) {
            return hands.asked(KEEPS, () -> thisWeek(title));
        }
        LocalDate day = workingDay(today.date().minusDays(Long.parseLong(past)));
        return hands.asked(KEEPS, () -> kept(draft(title, day, LocalTime.parse(Csv.value(row, "from")))));
    }

    private UUID kept(Draft draft) {
        UUID mayors = agenda.mayors().orElseThrow().id();
        try {
            return events.make(mayors, draft, Aware.OF_NOTHING);
        } catch (Clashing clashing) {
            return events.make(mayors, draft, new Aware(clashing.seen(), "La Sindaca lo sa"));
        }
    }

    private UUID thisWeek(String title) {
        LocalDate monday = today.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return agenda
                .between(
                        List.of(agenda.mayors().orElseThrow().id()),
                        monday.atStartOfDay(Today.ROME).toInstant(),
                        monday.plusDays(7).atStartOfDay(Today.ROME).toInstant())
                .stream()
                .filter(each -> each.summary().equals(title))
                .map(Engagement::object)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo's agenda has no \"" + title + "\"."));
    }

    private static LocalDate workingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : day;
    }

    private static Draft draft(String title, LocalDate day, LocalTime from) {
        return new Draft(
                Set.of(),
                title,
                Secrecy.PUBLIC,
                null,
                day,
                from,
                day,
                from.plusMinutes(45),
                Today.ROME,
                null,
                "Palazzo del Gelso",
                0,
                0,
                Draft.Repeat.NONE,
                null,
                "");
    }

    private void guests(UUID event, String names) {
        for (String name : names.split(";", -1)) {
            directory.with(name.strip(), Sight.EVERYTHING, 1).stream()
                    .findFirst()
                    .ifPresent(party -> desk.meet(event, "", party.id()));
        }
    }

    /** Asked some days ago; what came, came the day after. */
    private void contribution(UUID event, Map<String, String> row) {
        if (Csv.value(row, "asked").isEmpty()) {
            return;
        }
        Instant asked = DemoPlan.whenOpen(today.now().minus(Duration.ofDays(4)));
        LocalDate due = today.date().plusDays(Long.parseLong(Csv.value(row, "due")));
        Question question = new Question(
                "",
                Csv.value(row, "asked"),
                Csv.value(row, "address"),
                "",
                Csv.value(row, "question"),
                due,
                false,
                false);
        String[] token = new String[1];
        clock.at(asked, () -> hands.as(PREPARES, () -> inquiries.ask(event, "", question, remembered(token))));
        String answer = Csv.value(row, "answer");
        if (!answer.isEmpty()) {
            clock.at(asked.plus(Duration.ofHours(27)), () -> answered(token[0], answer, asked));
        }
    }

    private static UnaryOperator<String> remembered(String[] token) {
        return made -> {
            token[0] = made;
            return "https://milano.example/public/contributions/" + made;
        };
    }

    private void answered(String token, String answer, Instant at) {
        List<Sent> files = DemoFiles.of("scheda.pdf", "Scheda per l’incontro", List.of(answer), at).stream()
                .map(file -> new Sent(file.name(), file.type(), file.bytes()))
                .toList();
        UUID id = answers.by(token).inquiries().getFirst().id();
        answers.answer(token, id, answer, files);
    }

    private void after(UUID event, Map<String, String> row) {
        String outcome = Csv.value(row, "outcome");
        if (outcome.isEmpty()) {
            return;
        }
        desk.note(event, "", -1, Csv.value(row, "attended"), outcome);
        String promise = Csv.value(row, "promise");
        if (!promise.isEmpty()) {
            desk.promise(
                    event,
                    "",
                    promise,
                    new Place(Csv.value(row, "unit"), null),
                    "",
                    today.date().plusDays(Long.parseLong(Csv.value(row, "promiseDue"))));
        }
    }

    private void review() {
        List<String> lines = Csv.resource(DemoBriefs.class, "demo-press.csv").stream()
                .map(row -> Csv.value(row, "paper") + ": " + Csv.value(row, "headline"))
                .toList();
        DemoFiles.of("rassegna-stampa.pdf", "Rassegna stampa del mattino", lines, today.now())
                .forEach(file -> {
                    String sha256 = blobs.put(file.bytes());
                    hands.as(
                            KEEPS,
                            () -> reviews.bring(today.date(), file.name(), file.type(), file.bytes().length, sha256));
                });
    }
}
