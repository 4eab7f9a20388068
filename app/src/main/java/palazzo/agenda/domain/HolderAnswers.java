// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import palazzo.agenda.HolderCalendar;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.ICalendar;

/** Who is called to an event, what they answered, and the answer for a holder by whoever may give it. */
@Service
public class HolderAnswers {

    private final Calendars calendars;
    private final AgendaRights rights;
    private final Convening convening;
    private final Writing writing;

    HolderAnswers(Calendars calendars, AgendaRights rights, Convening convening, Writing writing) {
        this.calendars = calendars;
        this.rights = rights;
        this.convening = convening;
        this.writing = writing;
    }

    /** Somebody who is called. @param house whether they have an agenda here */
    public record Called(String name, String address, Attendee.Answer answer, boolean house) {}

    /** Who is called to an event that the one who asks may read. */
    public List<Called> called(EventReading.Read read) {
        return convening.guests(ICalendar.read(read.content())).stream()
                .map(each -> new Called(
                        each.attendee().name(),
                        each.attendee().address(),
                        each.attendee().answer(),
                        each.whose() != null && calendars.of(each.whose()).isPresent()))
                .toList();
    }

    /** Whether the one who asks may answer it for the holder. */
    public boolean mayAnswer(EventReading.Read read) {
        HolderCalendar calendar = calendars.find(read.calendar()).orElseThrow();
        return rights.now(calendar).responds(read.secrecy())
                && convening.isCalledHere(calendar, ICalendar.read(read.content()));
    }

    /** HolderAnswers for the holder. @throws palazzo.kernel.Refusal for whom it is not */
    public void answer(UUID object, Attendee.Answer answer) {
        writing.answer(object, answer);
    }
}
