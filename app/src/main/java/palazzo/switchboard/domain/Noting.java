// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.directory.PhoneNumber;
import palazzo.kernel.Refusal;

/**
 * What an operator notes of a call.
 *
 * @param key of the form: sent twice it is one
 * @param call the call that a telephone system announced; null for one noted by hand
 * @param number from which, in any writing; empty where it is withheld
 * @param party who calls, chosen among those of the number; null for somebody else
 * @param name of somebody who is not known; may be empty
 * @param remember whether somebody not known is put into the directory, with the number
 * @param address mail address, for a letter that is to be answered by mail; may be empty
 * @param to whom it is passed on, or who calls back
 * @param due by when; null takes the usual day
 * @param from when the caller can be reached, with {@code until}; null for any time
 */
public record Noting(
        UUID key,
        @Nullable UUID call,
        String number,
        @Nullable UUID party,
        String name,
        boolean remember,
        String address,
        Topic topic,
        String words,
        Outcome outcome,
        String to,
        @Nullable LocalDate due,
        @Nullable LocalTime from,
        @Nullable LocalTime until) {

    /** @throws Refusal where the outcome needs what is not there */
    void check(LocalDate today) {
        must(number.isBlank() || PhoneNumber.read(number).isPresent(), "number/call.not_a_number");
        must(!remember || party != null || !name.isBlank(), "name/call.who_is_remembered");
        must(outcome == Outcome.INFORMED || outcome == Outcome.CALL_BACK || !words.isBlank(), "words/call.what_about");
        must(outcome != Outcome.PASSED_ON || !to.isBlank(), "to/call.to_whom");
        must(outcome != Outcome.CALL_BACK || !number.isBlank(), "number/call.back_where");
        must(outcome != Outcome.LETTER || party != null || !name.isBlank(), "name/call.whose_letter");
        must(!outcome.leavesAnErrand() || due == null || !due.isBefore(today), "due/call.day_over");
        must(from == null || until == null || from.isBefore(until), "until/call.window");
    }

    /** The number in its kept writing; empty for none. */
    String kept() {
        return PhoneNumber.read(number).map(PhoneNumber::text).orElse("");
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }
}
