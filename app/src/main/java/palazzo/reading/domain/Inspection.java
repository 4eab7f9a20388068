// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import palazzo.reading.Inside;
import palazzo.reading.Inside.Item;
import palazzo.reading.Signature;
import palazzo.reading.Trouble;
import palazzo.reading.Unreadable;

/** Goes through a file and everything that lies in it, as far as the budget reaches. */
final class Inspection {

    private static final int LONGEST_NAME = 200;
    private static final Pattern PATH = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){0,9}");

    private final Budget budget = new Budget();
    private final List<Item> items = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final String wanted;
    private byte @Nullable [] found;
    private int pages;

    /** @param wanted the path of what is looked for; empty for nothing */
    private Inspection(String wanted) {
        this.wanted = wanted;
    }

    static Inside of(byte[] bytes) {
        Inspection inspection = new Inspection("");
        Trouble trouble = inspection.inspect("", bytes);
        Trouble spent = inspection.budget.trouble();
        return new Inside(
                Envelope.of(bytes) == null ? Kinds.of(bytes) : Kinds.SIGNED_ENVELOPE,
                inspection.budget.text(),
                inspection.pages,
                inspection.items,
                inspection.signatures,
                spent == null ? trouble : spent);
    }

    /** @throws Unreadable where nothing lies at {@code path} */
    static byte[] opened(byte[] bytes, String path) {
        if (!PATH.matcher(path).matches()) {
            throw new Unreadable(Trouble.UNREADABLE);
        }
        Inspection inspection = new Inspection(path);
        inspection.inspect("", bytes);
        if (inspection.found == null) {
            throw new Unreadable(
                    inspection.budget.trouble() == null ? Trouble.UNREADABLE : inspection.budget.trouble());
        }
        return inspection.found;
    }

    private boolean looks() {
        return !wanted.isEmpty();
    }

    /** @return why it could not be read; null where it could */
    private @Nullable Trouble inspect(String path, byte[] bytes) {
        try {
            Envelope envelope = Envelope.of(bytes);
            if (envelope == null) {
                parse(path, bytes);
            } else {
                unwrap(path, envelope);
            }
            return null;
        } catch (Budget.Spent enough) {
            return budget.trouble();
        } catch (EncryptedDocumentException e) {
            return Trouble.PASSWORD;
        } catch (ZeroByteFileException nothingInIt) {
            return null;
        } catch (Unreadable e) {
            return e.trouble();
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            return isEncrypted(e) ? Trouble.PASSWORD : budget.trouble() == null ? Trouble.UNREADABLE : budget.trouble();
        }
    }

    private void unwrap(String path, Envelope envelope) throws SAXException {
        byte[] content = envelope.content();
        if (!looks()) {
            signatures.addAll(Signatures.of(path, envelope.der()));
        }
        if (content != null) {
            item(path, 0, "", content);
        }
    }

    private void parse(String path, byte[] bytes) throws IOException, SAXException, TikaException {
        String kind = Kinds.of(bytes);
        if (!looks() && Signatures.mayBeIn(kind, bytes)) {
            signatures.addAll(Signatures.of(path, bytes));
        }
        if (kind.startsWith("image/") && !Kinds.isText(kind)) {
            int images = Pictures.count(bytes);
            pages = path.isEmpty() ? images : pages;
            return;
        }
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, kind);
        try (TikaInputStream stream = TikaInputStream.get(bytes)) {
            Parsers.parse(stream, new Words(budget), metadata, new Within(path));
        } finally {
            pages = path.isEmpty() ? pages(metadata) : pages;
        }
    }

    private static int pages(Metadata metadata) {
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        return pages == null ? 0 : pages;
    }

    /** Looks at what lies at {@code place} in what is at {@code path}. */
    private void item(String path, int place, String name, byte[] bytes) throws SAXException {
        String at = path.isEmpty() ? Integer.toString(place) : path + "." + place;
        if (at.equals(wanted)) {
            found = bytes;
            throw new Budget.Spent(Trouble.TOO_MANY);
        }
        if (looks() && !wanted.startsWith(at + ".")) {
            return;
        }
        budget.unfolded(bytes.length);
        boolean tooDeep = at.chars().filter(c -> c == '.').count() + 1 >= Budget.DEEPEST;
        int listed = items.size();
        budget.newLine();
        Trouble trouble = tooDeep ? Trouble.TOO_DEEP : inspect(at, bytes);
        budget.newLine();
        items.add(listed, new Item(at, clean(name), kind(bytes), bytes.length, trouble));
        if (budget.trouble() != null || found != null) {
            throw new Budget.Spent(Trouble.TOO_MANY);
        }
    }

    private static String kind(byte[] bytes) {
        return Envelope.of(bytes) == null ? Kinds.of(bytes) : Kinds.SIGNED_ENVELOPE;
    }

    private static String clean(@Nullable String name) {
        String visible = name == null
                ? ""
                : name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        return visible.substring(0, Math.min(LONGEST_NAME, visible.length()));
    }

    private static boolean isEncrypted(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException
                    || cause instanceof org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException) {
                return true;
            }
        }
        return false;
    }

    /** Hears of everything that lies in the file at {@code path}. */
    private final class Within implements EmbeddedDocumentExtractor {

        private final String path;
        private int place;

        Within(String path) {
            this.path = path;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html)
                throws SAXException, IOException {
            int at = place++;
            int room = budget.nextItem();
            byte[] bytes = stream.readNBytes(Math.max(0, room) + 1);
            if (bytes.length > room) {
                String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
                items.add(new Item(
                        path.isEmpty() ? "" + at : path + "." + at, clean(name), "", bytes.length, Trouble.TOO_LARGE));
                throw budget.spent(Trouble.TOO_LARGE);
            }
            item(path, at, metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY), bytes);
        }
    }
}
