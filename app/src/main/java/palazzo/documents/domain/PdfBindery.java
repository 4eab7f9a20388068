// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;
import palazzo.documents.Bindery;

/** Takes the pages of one PDF after the other, on the disk where that is much. */
@Component
class PdfBindery implements Bindery {

    @Override
    public byte[] bind(List<byte[]> papers, boolean twoSided) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<PDDocument> open = new ArrayList<>();
        try (PDDocument bound = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (byte[] paper : papers) {
                PDDocument one = Loader.loadPDF(paper);
                open.add(one);
                add(bound, one, twoSided);
            }
            bound.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(IOUtils::closeQuietly);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean binds(byte[] paper) {
        try (PDDocument one = Loader.loadPDF(paper)) {
            return one.getNumberOfPages() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void add(PDDocument bound, PDDocument paper, boolean twoSided) throws IOException {
        for (PDPage page : paper.getPages()) {
            bound.importPage(page);
        }
        if (twoSided && paper.getNumberOfPages() % 2 == 1) {
            bound.addPage(new PDPage(paper.getPage(0).getMediaBox()));
        }
    }
}
