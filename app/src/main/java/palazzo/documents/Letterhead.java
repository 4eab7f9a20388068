// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the paper of a letter: PDF/A on the city's letterhead. */
public interface Letterhead {

    /**
     * A letter to be printed.
     *
     * @param unit name of the unit that writes
     * @param number its registry number with date, as it is printed; null while it has none
     * @param date of the letter
     * @param recipient lines of the address
     * @param subject its subject
     * @param paragraphs its text, with the marks of {@link Prose}
     * @param signer name and post of who signs; null while nobody has signed
     * @param code by which the paper finds its case again when it is scanned, printed as {@link Mark}; empty for none
     */
    record Letter(
            String unit,
            @Nullable String number,
            LocalDate date,
            List<String> recipient,
            String subject,
            List<String> paragraphs,
            @Nullable Signer signer,
            String code) {

        /** A letter without a case to be found again. */
        public Letter(
                String unit,
                @Nullable String number,
                LocalDate date,
                List<String> recipient,
                String subject,
                List<String> paragraphs,
                @Nullable Signer signer) {
            this(unit, number, date, recipient, subject, paragraphs, signer, "");
        }
    }

    /**
     * Who signs.
     *
     * @param post words of the post, as "Il Responsabile dell'Unità"
     */
    record Signer(String name, String post) {}

    /** The PDF/A-2b. To be called outside a transaction. */
    byte[] print(Letter letter);
}
