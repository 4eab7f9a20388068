// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.HolderCalendar;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Competence;
import palazzo.organisation.People;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/** Who has an agenda here. */
@Service
public class Holders {

    private final Calendars calendars;
    private final People people;
    private final Trail trail;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    Holders(Calendars calendars, People people, Trail trail, WhoActs whoActs, Ids ids, Today today) {
        this.calendars = calendars;
        this.people = people;
        this.trail = trail;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
    }

    /** Opens the agenda of somebody who holds a post. Done twice it is done once. @return its identity */
    @Transactional
    @Competence("CFS-02")
    public UUID open(UUID holder) {
        boolean onDuty = people.onDuty(today.date()).stream().anyMatch(actor -> holder.equals(actor.person()));
        if (!onDuty) {
            throw new Refusal("holder/agenda.holds_no_post");
        }
        UUID id = ids.next();
        if (calendars.of(holder).isEmpty()) {
            calendars.open(id, holder, whoActs.now().person());
            trail.record("calendar.opened", new Subject("calendar", id));
        }
        return calendars.of(holder).orElseThrow().id();
    }

    /** Who holds a post and has no agenda yet, by name. */
    public List<Actor> without() {
        Set<UUID> with = calendars.all().stream().map(HolderCalendar::holder).collect(Collectors.toSet());
        return people.onDuty(today.date()).stream()
                .filter(actor -> !with.contains(actor.required()))
                .toList();
    }
}
