// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Details;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Occasion;
import palazzo.invitations.domain.Standing;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Today;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** How invitations are said, and how what is typed about them is read. */
final class Said {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Said() {}

    /** When it takes place. */
    static Phrase when(Details details) {
        Instant starts = details.starts();
        if (starts == null) {
            return Phrase.of("invitation.when_unknown");
        }
        var rome = starts.atZone(Today.ROME);
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", LocaleContextHolder.getLocale())
                .format(rome);
        if (rome.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Phrase.of("invitation.day_alone", day);
        }
        return details.ends() == null
                ? Phrase.of("invitation.day_at", day, HOUR.format(rome))
                : Phrase.of(
                        "invitation.day_from_until",
                        day,
                        HOUR.format(rome),
                        HOUR.format(details.ends().atZone(Today.ROME)));
    }

    static Phrase day(Instant at) {
        return Phrase.of("invitation.short_day", Today.dateOf(at));
    }

    static Phrase hours(Instant from, Instant until) {
        return Phrase.of(
                "invitation.hours", HOUR.format(from.atZone(Today.ROME)), HOUR.format(until.atZone(Today.ROME)));
    }

    /** How far it has come, with what was answered. */
    static Tag tag(Invitation it) {
        Standing standing = it.standing();
        if (standing == Standing.DECIDED && it.decision() != null) {
            return tag(it.decision().answer());
        }
        Tone tone = switch (standing) {
            case TO_DECIDE -> Tone.WAIT;
            case HELD, ASKED -> Tone.WAIT;
            case DECIDED, OVER -> Tone.OK;
            case CALLED_OFF -> Tone.OFF;
        };
        return Tag.of(tone, "invitation.standing." + standing);
    }

    static Tag tag(Answer answer) {
        Tone tone = switch (answer) {
            case ACCEPT, DELEGATE -> Tone.OK;
            case HOLD, POSTPONE -> Tone.WAIT;
            case DECLINE -> Tone.OFF;
        };
        return Tag.of(tone, "invitation.answered." + answer);
    }

    static List<Choice> occasions() {
        return Arrays.stream(Occasion.values())
                .map(each -> new Choice(each.name(), Phrase.of("invitation.occasion." + each)))
                .toList();
    }

    /** The choices of a filter: none first. */
    static List<Choice> any(List<Choice> choices) {
        List<Choice> all = new java.util.ArrayList<>(List.of(new Choice("", Phrase.of("calls.any"))));
        all.addAll(choices);
        return all;
    }

    static Optional<Instant> at(@Nullable LocalDate day, @Nullable LocalTime time) {
        return day == null
                ? Optional.empty()
                : Optional.of(day.atTime(time == null ? LocalTime.MIDNIGHT : time)
                        .atZone(Today.ROME)
                        .toInstant());
    }

    static String iso(@Nullable Instant at) {
        return at == null ? "" : Today.dateOf(at).toString();
    }

    static String hour(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        LocalTime time = at.atZone(Today.ROME).toLocalTime();
        return time.equals(LocalTime.MIDNIGHT) ? "" : HOUR.format(time);
    }

    static @Nullable LocalDate date(String text) {
        return OurTimes.day(text).orElse(null);
    }

    static String country(String code) {
        return code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(LocaleContextHolder.getLocale());
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
