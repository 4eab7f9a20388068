// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import palazzo.kernel.MailAddress;
import palazzo.switchboard.domain.Noting;
import palazzo.switchboard.domain.Outcome;
import palazzo.switchboard.domain.Topic;

/**
 * What is typed in during a call.
 *
 * @param party identity of who calls; {@code other} for somebody else
 */
public record CallForm(
        @NotNull UUID key,
        @Nullable @Size(max = 60) String number,

        @Nullable @Pattern(regexp = WHO) String party,

        @Nullable @Size(max = 200) String name,
        @Nullable Boolean remember,

        @Nullable @Size(max = 200) @Email(regexp = MailAddress.PATTERN)
        String address,

        @NotNull Topic topic,
        @Nullable @Size(max = 8000) String words,
        @NotNull Outcome outcome,
        @Nullable @Size(max = 60) String to,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate due,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime until) {

    /** Somebody of the directory, or somebody else; nothing is somebody else too. */
    static final String WHO = "([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|other)?";

    /** What the form sends for somebody who is not in the directory. */
    static final String OTHER = "other";

    /** Who of the directory was chosen; null for somebody else, and for what is nobody. */
    static @Nullable UUID chosen(@Nullable String party) {
        return party == null || party.length() != 36 || !party.matches(WHO) ? null : UUID.fromString(party);
    }

    /** What was typed under a name; empty for nothing. */
    static String said(@Nullable Object typed) {
        return typed == null ? "" : typed.toString();
    }

    /** @param call the announced call; null for one noted by hand */
    Noting noting(@Nullable UUID call) {
        return new Noting(
                key,
                call,
                said(number),
                chosen(party),
                said(name),
                Boolean.TRUE.equals(remember),
                said(address),
                topic,
                said(words).replace("\r\n", "\n"),
                outcome,
                said(to),
                due,
                from,
                until);
    }
}
