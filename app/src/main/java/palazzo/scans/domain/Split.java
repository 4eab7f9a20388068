// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.correspondence.ReservedKind;
import palazzo.documents.Mark;

/**
 * The pages of a file as documents. A separator begins one and says whose it is; a letter of ours carries its code; empty
 * backs are left out. Without separators a file is one document.
 */
final class Split {

    private Split() {}

    /** What a page turned out to be. */
    enum Kind {
        /** Part of a document. */
        CONTENT,
        /** An empty back. */
        BLANK,
        /** Between two documents. */
        SEPARATOR
    }

    /** A page, with what was found on it. */
    record Found<P>(P page, double ink, List<String> marks) {

        Kind kind() {
            if (Separator.in(marks).isPresent()) {
                return Kind.SEPARATOR;
            }
            return Ink.isNone(ink) ? Kind.BLANK : Kind.CONTENT;
        }
    }

    /**
     * A document.
     *
     * @param unit to which it is addressed; empty for none
     * @param code of the letter of ours that it is, or that comes back with it, or of its label ({@link Mark#code()}); empty
     *     for none
     */
    record Piece<P>(String unit, @Nullable ReservedKind reserved, String code, List<P> pages) {}

    /**
     * @param city short name of the city whose post it is: a separator of another parts documents and says no unit
     * @param unit whose post it is until a separator says otherwise; empty for nobody's in particular
     */
    static <P> List<Piece<P>> of(List<Found<P>> pages, String city, String unit) {
        List<Piece<P>> pieces = new ArrayList<>();
        Separator under = new Separator(city, unit, null);
        boolean begins = true;
        for (Found<P> page : pages) {
            switch (page.kind()) {
                case SEPARATOR -> {
                    under = Separator.in(page.marks()).orElseThrow();
                    begins = true;
                }
                case BLANK -> {}
                case CONTENT -> {
                    if (begins) {
                        String whose = under.city().equals(city) ? under.unit() : "";
                        pieces.add(new Piece<>(whose, under.reserved(), "", new ArrayList<>()));
                        begins = false;
                    }
                    Piece<P> piece = pieces.getLast();
                    piece.pages().add(page.page());
                    pieces.set(pieces.size() - 1, coded(piece, code(page.marks(), city)));
                }
            }
        }
        return pieces;
    }

    private static <P> Piece<P> coded(Piece<P> piece, String code) {
        return piece.code().isEmpty() ? new Piece<>(piece.unit(), piece.reserved(), code, piece.pages()) : piece;
    }

    private static String code(List<String> marks, String city) {
        return marks.stream()
                .flatMap(text -> Mark.read(text).stream())
                .filter(mark -> mark.city().equals(city))
                .map(Mark::code)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }
}
