// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.InvitationCame;
import palazzo.correspondence.ReservedKind;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.correspondence.domain.TriageQueue.Waiting;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.OncePerRequest;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.Label;
import palazzo.organisation.Sights;
import palazzo.registry.Registry;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Weighs the mail addressed to the Mayor: one decision a letter, after which it has a number, a unit and a day. */
@Service
@Competence("STE-04")
public class Triage {

    /** The kind of the task to answer a letter. */
    static final String TO_ANSWER = "letter.answer";

    private static final String WAITS = Triage.class.getName() + " waits";

    /** So many of those that wait are shown beside the one that is read. */
    public static final int QUEUE = 60;

    private final Letters letters;
    private final TriageQueue queue;
    private final LetterKinds kinds;
    private final Learning learning;
    private final FormalDeeds formalDeeds;
    private final Proposer proposer;
    private final AnswerTerm term;
    private final ReservedPost reservedPost;
    private final Registry registry;
    private final Charts charts;
    private final Sights sights;
    private final Tasks tasks;
    private final Timeline timeline;
    private final Visibility visibility;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final Enrolment enrolment;
    private final ApplicationEventPublisher events;

    Triage(
            Letters letters,
            TriageQueue queue,
            LetterKinds kinds,
            Learning learning,
            FormalDeeds formalDeeds,
            Proposer proposer,
            AnswerTerm term,
            ReservedPost reservedPost,
            Registry registry,
            Charts charts,
            Sights sights,
            Tasks tasks,
            Timeline timeline,
            Visibility visibility,
            Trail trail,
            Ids ids,
            Today today,
            Enrolment enrolment,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.queue = queue;
        this.kinds = kinds;
        this.learning = learning;
        this.formalDeeds = formalDeeds;
        this.proposer = proposer;
        this.term = term;
        this.reservedPost = reservedPost;
        this.registry = registry;
        this.charts = charts;
        this.sights = sights;
        this.tasks = tasks;
        this.timeline = timeline;
        this.visibility = visibility;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.enrolment = enrolment;
        this.events = events;
    }

    /**
     * What triage decides.
     *
     * @param version of the letter that was read
     * @param unit the unit of the competence that does it
     * @param reserved who may see it from now on
     * @param matter what it is about
     * @param proposed what the house had proposed, as the decider saw it; empty where nothing was
     */
    public record Decision(
            int version,
            Outcome outcome,
            String competence,
            String unit,
            Reserve reserved,
            Matter matter,
            String proposed) {

        /** One about nothing in particular. */
        public Decision(int version, Outcome outcome, String competence, String unit, Reserve reserved) {
            this(version, outcome, competence, unit, reserved, Matter.NONE, "");
        }

        /** The same of another letter, of which nothing was proposed to anybody. */
        Decision alsoOf(Letter letter) {
            return new Decision(letter.version(), outcome, competence, unit, reserved, matter, "");
        }
    }

    /** Who sees a letter after triage. */
    public enum Reserve {
        /** The offices that work on it. */
        NO(Label.Kind.UNIT),
        /** The whole house. */
        OPEN(Label.Kind.HOUSE),
        /** The Mayor, and who triaged it. */
        MAYOR(Label.Kind.MAYOR),
        /** Reserved post of this kind: whom the city has named for it, and not who triaged it. */
        PERSONAL(ReservedKind.PERSONAL),
        /** As {@link #PERSONAL}. */
        WHISTLEBLOWING(ReservedKind.WHISTLEBLOWING),
        /** As {@link #PERSONAL}. */
        THREAT(ReservedKind.THREAT),
        /** As {@link #PERSONAL}. */
        MINORS(ReservedKind.MINORS);

        private final Label.Kind kind;
        private final @Nullable ReservedKind post;

        Reserve(Label.Kind kind) {
            this.kind = kind;
            this.post = null;
        }

        Reserve(ReservedKind post) {
            this.kind = Label.Kind.NAMED;
            this.post = post;
        }
    }

    /** What waits, oldest first, as far as one looks ahead. */
    public List<Waiting> waiting() {
        return queue.first(sights.now(), QUEUE);
    }

    /** How many wait. */
    public long waits() {
        return OncePerRequest.kept(Long.class, WAITS, () -> queue.count(sights.now()));
    }

    /** What the house would do with {@code letter}. */
    public Proposal proposal(Letter letter) {
        return proposer.propose(letter, sights.now());
    }

    /** By when {@code letter} would be answered, were it of this matter. */
    public Due due(Letter letter, Matter matter) {
        LocalDate arrived = Today.dateOf(letter.arrival().arrivedAt());
        FormalKind formal = matter.formal();
        return (formal == null ? kinds.find(matter.topic()) : kinds.of(formal))
                .map(kind -> term.from(arrived, kind))
                .orElseGet(() -> term.from(arrived));
    }

    /**
     * Decides about a letter. The same decision sent twice is one.
     *
     * @throws Stale where another decision was taken meanwhile
     */
    @Transactional
    public Letter decide(UUID id, Decision decision) {
        Letter letter = letters.one(id, sights.now());
        if (isTheSame(letter, decision)) {
            return letter;
        }
        if (letter.version() != decision.version()) {
            throw new Stale(letter.subject());
        }
        ReservedKind post = decision.reserved().post;
        if (post != null) {
            return reserve(letter, post);
        }
        theUnitCarriesTheCompetence(decision);
        aFormalDeedIsOfAKind(decision);
        whatHasANumberKeepsIt(letter, decision);
        Label label = label(letter, decision);
        Letter decided = letter.triaged(handling(letter, decision, null), label);
        learned(letter, decided);
        announce(decided, label);
        Letter whole = registered(decided, decision);
        letters.proposed(id, decision.proposed());
        return whole;
    }

