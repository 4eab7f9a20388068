// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.reading.Inside;
import palazzo.reading.Reading;
import palazzo.reading.Trouble;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * Reads what was hung onto subjects, after it has arrived: each content once, and again when a newer reader may read more
 * of it. A run ends after a while, so that one city with a thousand scans keeps the next one waiting no longer.
 */
@Component
class ContentReading implements CityJob {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    private static final int SUBJECTS = 200;

    private final ReadContents contents;
    private final HungFiles files;
    private final Reading reading;
    private final Blobs blobs;

    ContentReading(ReadContents contents, HungFiles files, Reading reading, Blobs blobs) {
        this.contents = contents;
        this.files = files;
        this.reading = reading;
        this.blobs = blobs;
    }

    @Override
    public String name() {
        return "contents.read";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run(City city) {
        contents.renew();
        long begun = System.nanoTime();
        for (var next = contents.next(); next.isPresent() && isYoung(begun); next = contents.next()) {
            contents.keep(next.get(), inside(next.get()));
            files.unindexed(SUBJECTS).forEach(files::index);
        }
        files.unindexed(SUBJECTS).forEach(files::index);
    }

    private Inside inside(String sha256) {
        byte[] bytes;
        try {
            bytes = blobs.get(sha256);
        } catch (IllegalStateException gone) {
            return Inside.nothing(Trouble.UNREADABLE);
        }
        return reading.read(bytes);
    }

    private static boolean isYoung(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).compareTo(AT_ONCE) < 0;
    }
}
