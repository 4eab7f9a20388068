// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Party;
import palazzo.directory.PhoneBook;
import palazzo.directory.PhoneNumber;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/**
 * What telephone systems tell: a call rings, is answered, is over. Told twice it is told once; in the wrong order, or with a
 * part missing, the call stands as far as it is known.
 */
@Service
public class PhoneEvents {

    /** A system that could not reach the house tells afterwards what happened meanwhile. */
    private static final Duration PAST = Duration.ofDays(7);

    private final Calls calls;
    private final PhoneSystems systems;
    private final PhoneBook phones;
    private final Roster roster;
    private final CallLabels labels;
    private final CallNews news;
    private final Ids ids;
    private final Today today;

    PhoneEvents(
            Calls calls,
            PhoneSystems systems,
            PhoneBook phones,
            Roster roster,
            CallLabels labels,
            CallNews news,
            Ids ids,
            Today today) {
        this.calls = calls;
        this.systems = systems;
        this.phones = phones;
        this.roster = roster;
        this.labels = labels;
        this.news = news;
        this.ids = ids;
        this.today = today;
    }

    /** What happened to a call. */
    public enum Kind {
        STARTED,
        ANSWERED,
        ENDED,
        LOST
    }

    /**
     * Something that a telephone system told.
     *
     * @param call the system's own name of the call
     * @param number who calls, as the system writes it; anything that is no number is a number withheld
     * @param extension where it was answered; empty where that is not told
     * @param at when; null, in the future or over a week ago is now
     */
    public record Event(
            Kind kind,
            String call,
            String number,
            String extension,
            @Nullable Instant at) {}

    /** Takes an event in. */
    @Transactional
    public void happened(UUID system, Event event) {
        Instant at = when(event.at());
        Call call = calls.of(system, event.call()).orElseGet(() -> announced(system, event, at));
        Call after = switch (event.kind()) {
            case STARTED -> call;
            case ANSWERED -> answered(call, event.extension(), at);
            case ENDED, LOST -> over(call, at);
        };
        if (!after.equals(call)) {
            calls.save(after, null);
            tell(after, at);
        }
        systems.told(system);
    }

    /** Whoever rang since before {@code instant} and of whom no more was heard has hung up. @return how many */
    @Transactional
    public int silent(Instant instant) {
        List<Call> silent = calls.ringingSinceBefore(instant);
        silent.forEach(call -> {
            Call lost = over(call, today.now());
            calls.save(lost, null);
            tell(lost, today.now());
        });
        return silent.size();
    }

    private Call announced(UUID system, Event event, Instant at) {
        String number = PhoneNumber.read(event.number()).map(PhoneNumber::text).orElse("");
        Call call = new Call(ids.next(), 0, caller(number), Line.RINGING, at, null, null, null, null, labels.open());
        if (calls.add(call, system, event.call(), null)) {
            news.recorded("call.announced", call.id(), Map.of());
        }
        return calls.of(system, event.call()).orElseThrow();
    }

    /** Who is alone at a number is taken for who calls; where several are, the operator asks. */
    private Caller caller(String number) {
        List<Party> known = number.isEmpty() ? List.of() : phones.at(new PhoneNumber(number), Sight.EVERYTHING);
        return known.size() == 1
                ? new Caller(number, known.getFirst().id(), known.getFirst().name())
                : new Caller(number, null, "");
    }

    private Call answered(Call call, String extension, Instant at) {
        if (call.line() != Line.RINGING && call.line() != Line.TALKING) {
            return call;
        }
        UUID who = call.answeredBy() == null ? roster.at(extension, at) : call.answeredBy();
        return changed(call, Line.TALKING, call.answered() == null ? at : call.answered(), who, null);
    }

    private static Call over(Call call, Instant at) {
        return switch (call.line()) {
            case RINGING -> changed(call, Line.LOST, null, null, at);
            case TALKING -> changed(call, Line.ENDED, call.answered(), call.answeredBy(), at);
            case ENDED, LOST -> call;
        };
    }

    private static Call changed(
            Call call, Line line, @Nullable Instant answered, @Nullable UUID by, @Nullable Instant ended) {
        return new Call(
                call.id(),
                call.version(),
                call.caller(),
                line,
                call.began(),
                answered,
                by,
                ended,
                call.note(),
                call.label());
    }

    private void tell(Call call, Instant at) {
        switch (call.line()) {
            case TALKING -> news.recorded("call.answered", call.id(), Map.of());
            case LOST -> news.told("call.lost", call, at, Map.of());
            case ENDED -> news.recorded("call.ended", call.id(), Map.of());
            case RINGING -> throw new IllegalStateException("nothing happened to " + call.id());
        }
    }

    private Instant when(@Nullable Instant told) {
        Instant now = today.now();
        return told == null || told.isAfter(now) || told.isBefore(now.minus(PAST)) ? now : told;
    }
}
