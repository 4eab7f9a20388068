// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.kernel.Today;
import palazzo.scans.domain.ReadingQueue.Kept;
import palazzo.scans.domain.ReadingQueue.ToRead;
import palazzo.scans.domain.ReadingQueue.Worded;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * Reads scanned batches, some pages at a time, in processes of their own that stand behind everybody else's. Killed at any
 * moment, it goes on with the pages that are missing.
 */
@Component
class ScanReading implements CityJob {

    /** Pages that one process reads: enough that its start does not weigh, few enough that little is done again. */
    private static final int AT_ONCE = 8;

    private static final int MOST_ATTEMPTS = 3;

    /** After so long the other cities have their turn. */
    private static final Duration TURN = Duration.ofSeconds(45);

    /** What lies in the folder of work for so long was left there by a process that was killed. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final ReadingQueue queue;
    private final SheetReading reading;
    private final Ocr ocr;
    private final Blobs blobs;
    private final ScanSettings settings;
    private final Today today;

    ScanReading(ReadingQueue queue, SheetReading reading, Ocr ocr, Blobs blobs, ScanSettings settings, Today today) {
        this.queue = queue;
        this.reading = reading;
        this.ocr = ocr;
        this.blobs = blobs;
        this.settings = settings;
        this.today = today;
    }

    @Override
    public String name() {
        return "scans.read";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run(City city) {
        OwnProcess.clear(settings.work(), today.now().minus(LEFT_BEHIND));
        long end = System.nanoTime() + TURN.toNanos();
        while (System.nanoTime() < end && (readSheets() || readWords())) {
            // One step more.
        }
    }

    private boolean readSheets() {
        Optional<ToRead> next = queue.nextFile();
        next.ifPresent(this::readSheets);
        return next.isPresent();
    }

    private void readSheets(ToRead file) {
        try {
            if (file.attempts() >= MOST_ATTEMPTS) {
                throw new Unreadable("broken");
            }
            queue.tried(file);
            SheetReading.Some some = some(file);
            queue.read(file, some.all(), keep(some.sheets()));
        } catch (Unreadable why) {
            queue.refuse(file, why);
        }
    }

    private SheetReading.Some some(ToRead file) throws Unreadable {
        try (InputStream bytes = blobs.open(file.sha256())) {
            return reading.read(bytes, file.sheets() + 1, AT_ONCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Kept> keep(List<SheetRead> sheets) {
        List<Kept> kept = new ArrayList<>();
        sheets.forEach(sheet -> kept.add(new Kept(sheet, blobs.put(sheet.picture()), blobs.put(sheet.view()))));
        return kept;
    }

    private boolean readWords() {
        Optional<Worded> next = queue.nextPage();
        next.ifPresent(this::readWords);
        return next.isPresent();
    }

    private void readWords(Worded page) {
        if (!ocr.isHere()) {
            queue.words(page, WordsState.NONE, "", null);
            return;
        }
        Optional<Ocr.Words> words = ocr.read(blobs.get(page.sha256()), page.width(), page.height());
        words.ifPresentOrElse(
                read -> queue.words(page, WordsState.READ, read.text(), blobs.put(read.layer())),
                () -> queue.words(page, WordsState.FAILED, "", null));
    }
}
