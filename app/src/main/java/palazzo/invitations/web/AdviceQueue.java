// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.invitations.domain.Advice;
import palazzo.invitations.domain.Advices;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Invitations;
import palazzo.organisation.Actor;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.tasks.DayPart;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** The queue of advice that the reader's offices have still to give. */
@Component
class AdviceQueue implements DayPart {

    private static final int SHOWN = 5;
    private static final int MOST = 200;

    private final Advices advices;
    private final Invitations invitations;
    private final OfficeCalendar calendar;
    private final Permission permission;

    AdviceQueue(Advices advices, Invitations invitations, OfficeCalendar calendar, Permission permission) {
        this.advices = advices;
        this.invitations = invitations;
        this.calendar = calendar;
        this.permission = permission;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Section> section(Actor actor, Sight sight) {
        List<WorkRow> rows = rows(actor, sight);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "advice",
                        Phrase.of("invitations.advice"),
                        rows.size(),
                        rows.stream().limit(SHOWN).toList(),
                        "/invitations/advice",
                        Phrase.of("invitations.advice_all"),
                        Phrase.of("invitations.advice_none")));
    }

    List<WorkRow> rows(Actor actor, Sight sight) {
        return advices.waiting(actor.units().isEmpty() ? permission.reach(actor) : actor.units(), sight, MOST).stream()
                .map(advice -> row(advice, invitations.one(advice.invitation(), sight)))
                .toList();
    }

    private WorkRow row(Advice advice, Invitation it) {
        return new WorkRow(
                calendar.due(advice.due()),
                Phrase.plain(it.title()),
                it.path() + "#advice-" + advice.competence(),
                advice.competence(),
                List.of(Said.when(it.details()), Phrase.plain(advice.why())),
                Phrase.plain(advice.unit()));
    }
}
