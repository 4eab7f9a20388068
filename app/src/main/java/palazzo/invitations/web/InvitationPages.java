// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.correspondence.Answering;
import palazzo.correspondence.Answering.Stage;
import palazzo.directory.Directory;
import palazzo.documents.Files;
import palazzo.invitations.domain.Advice;
import palazzo.invitations.domain.Advice.Verdict;
import palazzo.invitations.domain.Advices;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Decision;
import palazzo.invitations.domain.Delegation;
import palazzo.invitations.domain.Diary;
import palazzo.invitations.domain.Diary.Beside;
import palazzo.invitations.domain.Diary.Way;
import palazzo.invitations.domain.Going;
import palazzo.invitations.domain.HostCalls;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Invitations;
import palazzo.invitations.domain.Share;
import palazzo.invitations.domain.Standing;
import palazzo.invitations.domain.Texts;
import palazzo.invitations.web.InvitationPage.AdviceLine;
import palazzo.invitations.web.InvitationPage.AfterLine;
import palazzo.invitations.web.InvitationPage.AnswerForm;
import palazzo.invitations.web.InvitationPage.DayLine;
import palazzo.invitations.web.InvitationPage.DecisionForm;
import palazzo.invitations.web.InvitationPage.PastLine;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Tasks;
import palazzo.timeline.Around;
import palazzo.timeline.Memory;
import palazzo.trail.History;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Step;
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
    private final Advices advices;
    private final HostCalls calls;
    private final Tasks tasks;
    private final Going going;
    private final Diary diary;
    private final Texts texts;
    private final Answering letters;
    private final Directory directory;
    private final Files files;
    private final Memory memory;
    private final History history;
    private final People people;
    private final Charts charts;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    InvitationPages(
            Invitations invitations,
            Advices advices,
            HostCalls calls,
            Tasks tasks,
            Going going,
            Diary diary,
            Texts texts,
            Answering letters,
            Directory directory,
            Files files,
            Memory memory,
            History history,
            People people,
            Charts charts,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.invitations = invitations;
        this.advices = advices;
        this.calls = calls;
        this.tasks = tasks;
        this.going = going;
        this.diary = diary;
        this.texts = texts;
        this.letters = letters;
        this.directory = directory;
        this.files = files;
        this.memory = memory;
        this.history = history;
        this.people = people;
        this.charts = charts;
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
        boolean decides = permission.may(actor, Share.COORDINATION);
        boolean works = decides || permission.may(actor, it.share());
        Stage stage = letter == null ? Stage.CLOSED : letter.stage();
        return new InvitationPage(
                it.id(),
                it.version(),
                Phrase.plain(it.details().title()),
                it.code(),
                tags(it, stage),
                facts(it, letter),
                letter == null ? "" : letter.path(),
                letter == null ? List.of() : paragraphs(letter.body()),
                letter == null ? List.of() : files.on(new Subject("letter", letter.id()), sight),
                it.details().starts() == null
                        ? null
                        : day.stream().map(this::line).toList(),
                warning(day),
                advices.of(id).stream().map(advice -> line(advice, it, actor)).toList(),
                askable(it, works),
                counted(past),
                past.stream().limit(PAST).map(InvitationPages::line).toList(),
                it.host() == null
                        ? new Around(List.of(), null)
                        : memory.around(palazzo.directory.Party.subject(it.host()), sight),
                DetailsForm.of(it.details()),
                works && it.standing().isAhead(),
                works && isToNotice(it, sight),
                decides && it.standing().isDecidable() ? decision(it) : null,
                decides && isToReopen(it, stage),
                decides && stage == Stage.TO_ANSWER && it.standing().isAhead(),
                shares(),
                it.share(),
                mayGo(it, actor),
                answer(it, letter, actor, stage),
                after(it),
                works && (it.isOverAt(today.now()) || it.standing() == Standing.OVER),
                chain(it, stage),
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

    private List<Tag> tags(Invitation it, Stage stage) {
        List<Tag> tags = new ArrayList<>(List.of(Said.tag(it)));
        if (it.decision() != null && stage != Stage.TO_ANSWER && stage != Stage.CLOSED) {
            tags.add(Tag.of(stage == Stage.ANSWERED ? Tone.OK : Tone.WAIT, "invitation.stage." + stage));
        }
        if (it.standing().isDecidable() && it.details().answerBy() != null) {
            boolean late = it.details().answerBy().isBefore(today.date());
            tags.add(Tag.of(
                    late ? Tone.LATE : Tone.WAIT,
                    "invitation.answer_by",
                    it.details().answerBy()));
        }
        return tags;
    }

    private List<Fact> facts(Invitation it, Answering.@Nullable Known letter) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Phrase.of("invitation.host"),
                Phrase.plain(it.hostName().isBlank() ? "—" : it.hostName()),
                it.host() == null ? null : "/directory/" + it.host()));
        facts.add(new Fact(Phrase.of("invitation.when"), Said.when(it.details())));
        add(facts, "invitation.place", it.details().place());
        add(facts, "invitation.country", Said.country(it.details().country()));
        facts.add(new Fact(
                Phrase.of("invitation.occasion"),
                Phrase.of("invitation.occasion." + it.details().occasion())));
        add(facts, "invitation.asked", it.details().asked());
        if (letter != null) {
            facts.add(new Fact(
                    Phrase.of("invitation.arrived"),
                    Phrase.of(
                            "invitation.by_channel",
                            Phrase.of("letters.channel." + letter.channel()),
                            letter.arrivedAt()),
                    letter.path()));
        }
        facts.add(
                new Fact(Phrase.of("invitation.share"), Phrase.of("invitation.share_of", unit(it.unit()), it.share())));
        Decision decision = it.decision();
        if (decision != null) {
            facts.add(new Fact(
                    Phrase.of("invitation.decision"),
                    Phrase.of(
                            "invitation.decided_by",
                            Phrase.of("invitation.answered." + decision.answer()),
                            people.name(decision.by()),
                            decision.at())));
            add(facts, "invitation.reason", decision.reason());
            add(facts, "invitation.delegate", decision.delegate());
        }
        calls.of(it.id()).ifPresent(call -> facts.addAll(CalendarFacts.of(call)));
        if (it.engagement() != null) {
            facts.add(new Fact(
                    Phrase.of("invitation.engagement"),
                    Phrase.of("invitation.open_agenda"),
                    palazzo.agenda.Engagement.path(it.engagement())));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(Phrase.of(key), Phrase.plain(value)));
        }
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

    private AdviceLine line(Advice advice, Invitation it, Actor actor) {
        Advice.Given given = advice.given();
        Phrase by = given == null
                ? Phrase.of("invitation.advice_due", advice.due())
                : Phrase.of("invitation.advice_by", people.name(given.by()), given.at());
        return new AdviceLine(
                advice.competence(),
                Phrase.plain(unit(advice.unit())),
                advice.why(),
                given == null ? null : verdict(given),
                given == null ? "" : given.words(),
                by,
                Standing.OPEN.contains(it.standing()) && permission.may(actor, advice.competence()));
    }

    private static Tag verdict(Advice.Given given) {
        Tone tone = switch (given.verdict()) {
            case FAVOUR -> Tone.OK;
            case DELEGATE -> Tone.PLAIN;
            case AGAINST -> Tone.LATE;
        };
        return given.verdict() == Verdict.DELEGATE && !given.delegate().isEmpty()
                ? Tag.of(tone, "invitation.verdict.DELEGATE_TO", given.delegate())
                : Tag.of(tone, "invitation.verdict." + given.verdict());
    }

    private List<Choice> askable(Invitation it, boolean works) {
        if (!works || !Standing.OPEN.contains(it.standing())) {
            return List.of();
        }
        Set<String> asked = advices.of(it.id()).stream().map(Advice::competence).collect(Collectors.toSet());
        return Share.ADVISING.stream()
                .filter(code -> !asked.contains(code))
                .filter(code -> !charts.on(today.date()).carriersOf(code).isEmpty())
                .map(this::lineOf)
                .toList();
    }

    private Choice lineOf(String code) {
        String units = charts.on(today.date()).carriersOf(code).stream()
                .sorted()
                .map(this::unit)
                .collect(Collectors.joining(", "));
        return new Choice(code, Phrase.of("invitation.line_of", code, units));
    }

    List<Choice> shares() {
        return Share.ANSWERING.stream()
                .filter(code -> !charts.on(today.date()).carriersOf(code).isEmpty())
                .map(this::lineOf)
                .toList();
    }

    private String unit(String code) {
        return charts.on(today.date())
                .unit(code)
                .map(unit -> unit.name(LocaleContextHolder.getLocale()))
                .orElse(code);
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

    private DecisionForm decision(Invitation it) {
        return new DecisionForm(answers(it), "", "", inTheHouse(it), "", "", "", "");
    }

    List<Choice> answers(Invitation it) {
        return Arrays.stream(Answer.values())
                .filter(answer -> answer != Answer.HOLD || it.standing() != Standing.HELD)
                .map(answer -> new Choice(
                        answer.name(),
                        Phrase.of("invitation.answer." + answer),
                        Phrase.of("invitation.answer." + answer + ".hint")))
                .toList();
    }

    /** Who could go: deputies and assessori first, with whether they are free. */
    List<Choice> inTheHouse(Invitation it) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", Phrase.of("invitation.somebody_else"))));
        people.onDuty(today.date()).stream()
                .filter(actor -> !actor.is(PostKind.MAYOR) && !actor.is(PostKind.ADMIN) && !actor.is(PostKind.AUDITOR))
                .sorted(java.util.Comparator.comparing(
                        (Actor actor) -> !actor.is(PostKind.DEPUTY) && !actor.is(PostKind.ASSESSORE)))
                .map(actor -> choice(actor, it))
                .forEach(all::add);
        return all;
    }

    private Choice choice(Actor actor, Invitation it) {
        String title = people.title(actor.required(), today.date(), LocaleContextHolder.getLocale())
                .orElse("");
        String name = title.isEmpty() ? actor.name() : actor.name() + ", " + title;
        Phrase said = diary.isFree(actor.required(), it)
                .map(free -> Phrase.of(free ? "invitation.is_free" : "invitation.is_taken", name))
                .orElseGet(() -> Phrase.plain(name));
        return new Choice(actor.required().toString(), said);
    }

    private boolean mayGo(Invitation it, Actor actor) {
        return it.standing() == Standing.ASKED
                && going.of(it).stream()
                        .anyMatch(asked -> asked.isOpen(today.now())
                                && asked.person() != null
                                && asked.person().equals(actor.person()));
    }

    private @Nullable AnswerForm answer(Invitation it, Answering.@Nullable Known letter, Actor actor, Stage stage) {
        Decision decision = it.decision();
        if (letter == null
                || decision == null
                || !it.isReadyToAnswer()
                || stage != Stage.TO_ANSWER
                || !permission.may(actor, it.share())) {
            return null;
        }
        String body = texts.filled(it, decision.answer(), decision.delegate(), decision.until());
        Phrase by = letter.address().isBlank()
                ? Phrase.of("invitation.leaves_by_post")
                : Phrase.of(
                        letter.channel().equals("PEC") ? "invitation.leaves_by_pec" : "invitation.leaves_by_mail",
                        letter.address());
        return new AnswerForm(body, by, body.contains("["));
    }

    private List<AfterLine> after(Invitation it) {
        List<AfterLine> lines = new ArrayList<>();
        for (Delegation asked : going.of(it)) {
            Phrase said = asked.answer() == null
                    ? Phrase.of("invitation.asked_to_go", asked.name(), asked.askedAt(), asked.expiresAt())
                    : Phrase.of("invitation.said." + asked.answer(), asked.name());
            lines.add(new AfterLine(said, asked.words()));
        }
        if (it.aftermath() != null) {
            lines.add(new AfterLine(
                    Phrase.of(
                            "invitation.went." + it.aftermath().attendance(),
                            people.name(it.aftermath().by()),
                            it.aftermath().at()),
                    it.aftermath().words()));
        }
        return lines;
    }

    private List<Step> chain(Invitation it, Stage stage) {
        boolean decided = it.decision() != null && it.standing() != Standing.ASKED;
        List<Advice> asked = advices.of(it.id());
        long given = asked.stream().filter(advice -> advice.given() != null).count();
        boolean advised = decided || given == asked.size();
        List<Step> steps = new ArrayList<>();
        steps.add(step(
                "invitation.step.advice", advised, true, Phrase.of("invitation.step.advice_of", given, asked.size())));
        steps.add(step("invitation.step.decision", decided, advised, null));
        steps.add(step("invitation.step.answer", stage == Stage.ANSWERED, decided, null));
        if (it.standing() != Standing.CALLED_OFF && goes(it)) {
            steps.add(step("invitation.step.after", it.standing() == Standing.OVER, stage == Stage.ANSWERED, null));
        }
        return steps;
    }

    private static boolean goes(Invitation it) {
        Decision decision = it.decision();
        return decision == null || decision.answer() == Answer.ACCEPT || decision.answer() == Answer.DELEGATE;
    }

    private static Step step(String key, boolean done, boolean now, @Nullable Phrase below) {
        return new Step(Phrase.of(key), below, done ? Step.At.DONE : now ? Step.At.NOW : Step.At.AHEAD);
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
