// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.briefs.domain.Brief;
import palazzo.briefs.domain.BriefInquiries;
import palazzo.briefs.domain.Briefs;
import palazzo.briefs.domain.Meetings;
import palazzo.briefs.domain.Promise;
import palazzo.briefs.web.BriefPage.Asked;
import palazzo.briefs.web.BriefPage.Guest;
import palazzo.briefs.web.BriefPage.Line;
import palazzo.briefs.web.BriefPage.Met;
import palazzo.briefs.web.BriefPage.Part;
import palazzo.briefs.web.BriefPage.Promised;
import palazzo.briefs.web.BriefPage.Written;
import palazzo.directory.BriefPart;
import palazzo.directory.Directory;
import palazzo.directory.Offices;
import palazzo.directory.Party;
import palazzo.directory.PartyPart;
import palazzo.documents.Files;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.Today;
import palazzo.organisation.Colleagues;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.timeline.Around;
import palazzo.timeline.Memory;
import palazzo.trail.History;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;
import palazzo.ui.Tone;
import palazzo.ui.WorkRow;

/** Puts a brief together from what the modules tell of who is met, as the one who reads may see it. */
@Component
class BriefPages {

    private static final int TOLD = 6;
    private static final int FOUND = 12;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern PARTING = Pattern.compile("\\n\\s*\\n");

