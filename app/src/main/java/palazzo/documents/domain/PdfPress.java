// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import palazzo.documents.Press;

/**
 * Turns a page of HTML into PDF/A-2b: every font embedded, the colours' profile with it, nothing fetched from anywhere.
 * Titillium Web, the letter of Italian public offices, has no Greek and no Cyrillic: there DejaVu Sans stands in.
 */
@Component
class PdfPress implements Press {

    private static final String TITILLIUM =
            "/META-INF/resources/webjars/bootstrap-italia/2.17.0/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-";

    /** A picture that the page itself holds. */
    private static final String HERE = "data:image/png;base64,";

    static {
        // It tells each font it loads: nobody asked.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final byte[] regular = bytes(TITILLIUM + "regular.ttf");
    private final byte[] semibold = bytes(TITILLIUM + "600.ttf");
    private final byte[] bold = bytes(TITILLIUM + "700.ttf");
    private final byte[] italic = bytes(TITILLIUM + "italic.ttf");
    private final byte[] boldItalic = bytes(TITILLIUM + "700italic.ttf");
    private final byte[] other = bytes("/palazzo/documents/fonts/DejaVuSans.ttf");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    @Override
    public byte[] print(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder press = new PdfRendererBuilder();
        font(press, regular, "Titillium Web", 400);
        font(press, semibold, "Titillium Web", 600);
        font(press, bold, "Titillium Web", 700);
        font(press, italic, "Titillium Web", 400, FontStyle.ITALIC);
        font(press, boldItalic, "Titillium Web", 700, FontStyle.ITALIC);
        font(press, other, "DejaVu Sans", 400);
        press.useColorProfile(colours);
        press.usePdfAConformance(PdfAConformance.PDFA_2_B);
        press.usePdfUaAccessibility(true);
        press.useUriResolver((base, uri) -> uri.startsWith(HERE) ? uri : null);
        press.withProducer("Palazzo");
        press.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(visible(html))), null);
        press.toStream(pdf);
        try {
            press.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\t]]", "");
    }

    private static void font(PdfRendererBuilder press, byte[] bytes, String family, int weight) {
        font(press, bytes, family, weight, FontStyle.NORMAL);
    }

    private static void font(PdfRendererBuilder press, byte[] bytes, String family, int weight, FontStyle style) {
        press.useFont(() -> new ByteArrayInputStream(bytes), family, weight, style, true);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = PdfPress.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
