// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import org.springframework.stereotype.Component;
import palazzo.archive.Dossiers.Paper;
import palazzo.documents.Files;
import palazzo.organisation.Label;
import palazzo.registry.Registration;
import palazzo.search.Index;

/**
 * Documents that were registered by hand: no other module keeps them, so their files and what may be found of them follow
 * the registration.
 */
@Component
class OwnDocuments {

    /** The kind of their subjects. */
    static final String KIND = "document";

    private final Files files;
    private final Index index;

    OwnDocuments(Files files, Index index) {
        this.files = files;
        this.index = index;
    }

    /** Lets files and search follow {@code label}. */
    void shownTo(Registration registration, Label label) {
        if (registration.document().kind().equals(KIND)) {
            files.relabel(registration.document(), label);
            index.put(
                    new Index.Entry(
                            registration.document(),
                            registration.aboutNow(),
                            registration.number().text() + " " + registration.correspondentNow(),
                            registration.theirs(),
                            registration.path(),
                            registration.number().at()),
                    label);
        }
    }

    /** The document as it lies in a file. */
    Paper paper(Registration registration, Label label) {
        return new Paper(
                registration.document(),
                registration.sha256(),
                registration.number().text(),
                registration.aboutNow(),
                registration.path(),
                label);
    }
}
