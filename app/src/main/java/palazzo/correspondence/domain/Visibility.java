// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import org.springframework.stereotype.Component;
import palazzo.documents.Files;
import palazzo.search.Index;

/** Who may see a letter may find it, and may see what hangs on it: nobody more, and nobody less. */
@Component
class Visibility {

    private final Index index;
    private final Files files;

    Visibility(Index index, Files files) {
        this.index = index;
        this.files = files;
    }

    /** Lets the box of the search and the files follow the label of {@code letter}. In the act's transaction. */
    void follows(Letter letter) {
        index.put(indexed(letter), letter.label());
        files.relabel(letter.subject(), letter.label());
    }

    /** How a letter is found; put again whenever its number or its label change. */
    private static Index.Entry indexed(Letter letter) {
        Arrival arrival = letter.arrival();
        Handling handling = letter.handling();
        String number = handling == null || handling.number() == null ? "" : handling.number();
        return new Index.Entry(
                letter.subject(),
                letter.title(),
                (number + " " + arrival.sender().line()).strip(),
                arrival.body() + " " + arrival.sender().address() + " " + arrival.code(),
                letter.path(),
                arrival.arrivedAt());
    }
}
