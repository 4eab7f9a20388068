// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.Agenda.Heard;
import palazzo.agenda.Agenda.Put;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Itip;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;

/**
 * Writes events into an agenda, for whoever may, one after the other, with what follows in the agendas of others who are called.
 * Pages and clients of CalDAV come through here.
 */
@Component
class Writing {

    private static final int MOST_BYTES = 1_000_000;

    private final Calendars calendars;
    private final AgendaRights rights;
    private final HeldEvents events;
    private final EventKeeping keeping;
    private final EventNews news;
    private final Convening convening;
    private final Acting acting;
    private final Today today;

    Writing(
            Calendars calendars,
            AgendaRights rights,
            HeldEvents events,
            EventKeeping keeping,
            EventNews news,
            Convening convening,
            Acting acting,
            Today today) {
        this.calendars = calendars;
        this.rights = rights;
        this.events = events;
        this.keeping = keeping;
        this.news = news;
        this.convening = convening;
        this.acting = acting;
        this.today = today;
    }

    /**
     * What is to be written.
     *
     * @param name of the resource
     * @param beside null where it stays as it is
     * @param reason why, where somebody had to say so
     * @param recurrence which occurrence is touched; empty for the whole
     */
    record Letter(String name, byte[] content, @Nullable Beside beside, String reason, String recurrence) {

        Letter in(byte[] other) {
            return new Letter(name, other, beside, reason, recurrence);
        }

        static Letter of(String name, byte[] content) {
            return new Letter(name, content, null, "", "");
        }
    }

    /** As a client of CalDAV writes. */
    @Transactional
    public Put put(UUID calendar, String name, byte[] content, @Nullable String ifMatch) {
        return write(calendar, Letter.of(name, content), ifMatch, true);
    }

    /** Writes; the agenda is locked until the transaction is over, so that one of two comes first. */
    @Transactional(propagation = Propagation.REQUIRED)
    Put write(UUID id, Letter letter, @Nullable String ifMatch) {
        return write(id, letter, ifMatch, false);
    }

    /** @param byClient whether a program writes, which knows no more than what it last read */
    private Put write(UUID id, Letter letter, @Nullable String ifMatch, boolean byClient) {
        Reach reach = visible(calendars.find(id).orElseThrow(() -> new NotFound("calendar " + id)));
        if (letter.content().length > MOST_BYTES) {
            throw new Refusal("agenda.too_large");
        }
        EventFacts facts = EventFacts.of(ICalendar.read(letter.content()));
        HolderCalendar calendar = locked(id, facts.file(), events.byName(id, letter.name()));
        Optional<Held> before = events.byName(id, letter.name());
        before.ifPresent(held -> mayChange(reach, held.secrecy()));
        Mandate mandate = mayChange(reach, facts.secrecy());
        matches(ifMatch, before);
        String uid = facts.uid().isEmpty() ? letter.name() : facts.uid();
        events.byUid(id, uid)
                .filter(other -> !other.name().equals(letter.name()))
                .ifPresent(other -> {
                    throw new Refusal("agenda.uid_taken", other.name());
                });
        if (byClient) {
            convening.mayBe(calendar, facts.file(), before);
        }
        byte[] own = convening.own(calendar, facts.file(), letter.content(), before);
        return under(mandate, () -> {
            Put put = own == letter.content()
                    ? keeping.written(calendar, letter, facts, before, uid, mandate)
                    : corrected(calendar, letter.in(own), before, uid, mandate);
            deliver(convening.copies(calendar, before, facts.file()), calendar, uid);
            return put;
        });
    }

    /** What others of the house answered stands in it too: the client reads it anew. */
    private Put corrected(HolderCalendar calendar, Letter letter, Optional<Held> before, String uid, Mandate mandate) {
        Put put = keeping.written(
                calendar, letter, EventFacts.of(ICalendar.read(letter.content())), before, uid, mandate);
        return new Put(put.object(), "", put.made(), put.findings());
    }

    /** The agenda, locked with all others that are reached from it, always in the same order. */
    private HolderCalendar locked(UUID id, ICalendar now, Optional<Held> before) {
        convening.reached(id, now, before).forEach(calendars::locked);
        return calendars.locked(id);
    }

    /** Writes into other agendas what follows there, as the house's own work, and tells their programs. */
    private void deliver(List<Copy> copies, HolderCalendar from, String uid) {
        for (Copy copy : copies) {
            HolderCalendar there = calendars.locked(copy.calendar());
            EventFacts facts = EventFacts.of(ICalendar.read(copy.content()));
            Optional<Held> before = events.byName(there.id(), copy.name());
            Put put = keeping.written(
                    there, Letter.of(copy.name(), copy.content()), facts, before, facts.uid(), Mandate.HOUSE);
            if (copy.kind() == Copy.Kind.ANSWER) {
                before.ifPresent(held -> events.isTheSame(put.object(), held.scheduleTag()));
            }
            if (copy.isAnswer()) {
                news.told(from, uid, null);
            }
            news.told(there, facts.uid(), copy.message());
        }
    }

