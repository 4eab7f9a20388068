// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.archive.Dossier;
import palazzo.correspondence.domain.Archiving;
import palazzo.correspondence.domain.Arrival;
import palazzo.correspondence.domain.FormalKind;
import palazzo.correspondence.domain.Handling;
import palazzo.correspondence.domain.Letter;
import palazzo.correspondence.domain.LetterKind;
import palazzo.correspondence.domain.LetterKinds;
import palazzo.correspondence.domain.LetterReading.Whole;
import palazzo.correspondence.domain.LetterState;
import palazzo.correspondence.domain.Outcome;
import palazzo.correspondence.domain.Priority;
import palazzo.kernel.Today;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Charts;
import palazzo.organisation.Colleagues;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Tasks;
import palazzo.trail.History;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;
import palazzo.ui.Tone;
import palazzo.ui.WorkRow;

/** Draws the page of a letter. */
@Component
class LetterPages {

    private static final int ACTS = 30;

    private final ReplyParts replies;
    private final PostingParts posting;
    private final MoreParts more;
    private final LetterKinds kinds;
    private final AskedParts asked;
    private final Colleagues colleagues;
    private final Catalogue catalogue;
    private final Charts charts;
    private final People people;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Tasks tasks;
    private final Sights sights;
    private final History history;
    private final Today today;

    LetterPages(
            ReplyParts replies,
            PostingParts posting,
            MoreParts more,
            LetterKinds kinds,
            AskedParts asked,
            Colleagues colleagues,
            Catalogue catalogue,
            Charts charts,
            People people,
            Permission permission,
            WhoActs whoActs,
            Tasks tasks,
            Sights sights,
            History history,
            Today today) {
        this.replies = replies;
        this.posting = posting;
        this.more = more;
        this.kinds = kinds;
        this.asked = asked;
        this.colleagues = colleagues;
        this.catalogue = catalogue;
        this.charts = charts;
        this.people = people;
        this.permission = permission;
        this.whoActs = whoActs;
        this.tasks = tasks;
        this.sights = sights;
        this.history = history;
        this.today = today;
    }

    /** @param words by which standard texts are sought @param text the one that is taken; null for none */
    LetterPage page(Whole whole, String words, @Nullable UUID text) {
        Letter letter = whole.letter();
        Handling handling = letter.handling();
        boolean open = handling != null && LetterState.OPEN.contains(letter.state());
        boolean mayGive = open && mayDistribute(handling);
        return new LetterPage(
                letter.id(),
                LetterRows.title(letter.arrival().subject()),
                handling == null || handling.number() == null
                        ? whole.certified().number()
                        : handling.number(),
                tags(whole),
                origin(whole),
                paragraphs(letter.arrival()),
                letter.arrival().whollyRead(),
                whole.came(),
                whole.papers(),
                facts(whole),
                dueReason(handling),
                place(handling),
                mayGive ? colleagues.choices() : List.of(),
                mayGive,
                mayGive && !isTheirs(handling),
                triage(letter),
                waitsToBeTaken(letter),
                replies.editor(whole, words, text),
                replies.written(whole),
                RoundParts.of(whole),
                replies.departures(whole),
                Stream.concat(posting.mended(whole).stream(), posting.of(whole.dispatches()).stream())
                        .toList(),
                replies.chain(whole),
                senders(whole),
                CertifiedParts.of(whole),
                thread(whole),
                archive(whole),
                asked.of(letter),
                whole.near().stream().map(LetterPages::near).toList(),
                history.of(letter.subject(), ACTS),
                more.of(whole),
                Problems.none());
    }

    private boolean mayDistribute(@Nullable Handling handling) {
        return handling != null
                && permission
                        .first(whoActs.now(), handling.competence(), "URC-01", "CFS-12")
                        .isPresent();
    }

    private boolean isTheirs(@Nullable Handling handling) {
        UUID self = whoActs.now().person();
        return handling != null && self != null && self.equals(handling.assignee());
    }

    private @Nullable String triage(Letter letter) {
        boolean decides = LetterState.TO_DECIDE.contains(letter.state()) && permission.may(whoActs.now(), "STE-04");
        return decides ? "/triage/" + letter.id() : null;
    }

    private boolean waitsToBeTaken(Letter letter) {
        return letter.handling() != null
                && letter.handling().outcome() == Outcome.RESERVED
                && !tasks.about(letter.subject(), sights.now()).isEmpty();
    }

