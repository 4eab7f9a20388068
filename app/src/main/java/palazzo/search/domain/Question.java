// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.OurTimes;
import palazzo.search.Index;

/**
 * What is typed into the one box. Beside words it may hold {@code mittente:colleoni}, {@code numero:18714/2026},
 * {@code tema:mob}, {@code dal:1/11/2026}, {@code al:2026-11-30}, each also in English, and beginnings of words
 * ({@code ronz*}).
 *
 * @param words as they were typed, with phrases and words that must not be there
 * @param beginnings of words, without their star
 * @param sender words of who sent it or of its number
 * @param numbers of registrations, as they are printed and as they are said: {@code 0000120/2026} and {@code 120/2026}
 * @param topic empty for any
 * @param from its first day; null for any
 * @param until its last day; null for any
 */
public record Question(
        String words,
        List<String> beginnings,
        List<String> sender,
        List<List<String>> numbers,
        String topic,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(mittente|sender|numero|number|tema|topic|dal|since|al|until):(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{N}\"-])([\\p{L}\\p{N}]{2,})\\*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+\\*?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,7})/((?:19|20)\\d\\d)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ITALY);

    /** Reads what was typed. */
    public static Question of(String typed) {
        Matcher named = NAMED.matcher(typed);
        Question question = new Question("", List.of(), List.of(), List.of(), "", null, null);
        List<String> others = new ArrayList<>();
        List<List<String>> numbers = new ArrayList<>();
        for (MatchResult each : named.results().toList()) {
            String value = each.group(2) != null ? each.group(2) : each.group(3);
            switch (each.group(1).toLowerCase(Locale.ROOT)) {
                case "mittente", "sender" -> question = question.by(value);
                case "tema", "topic" -> question = question.about(value);
                case "dal", "since" -> question = question.within(day(value), question.until);
                case "al", "until" -> question = question.within(question.from, day(value));
                default ->
                    number(value)
                            .ifPresentOrElse(numbers::add, () -> others.add("\"" + value.replace("\"", "") + "\""));
            }
        }
        String rest = named.replaceAll(" ");
        List<String> beginnings = BEGINNING
                .matcher(QUOTED.matcher(rest).replaceAll(" "))
                .results()
                .map(found -> found.group(1))
                .toList();
        String words = (BEGINNING.matcher(rest).replaceAll(" ") + " " + String.join(" ", others))
                .replaceAll("\\s+", " ")
                .strip();
        return new Question(words, beginnings, question.sender, numbers, question.topic, question.from, question.until);
    }

    /** The same, from a sender. Blank changes nothing. */
    public Question by(String typed) {
        List<String> all = new ArrayList<>(sender);
        WORD.matcher(typed).results().map(MatchResult::group).forEach(all::add);
        return new Question(words, beginnings, List.copyOf(all), numbers, topic, from, until);
    }

    /** The same, about a topic. Blank changes nothing. */
    public Question about(String typed) {
        return typed.isBlank() ? this : new Question(words, beginnings, sender, numbers, typed.strip(), from, until);
    }

    /** The same, of a time. */
    public Question within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Question(words, beginnings, sender, numbers, topic, first, last);
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return !asksForWords() && from == null && until == null;
    }

    boolean asksForWords() {
        return !words.isEmpty() || !beginnings.isEmpty() || !sender.isEmpty() || !numbers.isEmpty() || !topic.isEmpty();
    }

    /** Beginnings, senders and numbers as {@code to_tsquery} reads them; senders stand in the second line, which weighs B. */
    String terms() {
        return Stream.of(
                        beginnings.stream().map(each -> term(each, ":*")),
                        sender.stream().map(each -> term(each, each.endsWith("*") ? ":*B" : ":B")),
                        numbers.stream().map(Question::either))
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" & "));
    }

    private static Optional<String> either(List<String> spellings) {
        return Optional.of(spellings.stream().collect(Collectors.joining("' | '", "('", "')")));
    }

    /** How the number of a registration may be written; empty for a number of another kind. */
    private static Optional<List<String>> number(String typed) {
        Matcher number = NUMBER.matcher(typed);
        return number.matches()
                ? Optional.of(List.of(
                        "%07d/%s".formatted(Integer.parseInt(number.group(1)), number.group(2)),
                        Integer.parseInt(number.group(1)) + "/" + number.group(2)))
                : Optional.empty();
    }

    /** Nothing but plain letters and digits: the rest could be read as an operator. */
    private static Optional<String> term(String word, String how) {
        String plain = folded(word);
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain + how);
    }

    static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]", "");
    }

    String facets() {
        return topic.isEmpty() ? "" : "'" + Index.facet(topic) + "'";
    }

    /** All words that shall be marked where they are found, a beginning with its star. */
    public String marked() {
        return Stream.concat(Stream.of(words), beginnings.stream().map(each -> each + "*"))
                .collect(Collectors.joining(" "))
                .strip();
    }

    /**
     * The day that {@code typed} names, as {@code 2026-11-30} or {@code 30/11/2026}; null where it names none on which
     * there could be letters.
     */
    public static @Nullable LocalDate day(String typed) {
        try {
            return OurTimes.day(
                            typed.contains("/")
                                    ? LocalDate.parse(typed, ITALIAN).toString()
                                    : typed)
                    .orElse(null);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
