// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import palazzo.organisation.Colleagues;
import palazzo.organisation.Colleagues.Place;
import palazzo.registry.Registration;
import palazzo.registry.domain.HandlingDesk.Wanted;

/** The forms that stand on the page of an entry. */
public final class EntryForms {

    private EntryForms() {}

    /**
     * What an annulment wants.
     *
     * @param measure number and date of the authorisation
     */
    public record AnnulmentForm(
            @NotBlank @Size(max = 200) @Nullable String measure,
            @NotBlank @Size(max = 1000) @Nullable String reason) {

        /** Nothing typed yet. */
        static final AnnulmentForm EMPTY = new AnnulmentForm("", "");
    }

    /** What the annulment of a field wants. @param value what stands in its place */
    public record CorrectionForm(
            @NotBlank @Pattern(regexp = "correspondent|about|theirs") @Nullable
            String field,

            @NotBlank @Size(max = 1000) @Nullable String value,
            @NotBlank @Size(max = 200) @Nullable String measure,
            @NotBlank @Size(max = 1000) @Nullable String reason) {

        /** Nothing typed yet. */
        static final CorrectionForm EMPTY = new CorrectionForm("about", "", "", "");
    }

    /**
     * Class, file, assignment.
     *
     * @param to a unit, or a unit and a person of it
     * @param informed units
     */
    public record HandlingForm(
            int version,
            @Size(max = 20) @Nullable String classCode,
            @Size(max = 60) @Nullable String dossier,
            @Size(max = 60) @Nullable String to,
            @Nullable Set<String> informed,
            @Size(max = 500) @Nullable String why) {

        static HandlingForm of(Registration entry) {
            var now = entry.standing();
            return new HandlingForm(
                    now.version(),
                    now.classCode(),
                    now.dossier(),
                    now.unit() + (now.person() == null ? "" : ":" + now.person()),
                    now.informed(),
                    "");
        }

        Wanted wanted() {
            Place place = HandForm.line(to).isEmpty() ? new Place("", null) : Colleagues.read(HandForm.line(to));
            return new Wanted(
                    version,
                    HandForm.line(classCode),
                    HandForm.line(dossier),
                    place.unit(),
                    place.person(),
                    informed == null ? Set.of() : informed,
                    HandForm.line(why));
        }
    }

    /** A reserve. */
    public record ReserveForm(
            int version,
            @Nullable Set<UUID> people,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate opensOn,

            @NotBlank @Size(max = 500) @Nullable String ground) {}
}
