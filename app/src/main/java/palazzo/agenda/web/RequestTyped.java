// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.domain.Request.Kind;
import palazzo.agenda.domain.RequestDesk.Slot;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Refusal;

/** What is typed of a request. */
record RequestTyped(Map<String, String> given) {

    Kind kind() {
        return "DELEGATION".equals(given.get("kind")) ? Kind.DELEGATION : Kind.MEETING;
    }

    UUID asked() {
        return uuid("asked");
    }

    /** Null where who asks keeps no agenda. */
    @Nullable
    UUID asking() {
        return said("asking").isEmpty() ? null : uuid("asking");
    }

    String subject() {
        return cut(said("subject"), 300);
    }

    String words() {
        return cut(said("words"), 4000);
    }

    /** Up to three. @throws Refusal where there is none, or one is no time */
    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            if (!said("day" + i).isEmpty()) {
                slots.add(slot(String.valueOf(i), minutes()));
            }
        }
        if (slots.isEmpty()) {
            throw new Refusal("day1/agenda.request_says_nothing");
        }
        return slots;
    }

    /** Another time of {@code minutes}; null where none is typed. */
    @Nullable
    Slot other(int minutes) {
        return said("day").isEmpty() && said("at").isEmpty() ? null : slot("", minutes);
    }

    int minutes() {
        String text = said("minutes");
        return text.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(text), 5, 600) : 60;
    }

    private Slot slot(String number, int minutes) {
        try {
            LocalDate day = LocalDate.parse(said("day" + number));
            if (OurTimes.include(day)) {
                return Slot.at(day.atTime(LocalTime.parse(said("at" + number))), minutes);
            }
        } catch (DateTimeException none) {
            // told below, as a day that no office lives to see
        }
        throw new Refusal("day%s/agenda.no_time".formatted(number));
    }

    private UUID uuid(String field) {
        try {
            return UUID.fromString(said(field));
        } catch (IllegalArgumentException none) {
            throw new Refusal(field + "/colleagues.to_whom");
        }
    }

    private String said(String name) {
        return given.getOrDefault(name, "").strip();
    }

    /** Without what is too long of it. */
    static String cut(String text, int most) {
        String one = text.replace("\r\n", "\n").strip();
        return one.codePointCount(0, one.length()) <= most ? one : one.substring(0, one.offsetByCodePoints(0, most));
    }
}
