// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stamp of a document that goes to other bodies (segnatura informatica), as it is written.
 *
 * @param about subject of the document
 * @param classes the classes of the plan from the title down; empty where the document has none
 * @param dossier name and code of the file it lies in; null for none
 * @param files the document first, then what goes along
 */
public record Mark(
        RegistrationId id,
        String about,
        List<Level> classes,
        @Nullable Level dossier,
        Office sender,
        List<Office> recipients,
        List<MarkedFile> files) {

    public Mark {
        if (recipients.isEmpty() || files.isEmpty()) {
            throw new IllegalArgumentException("a stamp names a recipient and a document");
        }
        classes = List.copyOf(classes);
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
    }

    /** A class of the plan, or a file: what it is called and how it is numbered. */
    public record Level(String name, String code) {}

    /**
     * An area of a body.
     *
     * @param body IPA code of the administration
     * @param aoo its code; empty where it is not known
     * @param address to which one writes
     */
    public record Office(String name, String body, String aoo, String address) {}
}
