// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.contents.Known;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.documents.Files.Kept;
import palazzo.documents.HandingOut;
import palazzo.kernel.NotFound;
import palazzo.organisation.Sights;
import palazzo.reading.Inside;
import palazzo.reading.Reading;
import palazzo.reading.Unreadable;
import palazzo.tenancy.CityScope;

/** A file, or something that lies in it, as it is looked at: by whom may see the file, and nobody else. */
@Component
public class Previews {

    private static final int SHOWN = 60_000;
    private static final int WIDTH = 900;
    private static final int PICTURES = 40;

    private final Files files;
    private final Blobs blobs;
    private final Reading reading;
    private final ReadContents contents;
    private final ObjectProvider<HandingOut> handingOut;
    private final Sights sights;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > PICTURES;
        }
    };

    Previews(
            Files files,
            Blobs blobs,
            Reading reading,
            ReadContents contents,
            ObjectProvider<HandingOut> handingOut,
            Sights sights) {
        this.files = files;
        this.blobs = blobs;
        this.reading = reading;
        this.contents = contents;
        this.handingOut = handingOut;
        this.sights = sights;
    }

    /**
     * Something that is looked at.
     *
     * @param file that was asked for
     * @param inside where in it; empty for the file itself
     * @param name of what is looked at
     * @param size of it, in bytes
     * @param text its beginning
     */
    public record Looked(Kept file, String inside, String name, long size, Known known, String text) {}

    /**
     * Looks at a file, which is read now if it was not read yet.
     *
     * @param inside where in it; empty for the file itself
     * @throws NotFound where it is not there, or not to be seen
     */
    public Looked look(UUID id, String inside) {
        Kept file = files.one(id, sights.now());
        Known known = known(file);
        if (inside.isEmpty() || known.scan() == Known.Scan.INFECTED) {
            return new Looked(file, "", file.name(), file.size(), known, contents.text(file.sha256(), SHOWN));
        }
        byte[] bytes = bytes(file, inside);
        Inside read = reading.read(bytes);
        return new Looked(
                file,
                inside,
                name(file, known, inside),
                bytes.length,
                new Known(
                        file.sha256(),
                        true,
                        read.kind(),
                        read.pages(),
                        read.trouble(),
                        List.of(),
                        read.signatures(),
                        known.scan(),
                        known.threat()),
                read.text().substring(0, Math.min(SHOWN, read.text().length())));
    }

    /**
     * The bytes of a file, or of what lies in it.
     *
     * @throws NotFound where they are not there, or not to be seen
     * @throws palazzo.kernel.Refusal where they are not handed out
     */
    public byte[] bytes(UUID id, String inside) {
        return bytes(files.one(id, sights.now()), inside);
    }

    /** A page or an image as a picture. @param page from 0 */
    public byte[] picture(UUID id, String inside, int page) {
        Kept file = files.one(id, sights.now());
        handingOut.forEach(each -> each.check(file));
        String key = String.join(" ", CityScope.required().slug(), file.sha256(), inside, Integer.toString(page));
        return kept(key).orElseGet(() -> keep(key, drawn(file, inside, page)));
    }

    private byte[] drawn(Kept file, String inside, int page) {
        try {
            return reading.picture(bytes(file, inside), page, WIDTH);
        } catch (Unreadable e) {
            throw new NotFound("page " + page + " of file " + file.id());
        }
    }

    private byte[] bytes(Kept file, String inside) {
        handingOut.forEach(each -> each.check(file));
        byte[] bytes = blobs.get(file.sha256());
        try {
            return inside.isEmpty() ? bytes : reading.open(bytes, inside);
        } catch (Unreadable e) {
            throw new NotFound("what lies at " + inside + " in file " + file.id());
        }
    }

    private Known known(Kept file) {
        Known known = contents.of(file.sha256()).orElseThrow(() -> new NotFound("contents of file " + file.id()));
        if (known.read()) {
            return known;
        }
        contents.keep(file.sha256(), reading.read(blobs.get(file.sha256())));
        return contents.of(file.sha256()).orElse(known);
    }

    private static String name(Kept file, Known known, String inside) {
        return known.items().stream()
                .filter(item -> item.path().equals(inside))
                .map(Inside.Item::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .orElseGet(() -> withoutEnvelope(file.name(), inside));
    }

    /** What lies in {@code nota.pdf.p7m} is called {@code nota.pdf}. */
    private static String withoutEnvelope(String name, String inside) {
        List<String> parts = Arrays.asList(name.split("(?i)\\.p7m"));
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".p7m") && !parts.isEmpty()
                ? String.join("", parts)
                : name + " (" + inside + ")";
    }

    private synchronized Optional<byte[]> kept(String key) {
        return Optional.ofNullable(pictures.get(key));
    }

    private synchronized byte[] keep(String key, byte[] picture) {
        pictures.put(key, picture);
        return picture;
    }
}
