// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.EngagementPart;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Changed;
import palazzo.agenda.domain.Entry;
import palazzo.agenda.domain.EntryDesk;
import palazzo.agenda.domain.EventReading;
import palazzo.agenda.domain.EventReading.Read;
import palazzo.agenda.domain.HolderAnswers;
import palazzo.agenda.domain.Mandates;
import palazzo.agenda.domain.Request;
import palazzo.agenda.domain.RequestReading;
import palazzo.agenda.web.EngagementPage.Line;
import palazzo.agenda.web.EngagementPage.Next;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.People;
import palazzo.organisation.Sights;
import palazzo.timeline.Memory;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Draws the page of an event. */
@Component
class EngagementPages {

    static final String TEMPLATE = "agenda/engagement";
    private static final int NEXT = 8;

    private final Agenda agenda;
    private final EventReading reading;
    private final Mandates mandates;
    private final EntryDesk entries;
    private final HolderAnswers answers;
    private final RequestReading requests;
    private final People people;
    private final Memory memory;
    private final Sights sights;
    private final ObjectProvider<EngagementPart> parts;
    private final Today today;

    EngagementPages(
            Agenda agenda,
            EventReading reading,
            Mandates mandates,
            EntryDesk entries,
            HolderAnswers answers,
            RequestReading requests,
            People people,
            Memory memory,
            Sights sights,
            ObjectProvider<EngagementPart> parts,
            Today today) {
        this.agenda = agenda;
        this.reading = reading;
        this.mandates = mandates;
        this.entries = entries;
        this.answers = answers;
        this.requests = requests;
        this.people = people;
        this.memory = memory;
        this.sights = sights;
        this.parts = parts;
        this.today = today;
    }

    EngagementPage of(Read read, String asked, Problems problems) {
        HolderCalendar calendar = agenda.calendar(read.calendar());
        List<Engagement> all = agenda.occurrences(read.id()).stream()
                .filter(Engagement::isOpen)
                .toList();
        Engagement shown = shown(read, all, asked);
        String at = asked.isEmpty() || !read.series() ? "" : shown.recurrence();
        String one = at.isEmpty() ? "" : "?at=" + encoded(at);
        boolean may = read.mayChange() && shown.status() != Status.CANCELLED;
        return new EngagementPage(
                shown.summary().isEmpty() ? Phrase.of("agenda.untitled") : Phrase.plain(shown.summary()),
                tags(read, shown),
                when(shown),
                facts(read, shown, calendar),
                answers.called(read).stream().map(EngagementPages::called).toList(),
                answers.mayAnswer(read) ? Engagement.path(read.id()) + "/answer" : null,
                words(read, at, all),
                history(read, calendar),
                read.findings(),
                read.series() ? next(read, all) : List.of(),
                may ? Engagement.path(read.id()) + "/change" : null,
                may && !at.isEmpty() ? Engagement.path(read.id()) + "/change" + one : null,
                may && !at.isEmpty() ? Engagement.path(read.id()) + "/change" + one + "&onward=true" : null,
                may ? Engagement.path(read.id()) + "/cancellation" : null,
                read.etag(),
                at,
                "/agenda?calendar=" + calendar.id() + "&day=" + Today.dateOf(shown.starts()),
                memory.around(Engagement.subject(read.id()), sights.now()),
                may && shown.secrecy() == Secrecy.PUBLIC && entries.mayWrite(calendar.id())
                        ? Engagement.path(read.id()) + "/public" + (at.isEmpty() ? "" : one)
                        : null,
                entries.of(read.id()).stream().map(EngagementPages::published).toList(),
                said(read),
                requests.of(read.id())
                        .filter(request -> requests.side(request) != RequestReading.Side.NONE)
                        .map(request -> Request.path(request.id()))
                        .orElse(null),
                parts.stream()
                        .sorted(Comparator.comparingInt(EngagementPart::order))
                        .flatMap(part -> part.section(shown, sights.now()).stream())
                        .toList(),
                problems);
    }

    /** On both records stands all that was said. */
    private List<EngagementPage.Said> said(Read read) {
        List<Request.Exchange> exchanges =
                requests.of(read.id()).map(Request::exchanges).orElse(List.of());
        Map<UUID, String> names =
                people.names(exchanges.stream().map(Request.Exchange::actor).collect(Collectors.toSet()));
        return exchanges.stream()
                .map(each -> new EngagementPage.Said(
                        deed(each), each.at(), names.getOrDefault(each.actor(), ""), each.words()))
                .toList();
    }

    private static Phrase deed(Request.Exchange each) {
        Phrase deed = Phrase.of("agenda.request.deed." + each.deed());
        Instant starts = each.starts();
        return starts == null ? deed : Phrase.of("agenda.request.line", deed, starts);
    }

    private static EngagementPage.Published published(Entry entry) {
        Tone tone = switch (entry.state()) {
            case PROPOSED -> Tone.WAIT;
            case APPROVED -> Tone.OK;
            case REFUSED, WITHDRAWN -> Tone.OFF;
        };
        return new EngagementPage.Published(
                entry.told().subject(), Tag.of(tone, "agenda.entry." + entry.state()), EntryDesk.path(entry.id()));
    }