    private static List<Tag> tags(Whole whole) {
        Letter letter = whole.letter();
        List<Tag> tags = new ArrayList<>();
        tags.add(whole.stuck() ? LetterRows.STUCK : LetterRows.tag(letter.state()));
        Handling handling = letter.handling();
        if (handling != null && handling.due() != null && LetterState.OPEN.contains(letter.state())) {
            tags.add(Tag.of(Tone.PLAIN, "letters.due_by", handling.due().date()));
        }
        if (LetterState.OPEN.contains(letter.state()) && whole.promised().isPresent()) {
            tags.add(Tag.of(Tone.PLAIN, "letters.interim_sent"));
        }
        if (LetterState.FINISHED.contains(letter.state())
                && whole.archive().filed().isPresent()) {
            tags.add(Tag.of(Tone.OFF, "letters.archived"));
        }
        if (whole.again()) {
            tags.add(Tag.of(Tone.WAIT, "letters.asks_again"));
        }
        switch (letter.label().kind()) {
            case HOUSE, UNIT -> {}
            case NAMED, MAYOR -> tags.add(Tag.of(Tone.LATE, "letters.reserved"));
        }
        return tags;
    }

    private static Phrase origin(Whole whole) {
        Arrival arrival = whole.letter().arrival();
        String sender = arrival.sender().line();
        Phrase who = sender.isBlank() ? Phrase.of("letters.no_sender") : Phrase.plain(sender);
        Phrase channel = Phrase.of("letters.channel." + arrival.channel());
        List<String> boxes =
                whole.boxes().stream().filter(box -> !box.isEmpty()).distinct().toList();
        return boxes.isEmpty()
                ? Phrase.of("letters.origin", who, channel, arrival.arrivedAt())
                : Phrase.of(
                        "letters.origin_boxes",
                        who,
                        channel,
                        arrival.arrivedAt(),
                        String.join(", ", boxes),
                        whole.boxes().size());
    }

    private static List<String> paragraphs(Arrival arrival) {
        return List.of(arrival.body().split("\\n\\s*\\n"));
    }

    private List<Fact> facts(Whole whole) {
        Letter letter = whole.letter();
        List<Fact> facts = new ArrayList<>();
        whole.answers()
                .ifPresent(first -> facts.add(new Fact(
                        Phrase.of("letters.answers"),
                        LetterRows.title(first.arrival().subject()),
                        first.path())));
        Handling handling = letter.handling();
        if (handling != null) {
            facts.add(new Fact(Phrase.of("letters.outcome"), Phrase.of("letters.outcome." + handling.outcome())));
            matter(handling, facts);
            if (handling.number() == null && letter.isNumbered(handling.outcome())) {
                facts.add(new Fact(Phrase.of("letters.number"), Phrase.of("letters.number.to_come")));
            }
            facts.add(new Fact(
                    Phrase.of("letters.competence"),
                    Phrase.plain(handling.competence() + " " + title(handling.competence())),
                    "/funzioni/" + handling.competence()));
            facts.add(new Fact(Phrase.of("letters.unit"), Phrase.plain(unit(handling.unit()))));
            facts.add(new Fact(Phrase.of("letters.assignee"), assignee(handling)));
            if (handling.due() != null
                    && handling.outcome() != Outcome.NO_ANSWER
                    && handling.outcome() != Outcome.RESERVED) {
                facts.add(new Fact(
                        Phrase.of("letters.due"),
                        Phrase.of("letters.date", handling.due().date())));
            }
        }
        whole.promised()
                .ifPresent(day -> facts.add(new Fact(Phrase.of("letters.promised"), Phrase.of("letters.date", day))));
        facts.add(new Fact(
                Phrase.of("letters.code"), Phrase.plain(letter.arrival().code())));
        return facts;
    }

    private void matter(Handling handling, List<Fact> facts) {
        FormalKind formal = handling.matter().formal();
        if (formal != null) {
            facts.add(new Fact(Phrase.of("triage.formal"), Phrase.of("letters.formal." + formal)));
        }
        kinds.find(handling.matter().topic()).ifPresent(kind -> {
            facts.add(new Fact(Phrase.of("triage.topic"), said(kind)));
            facts.add(new Fact(Phrase.of("letters.retention"), retention(kind)));
        });
        if (handling.matter().priority() != Priority.NORMAL) {
            facts.add(new Fact(
                    Phrase.of("triage.priority"),
                    Phrase.of("triage.priority." + handling.matter().priority())));
        }
    }

