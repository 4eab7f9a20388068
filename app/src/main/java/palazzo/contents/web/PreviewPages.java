// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.contents.Known;
import palazzo.contents.Known.Scan;
import palazzo.contents.domain.Antivirus;
import palazzo.contents.domain.Formats;
import palazzo.contents.domain.Previews.Looked;
import palazzo.contents.web.PreviewPage.ItemLine;
import palazzo.contents.web.PreviewPage.Picture;
import palazzo.contents.web.PreviewPage.SignatureBlock;
import palazzo.kernel.Today;
import palazzo.reading.Inside;
import palazzo.reading.Signature;
import palazzo.reading.Trouble;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Draws the page of a file. */
@Component
class PreviewPages {

    private static final int PICTURES = 5;
    private static final int ITEMS = 200;
    private static final Set<String> DRAWN = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff");
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private final Antivirus antivirus;
    private final Today today;

    PreviewPages(Antivirus antivirus, Today today) {
        this.antivirus = antivirus;
        this.today = today;
    }

    PreviewPage page(Looked looked) {
        Known known = looked.known();
        boolean withheld = known.scan() == Scan.INFECTED;
        int pictures = withheld ? 0 : pictures(known);
        return new PreviewPage(
                looked.name(),
                looked.inside().isEmpty() ? null : base(looked) + "/preview",
                looked.file().name(),
                withheld ? null : save(looked),
                warnings(looked),
                known.trouble() == null ? null : Phrase.of("contents.trouble." + known.trouble()),
                IntStream.rangeClosed(1, Math.min(PICTURES, pictures))
                        .mapToObj(number -> picture(looked, number, pictures))
                        .toList(),
                Math.max(0, pictures - PICTURES),
                !withheld && HTML.contains(known.kind()) ? base(looked) + "/html" + query("?inside=", looked) : null,
                withheld || looked.text().isBlank()
                        ? List.of()
                        : List.of(looked.text().split("\\n\\s*\\n")),
                known.items().stream()
                        .limit(ITEMS)
                        .map(item -> item(looked, item))
                        .toList(),
                known.signatures().stream().map(this::signature).toList(),
                facts(looked));
    }

    private static int pictures(Known known) {
        boolean drawn = known.isPdf() || DRAWN.contains(known.kind());
        return drawn && known.trouble() != Trouble.PASSWORD && known.trouble() != Trouble.TOO_LARGE
                ? Math.max(1, known.pages())
                : 0;
    }

    private List<Phrase> warnings(Looked looked) {
        List<Phrase> warnings = new ArrayList<>();
        Known known = looked.known();
        if (known.scan() == Scan.INFECTED) {
            warnings.add(Phrase.of("contents.warning.infected", known.threat()));
        }
        if (Formats.isProgram(known.kind())) {
            warnings.add(Phrase.of("contents.warning.program"));
        } else if (known.read() && Formats.disagree(looked.name(), known.kind())) {
            warnings.add(Phrase.of("contents.warning.disagrees", kind(known.kind())));
        }
        if (antivirus.isSet() && known.scan() != Scan.CLEAN && known.scan() != Scan.INFECTED) {
            warnings.add(Phrase.of("contents.scan." + known.scan()));
        }
        return warnings;
    }

    private static List<Fact> facts(Looked looked) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Phrase.of("contents.kind"), kind(looked.known().kind())));
        facts.add(new Fact(Phrase.of("contents.size"), size(looked.size())));
        if (looked.known().pages() > 0) {
            facts.add(new Fact(
                    Phrase.of("contents.pages"),
                    Phrase.of("contents.count", looked.known().pages())));
        }
        Formats.of(looked.known().kind())
                .ifPresent(format ->
                        facts.add(new Fact(Phrase.of("contents.fit"), Phrase.of("contents.fit." + format.fit()))));
        facts.add(new Fact(
                Phrase.of("contents.scan"),
                Phrase.of("contents.scanned." + looked.known().scan())));
        return facts;
    }

    private static Picture picture(Looked looked, int number, int of) {
        return new Picture(
                base(looked) + "/pages/" + number + query("?inside=", looked),
                Phrase.of("contents.page", number, of, looked.name()));
    }

    private static ItemLine item(Looked looked, Inside.Item item) {
        return new ItemLine(
                item.name().isEmpty() ? unwrapped(looked.name(), item.path()) : item.name(),
                base(looked) + "/preview?inside=" + item.path(),
                kind(item.kind()),
                size(item.size()),
                item.trouble() == null ? null : Tag.of(Tone.WAIT, "contents.trouble.short." + item.trouble()));
    }

    /** What lies in {@code nota.pdf.p7m} has no name of its own. */
    private static String unwrapped(String name, String path) {
        String content = name.replaceAll("(?i)(\\.p7m)+$", "");
        return content.equals(name) || content.isEmpty() ? path : content;
    }

    private SignatureBlock signature(Signature signature) {
        List<Fact> facts = new ArrayList<>();
        if (!signature.fiscalCode().isEmpty()) {
            facts.add(new Fact(Phrase.of("contents.sign.fiscal_code"), Phrase.plain(signature.fiscalCode())));
        }
        if (signature.at() != null) {
            facts.add(new Fact(
                    Phrase.of(signature.stamped() ? "contents.sign.stamped" : "contents.sign.said"),
                    Phrase.of("contents.moment", signature.at())));
        }
        facts.add(new Fact(Phrase.of("contents.sign.issuer"), Phrase.plain(signature.issuer())));
        facts.add(new Fact(Phrase.of("contents.sign.format"), Phrase.plain(signature.format())));
        List<Phrase> remarks = new ArrayList<>(signature.faults().stream()
                .map(fault -> Phrase.of("contents.fault." + fault))
                .toList());
        Instant until = signature.until();
        if (!signature.stamped() && until != null && until.isBefore(today.now())) {
            // No stamp proves that it was signed before the certificate ended.
            remarks.add(Phrase.of("contents.fault.expired_since", until));
        }
        return new SignatureBlock(signature.signer(), state(signature), facts, remarks);
    }

    private static Tag state(Signature signature) {
        if (!signature.holds()) {
            return Tag.of(Tone.LATE, "contents.sign.broken");
        }
        return signature.faults().contains(Signature.Fault.NOT_TRUSTED)
                ? Tag.of(Tone.WAIT, "contents.sign.holds")
                : Tag.of(Tone.OK, "contents.sign.trusted");
    }

    private static @Nullable String save(Looked looked) {
        return looked.inside().isEmpty() ? base(looked) : base(looked) + "/inside" + query("?path=", looked);
    }

    private static String base(Looked looked) {
        return "/files/" + looked.file().id();
    }

    private static String query(String name, Looked looked) {
        return looked.inside().isEmpty() ? "" : name + URLEncoder.encode(looked.inside(), StandardCharsets.UTF_8);
    }

    private static Phrase kind(String kind) {
        return Formats.of(kind)
                .map(format -> Phrase.plain(format.name()))
                .orElseGet(() -> Formats.isUnknown(kind) ? Phrase.of("contents.unknown") : Phrase.plain(kind));
    }

    private static Phrase size(long bytes) {
        return Phrase.of("contents.kilobytes", (bytes + 1023) / 1024);
    }
}
