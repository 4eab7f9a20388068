// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import palazzo.documents.Blobs;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;

/** Where letters on paper are typed in, with their scan. */
@Service
@Competence("URC-01")
public class PaperDesk {

    private final Arrivals arrivals;
    private final Blobs blobs;
    private final Today today;

    PaperDesk(Arrivals arrivals, Blobs blobs, Today today) {
        this.arrivals = arrivals;
        this.blobs = blobs;
        this.today = today;
    }

    /**
     * A letter on paper.
     *
     * @param key of the form: the same sent twice is one letter
     * @param written the date it bears; null for none
     * @param channel on paper, said at the counter or at a meeting
     */
    public record Paper(
            String key,
            Correspondent sender,
            String subject,
            String body,
            @Nullable LocalDate written,
            List<Scan> scans,
            Channel channel) {

        /** One that came on paper. */
        public Paper(
                String key,
                Correspondent sender,
                String subject,
                String body,
                @Nullable LocalDate written,
                List<Scan> scans) {
            this(key, sender, subject, body, written, scans, Channel.PAPER);
        }
    }

    /** A file of the scanned paper. */
    public record Scan(String name, String mediaType, byte[] bytes) {}

    /**
     * Takes a letter in.
     *
     * @return its identity
     * @throws Refusal where it bears a date that has not come yet
     */
    public UUID take(Paper paper) {
        if (paper.written() != null && paper.written().isAfter(today.date())) {
            throw new Refusal("written/paper.not_yet_written", paper.written());
        }
        List<Enclosure> scans = paper.scans().stream()
                .map(scan -> new Enclosure(scan.name(), scan.mediaType(), scan.bytes()))
                .toList();
        TypedLetter typed = new TypedLetter(
                paper.channel(), paper.key(), paper.sender(), paper.subject(), paper.body(), paper.written(), scans);
        return arrivals.add(typed.arrival(arrivals.freshCode(), blobs.put(typed.raw()), today.now()), scans);
    }
}
