// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.domain.Clashing;
import palazzo.agenda.domain.EventDesk;
import palazzo.agenda.domain.EventReading;
import palazzo.agenda.domain.Request;
import palazzo.agenda.domain.Request.Deed;
import palazzo.agenda.domain.Request.Exchange;
import palazzo.agenda.domain.Request.Kind;
import palazzo.agenda.domain.Request.State;
import palazzo.agenda.domain.RequestDesk;
import palazzo.agenda.domain.RequestDesk.Side;
import palazzo.agenda.domain.RequestDesk.Slot;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Secretariats ask each other for time and answer, on one record. */
@Controller
@AnyStaff
public class RequestsController {

    private static final String LIST = "agenda/requests";
    private static final String ONE = "agenda/request";

    private final Agenda agenda;
    private final RequestDesk desk;
    private final EventDesk events;
    private final EventReading reading;
    private final EngagementForms forms;
    private final People people;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    RequestsController(
            Agenda agenda,
            RequestDesk desk,
            EventDesk events,
            EventReading reading,
            EngagementForms forms,
            People people,
            Permission permission,
            WhoActs whoActs,
            Problems.Sayer sayer) {
        this.agenda = agenda;
        this.desk = desk;
        this.events = events;
        this.reading = reading;
        this.forms = forms;
        this.people = people;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    /** One of the list. */
    public record Line(Instant at, String subject, String path, String asked, Phrase state, boolean open) {}

    /** @param form what was typed, by field */
    public record RequestsPage(
            List<Line> all,
            List<Choice> kinds,
            List<Choice> asked,
            List<Choice> asking,
            List<Choice> lengths,
            Map<String, String> form,
            Problems problems) {}

    /** Something said. @param accept where it is accepted; null for whom it is not */
    public record Said(
            Phrase deed,
            Instant at,
            String who,
            String words,
            @Nullable Phrase when,
            @Nullable String accept) {}

    /**
     * One request.
     *
     * @param clashes what is against the time that was to be accepted
     * @param clashing which; empty for none
     */
    public record RequestPage(
            Request request,
            String asked,
            String asking,
            List<Said> said,
            @Nullable String event,
            boolean answers,
            boolean asks,
            String times,
            List<FormPageClash> clashes,
            String clashing,
            String seen,
            boolean needsReason,
            Problems problems) {}

    /** Something against it, in words. */
    public record FormPageClash(Phrase fact, Phrase why) {}

    @GetMapping("/agenda/requests")
    ModelAndView all(@RequestParam Map<String, String> given) {
        return Pages.show(LIST, page(given, Problems.none()));
    }

    @PostMapping("/agenda/requests")
    Object ask(@RequestParam Map<String, String> given, RedirectAttributes redirect) {
        try {
            UUID id = desk.ask(
                    "DELEGATION".equals(given.get("kind")) ? Kind.DELEGATION : Kind.MEETING,
                    uuid(given.get("asked"), "asked"),
                    said(given, "asking").isEmpty() ? null : uuid(given.get("asking"), "asking"),
                    cut(said(given, "subject"), 300),
                    minutes(given),
                    cut(said(given, "words"), 4000),
                    slots(given));
            Notice.on(redirect, "agenda.request.asked_now");
            return "redirect:" + Request.path(id);
        } catch (Refusal refusal) {
            return Pages.refused(LIST, page(given, sayer.of(refusal)));
        }
    }

    @GetMapping("/agenda/requests/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(ONE, page(id, null, "", Problems.none()));
    }

    @PostMapping("/agenda/requests/{id}/answers")
    Object propose(@PathVariable UUID id, @RequestParam Map<String, String> given, RedirectAttributes redirect) {
        Request request = desk.find(id);
        try {
            boolean bare = said(given, "day").isEmpty() && said(given, "at").isEmpty();
            desk.propose(id, bare ? null : slot(given, "", request.minutes()), cut(said(given, "words"), 4000));
        } catch (Refusal refusal) {
            return Pages.refused(ONE, page(id, null, "", sayer.of(refusal)));
        }
        Notice.on(redirect, "agenda.request.said");
        return "redirect:" + Request.path(id);
    }

    @PostMapping("/agenda/requests/{id}/exchanges/{exchange}/acceptance")
    Object accept(
            @PathVariable UUID id,
            @PathVariable UUID exchange,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.find(id);
        EventDesk.Aware aware = new EventDesk.Aware(seen, cut(reason, 500));
        try {
            if (permission.first(whoActs.now(), "CFS-03", "CFS-02").isPresent()) {
                desk.accept(id, exchange, aware);
            } else {
                desk.acceptAsSecretariat(id, exchange, aware);
            }
        } catch (Clashing clashing) {
            return Pages.refused(ONE, page(id, clashing, exchange.toString(), Problems.none()));
        } catch (Refusal refusal) {
            return Pages.refused(ONE, page(id, null, "", sayer.of(refusal)));
        }
        Notice.on(redirect, "agenda.request.accepted");
        return "redirect:" + Request.path(id);
    }

    @PostMapping("/agenda/requests/{id}/refusal")
    Object refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, RedirectAttributes redirect) {
        return closed(id, () -> desk.refuse(id, cut(words, 4000)), "agenda.request.refused", redirect);
    }

