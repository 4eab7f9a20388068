// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import palazzo.law.Norm;
import palazzo.law.Text;
import palazzo.law.readability.Hint.Kind;

/** Reads an Italian text as an editor would, and marks what can be said more plainly. */
@Norm(
        value = "direttiva Funzione pubblica 8 maggio 2002",
        doubt = "It recommends plain language; no norm read here sets an index or a list of words.")
public final class PlainLanguage {

    private static final int LONGEST_SENTENCE = 25;
    private static final int MOST_COMMAS = 4;
    private static final int SHOWN = 60;
    private static final Text SAY_WHERE = new Text("scrivi dove porta il collegamento", "write where the link leads");
    private static final Text SAY_WHO = new Text("scrivi chi fa la cosa", "write who does it");
    private static final List<Phrase> EMPTY_LINKS =
            List.of(Phrase.exactly("clicca qui"), Phrase.exactly("leggi tutto"), Phrase.exactly("cliccare qui"));
    private static final int EMPTY_LINK_LENGTH = 2;

    private PlainLanguage() {}

    /** The hints for a text, in the order in which they are met; none for a text without words. */
    public static List<Hint> hints(String text) {
        List<Hint> hints = new ArrayList<>();
        List<Sentence> sentences = Sentence.in(text);
        sentences.stream()
                .filter(sentence -> sentence.words() > LONGEST_SENTENCE)
                .forEach(sentence -> hints.add(longSentence(text, sentence)));
        sentences.stream()
                .filter(sentence -> commas(sentence, text) > MOST_COMMAS)
                .forEach(sentence -> hints.add(manyCommas(text, sentence)));
        sentences.forEach(sentence -> addPhrases(hints, sentence.parts(), text));
        hints.addAll(Acronyms.in(sentences, text));
        Figures.in(text).forEach(hints::add);
        hints.sort(Comparator.comparingInt(Hint::from));
        return hints;
    }

    private static void addPhrases(List<Hint> hints, List<Word> words, String text) {
        int afterOfficeWord = 0;
        for (int i = 0; i < words.size(); i++) {
            var officeWord = OfficeWords.at(i, words);
            if (i >= afterOfficeWord && officeWord.isPresent()) {
                int length = officeWord.get().phrase().length();
                hints.add(hint(
                        Kind.OFFICE_WORD,
                        i,
                        length,
                        words,
                        text,
                        officeWord.get().advice()));
                afterOfficeWord = i + length;
            }
            if (Passive.isAt(i, words)) {
                hints.add(hint(Kind.PASSIVE, i, Passive.LENGTH, words, text, SAY_WHO));
            }
            if (isEmptyLink(i, words)) {
                hints.add(hint(Kind.EMPTY_LINK, i, EMPTY_LINK_LENGTH, words, text, SAY_WHERE));
            }
        }
    }

    private static boolean isEmptyLink(int i, List<Word> words) {
        return EMPTY_LINKS.stream().anyMatch(link -> link.isAt(i, words));
    }

    private static Hint hint(Kind kind, int first, int length, List<Word> words, String text, Text advice) {
        int from = words.get(first).from();
        int to = words.get(first + length - 1).to();
        return new Hint(kind, from, to, shown(text, from, to), advice);
    }

    private static long commas(Sentence sentence, String text) {
        return text.substring(sentence.from(), sentence.to())
                .chars()
                .filter(c -> c == ',')
                .count();
    }

    private static Hint longSentence(String text, Sentence sentence) {
        int words = sentence.words();
        return whole(
                Kind.LONG_SENTENCE,
                sentence,
                text,
                new Text(
                        "la frase ha " + words + " parole: dividila, non più di " + LONGEST_SENTENCE,
                        "the sentence has " + words + " words: part it, no more than " + LONGEST_SENTENCE));
    }

    private static Hint manyCommas(String text, Sentence sentence) {
        long commas = commas(sentence, text);
        return whole(
                Kind.MANY_COMMAS,
                sentence,
                text,
                new Text(
                        "la frase ha " + commas + " virgole: togli gli incisi, o fanne un elenco",
                        "the sentence has " + commas + " commas: take the asides out, or make it a list"));
    }

    private static Hint whole(Kind kind, Sentence sentence, String text, Text advice) {
        return new Hint(kind, sentence.from(), sentence.to(), shown(text, sentence.from(), sentence.to()), advice);
    }

    private static String shown(String text, int from, int to) {
        return text.substring(from, Math.min(to, from + SHOWN));
    }
}