    private static Phrase said(LetterKind kind) {
        return kind.silence().isEmpty()
                ? Phrase.plain(kind.name())
                : Phrase.of("letters.kind_silence", kind.name(), kind.silence());
    }

    static Phrase retention(LetterKind kind) {
        return kind.isKeptForEver()
                ? Phrase.of("letters.retention.ever")
                : Phrase.of("letters.retention.years", kind.retention());
    }

    private Phrase assignee(Handling handling) {
        return handling.assignee() == null
                ? Phrase.of("letters.nobody_yet")
                : Phrase.plain(people.name(handling.assignee()));
    }

    private static @Nullable Phrase dueReason(@Nullable Handling handling) {
        return handling == null || handling.due() == null || handling.outcome() == Outcome.RESERVED
                ? null
                : reason(handling.due());
    }

    private static Phrase reason(Handling.Due due) {
        return Phrase.plain(locale().getLanguage().equals("en") ? due.reasonEn() : due.reasonIt());
    }

    private static String place(@Nullable Handling handling) {
        if (handling == null) {
            return "";
        }
        return handling.assignee() == null ? handling.unit() : handling.unit() + ":" + handling.assignee();
    }

    private String title(String competence) {
        return catalogue.line(competence).map(line -> line.title(locale())).orElse("");
    }

    private String unit(String code) {
        return charts.on(today.date())
                .unit(code)
                .map(unit -> unit.name(locale()))
                .orElse(code);
    }

    private static List<Fact> senders(Whole whole) {
        return whole.senders().entrySet().stream()
                .map(party -> new Fact(
                        Phrase.of("letters.writes"), Phrase.plain(party.getValue()), "/directory/" + party.getKey()))
                .toList();
    }

    private LetterPage.Thread thread(Whole whole) {
        List<WorkRow> rows = new ArrayList<>();
        whole.answers().map(LetterPages::near).ifPresent(rows::add);
        whole.thread().following().stream().map(LetterPages::near).forEach(rows::add);
        boolean says = mayTie(whole.letter().handling());
        return new LetterPage.Thread(
                rows,
                says && whole.thread().tied(),
                says ? whole.thread().likely().stream().map(LetterPages::likely).toList() : List.of());
    }

    private LetterPage.Archive archive(Whole whole) {
        Handling handling = whole.letter().handling();
        boolean lays = handling != null
                && permission
                        .first(whoActs.now(), handling.competence(), "URC-01", "AAG-02")
                        .isPresent();
        return new LetterPage.Archive(
                whole.archive().filed().map(LetterPages::filed).orElse(null),
                lays ? toChoose(whole.archive().choices()) : List.of());
    }

    /** None stands chosen: whoever lays a letter away says where. */
    private static List<Choice> toChoose(List<Choice> files) {
        return files.isEmpty()
                ? files
                : Stream.concat(Stream.of(new Choice("", Phrase.of("letters.file.choose"))), files.stream())
                        .toList();
    }

    private static Fact filed(Archiving.Filed filed) {
        Dossier dossier = filed.dossier();
        return dossier == null
                ? new Fact(Phrase.of("letters.file"), Phrase.plain(filed.code()))
                : new Fact(
                        Phrase.of("letters.file"),
                        Phrase.plain(dossier.code() + " " + dossier.title()),
                        dossier.path());
    }

    private boolean mayTie(@Nullable Handling handling) {
        String own = handling == null ? "URC-01" : handling.competence();
        return permission.first(whoActs.now(), own, "STE-04", "URC-01").isPresent();
    }

    private static LetterPage.Likely likely(Letter letter) {
        Handling handling = letter.handling();
        Phrase arrived = Phrase.of("letters.date", Today.dateOf(letter.arrival().arrivedAt()));
        Phrase state = Phrase.of("letters.state." + letter.state());
        return new LetterPage.Likely(
                letter.id(),
                LetterRows.title(letter.arrival().subject()),
                letter.path(),
                handling == null || handling.number() == null
                        ? Phrase.of("letters.below", arrived, state)
                        : Phrase.of("letters.below_numbered", handling.number(), arrived, state));
    }

    static WorkRow near(Letter letter) {
        Handling handling = letter.handling();
        return new WorkRow(
                null,
                LetterRows.title(letter.arrival().subject()),
                letter.path(),
                handling == null ? null : handling.competence(),
                List.of(Phrase.of("letters.state." + letter.state())),
                Phrase.of("letters.date", Today.dateOf(letter.arrival().arrivedAt())));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
