// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.util.List;
import java.util.UUID;
import palazzo.mail.Outbox;

/** What another module lets go along with the answer to a letter that is its matter. A bean of it is enough. */
public interface AnswerPart {

    /** The files; none for a letter that is not its matter. Asked outside a transaction, when the answer is printed. */
    List<Outbox.Enclosure> along(UUID letter);
}
