// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.PaperIntake;
import palazzo.correspondence.ReservedKind;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.Ids;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;
import palazzo.ui.Words;

/** Makes letters of what was scanned, and registers what nobody here may read. */
@Service
class ScanIntake implements PaperIntake {

    private static final String PDF = "application/pdf";
    private static final String NAME = "scansione.pdf";

    private final Letters letters;
    private final Arrivals arrivals;
    private final ReservedPost reserved;
    private final Visibility visibility;
    private final Blobs blobs;
    private final Files files;
    private final Sights sights;
    private final Timeline timeline;
    private final Trail trail;
    private final Words words;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    ScanIntake(
            Letters letters,
            Arrivals arrivals,
            ReservedPost reserved,
            Visibility visibility,
            Blobs blobs,
            Files files,
            Sights sights,
            Timeline timeline,
            Trail trail,
            Words words,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.letters = letters;
        this.arrivals = arrivals;
        this.reserved = reserved;
        this.visibility = visibility;
        this.blobs = blobs;
        this.files = files;
        this.sights = sights;
        this.timeline = timeline;
        this.trail = trail;
        this.words = words;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public UUID take(Scanned document) {
        UUID answers = letters.byCode(plain(document.code())).map(Letter::id).orElse(null);
        Arrival arrival = new Arrival(
                arrivals.freshCode(),
                Channel.PAPER,
                "",
                fingerprint(document.key()),
                blobs.put(document.pdf()),
                new Correspondent(Line.of(document.sender()), "", ""),
                Line.of(document.subject()),
                document.text(),
                null,
                document.arrived(),
                true,
                false,
                answers);
        return arrivals.add(
                arrival,
                List.of(new Enclosure(NAME, PDF, document.pdf())),
                document.unit().isEmpty() ? Set.of() : Set.of(document.unit()));
    }

    @Override
    public String register(Envelope envelope) {
        byte[] pdf = envelope.pdf();
        String sha256 =
                blobs.put(pdf == null ? ("Envelope: " + envelope.key() + "\n").getBytes(StandardCharsets.UTF_8) : pdf);
        String number = transaction.execute(status -> letters.byFingerprint(fingerprint(envelope.key()))
                .map(known -> number(known))
                .orElseGet(() -> registered(envelope, sha256)));
        return Objects.requireNonNull(number);
    }

    /** The sender is not looked for in the directory: that somebody wrote is itself not to be told. */
    private String registered(Envelope envelope, String sha256) {
        Label label = reserved.label(envelope.kind(), envelope.addressee());
        Letter letter = new Letter(ids.next(), 0, arrival(envelope, sha256), LetterState.ARRIVED, null, null, label);
        letters.add(letter, null);
        byte[] pdf = envelope.pdf();
        if (pdf != null) {
            files.hang(letter.subject(), NAME, PDF, pdf.length, sha256, label);
        }
        timeline.add(
                new Timeline.Entry(envelope.arrived(), "letter.received", letter.subject()), label, letter.subject());
        trail.record("letter.reserved", letter.subject());
        Letter whole = reserved.registered(letter, envelope.kind(), label);
        letters.save(whole);
        visibility.follows(whole);
        return number(whole);
    }

    private Arrival arrival(Envelope envelope, String sha256) {
        return new Arrival(
                arrivals.freshCode(),
                Channel.PAPER,
                "",
                fingerprint(envelope.key()),
                sha256,
                new Correspondent("", "", ""),
                words.t(Locale.ITALIAN, "reserved.title." + envelope.kind()),
                "",
                null,
                envelope.arrived(),
                true,
                false,
                null);
    }

    @Override
    public boolean reaches(ReservedKind kind, @Nullable UUID addressee) {
        try {
            reserved.label(kind, addressee);
            return true;
        } catch (Refusal nobody) {
            return false;
        }
    }

    @Override
    public Optional<Case> theCase(String code) {
        return seen(code).map(ScanIntake::theCase);
    }

    @Override
    public Case file(String code, String name, byte[] pdf) {
        Letter letter = seen(code).orElseThrow(() -> new NotFound("letter of a scanned paper"));
        String sha256 = blobs.put(pdf);
        transaction.executeWithoutResult(status -> {
            if (files.on(letter.subject(), Sight.EVERYTHING).stream()
                    .noneMatch(file -> file.sha256().equals(sha256))) {
                files.hang(letter.subject(), name, PDF, pdf.length, sha256, letter.label());
                timeline.add(
                        new Timeline.Entry(today.now(), "letter.paper_filed", letter.subject()),
                        letter.label(),
                        letter.subject());
                trail.record("letter.paper_filed", letter.subject());
            }
        });
        return theCase(letter);
    }

    private Optional<Letter> seen(String code) {
        return letters.byCode(plain(code)).filter(letter -> sights.now().sees(letter.label()));
    }

    private static Case theCase(Letter letter) {
        return new Case(letter.id(), letter.title(), number(letter), letter.path());
    }

    private static String number(Letter letter) {
        Handling handling = letter.handling();
        return handling == null || handling.number() == null ? "" : handling.number();
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static String fingerprint(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(("scan " + key).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
