// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.WhoActs;

/**
 * Who may do what in an agenda: the holder and their substitute all; whom the holder granted it, that; in the Mayor's, the
 * units that carry it (CFS-02) write and those that work for it read; whoever else works in the house, and the
 * secretariats of other administrators, see when somebody is busy.
 */
@Component
public class AgendaRights {

    /** The line of the chart under which the Mayor's agenda is kept. */
    public static final String KEEPS = "CFS-02";

    /** Lines whose work needs to know where the Mayor will be. */
    private static final List<String> READ =
            List.of("CFS-01", "CFS-04", "CFS-07", "STE-05", "CER-03", "URC-05", "CFS-03");

    private final Permission permission;
    private final Charts charts;
    private final Calendars calendars;
    private final AgendaGrants grants;
    private final WhoActs whoActs;
    private final Today today;

    AgendaRights(
            Permission permission,
            Charts charts,
            Calendars calendars,
            AgendaGrants grants,
            WhoActs whoActs,
            Today today) {
        this.permission = permission;
        this.charts = charts;
        this.calendars = calendars;
        this.grants = grants;
        this.whoActs = whoActs;
        this.today = today;
    }

    /** What the one who acts may do. */
    public Reach now(HolderCalendar calendar) {
        return of(whoActs.now(), calendar);
    }

    Reach of(Actor actor, HolderCalendar calendar) {
        if (!actor.isStaff()) {
            return Reach.NONE;
        }
        Reach reach = new Reach();
        if (actor.people().contains(calendar.holder())) {
            Mandate mandate = calendar.holder().equals(actor.person()) ? Mandate.HOLDER : Mandate.SUBSTITUTE;
            reach.and(mandate, Right.CHANGE, Right.CHANGE, Right.CHANGE).answering(Secrecy.values());
        }
        grants.of(calendar.id(), today.date()).stream()
                .filter(grant -> grant.isFor(actor, today.date()))
                .forEach(grant -> granted(reach, grant));
        if (calendars.mayors().contains(calendar.holder())) {
            forTheMayor(reach, actor);
        }
        if (!actor.is(PostKind.ADMIN) && !actor.holdings().isEmpty()) {
            reach.and(Mandate.HOUSE, Right.TIMES, Right.TIMES, Right.TIMES);
        }
        return reach;
    }

    private static void granted(Reach reach, Grant grant) {
        grant.rights().forEach((secrecy, right) -> reach.and(Mandate.grant(grant.id()), secrecy, right));
        reach.answering(grant.responds().toArray(Secrecy[]::new));
    }

    private void forTheMayor(Reach reach, Actor actor) {
        if (permission.may(actor, KEEPS)) {
            reach.and(Mandate.competence(KEEPS), Right.CHANGE, Right.CHANGE, Right.TIMES)
                    .answering(Secrecy.PUBLIC, Secrecy.PRIVATE);
        }
        if (actor.is(PostKind.SPOKESPERSON) || actor.is(PostKind.PRESS)) {
            reach.and(Mandate.HOUSE, Secrecy.PUBLIC, Right.VIEW);
        }
        READ.stream()
                .filter(code -> permission.may(actor, code))
                .findFirst()
                .ifPresent(code -> reach.and(Mandate.competence(code), Secrecy.PUBLIC, Right.VIEW));
    }

    /** Who may find an event by its words: a label for search, tasks and timeline that opens no more than the agenda does. */
    Label label(HolderCalendar calendar, Secrecy secrecy) {
        Set<UUID> people = new HashSet<>(Set.of(calendar.holder()));
        Set<String> offices = new HashSet<>();
        for (Grant grant : grants.of(calendar.id(), today.date())) {
            if (grant.rights().getOrDefault(secrecy, Right.NONE).covers(Right.VIEW)) {
                UUID person = grant.person();
                if (person != null) {
                    people.add(person);
                }
                if (!grant.unit().isEmpty()) {
                    offices.add(grant.unit());
                }
            }
        }
        if (secrecy != Secrecy.CONFIDENTIAL && calendars.mayors().contains(calendar.holder())) {
            Chart chart = charts.on(today.date());
            offices.addAll(chart.carriersOf(KEEPS));
            if (secrecy == Secrecy.PUBLIC) {
                READ.forEach(code -> offices.addAll(chart.carriersOf(code)));
            }
        }
        return offices.isEmpty()
                ? new Label(Label.Kind.NAMED, Set.of(), people)
                : new Label(Label.Kind.UNIT, offices, people);
    }
}
