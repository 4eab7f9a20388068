// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Binds pages into one PDF: pictures to be seen, and under them the words to be found. */
final class Binding {

    private static final float A4_HEIGHT = PDRectangle.A4.getHeight();

    private static final String XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;

    private Binding() {}

    /**
     * A page to be bound.
     *
     * @param picture JPEG
     * @param layer its words, as {@link Ocr} gives them; null where they were not read
     */
    record Leaf(byte[] picture, int width, int height, byte @Nullable [] layer) {}

    /** The PDF, of PDF/A-2b. */
    static byte[] pdf(List<Leaf> leaves) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument bound = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (Leaf leaf : leaves) {
                add(bound, leaf);
            }
            PDMetadata metadata = new PDMetadata(bound);
            metadata.importXMPMetadata(XMP.getBytes(StandardCharsets.UTF_8));
            bound.getDocumentCatalog().setMetadata(metadata);
            bound.getDocumentCatalog().addOutputIntent(colours(bound));
            bound.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(PDDocument bound, Leaf leaf) throws IOException {
        float scale = A4_HEIGHT / Math.max(leaf.width(), leaf.height());
        PDRectangle size = new PDRectangle(leaf.width() * scale, leaf.height() * scale);
        PDPage page = new PDPage(size);
        bound.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(bound, page)) {
            byte[] layer = leaf.layer();
            if (layer != null) {
                draw(bound, pen, layer, size);
            }
            pen.drawImage(
                    JPEGFactory.createFromByteArray(bound, leaf.picture()), 0, 0, size.getWidth(), size.getHeight());
        }
    }

    private static void draw(PDDocument bound, PDPageContentStream pen, byte[] layer, PDRectangle size)
            throws IOException {
        try (PDDocument words = Loader.loadPDF(layer)) {
            PDFormXObject form = new LayerUtility(bound).importPageAsForm(words, 0);
            PDRectangle box = form.getBBox();
            pen.saveGraphicsState();
            pen.transform(
                    Matrix.getScaleInstance(size.getWidth() / box.getWidth(), size.getHeight() / box.getHeight()));
            pen.drawForm(form);
            pen.restoreGraphicsState();
        }
    }

    private static PDOutputIntent colours(PDDocument bound) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(bound, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }
}