    private final Meetings meetings;
    private final Briefs briefs;
    private final BriefInquiries contributions;
    private final List<BriefPart> parts;
    private final List<PartyPart> open;
    private final Directory directory;
    private final Offices offices;
    private final Memory memory;
    private final History history;
    private final Files files;
    private final People people;
    private final Colleagues colleagues;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    BriefPages(
            Meetings meetings,
            Briefs briefs,
            BriefInquiries contributions,
            ObjectProvider<BriefPart> parts,
            ObjectProvider<PartyPart> open,
            Directory directory,
            Offices offices,
            Memory memory,
            History history,
            Files files,
            People people,
            Colleagues colleagues,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.meetings = meetings;
        this.briefs = briefs;
        this.contributions = contributions;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(BriefPart::order)).toList();
        this.open =
                open.stream().sorted(Comparator.comparingInt(PartyPart::order)).toList();
        this.directory = directory;
        this.offices = offices;
        this.memory = memory;
        this.history = history;
        this.files = files;
        this.people = people;
        this.colleagues = colleagues;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
    }

    BriefPage page(UUID object, String recurrence, String words) {
        return page(meetings.one(object, recurrence), recurrence, words);
    }

    /** @param words by which somebody is sought in the directory; empty for nobody */
    BriefPage page(Engagement meeting, String recurrence, String words) {
        Sight sight = sights.now();
        Optional<Brief> brief = briefs.of(meeting.object(), recurrence);
        Set<UUID> guests = brief.map(it -> directory.same(it.guests())).orElse(Set.of());
        List<Brief> earlier = guests.isEmpty()
                ? List.of()
                : briefs.earlier(guests, brief.orElseThrow().id(), meeting.starts(), TOLD).stream()
                        .filter(it -> mayRead(it))
                        .toList();
        boolean writes = meetings.mayWrite(meeting);
        return new BriefPage(
                "/briefs/" + meeting.object(),
                recurrence.isEmpty() ? "" : "?of=" + recurrence,
                Today.dateOf(meeting.starts()),
                when(meeting),
                meeting.location(),
                meetings.calendar(meeting.calendar()).name(),
                meeting.summary(),
                brief.map(Brief::version).orElse(-1),
                brief.flatMap(this::versioned).orElse(null),
                brief.map(it -> paragraphs(it.gist())).orElse(List.of()),
                brief.map(Brief::lines).orElse(List.of()),
                brief.map(this::guests).orElse(List.of()),
                earlier.stream().map(this::met).toList(),
                earlier.isEmpty()
                        ? List.of()
                        : changed(guests, earlier.getFirst().starts(), sight),
                guests.isEmpty() ? List.of() : told(guests, Brief.path(meeting.object(), recurrence), sight),
                brief.map(it -> asked(it, writes)).orElse(List.of()),
                brief.map(it -> briefs.promises(List.of(it.id())).stream()
                                .map(this::promised)
                                .toList())
                        .orElse(List.of()),
                brief.map(Brief::outcome)
                        .map(outcome -> Phrase.of("brief.noted_by", people.name(outcome.by()), outcome.at()))
                        .orElse(null),
                brief.map(Brief::outcome).map(Brief.Outcome::attended).orElse(""),
                brief.map(Brief::outcome)
                        .map(outcome -> paragraphs(outcome.words()))
                        .orElse(List.of()),
                writes ? brief.map(it -> new Written(it.gist(), it.points())).orElse(new Written("", "")) : null,
                writes && !words.isBlank() ? found(words, sight) : List.of(),
                writes ? places(meeting) : List.of(),
                writes && !meeting.starts().isAfter(today.now()),
                writes
                        && permission
                                .first(whoActs.now(), "STE-05", "CFS-07", "URC-03")
                                .isPresent(),
                brief.map(it -> history.of(Brief.subject(it.id()), 8)).orElse(List.of()),
                Problems.none());
    }

    private boolean mayRead(Brief it) {
        try {
            meetings.one(it.engagement(), it.recurrence());
            return true;
        } catch (palazzo.kernel.NotFound notTheirs) {
            return false;
        }
    }

    /** Who can promise: who came, the Mayor whose meeting it is, a unit or a person of it. */
    private List<Choice> places(Engagement meeting) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", Phrase.of("brief.of_the_guests"))));
        meetings.theMayor(meeting.calendar())
                .map(place -> new Choice(
                        place.unit() + ":" + place.person(),
                        Phrase.plain(meetings.calendar(meeting.calendar()).name())))
                .ifPresent(all::add);
        all.addAll(colleagues.choices());
        return all;
    }

    private List<Choice> found(String words, Sight sight) {
        return directory.with(words.strip(), sight, FOUND).stream()
                .map(party -> new Choice(party.id().toString(), Phrase.plain(party.name())))
                .toList();
    }

    private Optional<Phrase> versioned(Brief it) {
        return it.writtenBy() == null || it.writtenAt() == null
                ? Optional.empty()
                : Optional.of(Phrase.of("brief.version", it.version(), people.name(it.writtenBy()), it.writtenAt()));
    }

    private List<Guest> guests(Brief it) {
        Map<UUID, String> names = directory.names(it.guests());
        LocalDate day = Today.dateOf(it.starts());
        return it.guests().stream()
                .map(id -> new Guest(
                        id,
                        names.getOrDefault(id, ""),
                        "/directory/" + id,
                        offices.heldBy(directory.same(Set.of(id)), day).stream()
                                .map(held -> Phrase.of(
                                        "brief.holds",
                                        held.called(LocaleContextHolder.getLocale()),
                                        held.bodyName(),
                                        held.firstDay()))
                                .toList()))
                .toList();
    }

    private Met met(Brief it) {
        return new Met(
                Phrase.of("brief.day", Today.dateOf(it.starts())),
                it.title(),
                it.outcome() == null ? "" : it.outcome().words(),
                it.path(),
                briefs.promises(List.of(it.id())).stream().map(this::promised).toList());
    }

    private Promised promised(Promise it) {
        boolean late = it.keptAt() == null && it.due().isBefore(today.date());
        Tag state = it.keptAt() != null
                ? Tag.of(Tone.OK, "brief.kept", it.keptAt())
                : Tag.of(late ? Tone.LATE : Tone.WAIT, late ? "brief.not_kept" : "brief.to_keep");
        return new Promised(
                it.words(), whose(it), Phrase.of("brief.day", it.due()), state, it.keptAt() == null ? it.path() : null);
    }

    Phrase whose(Promise it) {
        if (!it.owner().isEmpty()) {
            return Phrase.plain(it.owner());
        }
        return it.person() == null
                ? Phrase.plain(it.unit())
                : Phrase.of("colleagues.person", it.unit(), people.name(it.person()));
    }

    /** What the memory of the office has since the last meeting. */
    private List<Line> changed(Set<UUID> guests, Instant since, Sight sight) {
        return guests.stream()
                .flatMap(party -> memory.around(Party.subject(party), sight).lines().stream())
                .filter(line -> line.at().isAfter(since))
                .sorted(Comparator.comparing(Around.Line::at).reversed())
                .distinct()
                .limit(12)
                .map(line -> new Line(Phrase.of("brief.moment", line.at()), line.text(), line.path()))
                .toList();
    }

    /** @param here this brief itself, which is not told to who reads it */
    private List<Part> told(Set<UUID> guests, String here, Sight sight) {
        List<Part> all = new ArrayList<>();
        for (BriefPart part : parts) {
            List<Line> lines = part.told(guests, sight, TOLD).stream()
                    .map(told -> new Line(Phrase.of("brief.moment", told.at()), told.text(), told.path()))
                    .toList();
            all.add(new Part(part.title(), lines));
        }
        for (PartyPart part : open) {
            List<Line> lines = part.open(guests, sight, TOLD).stream()
                    .filter(row -> !row.path().equals(here))
                    .map(BriefPages::line)
                    .toList();
            all.add(new Part(Phrase.of("brief.open", part.title()), lines));
        }
        return all.stream().filter(part -> !part.lines().isEmpty()).toList();
    }

    private static Line line(WorkRow row) {
        Phrase due = row.due() == null
                ? Phrase.plain("")
                : Phrase.of("brief.by", row.due().date());
        return new Line(due, row.name(), row.path());
    }

    /** What is reserved is for those alone who prepare briefs and whose agenda it is. */
    private List<Asked> asked(Brief it, boolean writes) {
        return contributions.of(it.id()).stream()
                .map(each -> asked(each, writes))
                .toList();
    }

    private Asked asked(Inquiry it, boolean writes) {
        boolean hidden = it.reserved() && !writes;
        return new Asked(
                it.id(),
                it.name(),
                hidden ? "" : it.question(),
                Phrase.of("brief.day", it.due()),
                state(it),
                hidden ? List.of() : paragraphs(it.answer()),
                hidden ? List.of() : files.on(it.subject(), sights.now()),
                writes && it.isOpen());
    }

    private Tag state(Inquiry it) {
        if (it.answeredAt() != null) {
            return Tag.of(
                    Tone.OK,
                    it.reserved() ? "contribution.answered_reserved" : "contribution.answered",
                    it.answeredAt());
        }
        if (it.closedAt() != null) {
            return Tag.of(Tone.OFF, "contribution.closed");
        }
        return it.due().isBefore(today.date())
                ? Tag.of(Tone.LATE, "contribution.late", it.reminders())
                : Tag.of(Tone.WAIT, "contribution.awaited", it.reminders());
    }

    /** From when to when, where the day is plain. */
    static Phrase hours(Engagement it) {
        return Phrase.plain(HOUR.format(it.starts().atZone(Today.ROME)) + "–"
                + HOUR.format(it.ends().atZone(Today.ROME)));
    }

    static Phrase when(Engagement it) {
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", LocaleContextHolder.getLocale())
                .format(it.starts().atZone(Today.ROME));
        return Phrase.of(
                "brief.when",
                day,
                HOUR.format(it.starts().atZone(Today.ROME)),
                HOUR.format(it.ends().atZone(Today.ROME)));
    }

    static List<String> paragraphs(String text) {
        return PARTING.splitAsStream(text.replace("\r", ""))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
