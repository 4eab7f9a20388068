// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.Engagement;
import palazzo.briefs.domain.Brief.Outcome;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Charts;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.Label;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Prepares briefs, and notes what came of the meeting. */
@Service
public class BriefDesk {

    static final String PROMISE = "brief.promise";

    private static final int LONGEST = 8_000;

    private final Meetings meetings;
    private final Briefs briefs;
    private final Directory directory;
    private final Tasks tasks;
    private final Timeline timeline;
    private final Trail trail;
    private final Charts charts;
    private final Permission permission;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    BriefDesk(
            Meetings meetings,
            Briefs briefs,
            Directory directory,
            Tasks tasks,
            Timeline timeline,
            Trail trail,
            Charts charts,
            Permission permission,
            Acting acting,
            WhoActs whoActs,
            Ids ids,
            Today today) {
        this.meetings = meetings;
        this.briefs = briefs;
        this.directory = directory;
        this.tasks = tasks;
        this.timeline = timeline;
        this.trail = trail;
        this.charts = charts;
        this.permission = permission;
        this.acting = acting;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
    }

    /** Writes gist and points: a version more. @param version that was read; -1 where there was no brief yet */
    @Transactional
    public void write(UUID object, String recurrence, int version, String gist, String points) {
        prepared(object, recurrence, it -> {
            if (version >= 0 && version != it.version()) {
                throw new Stale(Brief.subject(it.id()));
            }
            briefs.write(it, cut(gist), cut(points), whoActs.now().required(), today.now());
            trail.record("brief.written", Brief.subject(it.id()));
            return it;
        });
    }

    /** Says who is met. Said twice it is said once. */
    @Transactional
    public void meet(UUID object, String recurrence, UUID party) {
        Party known = directory.one(party).orElseThrow(() -> new Refusal("party/brief.nobody"));
        prepared(object, recurrence, it -> {
            briefs.meet(it.id(), known.id());
            trail.record("brief.guest", Brief.subject(it.id()));
            return it;
        });
    }

    /** Says that somebody is not met. */
    @Transactional
    public void doNotMeet(UUID object, String recurrence, UUID party) {
        prepared(object, recurrence, it -> {
            briefs.doNotMeet(it.id(), party);
            trail.record("brief.no_guest", Brief.subject(it.id()));
            return it;
        });
    }

    /** Notes who was there and what came of it. */
    @Transactional
    public void note(UUID object, String recurrence, int version, String attended, String words) {
        if (words.isBlank()) {
            throw new Refusal("outcome/brief.what_came");
        }
        prepared(object, recurrence, it -> {
            if (it.starts().isAfter(today.now())) {
                throw new Refusal("brief.not_yet");
            }
            if (version >= 0 && version != it.version()) {
                throw new Stale(Brief.subject(it.id()));
            }
            briefs.note(it, new Outcome(cut(attended), cut(words), whoActs.now().required(), today.now()));
            trail.record("brief.noted", Brief.subject(it.id()));
            Subject[] about = it.guests().stream().map(Party::subject).toArray(Subject[]::new);
            timeline.add(new Timeline.Entry(it.starts(), "brief.met", Brief.subject(it.id())), label(), about);
            return it;
        });
    }

    /** Notes a promise: of a unit of the house, which has it as a task, or of who came. */
    @Transactional
    public void promise(
            UUID object,
            String recurrence,
            String words,
            @Nullable Place place,
            String owner,
            @Nullable LocalDate due) {
        if (words.isBlank()) {
            throw new Refusal("words/brief.what_promised");
        }
        if (place == null && owner.isBlank()) {
            throw new Refusal("to/brief.who_promised");
        }
        if (due == null) {
            throw new Refusal("due/brief.by_when");
        }
        prepared(object, recurrence, it -> {
            Promise promise = new Promise(
                    ids.next(),
                    it.id(),
                    cut(words),
                    place == null ? "" : place.unit(),
                    place == null ? null : place.person(),
                    place == null ? owner.strip() : "",
                    due,
                    today.now(),
                    "",
                    null);
            briefs.promise(promise, whoActs.now().required());
            if (place != null) {
                tasks.open(task(promise, it));
            }
            trail.record("brief.promised", Brief.subject(it.id()));
            return it;
        });
    }

    /** Says how a promise was kept, by whose it is or who prepares briefs. Said twice it is said once. */
    @Transactional
    public void keep(UUID id, String how) {
        Promise promise = promise(id);
        if (how.isBlank()) {
            throw new Refusal("kept/brief.how_kept");
        }
        if (briefs.keep(id, cut(how), today.now())) {
            tasks.done(PROMISE, promise.subject());
            trail.record("brief.kept", Brief.subject(promise.brief()), Map.of("promise", id.toString()));
        }
    }

    /** A promise that is the reader's, or of a meeting they may read. @throws NotFound */
    public Promise promise(UUID id) {
        Promise promise = briefs.promise(id);
        UUID person = promise.person();
        boolean theirs = person != null && whoActs.now().people().contains(person)
                || permission.reach(whoActs.now()).contains(promise.unit());
        if (!theirs && !meetings.mayRead(briefs.one(promise.brief()).engagement())) {
            throw new NotFound("promise " + id);
        }
        return promise;
    }

    /** The brief of an appointment, made where there is none. For whoever prepares it. */
    <T> T prepared(UUID object, String recurrence, Function<Brief, T> work) {
        Engagement it = meetings.one(object, recurrence);
        if (!meetings.mayWrite(it)) {
            throw new NotCompetent(List.of(Meetings.PREPARE));
        }
        return meetings.prepares().isPresent()
                ? acting.under(() -> work.apply(made(it, recurrence)), Meetings.PREPARE)
                : work.apply(made(it, recurrence));
    }

    private Brief made(Engagement it, String recurrence) {
        briefs.add(ids.next(), it.object(), recurrence, it.calendar(), it.summary(), it.starts());
        return briefs.of(it.object(), recurrence).orElseThrow();
    }

    /** Those who prepare briefs remember a meeting. */
    Label label() {
        Set<String> units = new HashSet<>();
        Arrays.stream(Meetings.PREPARE)
                .forEach(code -> units.addAll(charts.on(today.date()).carriersOf(code)));
        return new Label(Label.Kind.UNIT, units, Set.of());
    }

    /** The unit that prepares them, the first where there are several. */
    String unit() {
        return label().offices().stream().sorted().findFirst().orElse("");
    }

    private Task task(Promise promise, Brief it) {
        return new Task(
                ids.next(),
                PROMISE,
                promise.words(),
                promise.subject(),
                promise.path(),
                "CFS-07",
                promise.unit(),
                promise.person(),
                promise.due(),
                it.title(),
                Label.unit(promise.unit()));
    }

    static String cut(String words) {
        String text = words.replace("\r\n", "\n").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
