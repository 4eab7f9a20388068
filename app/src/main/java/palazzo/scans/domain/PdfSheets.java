// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF. */
final class PdfSheets implements Sheets {

    private static final float POINTS = 72;
    private static final float BEST_DPI = 300;
    private static final float LEAST_DPI = 60;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfSheets(File file) throws IOException, Unreadable {
        document = opened(file);
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    private static PDDocument opened(File file) throws IOException, Unreadable {
        try {
            return Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new Unreadable("password");
        }
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public BufferedImage page(int index) throws IOException, Unreadable {
        float dpi = dpi(document.getPage(index));
        if (dpi < LEAST_DPI) {
            throw new Unreadable("page_too_large", String.valueOf(index + 1));
        }
        return renderer.renderImageWithDPI(index, dpi, ImageType.RGB);
    }

    private static float dpi(PDPage page) {
        PDRectangle box = page.getCropBox();
        double squareInches =
                box.getWidth() / POINTS * box.getHeight() / POINTS * page.getUserUnit() * page.getUserUnit();
        return (float) Math.min(BEST_DPI, Math.sqrt(MOST_DOTS / Math.max(squareInches, 0.01)));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