    @PostMapping("/agenda/requests/{id}/withdrawal")
    Object withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, RedirectAttributes redirect) {
        return closed(id, () -> desk.withdraw(id, cut(words, 4000)), "agenda.request.withdrawn", redirect);
    }

    private Object closed(UUID id, Runnable act, String notice, RedirectAttributes redirect) {
        desk.find(id);
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(ONE, page(id, null, "", sayer.of(refusal)));
        }
        Notice.on(redirect, notice);
        return "redirect:" + Request.path(id);
    }

    private RequestsPage page(Map<String, String> given, Problems problems) {
        List<HolderCalendar> seen = agenda.calendars();
        Map<UUID, String> names = seen.stream().collect(Collectors.toMap(HolderCalendar::id, HolderCalendar::name));
        List<Choice> asking = new ArrayList<>(List.of(new Choice("", Phrase.of("agenda.request.nobody"))));
        seen.stream().filter(each -> !events.writes(each.id()).isEmpty()).forEach(each -> asking.add(choice(each)));
        return new RequestsPage(
                desk.own().stream()
                        .map(each -> new Line(
                                each.openedAt(),
                                each.subject(),
                                Request.path(each.id()),
                                names.getOrDefault(each.asked(), ""),
                                Phrase.of("agenda.request.state." + each.state()),
                                each.state() == State.OPEN))
                        .toList(),
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(kind.name(), Phrase.of("agenda.request." + kind)))
                        .toList(),
                seen.stream().map(RequestsController::choice).toList(),
                asking,
                List.of(15, 30, 45, 60, 90, 120).stream()
                        .map(minutes -> new Choice(String.valueOf(minutes), Phrase.of("agenda.minutes", minutes)))
                        .toList(),
                given,
                problems);
    }

    private static Choice choice(HolderCalendar each) {
        return new Choice(
                each.id().toString(),
                Phrase.plain(each.title().isEmpty() ? each.name() : each.name() + ", " + each.title()));
    }

    /** Where it is read; null where it is no more, or not to be seen. */
    private @Nullable String engagement(UUID object) {
        try {
            return Engagement.path(reading.read(object).id());
        } catch (NotFound gone) {
            return null;
        }
    }

    private RequestPage page(UUID id, @Nullable Clashing clashing, String exchange, Problems problems) {
        Request request = desk.find(id);
        Side side = desk.side(request);
        Map<UUID, String> names =
                people.names(request.exchanges().stream().map(Exchange::actor).collect(Collectors.toSet()));
        UUID asking = request.asking();
        UUID object = request.object();
        boolean open = request.state() == State.OPEN;
        return new RequestPage(
                request,
                name(request.asked()),
                asking == null
                        ? people.names(Set.of(request.openedBy())).getOrDefault(request.openedBy(), "")
                        : name(asking),
                request.exchanges().stream()
                        .map(each -> said(request, each, side, names))
                        .toList(),
                object == null ? null : engagement(object),
                open && (side == Side.ASKED || side == Side.BOTH),
                open && (side == Side.ASKING || side == Side.BOTH),
                "/agenda?calendar=" + request.asked(),
                clashing == null
                        ? List.of()
                        : forms.clashes(clashing.conflicts()).stream()
                                .map(each -> new FormPageClash(each.fact(), each.why()))
                                .toList(),
                exchange,
                clashing == null ? "" : clashing.seen(),
                clashing != null && clashing.needsReason(),
                problems);
    }

    private String name(UUID calendar) {
        return agenda.calendars().stream()
                .filter(each -> each.id().equals(calendar))
                .map(HolderCalendar::name)
                .findFirst()
                .orElse("");
    }

    private Said said(Request request, Exchange each, Side side, Map<UUID, String> names) {
        Instant starts = each.starts();
        boolean theirs = desk.byAsking(request, each)
                ? side == Side.ASKED || side == Side.BOTH
                : side == Side.ASKING || side == Side.BOTH;
        boolean open = request.state() == State.OPEN && each.deed() == Deed.PROPOSED && starts != null && theirs;
        return new Said(
                Phrase.of("agenda.request.deed." + each.deed()),
                each.at(),
                names.getOrDefault(each.actor(), ""),
                each.words(),
                starts == null
                        ? null
                        : Phrase.of(
                                "agenda.when",
                                palazzo.kernel.Today.dateOf(starts),
                                EngagementPages.clock(starts),
                                EngagementPages.clock(java.util.Objects.requireNonNull(each.ends()))),
                open ? Request.path(request.id()) + "/exchanges/" + each.id() + "/acceptance" : null);
    }

    private static List<Slot> slots(Map<String, String> given) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            if (!said(given, "day" + i).isEmpty()) {
                slots.add(slot(given, String.valueOf(i), minutes(given)));
            }
        }
        if (slots.isEmpty()) {
            throw new Refusal("day1/agenda.request_says_nothing");
        }
        return slots;
    }

    private static Slot slot(Map<String, String> given, String number, int minutes) {
        try {
            LocalDateTime at =
                    LocalDate.parse(said(given, "day" + number)).atTime(LocalTime.parse(said(given, "at" + number)));
            return Slot.at(at, minutes);
        } catch (DateTimeException none) {
            throw new Refusal("day%s/agenda.no_time".formatted(number));
        }
    }

    private static int minutes(Map<String, String> given) {
        String text = said(given, "minutes");
        return text.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(text), 5, 600) : 60;
    }

    private static UUID uuid(@Nullable String text, String field) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException none) {
            throw new Refusal(field + "/colleagues.to_whom");
        }
    }

    private static String said(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    private static String cut(String text, int most) {
        String one = text.replace("\r\n", "\n").strip();
        return one.codePointCount(0, one.length()) <= most ? one : one.substring(0, one.offsetByCodePoints(0, most));
    }
}
