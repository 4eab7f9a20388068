// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Holding;
import palazzo.organisation.LastActs;
import palazzo.organisation.LiveWork;
import palazzo.organisation.LiveWork.Load;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.ActLine;
import palazzo.ui.WorkRow;

/** What goes on under one competence, as far as the reader may see it. */
@Component
public class CompetenceAtWork {

    private static final int ROWS = 20;
    private static final int ACTS = 10;

    private final Permission permission;
    private final People people;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;
    private final ObjectProvider<LiveWork> work;
    private final ObjectProvider<LastActs> acts;

    CompetenceAtWork(
            Permission permission,
            People people,
            WhoActs whoActs,
            Sights sights,
            Today today,
            ObjectProvider<LiveWork> work,
            ObjectProvider<LastActs> acts) {
        this.permission = permission;
        this.people = people;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
        this.work = work;
        this.acts = acts;
    }

    /**
     * Somebody who may do it today.
     *
     * @param through the post that gives it to them
     * @param insteadOf the name of the one they substitute; null in their own post
     */
    public record Doer(
            UUID person,
            String name,
            Holding through,
            @Nullable String insteadOf) {}

    /** How much of it is open. */
    public Load load(String competence) {
        return work.stream()
                .map(each -> each.loads(sights.now(), today.date()).getOrDefault(competence, Load.NONE))
                .reduce(Load.NONE, Load::and);
    }

    /** The first of what is open. */
    public List<WorkRow> rows(String competence) {
        return work.stream()
                .flatMap(each -> each.rows(competence, sights.now(), ROWS).stream())
                .sorted(Comparator.comparing(
                        row -> row.due() == null ? null : row.due().date(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(ROWS)
                .toList();
    }

    /** The last acts; empty for who may neither do it nor audit it. */
    public Optional<List<ActLine>> acts(String competence) {
        Actor actor = whoActs.now();
        boolean reads = permission.may(actor, competence) || actor.is(PostKind.AUDITOR);
        return reads
                ? Optional.of(acts.stream()
                        .flatMap(each -> each.under(competence, ACTS).stream())
                        .toList())
                : Optional.empty();
    }

    /** Who may do it today: those of the units that carry it, then those above. */
    public List<Doer> doers(String competence) {
        return people.onDuty(today.date()).stream()
                .flatMap(actor -> permission.through(actor, competence).map(post -> doer(actor, post)).stream())
                .sorted(Comparator.comparing(
                        (Doer doer) -> doer.through().kind().leadsTheCabinet()))
                .toList();
    }

    private Doer doer(Actor actor, Holding post) {
        String absent = post.insteadOf() == null ? null : people.name(post.insteadOf());
        return new Doer(actor.required(), actor.name(), post, absent);
    }
}
