// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import palazzo.archive.Bodies;
import palazzo.archive.Body;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.registry.Registration;
import palazzo.registry.Registrations;
import palazzo.ui.Words;

/**
 * Registered papers with their stamp. Made whenever one is asked for, and kept nowhere: what is registered, and whose hash
 * the registry has, is the paper without it.
 */
@Service
@Norm("d.P.R. 445/2000, art. 55, c. 1")
public class StampedPapers {

    private static final String PDF = "application/pdf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    private final Registrations registrations;
    private final Files files;
    private final Blobs blobs;
    private final Bodies bodies;
    private final StampPress press;
    private final Words words;
    private final Sights sights;

    StampedPapers(
            Registrations registrations,
            Files files,
            Blobs blobs,
            Bodies bodies,
            StampPress press,
            Words words,
            Sights sights) {
        this.registrations = registrations;
        this.files = files;
        this.blobs = blobs;
        this.bodies = bodies;
        this.press = press;
        this.words = words;
        this.sights = sights;
    }

    /** A paper with its stamp, under a name that says so. */
    public record Rendition(String name, byte[] pdf) {}

    /**
     * The paper {@code file} of a registration.
     *
     * @throws NotFound where there is none for who asks
     * @throws palazzo.kernel.Refusal where it cannot be stamped
     */
    public Rendition of(int year, long number, UUID file) {
        Sight sight = sights.now();
        Registration registration = registrations
                .find(year, number, sight)
                .orElseThrow(() -> new NotFound("registry entry " + number + "/" + year));
        Files.Kept paper = papers(registration, sight)
                .filter(kept -> kept.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + file));
        return new Rendition("segnato-" + paper.name(), press.stamped(blobs.get(paper.sha256()), lines(registration)));
    }

    /**
     * The papers of a registration that can be stamped, and that {@code sight} lets see: those that were registered, or, of what
     * came on paper, its scan. An answer that hangs beside a letter has a number of its own.
     */
    public Stream<Files.Kept> papers(Registration registration, Sight sight) {
        return files.on(registration.document(), sight).stream()
                .filter(kept -> registration.holds(kept.sha256()))
                .filter(kept -> kept.mediaType().equals(PDF)
                        || kept.name().toLowerCase(Locale.ROOT).endsWith(".pdf"));
    }

    /** What art. 55 wants at least: number, date, and the short name of the body or its area. */
    private List<String> lines(Registration registration) {
        Body body = bodies.on(Today.dateOf(registration.number().at()));
        String code = registration.standing().classCode();
        return Stream.of(
                        body.aooName().equals(Body.UNSAID) ? body.name() : body.name() + " – " + body.aooName(),
                        t(
                                "stamp.number",
                                registration.number().text(),
                                DAY.format(registration.number().at().atZone(Today.ROME)),
                                t("registry.direction." + registration.direction())),
                        code.isEmpty() ? "" : t("stamp.class", code),
                        registration.annulment() == null
                                ? ""
                                : t("stamp.annulled", registration.annulment().measure()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String t(String key, Object... args) {
        return words.t(Locale.ITALIAN, key, args);
    }
}
