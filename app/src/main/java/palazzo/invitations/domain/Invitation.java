// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;

/**
 * An invitation, in a register of its own: the law keeps invitations out of the register of documents (d.P.R. 445/2000, art.
 * 53, c. 5).
 *
 * @param year of its number
 * @param number within the year, without gaps
 * @param letter in which it came
 * @param host who invites, in the directory; null where nobody was recognised
 * @param hostName as the letter has it
 * @param share the line of the chart under which it is answered
 * @param unit that answers it
 * @param decision null while there is none
 * @param engagement the event in an agenda; null for none
 * @param aftermath null until it is noted
 */
public record Invitation(
        UUID id,
        int version,
        int year,
        int number,
        UUID letter,
        @Nullable UUID host,
        String hostName,
        Details details,
        String share,
        String unit,
        Standing standing,
        @Nullable Decision decision,
        @Nullable UUID engagement,
        @Nullable Aftermath aftermath,
        Instant receivedAt,
        Label label) {

    /** What it is to trail, tasks and timeline. */
    public static Subject subject(UUID id) {
        return new Subject("invitation", id);
    }

    /** The same of this one. */
    public Subject subject() {
        return subject(id);
    }

    /** Its number as it is written. */
    public String code() {
        return "INV-%d-%04d".formatted(year, number);
    }

    /** Where it is read. */
    public String path() {
        return "/invitations/" + id;
    }

    /** Who invites and to what. */
    public String title() {
        return hostName.isBlank() ? details.title() : hostName + ": " + details.title();
    }

    /** Whether its answer waits to be written: everything is decided that it has to say. */
    public boolean isReadyToAnswer() {
        return decision != null && (standing == Standing.DECIDED || standing == Standing.HELD);
    }

    /** Whether one of {@code people} decided about it. */
    public boolean isDecidedBy(Set<UUID> people) {
        return decision != null && people.contains(decision.by());
    }

    /** Whether what came of it can be noted. */
    public boolean isOverAt(Instant now) {
        return standing == Standing.DECIDED
                && decision != null
                && (decision.answer() == Answer.ACCEPT || decision.answer() == Answer.DELEGATE)
                && details.starts() != null
                && details.until().isBefore(now);
    }

    Invitation described(Details now) {
        ahead();
        return with(now, share, unit, standing, decision, engagement, aftermath, label);
    }

    Invitation shared(String line, String office, Set<String> offices) {
        Set<String> all = new HashSet<>(label.offices());
        all.addAll(offices);
        all.add(office);
        Label seen = new Label(label.kind(), all, label.people());
        return with(details, line, office, standing, decision, engagement, aftermath, seen);
    }

    Invitation decided(Decision what, Standing next, @Nullable UUID event) {
        if (!standing.isDecidable()) {
            throw new Refusal("invitation.decided_already");
        }
        return with(next, what, event, null);
    }

    Invitation in(Standing next, @Nullable UUID event) {
        return with(next, decision, event, aftermath);
    }

    Invitation open() {
        return with(Standing.TO_DECIDE, null, engagement, null);
    }

    Invitation calledOff() {
        ahead();
        return with(Standing.CALLED_OFF, decision, engagement, null);
    }

    Invitation over(Aftermath what) {
        return with(Standing.OVER, decision, engagement, what);
    }

    private void ahead() {
        if (!standing.isAhead()) {
            throw new Refusal("invitation.over");
        }
    }

    private Invitation with(Standing next, @Nullable Decision what, @Nullable UUID event, @Nullable Aftermath after) {
        return with(details, share, unit, next, what, event, after, label);
    }

    private Invitation with(
            Details said,
            String line,
            String office,
            Standing next,
            @Nullable Decision what,
            @Nullable UUID event,
            @Nullable Aftermath after,
            Label seen) {
        return new Invitation(
                id,
                version,
                year,
                number,
                letter,
                host,
                hostName,
                said,
                line,
                office,
                next,
                what,
                event,
                after,
                receivedAt,
                seen);
    }
}
