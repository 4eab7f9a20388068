// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.registry.Registry;

/**
 * A letter: one item that arrived, however often it was received.
 *
 * @param version of the row; a change made to an older one is told both
 * @param handling what was decided about it; null until triage
 * @param closedAt when it was answered or closed; null while it is open
 */
public record Letter(
        UUID id,
        int version,
        Arrival arrival,
        LetterState state,
        @Nullable Handling handling,
        @Nullable Instant closedAt,
        Label label) {

    /** With whom the coordination of the Mayor answers what it was told: those who answer the citizens. */
    static final String TOGETHER = "URC-04";

    /** How the fingerprint of a letter begins that was split off another one. */
    static final String SPLIT = "split:";

    private static final Pattern ANSWER = Pattern.compile("\\s*(re|r|rif)\\s*:", Pattern.CASE_INSENSITIVE);

    /** The subject of what happens around the letter of this identity. */
    public static Subject subject(UUID id) {
        return new Subject("letter", id);
    }

    /** Whether {@code subject} is a letter. */
    static boolean isOne(Subject subject) {
        return subject.kind().equals("letter");
    }

    /** The subject of what happens around it. */
    public Subject subject() {
        return subject(id);
    }

    /** Where it is read. */
    public String path() {
        return "/letters/" + id;
    }

    /** What it is about, never empty. */
    public String title() {
        return arrival.subject().isBlank() ? "(senza oggetto)" : arrival.subject();
    }

    /** What an answer to it is about: marked as one, and once, whichever mark the sender's program gave (RFC 5322, 3.6.5). */
    String answerTitle() {
        return ANSWER.matcher(title()).lookingAt() ? title() : "R: " + title();
    }

    /**
     * What was decided about it.
     *
     * @throws Refusal while it waits for triage
     */
    public Handling handled() {
        if (handling == null) {
            throw new Refusal("letter.not_triaged");
        }
        return handling;
    }

    /** Certified mail takes its number when it comes in: nobody has to weigh whether it was received. */
    boolean isRegisteredAtOnce() {
        return arrival.channel() == Channel.PEC && !arrival.automatic() && !isSplit();
    }

    /** Whether it is the second matter of another letter: the document has its number there. */
    public boolean isSplit() {
        return arrival.fingerprint().startsWith(SPLIT);
    }

    /** Whether it has a number after it was decided so. */
    public boolean isNumbered(Outcome outcome) {
        return !isSplit() && (outcome.isNumbered() || isRegisteredAtOnce());
    }

    /**
     * The lines of the chart under which its answer is written: its own, and with what was told to the coordination of the
     * Mayor that of citizen relations too, who answer it together.
     */
    public String[] writers() {
        return isJoint()
                ? new String[] {handled().competence(), TOGETHER}
                : new String[] {handled().competence()};
    }

    /** Whether two offices answer it together. */
    boolean isJoint() {
        return handling != null
                && handling.outcome() == Outcome.REPORT
                && !handling.competence().equals(TOGETHER);
    }

    /** As the registry writes it. */
    Registry.Entry entry(Optional<Registry.Theirs> theirs) {
        String sender = arrival.sender().line();
        Registry.Entry entry = new Registry.Entry(
                Registry.Direction.IN,
                sender.isBlank() ? "(senza mittente leggibile)" : sender,
                title(),
                arrival.sha256(),
                subject(),
                label,
                theirs);
        Registry.Details details = entry.details().by(arrival.channel().means());
        return entry.with(arrival.channel() == Channel.FORM ? details.made(Registry.Formation.C) : details);
    }

    Letter triaged(Handling decided, Label seenBy) {
        LetterState next = decided.outcome() == Outcome.UNWANTED
                ? LetterState.UNWANTED
                : decided.outcome().closes() ? LetterState.CLOSED : LetterState.ACCEPTED;
        return new Letter(
                id,
                version,
                arrival,
                to(next),
                decided,
                decided.outcome().closes() ? decided.triagedAt() : null,
                seenBy);
    }

    Letter numbered(Handling decided) {
        return new Letter(id, version, arrival, state, decided, closedAt, label);
    }

    /** Nothing is to be done with it: what it told is taken over already. */
    Letter settled(Handling taken, Label seenBy) {
        return new Letter(id, version, arrival, LetterState.CLOSED, taken, taken.triagedAt(), seenBy);
    }

    /** Out of the ordinary way of letters, for the eyes of its addressee alone. */
    Letter reserved(Handling decided, Label seenBy) {
        if (!LetterState.TO_DECIDE.contains(state)) {
            throw new Refusal("letter.state", state.name());
        }
        return new Letter(id, version, arrival, LetterState.CLOSED, decided, decided.triagedAt(), seenBy);
    }

    Letter givenTo(String unit, @Nullable UUID person) {
        if (!LetterState.OPEN.contains(state)) {
            throw new Refusal("letter.not_open");
        }
        Set<String> offices = new HashSet<>(label.offices());
        offices.add(unit);
        Label wider = new Label(label.kind(), offices, label.people());
        return new Letter(id, version, arrival, state, handled().givenTo(unit, person), closedAt, wider);
    }

    /** With another office, under another line of the chart. */
    Letter under(String competence, String unit, Label seenBy) {
        Handling now = handled();
        boolean same = now.competence().equals(competence) && now.unit().equals(unit);
        Handling given = same ? now : now.under(competence, unit);
        return new Letter(id, version, arrival, state, given, closedAt, seenBy);
    }

    /** The same, decided otherwise by who has it in hand. */
    Letter handled(Handling other, Label seenBy) {
        return new Letter(id, version, arrival, state, other, closedAt, seenBy);
    }

    Letter in(LetterState next, @Nullable Instant closed) {
        return new Letter(id, version, arrival, to(next), handling, closed, label);
    }

    private LetterState to(LetterState next) {
        if (!state.leadsTo(next)) {
            throw new Refusal("letter.state", state.name());
        }
        return next;
    }
}
