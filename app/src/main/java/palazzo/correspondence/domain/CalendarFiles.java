// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.documents.Files.Kept;
import palazzo.icalendar.Itip;
import palazzo.organisation.Sight;

/** What the program of whoever writes says to ours, in a calendar file that came with a letter (RFC 6047). */
@Component
class CalendarFiles {

    /** Beyond this it is no message of a calendar program, whatever it is called. */
    private static final long LARGEST = 1_000_000;

    private final Files files;
    private final Blobs blobs;

    CalendarFiles(Files files, Blobs blobs) {
        this.files = files;
        this.blobs = blobs;
    }

    /** The first message that can be read; empty where there is none. */
    Optional<Itip> of(UUID letter) {
        return files.on(Letter.subject(letter), Sight.EVERYTHING).stream()
                .filter(CalendarFiles::isACalendar)
                .filter(file -> file.size() <= LARGEST)
                .flatMap(file -> Itip.read(blobs.get(file.sha256())).stream())
                .findFirst();
    }

    private static boolean isACalendar(Kept file) {
        return file.mediaType().startsWith("text/calendar")
                || file.name().toLowerCase(Locale.ROOT).endsWith(".ics");
    }
}
