// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.PostKind;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/**
 * Holders say what others may do with their agendas. Who leads the Cabinet may write down for a holder what they said, and
 * names the act on which it rests.
 */
@Service
public class GrantDesk {

    private final Calendars calendars;
    private final AgendaGrants grants;
    private final Trail trail;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    GrantDesk(Calendars calendars, AgendaGrants grants, Trail trail, WhoActs whoActs, Ids ids, Today today) {
        this.calendars = calendars;
        this.grants = grants;
        this.trail = trail;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
    }

    /** Whether the one who acts may give and end rights in this agenda. */
    public boolean may(HolderCalendar calendar) {
        Actor actor = whoActs.now();
        return actor.people().contains(calendar.holder())
                || actor.holdings().stream().anyMatch(held -> held.kind().leadsTheCabinet());
    }

    /** All that were given, ended ones too. The one who acts may see the agenda. */
    public List<Grant> all(HolderCalendar calendar) {
        return grants.all(calendar.id());
    }

    /** Gives a right. @param grant its identity is given anew */
    @Transactional
    public UUID give(UUID calendar, Grant grant) {
        required(calendar);
        if (grant.words().isBlank()) {
            throw new Refusal("words/agenda.grant_without_words");
        }
        if (grant.last() != null && grant.last().isBefore(grant.first())) {
            throw new Refusal("last/agenda.over_before");
        }
        if (grant.rights().values().stream().allMatch(right -> right == Right.NONE)
                && grant.responds().isEmpty()) {
            throw new Refusal("agenda.grant_of_nothing");
        }
        if (grant.post().equals(PostKind.ADMIN.name())) {
            throw new Refusal("to/agenda.grant_to_admin");
        }
        UUID id = ids.next();
        grants.add(
                new Grant(
                        id,
                        calendar,
                        grant.post(),
                        grant.unit(),
                        grant.person(),
                        grant.rights(),
                        grant.responds(),
                        grant.first(),
                        grant.last(),
                        grant.words().strip()),
                whoActs.now().required());
        trail.record("calendar.granted", new Subject("calendar", calendar), java.util.Map.of("grant", id));
        return id;
    }

    /** Ends one with today. Done twice it is done once. */
    @Transactional
    public void end(UUID calendar, UUID grant) {
        required(calendar);
        if (grants.end(calendar, grant, today.date().minusDays(1)) || grants.end(calendar, grant, today.date())) {
            trail.record("calendar.grant_ended", new Subject("calendar", calendar), java.util.Map.of("grant", grant));
        }
    }

    private void required(UUID calendar) {
        HolderCalendar found = calendars.find(calendar).orElseThrow(() -> new NotFound("calendar " + calendar));
        if (!may(found)) {
            throw new NotCompetent(List.of("CFS-02"));
        }
    }
}
