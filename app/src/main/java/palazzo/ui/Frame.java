// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import palazzo.kernel.Today;

/**
 * What surrounds every page: whose city, who reads, where one may go, and how words and dates are said to them.
 *
 * @param city name of the city
 * @param visitor who is logged in; null for nobody
 * @param menu where they may go, in order; for nobody in particular the pages for citizens
 * @param path the path of this page, without host and query
 * @param notice one sentence on what has just been done; null for none
 * @param csrf the token every form carries
 * @param read which version of its thing the page shows, as its forms say it; null where it counts none
 * @param assets where the sheet and the script are
 * @param otherLanguage the address of this page in the other language; null where it answers a form
 * @param keys whether the keyboard's shortcuts are on
 */
public record Frame(
        Words words,
        Locale locale,
        LocalDate today,
        String city,
        @Nullable Visitor visitor,
        List<MenuItem> menu,
        String path,
        @Nullable String notice,
        CsrfToken csrf,
        @Nullable String read,
        Assets assets,
        @Nullable String otherLanguage,
        boolean keys) {

    /** How many places a line of the menu holds at 1280 dots; where there are more, one of them leads to the rest. */
    private static final int PLACES = 9;

    /** Whether this page answers a form, and so does not stand at an address of its own. */
    public boolean answersForm() {
        return otherLanguage == null;
    }

    /** The places that stand in the menu itself. */
    public List<MenuItem> places() {
        return menu.size() <= PLACES ? menu : menu.subList(0, PLACES - 1);
    }

    /** The places behind the last of the line; none, or two at least. */
    public List<MenuItem> furtherPlaces() {
        return menu.subList(places().size(), menu.size());
    }

    /** Whether this page is one of those. */
    public boolean isFurther() {
        return furtherPlaces().stream().anyMatch(item -> item.holds(path));
    }

    /** How much waits there, all together. */
    public long waitingFurther() {
        return furtherPlaces().stream()
                .mapToLong(item -> Objects.requireNonNullElse(item.waiting(), 0L))
                .sum();
    }

    /** The sentence of {@code key} in the reader's language. */
    public String t(String key, Object... args) {
        return words.t(locale, key, args);
    }

    /** The phrase in the reader's language. */
    public String t(Phrase phrase) {
        return phrase.key() == null
                ? phrase.plain()
                : t(phrase.key(), phrase.args().stream().map(this::said).toArray());
    }

    private Object said(Object arg) {
        return switch (arg) {
            case Phrase phrase -> t(phrase);
            case LocalDate date -> shortDay(date);
            case Instant instant -> moment(instant);
            default -> arg;
        };
    }

    /** The address of a file of {@code static/assets}. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** {@code mercoledì 2 dicembre 2026}. */
    public String fullDay(LocalDate date) {
        return format(date, "EEEE d MMMM yyyy");
    }

    /** {@code 2 dicembre 2026}. */
    public String day(LocalDate date) {
        return format(date, "d MMMM yyyy");
    }

    /** {@code mer 9 dic}, with the year where it is not this one. */
    public String shortDay(LocalDate date) {
        return format(date, date.getYear() == today.getYear() ? "EEE d MMM" : "EEE d MMM yyyy");
    }

    /** {@code 10:41}, in Rome. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("H:mm", locale).format(instant.atZone(Today.ROME));
    }

    /** {@code 24 novembre 2026, 9:14}, in Rome; today's are {@code oggi 10:52}. */
    public String moment(Instant instant) {
        LocalDate date = Today.dateOf(instant);
        return date.equals(today) ? t("ui.today_at", time(instant)) : shortDay(date) + ", " + time(instant);
    }

    /** {@code 2026-12-02}, for {@code datetime} attributes and date fields. */
    public String iso(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private String format(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