    /**
     * Answers for the holder who is called to an event: by the right to answer, which is another than that to change.
     *
     * @throws Refusal {@code agenda.not_yours_to_answer} for whom it is not, {@code agenda.not_called} where nobody is called
     */
    @Transactional
    void answer(UUID object, Attendee.Answer answer) {
        Held found = events.find(object).orElseThrow(() -> new NotFound("event " + object));
        HolderCalendar calendar = locked(found.calendar(), ICalendar.read(found.content()), Optional.of(found));
        Reach reach = visible(calendar);
        Held held = events.find(object)
                .filter(each -> reach.right(each.secrecy()).covers(Right.VIEW))
                .orElseThrow(() -> new NotFound("event " + object));
        if (!reach.responds(held.secrecy())) {
            throw new Refusal("agenda.not_yours_to_answer");
        }
        if (!convening.isCalledHere(calendar, ICalendar.read(held.content()))) {
            throw new Refusal("agenda.not_called");
        }
        byte[] content = convening.answering(calendar, held.content(), answer);
        EventFacts facts = EventFacts.of(ICalendar.read(content));
        Mandate mandate = reach.mandate(held.secrecy());
        under(mandate, () -> {
            Put put = keeping.written(
                    calendar, Letter.of(held.name(), content), facts, Optional.of(held), held.uid(), mandate);
            deliver(convening.copies(calendar, Optional.of(held), facts.file()), calendar, held.uid());
            return put;
        });
    }

    /**
     * As both sides of a request agreed: into an agenda in which the one who acts may not write by themselves.
     *
     * @return its identity
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID agreed(UUID id, Letter letter, Mandate mandate) {
        HolderCalendar calendar = calendars.locked(id);
        EventFacts facts = EventFacts.of(ICalendar.read(letter.content()));
        return keeping.written(calendar, letter, facts, events.byName(id, letter.name()), facts.uid(), mandate)
                .object();
    }

    /** An option is over: its time is free again. The house does it by itself. */
    @Transactional
    void lapse(Held held) {
        HolderCalendar calendar = calendars.locked(held.calendar());
        Held now = events.find(held.id()).orElse(held);
        ICalendar freed = EventText.free(ICalendar.read(now.content()), today.now());
        Beside beside = now.beside();
        keeping.written(
                calendar,
                new Letter(
                        now.name(),
                        freed.bytes(),
                        new Beside(beside.place(), beside.setUp(), beside.rest(), null),
                        "",
                        ""),
                EventFacts.of(freed),
                Optional.of(now),
                now.uid(),
                Mandate.HOUSE);
    }

    /** As {@link palazzo.agenda.Agenda#heard}. */
    @Transactional(propagation = Propagation.MANDATORY)
    Heard heard(Itip said, String address, Predicate<UUID> isNews) {
        return events.everywhere(said.uid()).stream()
                .filter(held -> convening.calls(held, address))
                .findFirst()
                .map(held -> heard(held, said, address, isNews))
                .orElseGet(() -> new Heard(null, false));
    }

    private Heard heard(Held found, Itip said, String address, Predicate<UUID> isNews) {
        HolderCalendar calendar = locked(found.calendar(), said.file(), Optional.of(found));
        Held held = events.find(found.id()).orElse(found);
        int known = Itip.sequence(EventText.main(ICalendar.read(held.content())));
        if (said.sequence() < known || !isNews.test(held.id())) {
            return new Heard(held.id(), false);
        }
        deliver(convening.answersOutside(held, said, address), calendar, held.uid());
        return new Heard(held.id(), true);
    }

    /** Takes it out, bytes kept in the log. @param answers whether whoever called the holder to it is told that they do not come */
    @Transactional
    public void delete(UUID id, String name, @Nullable String ifMatch, boolean answers) {
        Reach reach = visible(calendars.find(id).orElseThrow(() -> new NotFound("calendar " + id)));
        HolderCalendar calendar = locked(id, ICalendar.of(List.of()), events.byName(id, name));
        Optional<Held> found = events.byName(id, name);
        Held held = found.filter(each -> reach.right(each.secrecy()).covers(Right.TIMES))
                .orElseThrow(() -> new NotFound("event " + name));
        Mandate mandate = mayChange(reach, held.secrecy());
        matches(ifMatch, found);
        under(mandate, () -> {
            keeping.removed(calendar, held, mandate);
            deliver(convening.withoutIt(calendar, held, answers), calendar, held.uid());
            return held.id();
        });
    }

    /** What the one who acts may do. @throws NotFound where it is nothing */
    Reach visible(HolderCalendar calendar) {
        Reach reach = rights.now(calendar);
        if (!reach.isAnything()) {
            throw new NotFound("calendar " + calendar.id());
        }
        return reach;
    }

    private static Mandate mayChange(Reach reach, Secrecy secrecy) {
        if (!reach.right(secrecy).covers(Right.CHANGE)) {
            throw new Refusal("agenda.not_yours");
        }
        return reach.mandate(secrecy);
    }

    private static void matches(@Nullable String ifMatch, Optional<Held> before) {
        String there = before.map(Held::etag).orElse("");
        if (ifMatch != null && !ifMatch.equals(there)) {
            throw new Stale(Engagement.subject(before.map(Held::id).orElse(new UUID(0, 0))));
        }
    }

    /** The trail names the competence where the right rests on one. */
    private <T> T under(Mandate mandate, java.util.function.Supplier<T> work) {
        return mandate.kind() == Mandate.Kind.COMPETENCE ? acting.under(work, mandate.of()) : work.get();
    }
}
