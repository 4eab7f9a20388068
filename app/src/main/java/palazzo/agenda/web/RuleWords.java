// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import palazzo.agenda.domain.Draft.Repeat;
import palazzo.ui.Phrase;

/** How a series takes place again, in words; a rule for which we have none as its client wrote it. */
final class RuleWords {

    private RuleWords() {}

    /** @param rule as it stands in a file, not empty @param first the day on which the series begins */
    static Phrase of(String rule, LocalDate first) {
        String bare = Arrays.stream(rule.toUpperCase(Locale.ROOT).split(";", -1))
                .filter(part -> !part.startsWith("UNTIL=") && !part.startsWith("COUNT=") && !part.startsWith("WKST="))
                .collect(Collectors.joining(";"));
        Phrase how = Repeat.saying(bare, first)
                .map(repeat -> Phrase.of("agenda.repeat." + repeat))
                .orElseGet(() -> Phrase.plain(bare));
        String until = part(rule, "UNTIL=");
        String count = part(rule, "COUNT=");
        if (!count.isEmpty()) {
            return Phrase.of("agenda.rule.times", how, count);
        }
        return until.length() < 8 ? how : ending(how, until);
    }

    private static Phrase ending(Phrase how, String until) {
        try {
            LocalDate day = LocalDate.parse(until.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            return Phrase.of("agenda.rule.until", how, day);
        } catch (DateTimeException noDay) {
            return how;
        }
    }

    private static String part(String rule, String name) {
        return Arrays.stream(rule.toUpperCase(Locale.ROOT).split(";", -1))
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }
}
