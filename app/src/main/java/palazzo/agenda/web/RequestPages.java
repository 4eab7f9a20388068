// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
import palazzo.agenda.domain.RequestReading;
import palazzo.agenda.domain.RequestReading.Side;
import palazzo.kernel.NotFound;
import palazzo.organisation.People;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The pages on which secretariats ask each other for time. */
@Component
public class RequestPages {

    static final String LIST = "agenda/requests";
    static final String ONE = "agenda/request";

    private final Agenda agenda;
    private final RequestReading requests;
    private final EventDesk events;
    private final EventReading reading;
    private final EngagementForms forms;
    private final People people;

    RequestPages(
            Agenda agenda,
            RequestReading requests,
            EventDesk events,
            EventReading reading,
            EngagementForms forms,
            People people) {
        this.agenda = agenda;
        this.requests = requests;
        this.events = events;
        this.reading = reading;
        this.forms = forms;
        this.people = people;
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

    RequestsPage all(Map<String, String> given, Problems problems) {
        List<HolderCalendar> seen = agenda.calendars();
        Map<UUID, String> names = seen.stream().collect(Collectors.toMap(HolderCalendar::id, HolderCalendar::name));
        List<Choice> asking = new ArrayList<>(List.of(new Choice("", Phrase.of("agenda.request.nobody"))));
        seen.stream().filter(each -> !events.writes(each.id()).isEmpty()).forEach(each -> asking.add(choice(each)));
        return new RequestsPage(
                requests.own().stream()
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
                seen.stream().map(RequestPages::choice).toList(),
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

    RequestPage one(UUID id, @Nullable Clashing clashing, String exchange, Problems problems) {
        Request request = requests.find(id);
        Side side = requests.side(request);
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
                        .map(each -> said(request, each, names))
                        .toList(),
                object == null ? null : engagement(object),
                open && side.answers(),
                open && side.asks(),
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

    private Said said(Request request, Exchange each, Map<UUID, String> names) {
        Instant starts = each.starts();
        boolean open = request.state() == State.OPEN
                && each.deed() == Deed.PROPOSED
                && starts != null
                && requests.mayAccept(request, each);
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
}
