// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Competence;

/**
 * Rules that somebody who supervises has pinned: what they say of a sender or of a subject goes before whatever was learned.
 * A stop rule closes what its sender writes without anybody weighing it, but for certified mail. A sheet of the city, in dated
 * versions, so that it can be told which rule held on a day.
 */
@Component
public class PinnedRules implements SheetKind {

    /** In place of an outcome: nobody has to weigh it. */
    private static final String STOP = "STOP";

    private static final String HEAD =
            "# Regole fissate dello smistamento: mittente | parole dell'oggetto | esito (o STOP) | competenza | perché\n";
    private static final int PARTS = 5;

    private final Sheets sheets;
    private final Catalogue catalogue;
    private final Today today;

    PinnedRules(Sheets sheets, Catalogue catalogue, Today today) {
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * A rule.
     *
     * @param sender what the address ends with, {@code @scuola.example}; empty for any
     * @param words all of which must stand in the subject; empty for any
     * @param outcome what is decided; UNWANTED for a stop
     * @param stops whether nobody has to weigh it
     * @param why as it was said when it was pinned; may be empty
     */
    public record Rule(String sender, String words, Outcome outcome, boolean stops, String competence, String why) {

        boolean holds(Letter letter) {
            String address = letter.arrival().sender().address().toLowerCase(Locale.ROOT);
            String subject = LetterKind.plain(letter.arrival().subject());
            return address.endsWith(sender.toLowerCase(Locale.ROOT))
                    && Arrays.stream(LetterKind.plain(words).split("[ ,]+"))
                            .filter(word -> !word.isEmpty())
                            .allMatch(word ->
                                    LetterKind.word(word).matcher(subject).find());
        }

        private String line() {
            return String.join(" | ", sender, words, stops ? STOP : outcome.name(), competence, why);
        }
    }

    /** Those in force today, in the order in which they are asked. */
    public List<Rule> all() {
        return sheets.lines(this, today.date()).stream().map(PinnedRules::rule).toList();
    }

    /** The first that holds for {@code letter}. */
    Optional<Rule> of(Letter letter) {
        return all().stream().filter(rule -> rule.holds(letter)).findFirst();
    }

    /** Pins a rule, before the others. */
    @Transactional
    @Competence("CFS-12")
    public void pin(Rule rule) {
        write(rule);
    }

    /** Puts a sender onto the stop list. */
    @Transactional
    @Competence({"STE-04", "CFS-12"})
    public void stop(String sender, String why) {
        write(new Rule(sender, "", Outcome.UNWANTED, true, "URC-01", why));
    }

    private void write(Rule rule) {
        Rule clean = new Rule(
                plain(rule.sender()),
                plain(rule.words()),
                rule.outcome(),
                rule.stops(),
                rule.competence(),
                plain(rule.why()));
        if (clean.sender().isEmpty() && clean.words().isEmpty()) {
            throw new Refusal("sender/pinned.of_nothing");
        }
        if (clean.stops() && !clean.sender().contains("@")) {
            throw new Refusal("sender/pinned.stop_without_sender");
        }
        List<Rule> rules = new ArrayList<>(all());
        if (!rules.contains(clean)) {
            rules.addFirst(clean);
            write(rules);
        }
    }

    /**
     * Takes a rule out.
     *
     * @param place of it among {@link #all}
     * @throws Stale where another rule stands there now
     */
    @Transactional
    @Competence("CFS-12")
    public void unpin(int place, String line) {
        List<Rule> rules = new ArrayList<>(all());
        if (place < 0 || place >= rules.size()) {
            throw new NotFound("rule " + place);
        }
        if (!rules.get(place).line().equals(line)) {
            throw new Stale(new Subject("triage-rules", new java.util.UUID(0, 2)));
        }
        rules.remove(place);
        write(rules);
    }

    /** By which {@link #unpin} knows a rule again. */
    public static String line(Rule rule) {
        return rule.line();
    }

    private void write(List<Rule> rules) {
        sheets.write(this, today.date(), HEAD + rules.stream().map(Rule::line).collect(Collectors.joining("\n")));
    }

    private static String plain(String text) {
        return Line.of(text).replace('|', ' ').replace('#', ' ').strip();
    }

    private static Rule rule(List<String> line) {
        boolean stops = line.get(2).equals(STOP);
        return new Rule(
                line.get(0),
                line.get(1),
                stops ? Outcome.UNWANTED : Outcome.valueOf(line.get(2)),
                stops,
                line.get(3),
                line.get(4));
    }

    @Override
    public String name() {
        return "smistamento";
    }

    @Override
    public String shipped() {
        return HEAD;
    }

    @Override
    public void check(String text) {
        Lines.of(text).forEach((number, line) -> {
            boolean wellFormed = line.size() == PARTS
                    && !(line.get(0).isEmpty() && line.get(1).isEmpty())
                    && catalogue.line(line.get(3)).isPresent()
                    && (line.get(2).equals(STOP) || isChosen(line.get(2)));
            if (!wellFormed) {
                throw new Refusal("body/pinned.no_rule", number);
            }
        });
    }

    private static boolean isChosen(String outcome) {
        return Outcome.CHOSEN.stream().anyMatch(each -> each.name().equals(outcome) && each != Outcome.FORMAL);
    }
}
