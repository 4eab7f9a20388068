// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.archive.Dossiers.Paper;
import palazzo.documents.Files;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.registry.RegisteredPapers;
import palazzo.registry.Registration;
import palazzo.search.Index;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/**
 * Documents that were registered by hand: no other module keeps them, so their files and what may be found of them follow
 * the registration.
 */
@Component
class OwnDocuments implements RegisteredPapers {

    /** The kind of their subjects. */
    static final String KIND = Registration.BY_HAND;

    private final Files files;
    private final Index index;
    private final Timeline timeline;
    private final Trail trail;
    private final Today today;

    OwnDocuments(Files files, Index index, Timeline timeline, Trail trail, Today today) {
        this.files = files;
        this.index = index;
        this.timeline = timeline;
        this.trail = trail;
        this.today = today;
    }

    @Override
    public boolean keeps(Registration registration) {
        return registration.isByHand();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hang(Registration registration, String name, String sha256, long size) {
        Subject document = registration.document();
        if (files.on(document, Sight.EVERYTHING).stream()
                .noneMatch(file -> file.sha256().equals(sha256))) {
            Label label = registration.label();
            files.hang(document, name, "application/pdf", size, sha256, label);
            timeline.add(new Timeline.Entry(today.now(), "registry.scanned", document), label, document);
            trail.record("registry.scanned", document);
        }
    }

    /** Lets files and search follow {@code label}. */
    void shownTo(Registration registration, Label label) {
        if (keeps(registration)) {
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
