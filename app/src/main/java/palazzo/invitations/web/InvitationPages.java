// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.Answering;
import palazzo.correspondence.Answering.Stage;
import palazzo.directory.Directory;
import palazzo.documents.Files;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Decision;
import palazzo.invitations.domain.Decisions;
import palazzo.invitations.domain.Diary;
import palazzo.invitations.domain.Diary.Beside;
import palazzo.invitations.domain.Diary.Way;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Invitations;
import palazzo.invitations.domain.Share;
import palazzo.invitations.domain.Standing;
import palazzo.invitations.web.InvitationPage.DayLine;
import palazzo.invitations.web.InvitationPage.PastLine;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Tasks;
import palazzo.timeline.Around;
import palazzo.timeline.Memory;
import palazzo.trail.History;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Puts together what is known of an invitation, as the one who acts may see and do it. */
@Component
class InvitationPages {

    private static final int PAST = 8;
    private static final int ACTS = 12;
    private static final int QUEUE = 50;
    private static final Pattern PARTING = Pattern.compile("\\n\\s*\\n");

    private final Invitations invitations;
    private final InvitationFacts facts;
    private final AdviceLines advices;
    private final DecisionForms decisions;
    private final Tasks tasks;
    private final Diary diary;
    private final Answering letters;
    private final Directory directory;
    private final Files files;
    private final Memory memory;
    private final History history;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    InvitationPages(
            Invitations invitations,
            InvitationFacts facts,
            AdviceLines advices,
            DecisionForms decisions,
            Tasks tasks,
            Diary diary,
            Answering letters,
            Directory directory,
            Files files,
            Memory memory,
            History history,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.invitations = invitations;
        this.facts = facts;
        this.advices = advices;
        this.decisions = decisions;
        this.tasks = tasks;
        this.diary = diary;
        this.letters = letters;
        this.directory = directory;
        this.files = files;
        this.memory = memory;
        this.history = history;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
    }

    InvitationPage page(UUID id) {
        Sight sight = sights.now();
        Actor actor = whoActs.now();
        Invitation it = invitations.one(id, sight);
        Answering.@Nullable Known letter = letters.find(it.letter(), sight).orElse(null);
        List<Beside> day = diary.day(it);
        List<Invitation> past = past(it, sight);
        boolean coordinates = permission.may(actor, Share.COORDINATION);
        boolean decides = permission.may(actor, Decisions.class);
        boolean works = coordinates || permission.may(actor, it.share());
        Stage stage = letter == null ? Stage.CLOSED : letter.stage();
        return new InvitationPage(
                it.id(),
                it.version(),
                Phrase.plain(it.details().title()),
                it.code(),
                facts.tags(it, stage),
                facts.facts(it, letter),
                letter == null ? "" : letter.path(),
                letter == null ? List.of() : paragraphs(letter.body()),
                letter == null ? List.of() : files.on(new Subject("letter", letter.id()), sight),
                it.details().starts() == null
                        ? null
                        : day.stream().map(this::line).toList(),
                warning(day),
                advices.of(it, actor),
                advices.askable(it, works),
                counted(past),
                past.stream().limit(PAST).map(InvitationPages::line).toList(),
                it.host() == null
                        ? new Around(List.of(), null)
                        : memory.around(palazzo.directory.Party.subject(it.host()), sight),
                DetailsForm.of(it.details()),
                works && it.standing().isAhead(),
                (works || it.isDecidedBy(actor.people())) && isToNotice(it, sight),
                decides && it.standing().isDecidable() ? decisions.decision(it) : null,
                decides && isToReopen(it, stage),
                coordinates && stage == Stage.TO_ANSWER && it.standing().isAhead(),
                advices.shares(),
                it.share(),
                decisions.mayGo(it, actor),
                decisions.answer(it, letter, actor, stage),
                decisions.after(it),
                works && (it.isOverAt(today.now()) || it.standing() == Standing.OVER),
                facts.chain(it, stage),
                history.of(it.subject(), ACTS),
                decides ? next(it, sight) : null,
                Problems.none());
    }

    /** What else its host invited to. */
    private List<Invitation> past(Invitation it, Sight sight) {
        return it.host() == null ? List.of() : invitations.of(directory.same(Set.of(it.host())), it.id(), sight, 200);
    }

    private boolean isToNotice(Invitation it, Sight sight) {
        return tasks.about(it.subject(), sight).stream()
                .anyMatch(task -> task.kind().equals("invitation.notice"));
    }

    private static boolean isToReopen(Invitation it, Stage stage) {
        return stage == Stage.TO_ANSWER && (it.standing() == Standing.ASKED || it.standing() == Standing.DECIDED);
    }

    private DayLine line(Beside beside) {
        boolean open = beside.with().isOpen();
        Phrase what = open ? Phrase.plain(beside.with().summary()) : Phrase.of("invitation.taken");
        return new DayLine(
                beside.with().day()
                        ? Phrase.of("invitation.all_day")
                        : Said.hours(beside.with().starts(), beside.with().ends()),
                what,
                open ? palazzo.agenda.Engagement.path(beside.with().object()) : null,
                switch (beside.way()) {
                    case OVERLAPS -> Tag.of(Tone.LATE, "invitation.way.OVERLAPS");
                    case NEAR -> Tag.of(Tone.WAIT, "invitation.way.NEAR", beside.minutes());
                    case CLEAR -> null;
                });
    }

    private static @Nullable Phrase warning(List<Beside> day) {
        long overlapping =
                day.stream().filter(each -> each.way() == Way.OVERLAPS).count();
        if (overlapping > 0) {
            return Phrase.of("invitation.warn.overlaps", overlapping);
        }
        return day.stream()
                .filter(each -> each.way() == Way.NEAR)
                .findFirst()
                .map(each -> Phrase.of("invitation.warn.near", each.minutes()))
                .orElse(null);
    }

    private static Phrase counted(List<Invitation> past) {
        Map<Answer, Long> answers = past.stream()
                .map(Invitation::decision)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.groupingBy(Decision::answer, Collectors.counting()));
        return Phrase.of(
                "invitation.history",
                past.size(),
                answers.getOrDefault(Answer.ACCEPT, 0L),
                answers.getOrDefault(Answer.DELEGATE, 0L),
                answers.getOrDefault(Answer.DECLINE, 0L));
    }

    private static PastLine line(Invitation it) {
        return new PastLine(
                Said.day(
                        it.details().starts() == null
                                ? it.receivedAt()
                                : it.details().starts()),
                Phrase.plain(it.details().title()),
                it.path(),
                it.decision() == null ? Said.tag(it) : Said.tag(it.decision().answer()),
                it.aftermath() == null ? "" : it.aftermath().words());
    }

    private @Nullable String next(Invitation it, Sight sight) {
        return invitations.open(sight, QUEUE).stream()
                .filter(other -> !other.id().equals(it.id()) && other.standing() == Standing.TO_DECIDE)
                .findFirst()
                .map(Invitation::path)
                .orElse(null);
    }

    private static List<String> paragraphs(String body) {
        return PARTING.splitAsStream(body.replace("\r", ""))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .limit(60)
                .toList();
    }
}
