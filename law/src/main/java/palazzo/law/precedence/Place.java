// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Map;
import palazzo.law.BadInput;
import palazzo.law.Text;

/**
 * A place of one of the two lists.
 *
 * @param rank from 0, the lower the higher in honour; offices of one entry share it
 * @param category as the decree names it, or empty where it was not read
 * @param position within the list, or empty where it was not read
 * @param condition {@code in} or {@code away} where the place asks for it, {@code courtesy} for the places in brackets
 * @param certain whether the place was read in full in a source
 */
record Place(
        Kind kind,
        int rank,
        String category,
        String position,
        Office office,
        String condition,
        String note,
        boolean certain) {

    private static final Text PROPOSED = new Text(
            "posto proposto, non letto nella fonte; l'Ufficio può correggerlo.",
            "a place proposed here, not read in a source; the office may correct it.");
    private static final Text UNREAD = new Text(
            "Il posto non è stato letto per intero nella fonte.", "The place was not read in full in a source.");
    private static final Text IN_BRACKETS =
            new Text("Posto di cortesia: non è una carica pubblica.", "A courtesy place: no public office.");

    static Place of(Kind kind, Map<String, String> row) {
        return new Place(
                kind,
                rank(Offices.value(row, "rank")),
                Offices.value(row, "category"),
                Offices.value(row, "position"),
                Office.of(Offices.value(row, "office")),
                Offices.value(row, "condition"),
                Offices.value(row, "note"),
                Offices.value(row, "verified").equals("yes"));
    }

    boolean isCourtesy() {
        return condition.equals("courtesy");
    }

    /** The article with the place in it: {@code art. 9, A.8}. */
    String article() {
        if (category.isEmpty()) {
            return kind.article() + ", da verificare";
        }
        String entry = position.isEmpty() ? category : category + "." + position;
        return kind.article() + (category.equals("0") ? "" : ", " + entry);
    }

    String articleAndNote() {
        return article() + (note.isEmpty() ? " e nota" : " e nota " + note);
    }

    /** Where the list has the office, in words. */
    Text words() {
        if (category.equals("0")) {
            return Words.about(office, "precede ogni categoria.", "above every category.");
        }
        if (category.isEmpty()) {
            return Words.about(office, PROPOSED.it(), PROPOSED.en());
        }
        String number = position.isEmpty() ? "" : ", n. " + position;
        Text entry = Words.about(
                office,
                "categoria " + category + number + " (" + kind.words().it() + ").",
                "category " + category + number + " (" + kind.words().en() + ").");
        return Words.joined(entry, certain ? Words.NONE : UNREAD, isCourtesy() ? IN_BRACKETS : Words.NONE);
    }

    private static int rank(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw new BadInput("rank", written, "is no whole number");
        }
    }
}
