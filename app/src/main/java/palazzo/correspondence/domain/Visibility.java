// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import org.springframework.stereotype.Component;
import palazzo.documents.Files;
import palazzo.inquiries.Inquiries;
import palazzo.mailroom.Mailroom;
import palazzo.registry.Registry;
import palazzo.search.Index;

/** Who may see a letter may find it, and may see what hangs on it: nobody more, and nobody less. */
@Component
class Visibility {

    private final Index index;
    private final Files files;
    private final Registry registry;
    private final Inquiries inquiries;
    private final Mailroom mailroom;

    Visibility(Index index, Files files, Registry registry, Inquiries inquiries, Mailroom mailroom) {
        this.index = index;
        this.files = files;
        this.registry = registry;
        this.inquiries = inquiries;
        this.mailroom = mailroom;
    }

    /** Lets the box of the search and the files follow the label of {@code letter}. In the act's transaction. */
    void follows(Letter letter) {
        index.put(indexed(letter), letter.label());
        files.relabel(letter.subject(), letter.label());
        inquiries.relabel(letter.subject(), letter.label());
        mailroom.relabel(letter.subject(), letter.label());
    }

    /** How a letter is found; put again whenever its number, its topic or its label change. */
    private Index.Entry indexed(Letter letter) {
        Arrival arrival = letter.arrival();
        String number = number(letter);
        return new Index.Entry(
                letter.subject(),
                letter.title(),
                (number + " " + arrival.sender().line()).strip(),
                arrival.body() + " " + arrival.sender().address() + " " + arrival.code(),
                letter.path(),
                arrival.arrivedAt(),
                letter.handling() == null ? "" : letter.handled().matter().topic());
    }

    private String number(Letter letter) {
        Handling handling = letter.handling();
        if (handling != null && handling.number() != null) {
            return handling.number();
        }
        return letter.isRegisteredAtOnce()
                ? registry.of(letter.subject()).map(Registry.Number::text).orElse("")
                : "";
    }
}