    private String words(Read read, String at, List<Engagement> all) {
        return all.isEmpty() ? "" : reading.times(read, at).words();
    }

    /** The occurrence asked for; else the next, else the last; of an event that takes place at no time what is known. */
    private Engagement shown(Read read, List<Engagement> all, String asked) {
        if (!asked.isEmpty()) {
            return all.stream()
                    .filter(each -> each.recurrence().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("occurrence " + asked));
        }
        return all.stream()
                .filter(each -> !each.ends().isBefore(today.now()))
                .findFirst()
                .orElseGet(() -> all.isEmpty() ? nowhere(read) : all.getLast());
    }

    private Engagement nowhere(Read read) {
        return new Engagement(
                read.id(),
                "",
                read.calendar(),
                today.now(),
                today.now(),
                false,
                read.secrecy(),
                read.status(),
                false,
                read.summary(),
                read.location(),
                read.place(),
                read.setUp(),
                read.rest(),
                read.heldUntil(),
                read.flagged(),
                read.series());
    }

    private static List<Tag> tags(Read read, Engagement shown) {
        List<Tag> tags = new ArrayList<>();
        tags.add(Tag.of(Tone.PLAIN, "agenda.secrecy." + shown.secrecy()));
        if (shown.status() == Status.CANCELLED) {
            tags.add(Tag.of(Tone.OFF, "agenda.is_off"));
        } else if (shown.status() == Status.TENTATIVE) {
            tags.add(Tag.of(Tone.WAIT, "agenda.layer.OPTION"));
        }
        if (read.flagged()) {
            tags.add(Tag.of(Tone.LATE, "agenda.is_clash"));
        }
        if (!read.findings().isEmpty()) {
            tags.add(Tag.of(Tone.WAIT, "agenda.is_broken"));
        }
        return tags;
    }

    static Phrase when(Engagement each) {
        LocalDate first = Today.dateOf(each.starts());
        if (each.day()) {
            LocalDate last = Today.dateOf(each.ends().minusSeconds(1));
            return first.equals(last) || last.isBefore(first)
                    ? Phrase.of("agenda.when_day", first)
                    : Phrase.of("agenda.when_days", first, last);
        }
        return first.equals(Today.dateOf(each.ends()))
                ? Phrase.of("agenda.when", first, clock(each.starts()), clock(each.ends()))
                : Phrase.of("agenda.when_over", each.starts(), each.ends());
    }

    static String clock(Instant instant) {
        return java.time.format.DateTimeFormatter.ofPattern("H:mm").format(instant.atZone(Today.ROME));
    }

    private List<Fact> facts(Read read, Engagement shown, HolderCalendar calendar) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Phrase.of("agenda.whose"), Phrase.plain(calendar.name())));
        if (!shown.location().isEmpty()) {
            facts.add(new Fact(Phrase.of("agenda.where"), Phrase.plain(shown.location())));
        }
        if (read.setUp() > 0) {
            facts.add(new Fact(Phrase.of("agenda.set_up"), Phrase.of("agenda.minutes", read.setUp())));
        }
        if (read.rest() > 0) {
            facts.add(new Fact(Phrase.of("agenda.rest"), Phrase.of("agenda.minutes", read.rest())));
        }
        LocalDate held = read.heldUntil();
        if (held != null) {
            facts.add(new Fact(Phrase.of("agenda.held"), Phrase.of("agenda.held_until", held)));
        }
        if (!read.rule().isEmpty()) {
            facts.add(new Fact(Phrase.of("agenda.repeat"), RuleWords.of(read.rule(), Today.dateOf(shown.starts()))));
        }
        if (shown.secrecy() != Secrecy.PUBLIC) {
            facts.add(new Fact(Phrase.of("agenda.secrecy"), Phrase.of("agenda.secrecy." + shown.secrecy() + ".hint")));
        }
        return facts;
    }

    private List<Line> history(Read read, HolderCalendar calendar) {
        List<Changed> changes = reading.history(read);
        Map<UUID, String> names = people.names(changes.stream()
                .flatMap(change -> Stream.of(change.actor(), change.holder()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return changes.stream().map(change -> line(change, names, calendar)).toList();
    }

    private Line line(Changed change, Map<UUID, String> names, HolderCalendar calendar) {
        UUID actor = change.actor();
        return new Line(
                Phrase.of("agenda.deed." + change.deed()),
                change.at(),
                actor == null
                        ? Phrase.of("agenda.the_house")
                        : Phrase.of(
                                actor.equals(change.holder()) ? "agenda.who_self" : "agenda.who_for",
                                names.getOrDefault(actor, ""),
                                names.getOrDefault(change.holder(), "")),
                mandates.said(change.mandate(), calendar.id()),
                change.reason());
    }

    private List<Next> next(Read read, List<Engagement> all) {
        return all.stream()
                .filter(each -> !each.ends().isBefore(today.now()))
                .limit(NEXT)
                .map(each -> new Next(when(each), Engagement.path(read.id()) + "?at=" + encoded(each.recurrence())))
                .toList();
    }

    private static Fact called(HolderAnswers.Called each) {
        String name = each.name().isEmpty() ? each.address() : each.name();
        return new Fact(Phrase.plain(name), Phrase.of("agenda.called." + each.answer()));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
