// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.documents.Blobs;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.trail.Trail;

/**
 * Puts pages in order before they go on: turned, moved, cut from what they do not belong to, joined, left out, taken back.
 * Each act names the version of the document that was read, so that the same button pressed twice does its work once.
 */
@Service
@Competence("URC-01")
public class PageDesk {

    private static final long GAP = 1_000;

    private final Documents documents;
    private final Blobs blobs;
    private final Sights sights;
    private final Trail trail;
    private final TransactionTemplate transaction;

    PageDesk(Documents documents, Blobs blobs, Sights sights, Trail trail, TransactionTemplate transaction) {
        this.documents = documents;
        this.blobs = blobs;
        this.sights = sights;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What is done with a page, but for turning it. */
    private interface Act {
        void on(ScanPage page, ScanDocument document, List<ScanPage> all);
    }

    /**
     * Turns a page clockwise; its words are read again.
     *
     * @param quarters of a whole turn, 1 to 3
     * @return the document it is in
     */
    public UUID turn(UUID id, int version, int quarters) {
        ScanPage page = documents.page(id, sights.now());
        BufferedImage picture = Pictures.turned(Pictures.of(blobs.get(page.sha256())), quarters);
        BufferedImage view = Pictures.turned(Pictures.of(blobs.get(page.viewSha256())), quarters);
        String kept = blobs.put(Pictures.jpeg(picture));
        String small = blobs.put(Pictures.jpeg(view));
        return act(
                id,
                version,
                "scan_document.page_turned",
                (here, document, all) -> documents.turned(id, kept, small, picture.getWidth(), picture.getHeight()));
    }

    /** Puts a page before the one before it, or behind the one behind it. @param by -1 or 1 */
    public UUID move(UUID id, int version, int by) {
        return act(id, version, "scan_document.page_moved", (page, document, all) -> {
            List<ScanPage> order = new ArrayList<>(all);
            int to = order.indexOf(page) + by;
            if (to >= 0 && to < order.size()) {
                order.remove(page);
                order.add(to, page);
                lay(order, document.id());
            }
        });
    }

    /** Here another document begins. */
    public UUID cut(UUID id, int version) {
        return act(id, version, "scan_document.cut", (page, document, all) -> {
            int at = all.indexOf(page);
            if (at == 0) {
                throw new Refusal("scans.begins_already");
            }
            lay(all.subList(at, all.size()), documents.addAfter(document));
        });
    }

    /** The page is no part of any document: it is kept, and can be taken back. */
    public UUID leaveOut(UUID id, int version) {
        return act(id, version, "scan_document.page_left_out", (page, document, all) -> {
            if (all.size() == 1) {
                documents.end(touched(document), ScanDocument.State.DROPPED, "", null, null);
            }
            documents.leaveOut(page.id());
        });
    }

    /**
     * Takes a page back that was left out.
     *
     * @return the document it is in now
     */
    public UUID takeBack(UUID batch, UUID id) {
        Sight sight = sights.now();
        if (documents.outside(batch, sight).stream().noneMatch(page -> page.id().equals(id))) {
            throw new NotFound("page left out " + id);
        }
        Documents.Home home = documents.home(id, sight).orElseThrow(() -> new Refusal("scans.no_document"));
        transaction.executeWithoutResult(status -> {
            ScanDocument document = documents.one(home.document(), sight);
            documents.touch(document, document.version());
            documents.takeBack(id, home.document(), home.place() + 1);
            trail.record("scan_document.page_taken_back", document.subject());
        });
        return home.document();
    }

    /** The document goes on where the one before it ends. @return that one */
    public UUID join(UUID id, int version) {
        ScanDocument document = checked(id);
        ScanDocument before =
                documents.before(document, sights.now()).orElseThrow(() -> new Refusal("scans.nothing_before"));
        transaction.executeWithoutResult(status -> {
            documents.touch(before, before.version());
            documents.touch(document, version);
            List<ScanPage> all = new ArrayList<>(documents.pages(before.id()));
            all.addAll(documents.pages(id));
            lay(all, before.id());
            documents.end(touched(document), ScanDocument.State.DROPPED, "", null, null);
            trail.record("scan_document.joined", before.subject());
        });
        return before.id();
    }

    private UUID act(UUID id, int version, String trailed, Act act) {
        ScanPage page = documents.page(id, sights.now());
        ScanDocument document = checked(page.document());
        transaction.executeWithoutResult(status -> {
            documents.touch(document, version);
            act.on(page, document, documents.pages(document.id()));
            trail.record(trailed, document.subject());
        });
        return document.id();
    }

    private ScanDocument checked(UUID id) {
        ScanDocument document = documents.one(id, sights.now());
        if (document.state() != ScanDocument.State.TO_CHECK) {
            throw new Refusal("scans.gone_on");
        }
        return document;
    }

    private ScanDocument touched(ScanDocument document) {
        return documents.one(document.id(), Sight.EVERYTHING);
    }

    private void lay(List<ScanPage> pages, UUID document) {
        IntStream.range(0, pages.size()).forEach(at -> documents.put(pages.get(at), document, (at + 1) * GAP));
    }
}
