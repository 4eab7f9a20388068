// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.ReservedKind;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.directory.Directory;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Actor;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.People;
import palazzo.organisation.PostKind;
import palazzo.registry.Registry;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.timeline.Timeline;

/**
 * Post that is registered and shown to its addressee alone: number and day stand in the registry, nothing of what it says.
 * It leaves the ordinary way of letters there and then; a task tells the addressee that it is there.
 */
@Component
class ReservedPost {

    /** The kind of the task to take it over. */
    static final String TO_TAKE = "letter.reserved";

    /** What the registry says in place of sender and subject. */
    static final String WITHHELD = "(riservato)";

    private static final String UNCHECKED =
            "the article was not among the checked sources of the project: a jurist of the city confirms it";

    private static final String SORTED_UNDER = "URC-01";

    private final ReservedKinds kinds;
    private final Letters letters;
    private final Directory directory;
    private final Timeline timeline;
    private final People people;
    private final Charts charts;
    private final Registry registry;
    private final Enrolment enrolment;
    private final Tasks tasks;
    private final Ids ids;
    private final Today today;

    ReservedPost(
            ReservedKinds kinds,
            Letters letters,
            Directory directory,
            Timeline timeline,
            People people,
            Charts charts,
            Registry registry,
            Enrolment enrolment,
            Tasks tasks,
            Ids ids,
            Today today) {
        this.kinds = kinds;
        this.letters = letters;
        this.directory = directory;
        this.timeline = timeline;
        this.people = people;
        this.charts = charts;
        this.registry = registry;
        this.enrolment = enrolment;
        this.tasks = tasks;
        this.ids = ids;
        this.today = today;
    }

    /**
     * Who sees such post.
     *
     * @param addressee null leaves it to whom the city has named
     * @throws Refusal where that is nobody
     */
    Label label(ReservedKind kind, @Nullable UUID addressee) {
        Label label = addressee == null || kind != ReservedKind.PERSONAL
                ? kinds.of(kind).label()
                : Label.named(addressee);
        if (label.kind() == Label.Kind.NAMED && label.people().isEmpty()) {
            throw new Refusal("reserved/reserved.nobody");
        }
        return label;
    }

    /**
     * What had already come in open is withdrawn: from the timeline, from the line it may have in the registry, and from the
     * directory, where its sender was met by this letter alone.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawn(Letter letter, Label label) {
        timeline.withhold(letter.subject(), label, today.now());
        registry.withhold(letter.subject(), label);
        letters.withoutSenders(letter.id())
                .forEach(party -> directory.forget(party, letter.arrival().arrivedAt()));
    }

    /** Gives the letter its number and its task. The last of the act's transaction but what hangs on the number. */
    @Transactional(propagation = Propagation.MANDATORY)
    Letter registered(Letter letter, ReservedKind kind, Label label) {
        Letter closed = letter.reserved(handling(letter, null, kind), label);
        tasks.open(task(closed, closed.handled(), label));
        String number = enrolment
                .of(
                        letter,
                        theirs -> new Registry.Entry(
                                Registry.Direction.IN,
                                WITHHELD,
                                WITHHELD,
                                letter.arrival().sha256(),
                                letter.subject(),
                                label))
                .map(Registry.Number::text)
                .orElse(null);
        return closed.numbered(handling(letter, number, kind));
    }

    /** The addressee has it in hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(Subject letter) {
        tasks.done(TO_TAKE, letter);
    }

    private Handling handling(Letter letter, @Nullable String number, ReservedKind kind) {
        Due due = due(kind, Today.dateOf(letter.arrival().arrivedAt()));
        return new Handling(Outcome.RESERVED, SORTED_UNDER, unit(), null, number, due, today.now());
    }

    /** The day of arrival is not counted. */
    @Norm(value = "d.lgs. 24/2023, art. 4, c. 6", doubt = UNCHECKED)
    static Due due(ReservedKind kind, LocalDate arrived) {
        LocalDate last = arrived.plus(kind.within());
        boolean sameDay = kind.within().isZero();
        return new Due(
                last,
                sameDay
                        ? "Il giorno stesso in cui è arrivata."
                        : "%d giorni dall’arrivo (%s), entro i quali chi la riceve la trasmette a chi è competente: %s."
                                .formatted(kind.within().getDays(), kind.norm(), said(last, Locale.ITALIAN)),
                sameDay
                        ? "On the day it arrived."
                        : "%d days from the arrival (%s), within which whoever gets it passes it on to whom it is for: %s."
                                .formatted(kind.within().getDays(), kind.norm(), said(last, Locale.ENGLISH)));
    }

    private static String said(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(date);
    }

    private Task task(Letter letter, Handling handling, Label label) {
        Due due = handling.due();
        return new Task(
                ids.next(),
                TO_TAKE,
                letter.title(),
                letter.subject(),
                letter.path(),
                SORTED_UNDER,
                handling.unit(),
                whoTakesIt(label).orElse(null),
                due == null ? today.date() : due.date(),
                due == null ? "" : due.reasonIt(),
                label);
    }

    /** One of those named, who is on duty; else the Mayor. */
    private Optional<UUID> whoTakesIt(Label label) {
        List<Actor> onDuty = people.onDuty(today.date());
        return onDuty.stream()
                .map(Actor::person)
                .filter(person -> person != null && label.people().contains(person))
                .findFirst()
                .or(() -> onDuty.stream()
                        .filter(actor -> actor.is(PostKind.MAYOR) && label.kind() == Label.Kind.MAYOR)
                        .findFirst()
                        .map(Actor::required));
    }

    private String unit() {
        Set<String> carriers = charts.on(today.date()).carriersOf(SORTED_UNDER);
        return carriers.stream().sorted().findFirst().orElse("");
    }
}
