// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.switchboard.domain.Visit;
import palazzo.switchboard.domain.Visits.Who;

/** What is typed at the door. @param party identity of who came; empty for somebody else */
public record VisitForm(
        @NotNull UUID key,
        @Nullable @Size(max = 200) String name,

        @Nullable @Pattern(regexp = CallForm.WHO) String party,

        @Nullable Boolean remember,
        @Nullable @Size(max = 60) String to,
        @Nullable @Size(max = 4000) String words,
        @Nullable @Size(max = 30) String badge,
        @NotNull Visit.Outcome outcome) {

    Who who() {
        return new Who(key, CallForm.chosen(party), CallForm.said(name), Boolean.TRUE.equals(remember));
    }
}
