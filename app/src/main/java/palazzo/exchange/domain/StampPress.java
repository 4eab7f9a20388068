// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.law.Norm;

/**
 * Puts the registration stamp on the first page of a PDF: where the page is white, else on a strip added above it, so that
 * it covers nothing. What it makes is a rendition: the registered bytes stay as they are.
 */
@Component
@Norm("d.P.R. 445/2000, art. 55, c. 1")
class StampPress {

    private static final String FONT =
            "/META-INF/resources/webjars/bootstrap-italia/2.17.0/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-600.ttf";
    private static final float SIZE = 8;
    private static final float LEADING = 10.5f;
    private static final float PADDING = 5;
    private static final float LARGEST_WIDTH = 260;
    private static final float GAP = 12;
    private static final float DPI = 36;
    private static final int PATIENCE_SECONDS = 8;

    /**
     * The PDF with the stamp.
     *
     * @param lines of the stamp, from above
     * @throws Refusal where it is no PDF, or one that cannot be opened without a password
     */
    byte[] stamped(byte[] pdf, List<String> lines) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.setAllSecurityToBeRemoved(true);
            stamp(document, lines);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (InvalidPasswordException e) {
            throw new Refusal("stamp.password");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refusal("stamp.unreadable");
        }
    }

    private static void stamp(PDDocument document, List<String> lines) throws IOException {
        PDPage page = document.getPage(0);
        PDType0Font font = font(document);
        List<String> drawn = lines.stream().map(line -> drawable(font, line)).toList();
        float width = width(font, drawn);
        float height = drawn.size() * LEADING + 2 * PADDING;
        FirstPage first = new FirstPage(page);
        Optional<Place> free = picture(document).flatMap(seen -> Place.free(seen, first, width, height));
        if (free.isPresent()) {
            draw(document, page, first, free.get(), font, drawn);
        } else {
            FirstPage higher = first.withStripAbove(height + GAP);
            float x = Math.max(GAP, higher.width() - GAP - width);
            Place above = new Place(x, higher.height() - GAP / 2 - height, width, height, true);
            draw(document, page, higher, above, font, drawn);
        }
    }

    private static void draw(
            PDDocument document, PDPage page, FirstPage first, Place place, PDType0Font font, List<String> lines)
            throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            AffineTransform seen = first.toFile();
            seen.translate(place.x(), place.y());
            if (!place.upright()) {
                seen.concatenate(new AffineTransform(0, 1, -1, 0, place.width(), 0));
            }
            out.transform(new Matrix(seen));
            float width = place.upright() ? place.width() : place.height();
            float height = place.upright() ? place.height() : place.width();
            out.setLineWidth(0.7f);
            out.addRect(0.5f, 0.5f, width - 1, height - 1);
            out.stroke();
            out.beginText();
            out.setFont(font, SIZE);
            out.setLeading(LEADING);
            out.newLineAtOffset(PADDING, height - PADDING - SIZE);
            for (String line : lines) {
                out.showText(line);
                out.newLine();
            }
            out.endText();
        }
    }

    /** The first page, small: one that takes too long to draw counts as full. */
    private static Optional<BufferedImage> picture(PDDocument document) {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        try {
            return Optional.of(CompletableFuture.supplyAsync(() -> draw(renderer))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join());
        } catch (CompletionException tooOddToDraw) {
            return Optional.empty();
        }
    }

    private static BufferedImage draw(PDFRenderer renderer) {
        try {
            return renderer.renderImageWithDPI(0, DPI, ImageType.RGB);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static float width(PDType0Font font, List<String> lines) throws IOException {
        float widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, font.getStringWidth(line) / 1000 * SIZE);
        }
        return widest + 2 * PADDING;
    }

    /** What the font has, as long as the stamp may be. */
    private static String drawable(PDType0Font font, String line) {
        StringBuilder drawn = new StringBuilder();
        line.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> has(font, sign) ? sign : "?")
                .forEach(drawn::append);
        while (tooLong(font, drawn.toString())) {
            drawn.setLength(drawn.length() - 2);
            drawn.append('…');
        }
        return drawn.toString();
    }

    private static boolean has(PDType0Font font, String sign) {
        try {
            font.encode(sign);
            return true;
        } catch (IOException | IllegalArgumentException notInIt) {
            return false;
        }
    }

    private static boolean tooLong(PDType0Font font, String line) {
        try {
            return font.getStringWidth(line) / 1000 * SIZE > LARGEST_WIDTH;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PDType0Font font(PDDocument document) throws IOException {
        try (InputStream in = Schemas.resource(FONT)) {
            return PDType0Font.load(document, in, true);
        }
    }
}
