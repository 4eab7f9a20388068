// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;

/** Who may read and write the brief of an appointment: whoever may read the appointment, in the one place that says so. */
@Component
public class Meetings {

    /** Briefs for meetings; contacts to prepare them. */
    static final String[] PREPARE = {"CFS-07", "STE-05"};

    private final Agenda agenda;
    private final Charts charts;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Today today;

    Meetings(Agenda agenda, Charts charts, Permission permission, WhoActs whoActs, Today today) {
        this.agenda = agenda;
        this.charts = charts;
        this.permission = permission;
        this.whoActs = whoActs;
        this.today = today;
    }

    /** An appointment that the one who acts may read. @throws NotFound where it is not there, or only its times are seen */
    public Engagement one(UUID object, String recurrence) {
        return agenda.occurrences(object).stream()
                .filter(each -> each.recurrence().equals(recurrence) || recurrence.isEmpty())
                .filter(Engagement::isOpen)
                .findFirst()
                .orElseThrow(() -> new NotFound("appointment " + object));
    }

    /** Whose. */
    public HolderCalendar calendar(UUID calendar) {
        return agenda.calendar(calendar);
    }

    /** The Mayor, at the unit that assists them, where it is their agenda: what they promise is theirs to keep. */
    public Optional<Place> theMayor(UUID calendar) {
        Optional<String> unit =
                charts.on(today.date()).carriersOf("CFS-01").stream().findFirst();
        return agenda.mayors()
                .filter(each -> each.id().equals(calendar))
                .flatMap(each -> unit.map(code -> new Place(code, each.holder())));
    }

    /** The agendas of which the one who acts may read anything, the Mayor's first. */
    public List<HolderCalendar> calendars() {
        return agenda.calendars();
    }

    /** The appointments of a day that take time and may be read, in their order. */
    public List<Engagement> on(UUID calendar, LocalDate day) {
        var from = day.atStartOfDay(Today.ROME).toInstant();
        var until = day.plusDays(1).atStartOfDay(Today.ROME).toInstant();
        return agenda.between(List.of(calendar), from, until).stream()
                .filter(each -> each.isOpen() && each.takesTime() && !each.day())
                .toList();
    }

    /** The appointment of a brief as it stands in the agenda; empty where the one who acts may not read it. */
    public Optional<Engagement> seen(Brief brief) {
        try {
            return Optional.of(one(brief.engagement(), brief.recurrence()));
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    /** Whether the one who acts may read an appointment. */
    boolean mayRead(UUID object) {
        try {
            return agenda.occurrences(object).stream().anyMatch(Engagement::isOpen);
        } catch (NotFound notTheirs) {
            return false;
        }
    }

    /** Whether the one who acts prepares its brief: by competence, or because they keep that agenda. */
    public boolean mayWrite(Engagement it) {
        return prepares().isPresent()
                || agenda.right(it.calendar(), Objects.requireNonNull(it.secrecy())) == Right.CHANGE;
    }

    /** The line of the chart under which the one who acts prepares briefs. */
    Optional<String> prepares() {
        return permission.first(whoActs.now(), PREPARE);
    }
}
