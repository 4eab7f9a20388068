// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.PaperIntake;
import palazzo.correspondence.ReservedKind;
import palazzo.documents.Blobs;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/**
 * Takes batches in and lets their documents go on: as a letter, onto the letter they belong to, or as reserved post. What
 * goes on twice is one; killed in between, it is done by whoever presses the button again.
 */
@Service
@Competence("URC-01")
public class ScanDesk {

    /** More pages than a letter has: they would have to be held in memory at once. */
    private static final int MOST_PAGES = 250;

    private final Batches batches;
    private final Documents documents;
    private final PaperIntake intake;
    private final Blobs blobs;
    private final Charts charts;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Trail trail;
    private final Today today;
    private final TransactionTemplate transaction;

    ScanDesk(
            Batches batches,
            Documents documents,
            PaperIntake intake,
            Blobs blobs,
            Charts charts,
            Sights sights,
            WhoActs whoActs,
            Trail trail,
            Today today,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.documents = documents;
        this.intake = intake;
        this.blobs = blobs;
        this.charts = charts;
        this.sights = sights;
        this.whoActs = whoActs;
        this.trail = trail;
        this.today = today;
        this.transaction = transaction;
    }

    /** A file that somebody sends up. */
    public record Sent(String name, byte[] bytes) {}

    /**
     * What is typed beside the pictures.
     *
     * @param sender who writes; empty where it cannot be read
     * @param arrived the day it lay in the post
     * @param unit code of the unit it is addressed to; empty for none
     */
    public record Seen(String sender, String subject, LocalDate arrived, String unit) {}

    /** Takes a batch in. @param unit whose post it is where no separator says otherwise; empty for none */
    public UUID receive(String unit, List<Sent> files) {
        if (files.isEmpty()) {
            throw new Refusal("files/scans.no_files");
        }
        theUnitIsThere(unit);
        List<Batches.Came> came = files.stream().map(this::kept).toList();
        return batches.add(came.getFirst().name(), null, unit, whoActs.now().person(), came);
    }

    private Batches.Came kept(Sent file) {
        String name = file.name().isBlank() ? "scansione" : file.name();
        return new Batches.Came(name, file.bytes().length, blobs.put(file.bytes()), "", "");
    }

    static Batches.Came tooLarge(String name, long size) {
        return new Batches.Came(name, size, null, "too_large", String.valueOf(size / 1_000_000));
    }

    /**
     * The document becomes a letter, which waits for triage.
     *
     * @return the letter
     * @throws Refusal while its words are still being read
     */
    public UUID take(UUID id, int version, Seen seen) {
        ScanDocument document = checked(id, version);
        theUnitIsThere(seen.unit());
        List<ScanPage> pages = readPages(document);
        String text = pages.stream()
                .map(ScanPage::text)
                .collect(Collectors.joining("\n\n"))
                .strip();
        UUID letter = intake.take(new PaperIntake.Scanned(
                id.toString(),
                seen.sender().strip(),
                seen.subject().strip(),
                text,
                bound(pages),
                seen.unit(),
                at(seen.arrived()),
                codeOf(document, text)));
        end(document, ScanDocument.State.TAKEN, "", letter, null);
        return letter;
    }

    /** The document is a paper of a letter that is there: our own reply as it was signed. @return that letter's path */
    public String file(UUID id, int version) {
        ScanDocument document = checked(id, version);
        List<ScanPage> pages = readPages(document);
        String text = pages.stream().map(ScanPage::text).collect(Collectors.joining("\n"));
        String code = codeOf(document, text);
        if (intake.theCase(code).isEmpty()) {
            throw new Refusal("scans.no_case");
        }
        PaperIntake.Case filed = intake.file(code, "carta-firmata-" + today.date() + ".pdf", bound(pages));
        end(document, ScanDocument.State.FILED, filed.number(), filed.letter(), null);
        return filed.path();
    }

    /**
     * The document is reserved post: it gets its number, and nobody here sees it again.
     *
     * @param kind as whoever saw the envelope says; null as the separator said
     * @param addressee of personal post; null for whom the city has named
     * @return its registry number
     */
    public String register(UUID id, int version, @Nullable ReservedKind kind, @Nullable UUID addressee) {
        ScanDocument document = checked(id, version);
        ReservedKind known = document.reserved() == null ? kind : document.reserved();
        if (known == null) {
            throw new Refusal("reserved/reserved.kind");
        }
        List<ScanPage> pages = documents.pages(id);
        String number = intake.register(
                new PaperIntake.Envelope(id.toString(), known, addressee, bound(pages, false), today.now()));
        transaction.executeWithoutResult(status -> documents.forgetWords(id));
        end(document, ScanDocument.State.REGISTERED, number, null, known);
        return number;
    }

    /** The code that its paper carries, or that its words quote. */
    String codeOf(ScanDocument document, String text) {
        return document.code().isEmpty()
                ? Quoted.codes(text).stream()
                        .filter(code -> intake.theCase(code).isPresent())
                        .findFirst()
                        .orElse("")
                : document.code();
    }

    private ScanDocument checked(UUID id, int version) {
        ScanDocument document = documents.inBatch(id, sights.now());
        if (document.state() != ScanDocument.State.TO_CHECK) {
            throw new Refusal("scans.gone_on");
        }
        if (document.version() != version) {
            throw new palazzo.kernel.Stale(document.subject());
        }
        return document;
    }

    private List<ScanPage> readPages(ScanDocument document) {
        if (document.reserved() != null) {
            throw new palazzo.kernel.NotFound("scanned document " + document.id());
        }
        List<ScanPage> pages = documents.pages(document.id());
        if (pages.stream().anyMatch(page -> page.words() == WordsState.WAITING)) {
            throw new Refusal("scans.still_read");
        }
        return pages;
    }

    private byte[] bound(List<ScanPage> pages) {
        return bound(pages, true);
    }

    private byte[] bound(List<ScanPage> pages, boolean withWords) {
        if (pages.size() > MOST_PAGES) {
            throw new Refusal("scans.too_long", MOST_PAGES);
        }
        return Binding.pdf(pages.stream().map(page -> leaf(page, withWords)).toList());
    }

    private Binding.Leaf leaf(ScanPage page, boolean withWords) {
        String layer = withWords ? page.layer() : null;
        return new Binding.Leaf(
                blobs.get(page.sha256()), page.width(), page.height(), layer == null ? null : blobs.get(layer));
    }

    private void end(
            ScanDocument document,
            ScanDocument.State state,
            String number,
            @Nullable UUID letter,
            @Nullable ReservedKind kind) {
        transaction.executeWithoutResult(status -> {
            documents.end(document, state, number, letter, whoActs.now().person(), kind);
            trail.record("scan_document.went_on", document.subject());
        });
    }

    /** Of today it is now; of an earlier day it lay in the post in the morning. */
    private java.time.Instant at(LocalDate arrived) {
        if (arrived.isAfter(today.date())) {
            throw new Refusal("arrived/scans.not_yet_arrived", arrived);
        }
        return arrived.equals(today.date())
                ? today.now()
                : arrived.atTime(9, 0).atZone(Today.ROME).toInstant();
    }

    private void theUnitIsThere(String unit) {
        if (!unit.isEmpty() && charts.on(today.date()).unit(unit).isEmpty()) {
            throw new Refusal("unit/scans.unit_unknown", unit);
        }
    }
}
