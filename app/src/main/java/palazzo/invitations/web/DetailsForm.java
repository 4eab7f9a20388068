// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import palazzo.invitations.domain.Details;
import palazzo.invitations.domain.Occasion;

/** What one is invited to, as it is typed. @param version of the invitation that was read */
public record DetailsForm(
        @Nullable Integer version,
        @NotBlank @Size(max = 200) String title,
        @Nullable Occasion occasion,
        @Nullable LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime until,

        @Nullable @Size(max = 300) String place,
        @Nullable @Size(max = 2) String country,
        @Nullable @Size(max = 500) String asked,
        @Nullable LocalDate answerBy) {

    Details details() {
        Instant starts = Said.at(day, from).orElse(null);
        Instant ends = until == null ? null : Said.at(day, until).orElse(null);
        return new Details(
                title.strip(),
                occasion == null ? Occasion.OTHER : occasion,
                starts,
                starts != null && ends != null && ends.isBefore(starts) ? ends.plusSeconds(86_400) : ends,
                Said.or(place).strip(),
                Said.or(country).strip().toUpperCase(Locale.ROOT),
                Said.or(asked).strip(),
                answerBy);
    }

    InvitationPage.Details typed() {
        return new InvitationPage.Details(
                Said.or(title),
                occasion == null ? Occasion.OTHER.name() : occasion.name(),
                day == null ? "" : day.toString(),
                from == null ? "" : from.toString(),
                until == null ? "" : until.toString(),
                Said.or(place),
                Said.or(country),
                Said.or(asked),
                answerBy == null ? "" : answerBy.toString(),
                Said.occasions());
    }

    static InvitationPage.Details of(Details details) {
        return new InvitationPage.Details(
                details.title(),
                details.occasion().name(),
                Said.iso(details.starts()),
                Said.hour(details.starts()),
                Said.hour(details.ends()),
                details.place(),
                details.country(),
                details.asked(),
                details.answerBy() == null ? "" : details.answerBy().toString(),
                Said.occasions());
    }
}
