// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Draft;
import palazzo.agenda.domain.EventDesk.Aware;
import palazzo.agenda.domain.EventDesk.Which;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;

/** What is typed of an event. */
public record EngagementForm(
        @Nullable @Size(max = 300) String summary,
        @NotNull Secrecy secrecy,
        @NotNull LocalDate first,
        @Nullable LocalTime from,
        @Nullable LocalDate last,
        @Nullable LocalTime until,
        @Nullable Boolean wholeDay,

        @Nullable @Pattern(regexp = "[A-Za-z0-9_+/-]{0,60}") String zone,

        @Nullable UUID place,
        @Nullable @Size(max = 300) String location,
        @Nullable @Min(0) @Max(600) Integer setUp,
        @Nullable @Min(0) @Max(600) Integer rest,
        @Nullable LocalDate held,
        @NotNull Draft.Repeat repeat,
        @Nullable LocalDate over,
        @Nullable @Size(max = 8000) String words,
        @Nullable List<UUID> with,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = 20) String seen,
        @Nullable @Size(max = 64) String etag,
        @Nullable @Size(max = 60) String at,
        @Nullable Boolean onward,
        @Nullable LocalDateTime moveTo) {

    /** What is typed, at the time that was chosen among those offered, where one was. */
    Draft draft() {
        Draft typed = typed();
        return moveTo == null || typed.isWholeDays() ? typed : typed.movedTo(moveTo);
    }

    private Draft typed() {
        boolean whole = Boolean.TRUE.equals(wholeDay);
        return new Draft(
                with == null ? Set.of() : Set.copyOf(with),
                said(summary).strip(),
                secrecy,
                held,
                first,
                whole ? null : from,
                last == null ? first : last,
                whole ? null : until,
                zone == null || zone.isBlank() ? Today.ROME : offered(zone),
                place,
                said(location).strip(),
                setUp == null ? 0 : setUp,
                rest == null ? 0 : rest,
                repeat,
                over,
                said(words).replace("\r\n", "\n").strip());
    }

    private static ZoneId offered(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new NotFound("time zone " + zone);
        }
        return ZoneId.of(zone);
    }

    /** Which event it is, and what of it. */
    Which which(UUID object) {
        return new Which(object, said(etag), said(at), isOnward());
    }

    boolean isOnward() {
        return Boolean.TRUE.equals(onward) && !said(at).isEmpty();
    }

    Aware aware() {
        return new Aware(said(seen), said(reason));
    }

    /** Whether a time is missing that is needed. */
    boolean lacksTime() {
        return !Boolean.TRUE.equals(wholeDay) && (from == null || until == null);
    }

    Set<String> chosen() {
        return with == null ? Set.of() : with.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
