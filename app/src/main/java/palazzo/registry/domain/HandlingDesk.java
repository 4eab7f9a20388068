// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.archive.Dossier;
import palazzo.archive.Dossiers;
import palazzo.archive.Titolario;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registration;
import palazzo.registry.Registration.Standing;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/**
 * Classes, files, assigns and reserves what is registered: the only things about a registration that may change. Each
 * change leaves the state before it readable.
 */
@Service
@Competence("AAG-02")
public class HandlingDesk {

    private final Entries entries;
    private final Standings standings;
    private final Charge charge;
    private final Rights rights;
    private final Titolario titolario;
    private final Dossiers dossiers;
    private final Charts charts;
    private final AssignedTasks assigned;
    private final Tasks tasks;
    private final OwnDocuments documents;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Trail trail;
    private final Today today;

    HandlingDesk(
            Entries entries,
            Standings standings,
            Charge charge,
            Rights rights,
            Titolario titolario,
            Dossiers dossiers,
            Charts charts,
            AssignedTasks assigned,
            Tasks tasks,
            OwnDocuments documents,
            Sights sights,
            WhoActs whoActs,
            Trail trail,
            Today today) {
        this.entries = entries;
        this.standings = standings;
        this.charge = charge;
        this.rights = rights;
        this.titolario = titolario;
        this.dossiers = dossiers;
        this.charts = charts;
        this.assigned = assigned;
        this.tasks = tasks;
        this.documents = documents;
        this.sights = sights;
        this.whoActs = whoActs;
        this.trail = trail;
        this.today = today;
    }

    /**
     * How a registration is to stand.
     *
     * @param version that was read
     * @param classCode empty to leave it without a class
     * @param dossier code of the file; empty to leave it where it lies
     * @param unit to which it is assigned; empty for none
     * @param informed units that are to know of it
     */
    public record Wanted(
            int version,
            String classCode,
            String dossier,
            String unit,
            @Nullable UUID person,
            Set<String> informed,
            String reason) {}

    /**
     * Classes it, lays it into a file, assigns it. Sent twice, it is done once.
     *
     * @throws Refusal where the plan has no such class, the file is not there, closed, or of another class, or the chart has
     *     no such unit
     */
    @Transactional
    @Norm("d.P.R. 445/2000, art. 56")
    public void handle(int year, long number, Wanted wanted) {
        Registration registration = required(year, number);
        Standing now = registration.standing();
        Standing after = after(now, wanted);
        if (after.equals(now)) {
            return;
        }
        fresh(registration, wanted.version());
        Dossier dossier = dossier(after);
        Label label = label(registration, after);
        standings.change(registration, after, label, today.now(), whoActs.now().person(), wanted.reason());
        if (dossier != null) {
            dossiers.lay(dossier, documents.paper(registration, label));
        }
        documents.shownTo(registration, label);
        give(registration, now, after, label);
        trail.record(
                "registry.handled",
                registration.document(),
                Map.of("class", after.classCode(), "dossier", after.dossier(), "unit", after.unit()));
    }

    /**
     * Keeps a registration from all but the people named, until a day where one is given.
     *
     * @throws Refusal where the day has passed, or who acts may not reserve
     */
    @Transactional
    public void reserve(
            int year, long number, int version, Set<UUID> people, @Nullable LocalDate opensOn, String reason) {
        Registration registration = required(year, number);
        rights.require(Right.RESERVE);
        fresh(registration, version);
        if (opensOn != null && !isToCome(opensOn, today.date())) {
            throw new Refusal("opensOn/registry.opens_past");
        }
        Set<UUID> named = new HashSet<>(people);
        named.add(whoActs.now().required());
        Label label = new Label(Label.Kind.NAMED, Set.of(), named);
        change(registration, registration.standing().reserved(true, opensOn), label, reason);
        trail.record("registry.reserved", registration.document());
    }

    /** Ends a reserve before its day. */
    @Transactional
    public void open(int year, long number, int version, String reason) {
        Registration registration = required(year, number);
        rights.require(Right.RESERVE);
        fresh(registration, version);
        if (registration.standing().reserved()) {
            charge.reveal(registration, reason);
        }
    }

    private void change(Registration registration, Standing after, Label label, String reason) {
        standings.change(registration, after, label, today.now(), whoActs.now().person(), reason);
        documents.shownTo(registration, label);
    }

    private Standing after(Standing now, Wanted wanted) {
        return new Standing(
                now.version(),
                wanted.classCode(),
                false,
                wanted.dossier().isEmpty() ? now.dossier() : wanted.dossier(),
                wanted.unit(),
                wanted.person(),
                Set.copyOf(wanted.informed()),
                now.reserved(),
                now.opensOn(),
                now.correspondentNow(),
                now.aboutNow(),
                now.theirsNow());
    }

    private @Nullable Dossier dossier(Standing after) {
        if (!after.classCode().isEmpty()) {
            titolario.required(after.classCode(), today.date());
        }
        Chart chart = charts.on(today.date());
        if (!after.unit().isEmpty() && chart.unit(after.unit()).isEmpty()) {
            throw new Refusal("to/archive.no_unit", after.unit());
        }
        after.informed().stream()
                .filter(unit -> chart.unit(unit).isEmpty())
                .findFirst()
                .ifPresent(unit -> {
                    throw new Refusal("informed/archive.no_unit", unit);
                });
        if (after.dossier().isEmpty()) {
            return null;
        }
        Dossier dossier = dossiers.of(after.dossier(), sights.now())
                .orElseThrow(() -> new Refusal("dossier/archive.no_parent", after.dossier()));
        if (!dossier.classCode().equals(after.classCode())) {
            throw new Refusal("dossier/registry.other_class", dossier.code(), dossier.classCode());
        }
        return dossier;
    }

    /** Whoever it is given to sees it, and whoever saw it still does. */
    private static Label label(Registration registration, Standing after) {
        Label label = registration.label();
        if (label.kind() != Label.Kind.UNIT) {
            return label;
        }
        Set<String> offices = new HashSet<>(label.offices());
        offices.addAll(after.informed());
        if (!after.unit().isEmpty()) {
            offices.add(after.unit());
        }
        return new Label(Label.Kind.UNIT, offices, label.people());
    }

    private void give(Registration registration, Standing before, Standing after, Label label) {
        boolean toOthers =
                !after.unit().equals(before.unit()) || !java.util.Objects.equals(after.person(), before.person());
        if (!toOthers || !registration.document().kind().equals(OwnDocuments.KIND)) {
            return;
        }
        tasks.done(AssignedTasks.ASSIGNED, registration.document());
        if (!after.unit().isEmpty()) {
            tasks.open(assigned.task(registration, after.unit(), after.person(), label));
        }
    }

    private Registration required(int year, long number) {
        Sight sight = sights.now();
        return entries.find(year, number, sight)
                .orElseThrow(() -> new NotFound("registry entry " + number + "/" + year));
    }

    /** A day to come within a hundred years. */
    static boolean isToCome(LocalDate day, LocalDate now) {
        return day.isAfter(now) && day.isBefore(now.plusYears(100));
    }

    private static void fresh(Registration registration, int version) {
        if (registration.standing().version() != version) {
            throw new Stale(registration.document());
        }
    }
}
