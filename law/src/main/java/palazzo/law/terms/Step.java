// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import palazzo.law.Text;
import palazzo.law.calendar.Holidays;

/** One step of a computation. It is put into words only when somebody asks why. */
public sealed interface Step {

    /** The step as a sentence that names its norm. */
    Text words();

    /** Which term is counted. */
    record Counted(Term term) implements Step {

        private static final Text UNCERTAIN = new Text(" Lettura da far verificare.", " A reading to be checked.");

        @Override
        public Text words() {
            String norms = " (" + term.norms() + ").";
            Text doubt = term.isCertain() ? new Text("", "") : UNCERTAIN;
            return new Text(term.title().it() + norms + doubt.it(), term.title().en() + norms + doubt.en());
        }
    }

    /** A sentence about one or two days and a number; what it does not speak of is any value. */
    record Said(Sentence sentence, LocalDate day, LocalDate other, long number) implements Step {
        @Override
        public Text words() {
            Text first = DateWords.of(day);
            Text second = DateWords.of(other);
            return new Text(
                    filled(sentence.text().it(), first.it(), second.it()),
                    filled(sentence.text().en(), first.en(), second.en()));
        }

        private String filled(String sentence, String first, String second) {
            return sentence.replace("{day}", first)
                    .replace("{other}", second)
                    .replace("{number}", Long.toString(number));
        }
    }

    /** A last day that is a holiday, and the day the term moves to. */
    record Rolled(LocalDate day, LocalDate open, Holidays holidays) implements Step {
        @Override
        public Text words() {
            Text why = holidays.nameOf(day).orElse(new Text("sabato", "Saturday"));
            Text from = DateWords.of(day);
            Text to = DateWords.of(open);
            return new Text(
                    "L'ultimo giorno, " + from.it() + ", è festivo (" + why.it() + "): il termine passa al primo giorno"
                            + " non festivo, " + to.it() + " (c.c., art. 2963, c. 3).",
                    "The last day, " + from.en() + ", is a holiday (" + why.en() + "): the term moves to the first day"
                            + " that is none, " + to.en() + " (Civil Code, art. 2963, c. 3).");
        }
    }

    /** A sentence about a day. */
    static Step of(Sentence sentence, LocalDate day) {
        return new Said(sentence, day, day, 0);
    }

    /** A sentence about a day and a number. */
    static Step of(Sentence sentence, LocalDate day, long number) {
        return new Said(sentence, day, day, number);
    }

    /** A sentence about two days. */
    static Step of(Sentence sentence, LocalDate day, LocalDate other) {
        return new Said(sentence, day, other, 0);
    }
}
