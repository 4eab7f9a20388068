// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.ActingUnder;
import palazzo.organisation.Actor;
import palazzo.organisation.Charts;
import palazzo.organisation.Colleagues;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.CompetenceMoved;
import palazzo.organisation.Label;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;

/**
 * What calls leave to be done. Those may who carry the switchboard, and those who have it: the unit it was passed on to,
 * under the switchboard's competence, which is written on the call.
 */
@Service
public class ErrandDesk {

    private final Errands errands;
    private final Calls calls;
    private final CallLabels labels;
    private final CallNews news;
    private final Tasks tasks;
    private final Charts charts;
    private final People people;
    private final OfficeCalendar calendar;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Ids ids;
    private final Today today;

    ErrandDesk(
            Errands errands,
            Calls calls,
            CallLabels labels,
            CallNews news,
            Tasks tasks,
            Charts charts,
            People people,
            OfficeCalendar calendar,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Ids ids,
            Today today) {
        this.errands = errands;
        this.calls = calls;
        this.labels = labels;
        this.news = news;
        this.tasks = tasks;
        this.charts = charts;
        this.people = people;
        this.calendar = calendar;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.ids = ids;
        this.today = today;
    }

    /** Takes it oneself. */
    @Transactional
    public void take(UUID call) {
        does(call, (errand, seen) -> {
            UUID self = whoActs.now().required();
            if (!self.equals(errand.person())) {
                errands.take(errand, self, today.now());
                tasks.reassign(
                        errand.kind().task(), seen.subject(), errand.unit(), self, CallLabels.COMPETENCE, seen.label());
                news.recorded("call.errand_taken", call, Map.of());
            }
        });
    }

    /** Notes that the caller was called and not reached. */
    @Transactional
    public void notReached(UUID call, String words) {
        does(call, (errand, seen) -> {
            errands.attempt(call, new Errand.Attempt(today.now(), whoActs.now().required(), words.strip()));
            news.told(
                    "call.not_reached",
                    seen,
                    today.now(),
                    Map.of("attempt", errand.attempts().size() + 1));
        });
    }

    /** Ends it. */
    @Transactional
    public void close(UUID call, Errand.Result result, String words) {
        does(call, (errand, seen) -> {
            if (words.isBlank() && result != Errand.Result.SPOKEN) {
                throw new Refusal("words/call.how_it_ended");
            }
            errands.close(
                    errand,
                    new Errand.Closing(
                            result, words.strip(), today.now(), whoActs.now().required()));
            tasks.done(errand.kind().task(), seen.subject());
            news.told(
                    errand.kind() == Errand.Kind.CALL_BACK ? "call.called_back" : "call.errand_closed",
                    seen,
                    today.now(),
                    Map.of("result", result));
        });
    }

    /** Gives it to a unit, and to a person of it; the unit sees the call from then on. Done twice it is done once. */
    @Transactional
    public void give(UUID call, Place place) {
        does(call, (errand, seen) -> {
            if (errand.unit().equals(place.unit()) && Objects.equals(errand.person(), place.person())) {
                return;
            }
            theyAreThere(place);
            Errand given = errand.givenTo(place.unit(), place.person());
            errands.give(given);
            Label label = seen.label().kind() == Label.Kind.UNIT ? with(seen.label(), place.unit()) : seen.label();
            Call shown = relabelled(seen, label);
            calls.save(shown, null);
            news.found(shown);
            moved(given, label);
            news.told("call.given", shown, today.now(), Map.of("unit", place.unit()));
        });
    }

    /** Call-backs go with the switchboard, and whoever carries it now sees what was said before. */
    @EventListener
    void on(CompetenceMoved moved) {
        if (!moved.competence().equals(CallLabels.COMPETENCE)) {
            return;
        }
        calls.follow(moved.from(), moved.to());
        errands.callBacksOf(moved.from()).forEach(errand -> {
            Errand given = errand.givenTo(moved.to(), null);
            errands.give(given);
            Call call = calls.one(errand.call(), palazzo.organisation.Sight.EVERYTHING);
            news.found(call);
            moved(given, call.label());
        });
    }