    /** What was decided before no longer counts. */
    private void learned(Letter before, Letter after) {
        if (before.handling() != null) {
            learning.forget(before, before.handled());
        }
        learning.learn(after, after.handled());
    }

    private static void aFormalDeedIsOfAKind(Decision decision) {
        if (decision.outcome() == Outcome.FORMAL && decision.matter().formal() == null) {
            throw new Refusal("formal/triage.formal");
        }
    }

    /** Who triaged it has read it once, and sees it no more: neither that it came, nor from whom. */
    private Letter reserve(Letter letter, ReservedKind kind) {
        Label label = reservedPost.label(kind, null);
        reservedPost.withdrawn(letter, label);
        if (letter.handling() != null) {
            learning.forget(letter, letter.handled());
        }
        trail.record("letter.reserved", letter.subject());
        timeline.add(new Timeline.Entry(today.now(), "letter.triaged", letter.subject()), label, letter.subject());
        Letter whole = reservedPost.registered(letter, kind, label);
        letters.save(whole);
        visibility.follows(whole);
        return whole;
    }

    /** The number is taken after every check, as the last thing but what hangs on it. */
    private Letter registered(Letter letter, Decision decision) {
        String number = letter.isNumbered(decision.outcome())
                ? enrolment
                        .of(letter, decision.unit(), decision.competence())
                        .map(Registry.Number::text)
                        .orElse(null)
                : null;
        Letter whole = letter.numbered(handling(letter, decision, number));
        letters.save(whole);
        visibility.follows(whole);
        if (letter.isRegisteredAtOnce()) {
            registry.assign(letter.subject(), decision.unit(), decision.competence(), letter.label());
        }
        if (decision.outcome() == Outcome.INVITATION) {
            events.publishEvent(new InvitationCame(whole.id(), decision.competence(), decision.unit()));
        }
        return whole;
    }

    private void announce(Letter letter, Label label) {
        Handling handling = letter.handled();
        if (letter.state() == LetterState.ACCEPTED && handling.outcome() != Outcome.INVITATION) {
            tasks.open(task(ids.next(), letter, handling, label));
        }
        formalDeeds.came(letter, label);
        trail.record(
                "letter.triaged",
                letter.subject(),
                Map.of(
                        "outcome",
                        handling.outcome().name(),
                        "competence",
                        handling.competence(),
                        "unit",
                        handling.unit()));
        Subject[] around =
                letters.senders(letter.id()).stream().map(Party::subject).toArray(Subject[]::new);
        Timeline.Entry entry = new Timeline.Entry(today.now(), "letter.triaged", letter.subject());
        timeline.add(entry, label, around);
        timeline.add(entry, label, letter.subject());
    }

    static Task task(UUID id, Letter letter, Handling handling, Label label) {
        Due due = handling.due();
        return new Task(
                id,
                TO_ANSWER,
                letter.title(),
                letter.subject(),
                letter.path(),
                handling.competence(),
                handling.unit(),
                handling.assignee(),
                due == null ? Today.dateOf(handling.triagedAt()) : due.date(),
                due == null ? "" : due.reasonIt(),
                label);
    }

    private Handling handling(Letter letter, Decision decision, @Nullable String number) {
        return new Handling(
                decision.outcome(),
                decision.competence(),
                decision.unit(),
                null,
                number,
                decision.outcome().closes() ? null : due(letter, matter(decision)),
                today.now(),
                matter(decision));
    }

    /** A formal deed is of the kind the catalogue has for it; any other letter is of no formal kind. */
    private Matter matter(Decision decision) {
        Matter matter = decision.matter();
        FormalKind formal = matter.formal();
        if (decision.outcome() == Outcome.FORMAL && formal != null) {
            return new Matter(kinds.of(formal).map(LetterKind::code).orElse(""), matter.priority(), formal);
        }
        String topic = kinds.find(matter.topic())
                .filter(kind -> kind.formal() == null)
                .map(LetterKind::code)
                .orElse("");
        return new Matter(topic, matter.priority(), null);
    }

    private boolean isTheSame(Letter letter, Decision decision) {
        Handling taken = letter.handling();
        return taken != null
                && taken.outcome() == decision.outcome()
                && taken.competence().equals(decision.competence())
                && taken.unit().equals(decision.unit())
                && taken.matter().equals(matter(decision))
                && letter.label().kind() == decision.reserved().kind;
    }

    private void theUnitCarriesTheCompetence(Decision decision) {
        Chart chart = charts.on(today.date());
        if (!chart.carriersOf(decision.competence()).contains(decision.unit())) {
            throw new Refusal("competence/triage.not_carried", decision.competence(), decision.unit());
        }
    }

    private void whatHasANumberKeepsIt(Letter letter, Decision decision) {
        Handling taken = letter.handling();
        if (letter.isNumbered(decision.outcome())) {
            return;
        }
        if (registry.awaits(letter.subject())) {
            throw new Refusal("outcome/triage.number_to_come");
        }
        if (taken != null && taken.number() != null) {
            throw new Refusal("outcome/triage.numbered", taken.number());
        }
    }

    private Label label(Letter letter, Decision decision) {
        Set<String> offices = new HashSet<>(letter.label().offices());
        offices.add(decision.unit());
        offices.addAll(formalDeeds.offices(matter(decision)));
        Reserve reserved = decision.reserved();
        return new Label(
                reserved.kind, offices, reserved == Reserve.MAYOR ? sights.now().people() : Set.of());
    }
}
