// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import palazzo.law.Text;

/**
 * Dates, times and sums that are not written as people say them. Each pattern begins where no digit stands before it, so
 * that a long run of digits is read once.
 *
 * @param pattern of what is found
 * @param advice how it is written
 */
record Figures(Pattern pattern, Text advice) {

    private static final String NO_DIGIT_BEFORE = "(?<![\\d.,/:-])";
    private static final String NONE_AFTER = "(?![\\d/:-])";

    private static final List<Figures> ALL = List.of(
            new Figures(
                    Pattern.compile(
                            NO_DIGIT_BEFORE + "(?:\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}|\\d{4}-\\d{2}-\\d{2})" + NONE_AFTER),
                    new Text(
                            "scrivi la data con il mese in lettere: 20 marzo 2026",
                            "write the month in letters: 20 marzo 2026")),
            new Figures(
                    Pattern.compile(NO_DIGIT_BEFORE + "(?:[01]?\\d|2[0-3]):[0-5]\\d" + NONE_AFTER),
                    new Text("scrivi l'ora con il punto: ore 18.30", "write the hour with a dot: ore 18.30")),
            new Figures(
                    Pattern.compile("(?:€|EUR)\\s?\\d[\\d.,]*+|" + NO_DIGIT_BEFORE
                            + "(?:\\d[\\d.,]*+\\s?(?:€|EUR\\b)|\\d{4,}+(?:,\\d{2})?\\seuro\\b)"),
                    new Text("scrivi la somma così: 1.250,00 euro", "write the sum so: 1.250,00 euro")));

    static Stream<Hint> in(String text) {
        return ALL.stream()
                .flatMap(figures -> figures.pattern.matcher(text).results().map(found -> figures.hint(found)));
    }

    private Hint hint(MatchResult found) {
        return new Hint(Hint.Kind.FIGURES, found.start(), found.end(), found.group(), advice);
    }
}
