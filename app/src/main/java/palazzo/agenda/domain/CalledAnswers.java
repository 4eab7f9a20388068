// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Secrecy;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Itip;
import palazzo.icalendar.LinesKept;
import palazzo.kernel.Today;

/** What goes into the agenda of whoever calls, because of what those who are called answer. */
@Component
class CalledAnswers {

    private final Called called;
    private final Summons summons;
    private final AgendaRights rights;

    CalledAnswers(Called called, Summons summons, AgendaRights rights) {
        this.called = called;
        this.summons = summons;
        this.rights = rights;
    }

    /** What somebody who is called answers, goes into the file of who calls: that line, and nothing else of it. */
    List<Copy> answers(HolderCalendar calendar, ICalendar now) {
        return called.organizers(now)
                .filter(there -> !there.calendar().equals(calendar.id()))
                .map(there -> answers(
                        there,
                        now,
                        each -> called.is(each, calendar.holder()),
                        each -> rights.now(each).isAnything()))
                .orElse(List.of());
    }

    /**
     * The same of what somebody outside says by mail: who proposes another time may come. Whom of the house they send in their place
     * has it in their agenda where the event is the office's; of another a person of the house has to say so first.
     */
    List<Copy> answersOutside(Held there, Itip said, String address) {
        Predicate<Attendee> isTheirs = each -> each.address().equals(address);
        ICalendar theirs = said.method() == Itip.Method.COUNTER ? Callings.perhaps(said.file(), isTheirs) : said.file();
        return answers(there, theirs, isTheirs, each -> there.secrecy() == Secrecy.PUBLIC);
    }

    private List<Copy> answers(
            Held there, ICalendar now, Predicate<Attendee> isTheirs, Predicate<HolderCalendar> mayBeTold) {
        return givenOn(there, now, isTheirs, mayBeTold)
                .orElseGet(() -> answered(there, now, isTheirs).stream().toList());
    }

    /** Whom somebody sends in their place is called to it too, and has it in their agenda. Empty where nobody new is sent. */
    private Optional<List<Copy>> givenOn(
            Held there, ICalendar now, Predicate<Attendee> isTheirs, Predicate<HolderCalendar> mayBeTold) {
        palazzo.icalendar.Component main = EventText.main(now);
        ICalendar answered = ICalendar.read(answered(there.content(), now, isTheirs));
        return Callings.theirs(main, isTheirs)
                .filter(each -> each.answer() == Attendee.Answer.DELEGATED
                        && main.first("RECURRENCE-ID").isEmpty())
                .flatMap(gave -> Callings.alsoCalled(answered, main, gave)
                        .map(file -> withDelegate(
                                there, file, now, called.delegate(gave).filter(mayBeTold))));
    }

    private List<Copy> withDelegate(Held there, ICalendar file, ICalendar said, Optional<HolderCalendar> delegate) {
        List<Copy> copies = new ArrayList<>();
        copies.add(new Copy(
                there.calendar(), there.name(), file.bytes(), Callings.message("REPLY", said), Copy.Kind.GIVEN_ON));
        delegate.filter(each -> !each.id().equals(there.calendar()))
                .flatMap(each -> summons.toGuest(each, file, false))
                .ifPresent(copies::add);
        return copies;
    }

    private Optional<Copy> answered(Held there, ICalendar now, Predicate<Attendee> isTheirs) {
        byte[] content = answered(there.content(), now, isTheirs);
        return java.util.Arrays.equals(content, there.content())
                ? Optional.empty()
                : Optional.of(new Copy(
                        there.calendar(), there.name(), content, Callings.message("REPLY", now), Copy.Kind.ANSWER));
    }

    /** The organiser's file with what one of those who are called says in theirs: of all of it, or of single occurrences. */
    private byte[] answered(byte[] organizers, ICalendar theirs, Predicate<Attendee> isTheirs) {
        byte[] content = organizers;
        for (palazzo.icalendar.Component event : theirs.events()) {
            Optional<Attendee> mine = Callings.theirs(event, isTheirs);
            if (mine.isPresent()) {
                content = answered(content, theirs, event, isTheirs, mine.get());
            }
        }
        return content;
    }

    private static byte[] answered(
            byte[] content,
            ICalendar theirs,
            palazzo.icalendar.Component event,
            Predicate<Attendee> isTheirs,
            Attendee mine) {
        ICalendar there = ICalendar.read(content);
        Function<Attendee, Attendee> said = each -> isTheirs.test(each) ? answering(each, mine) : each;
        if (event.first("RECURRENCE-ID").isPresent()) {
            return theirs.recurrence(event, Today.ROME)
                    .flatMap(of -> Callings.answeredOne(there, of, isTheirs, mine.answer(), said))
                    .map(ICalendar::bytes)
                    .orElse(content);
        }
        boolean known = Callings.theirs(EventText.main(there), isTheirs)
                .filter(each -> each.answer() != mine.answer())
                .isEmpty();
        if (known) {
            return content;
        }
        return there.events().size() == 1
                ? LinesKept.attendees(content, said)
                : Callings.answeredWhole(there, said).bytes();
    }

    private static Attendee answering(Attendee there, Attendee mine) {
        Attendee said = there.answering(mine.answer());
        String delegate = mine.delegatedTo();
        return new Attendee(
                (delegate.isEmpty() ? said.property() : said.property().with("DELEGATED-TO", "mailto:" + delegate))
                        .with("SCHEDULE-STATUS", "2.0"));
    }

    /** What follows where whoever is called takes it out: they do not come. */
    List<Copy> declined(HolderCalendar calendar, ICalendar was) {
        ICalendar no = ICalendar.read(LinesKept.attendees(
                was.bytes(),
                each -> called.is(each, calendar.holder()) ? each.answering(Attendee.Answer.DECLINED) : each));
        return answers(calendar, no);
    }

    /** What the one who is called answers, in their own copy. */
    byte[] answering(HolderCalendar calendar, byte[] content, Attendee.Answer answer) {
        return LinesKept.attendees(content, each -> called.is(each, calendar.holder()) ? each.answering(answer) : each);
    }
}
