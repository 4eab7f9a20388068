// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import palazzo.law.BadInput;
import palazzo.law.Csv;
import palazzo.law.calendar.Holidays;
import palazzo.law.calendar.Town;

/**
 * One row of a file of terms: which term, what happened, which calendar.
 *
 * @param term whose end is asked
 * @param facts what happened
 * @param counting how days are counted
 */
record Case(Term term, Facts facts, Counting counting) {

    private static final Pattern CALENDAR = Pattern.compile("it-(?<place>[^+]+)(?<saturday>\\+saturday)?");

    /** What some term runs from: never the office's own name for the start of another. */
    private static final Set<String> STARTS =
            Terms.ALL.stream().map(Term::start).collect(Collectors.toSet());

    static Case of(Map<String, String> row) {
        Told told = new Told(Csv.value(row, "events"));
        List<Term> terms =
                Terms.withCode(Csv.value(row, "term_id").split(";")[0].strip());
        Term term = terms.stream()
                .filter(candidate -> told.has(candidate.start()))
                .findFirst()
                .orElse(terms.getFirst());
        return new Case(term, facts(told, start(term, told)), counting(Csv.value(row, "calendar")));
    }

    Deadline deadline() {
        return term.deadline(facts, counting);
    }

    /** A year alone tells a day only where the term runs from a year. */
    private static LocalDate start(Term term, Told told) {
        String key = startOf(term, told);
        return term.start().equals("year") ? told.dateOrYear(key) : told.date(key);
    }

    /** The start may carry the office's own name, where no other day does and no other term runs from it. */
    private static String startOf(Term term, Told told) {
        if (told.has(term.start())) {
            return term.start();
        }
        List<String> unknown = told.daysWithoutAName();
        if (unknown.size() != 1 || STARTS.contains(unknown.getFirst())) {
            throw new BadInput(term.start(), "", "is missing: " + term.codes().getFirst() + " runs from it");
        }
        return unknown.getFirst();
    }

    private static Facts facts(Told told, LocalDate start) {
        Facts facts = Facts.from(start);
        for (Event event : Event.values()) {
            if (told.has(event.key())) {
                facts = facts.with(event, told.date(event.key()));
            }
        }
        for (Trait trait : Trait.values()) {
            if (told.has(trait.key()) && trait.isTold(told.truth(trait.key()))) {
                facts = facts.with(trait);
            }
        }
        for (String key : List.of("term", "original_term")) {
            if (told.has(key)) {
                facts = facts.withDays(told.days(key));
            }
        }
        if (told.has("regime")) {
            facts = facts.under(told.regime("regime"));
        }
        told.nothingElse();
        return facts;
    }

    /** {@code IT-national}, or {@code IT-milano} and {@code IT-12-07} where the patron day moves a term. */
    private static Counting counting(String calendar) {
        Matcher written = CALENDAR.matcher(calendar.toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            throw new BadInput("calendar", calendar, "is neither IT-national nor IT- and a town");
        }
        String place = written.group("place");
        Holidays holidays = place.equals("national") ? Holidays.NATIONAL : new Holidays(town(place));
        return new Counting(holidays, written.group("saturday") != null);
    }

    private static Town town(String place) {
        return place.matches("\\d\\d-\\d\\d") ? Town.keeping("calendar", place) : Town.named("calendar", place);
    }
}