    /** What {@code noting} leaves to be done about the call. */
    Errand planned(UUID call, Noting noting) {
        Errand.Kind kind = noting.outcome() == Outcome.CALL_BACK ? Errand.Kind.CALL_BACK : Errand.Kind.PASSED_ON;
        Place place = noting.to().isBlank() ? ownUnit() : Colleagues.read(noting.to());
        theyAreThere(place);
        LocalDate due = noting.due() == null ? usualDay(kind) : noting.due();
        return new Errand(
                call,
                0,
                kind,
                place.unit(),
                place.person(),
                due,
                noting.from(),
                noting.until(),
                today.now(),
                null,
                java.util.List.of());
    }

    /** Opens it, with its task. */
    void open(Errand errand, Call call) {
        errands.add(errand);
        Note note = Objects.requireNonNull(call.note());
        String who = call.caller().line();
        tasks.open(new Task(
                ids.next(),
                errand.kind().task(),
                who.isEmpty() ? Cut.to(80, note.words()) : who,
                call.subject(),
                call.path(),
                CallLabels.COMPETENCE,
                errand.unit(),
                errand.person(),
                errand.due(),
                errand.window().isEmpty() ? Cut.to(80, note.words()) : errand.window(),
                call.label()));
    }

    private void does(UUID id, BiConsumer<Errand, Call> act) {
        Call call = calls.one(id, sights.now());
        Errand errand = errands.held(id).orElseThrow(() -> new NotFound("errand of call " + id));
        if (!mayDo(errand)) {
            throw new NotCompetent(java.util.List.of(CallLabels.COMPETENCE));
        }
        if (!errand.isOpen()) {
            throw new Refusal("call.errand_over");
        }
        ActingUnder.call(CallLabels.COMPETENCE, () -> {
            act.accept(errand, call);
            return id;
        });
    }

    /** Whether the one who acts has the errand, or carries the switchboard. */
    public boolean mayDo(Errand errand) {
        Actor actor = whoActs.now();
        UUID person = errand.person();
        return permission.may(actor, CallLabels.COMPETENCE)
                || permission.reach(actor).contains(errand.unit())
                || person != null && actor.people().contains(person);
    }

    private void moved(Errand errand, Label label) {
        tasks.reassign(
                errand.kind().task(),
                Call.subject(errand.call()),
                errand.unit(),
                errand.person(),
                CallLabels.COMPETENCE,
                label);
    }

    private static Label with(Label label, String unit) {
        java.util.Set<String> offices = new java.util.HashSet<>(label.offices());
        offices.add(unit);
        return new Label(label.kind(), offices, label.people());
    }

    private static Call relabelled(Call call, Label label) {
        return new Call(
                call.id(),
                call.version(),
                call.caller(),
                call.line(),
                call.began(),
                call.answered(),
                call.answeredBy(),
                call.ended(),
                call.note(),
                label);
    }

    private Place ownUnit() {
        java.util.Set<String> reach = permission.reach(whoActs.now());
        String unit = labels.switchboard().stream()
                .filter(reach::contains)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new Refusal("to/call.to_whom"));
        return new Place(unit, null);
    }

    private LocalDate usualDay(Errand.Kind kind) {
        LocalDate day = today.date();
        return calendar.workingDayFrom(kind == Errand.Kind.CALL_BACK ? day : day.plusDays(1));
    }

    private void theyAreThere(Place place) {
        if (charts.on(today.date()).unit(place.unit()).isEmpty()) {
            throw new Refusal("to/call.unit_unknown", place.unit());
        }
        @Nullable UUID person = place.person();
        if (person != null
                && people.inUnit(place.unit(), today.date()).stream().noneMatch(each -> person.equals(each.person()))) {
            throw new Refusal("to/call.not_of_unit", place.unit().toUpperCase(Locale.ROOT));
        }
    }
}
