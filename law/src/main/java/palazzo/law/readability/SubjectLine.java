// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import palazzo.law.Norm;
import palazzo.law.Text;

/** The subject under which a document is registered: who asks what of whom. A hint never stops a registration. */
@Norm(
        value = "direttiva Funzione pubblica 8 maggio 2002, oggetto",
        doubt = "No norm sets a length or a list of words for a subject: both are our own proposal.")
public final class SubjectLine {

    private static final int LEAST = 20;
    private static final int MOST = 160;

    private static final Set<String> EMPTY = Set.of(
            "comunicazione",
            "comunicazioni",
            "documentazione",
            "documenti",
            "invio",
            "istanza",
            "lettera",
            "nota",
            "oggetto",
            "richiesta",
            "risposta",
            "trasmissione",
            "varie");

    private static final Set<String> BETWEEN =
            Set.of("a", "di", "della", "delle", "dei", "e", "la", "una", "n", "prot");

    private static final Text SAY_WHAT =
            new Text("scrivi chi chiede che cosa, e per che cosa", "write who asks what, and for what");

    private SubjectLine() {}

    /** The hints for a subject: shorter than 20 characters, longer than 160, or of words that would fit any letter. */
    public static List<Hint> hints(String subject) {
        List<Hint> hints = new ArrayList<>();
        String written = subject.strip();
        if (written.length() < LEAST || written.length() > MOST) {
            hints.add(hint(Hint.Kind.SUBJECT_LENGTH, subject, ofLength(written.length())));
        }
        if (isGeneric(Word.in(written))) {
            hints.add(hint(Hint.Kind.SUBJECT_GENERIC, subject, SAY_WHAT));
        }
        return List.copyOf(hints);
    }

    /** Of empty words and numbers alone. */
    private static boolean isGeneric(List<Word> words) {
        return words.stream()
                .map(Word::text)
                .allMatch(word -> EMPTY.contains(word) || BETWEEN.contains(word) || Character.isDigit(word.charAt(0)));
    }

    private static Text ofLength(int length) {
        return new Text(
                "l'oggetto ha " + length + " caratteri: da " + LEAST + " a " + MOST + " dicono di più",
                "the subject has " + length + " characters: from " + LEAST + " to " + MOST + " say more");
    }

    private static Hint hint(Hint.Kind kind, String subject, Text advice) {
        return new Hint(kind, 0, subject.length(), subject.substring(0, Math.min(subject.length(), MOST)), advice);
    }
}
