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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import palazzo.registry.RegisteredPapers;
import palazzo.registry.Registration;
import palazzo.registry.Registrations;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;
import palazzo.ui.Words;

/** Makes letters of what was scanned, and registers what nobody here may read. */
@Service
class ScanIntake implements PaperIntake {

    private static final String PDF = "application/pdf";
    private static final String NAME = "scansione.pdf";

    /** How a label says which registration it is of. */
    private static final Pattern LABEL = Pattern.compile("(\\d{4})/(\\d{1,9})");

    private final Letters letters;
    private final Replies replies;
    private final Registrations registrations;
    private final RegisteredPapers papers;
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
            Replies replies,
            Registrations registrations,
            RegisteredPapers papers,
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
        this.replies = replies;
        this.registrations = registrations;
        this.papers = papers;
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
        UUID answers = seen(document.code())
                .or(() -> letters.byCode(plain(document.code())))
                .map(Letter::id)
                .orElse(null);
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
        return seen(code).map(ScanIntake::theCase).or(() -> ownPaper(code).map(ScanIntake::theCase));
    }

    @Override
    public Case file(String code, String name, byte[] pdf) {
        Optional<Letter> found = seen(code);
        return found.isPresent() ? hung(found.get(), name, pdf) : hung(code, name, pdf);
    }

    private Case hung(String code, String name, byte[] pdf) {
        Registration paper = ownPaper(code).orElseThrow(() -> new NotFound("case of a scanned paper"));
        String sha256 = blobs.put(pdf);
        transaction.executeWithoutResult(status -> papers.hang(paper, name, sha256, pdf.length));
        return theCase(paper);
    }

    private Case hung(Letter letter, String name, byte[] pdf) {
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
        return letters.byCode(plain(code))
                .or(() -> labelled(code).flatMap(this::letterOf))
                .filter(letter -> sights.now().sees(letter.label()));
    }

    private Optional<Letter> letterOf(Registration registration) {
        UUID id = registration.document().id();
        return switch (registration.document().kind()) {
            case "letter" -> letters.ifSeen(id, sights.now());
            case "reply" -> replies.letterOf(id).flatMap(letter -> letters.ifSeen(letter, sights.now()));
            default -> Optional.empty();
        };
    }

    /** What was registered by hand, and lies nowhere but in the registry. */
    private Optional<Registration> ownPaper(String code) {
        return labelled(code).filter(papers::keeps);
    }

    private Optional<Registration> labelled(String code) {
        Matcher label = LABEL.matcher(code);
        return label.matches()
                ? registrations.find(Integer.parseInt(label.group(1)), Long.parseLong(label.group(2)), sights.now())
                : Optional.empty();
    }

    private static Case theCase(Registration paper) {
        return new Case(null, paper.aboutNow(), paper.number().text(), paper.path());
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
