// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import palazzo.documents.Mark;

/** What a scanner makes of paper: A4 at 150 dots to the inch, a little askew where it was laid so. */
public final class TheScanner {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;

    private TheScanner() {}

    /** A page of writing. @param askew degrees, clockwise */
    public static BufferedImage letter(double askew, String... lines) {
        BufferedImage page = empty();
        Graphics2D pen = page.createGraphics();
        pen.rotate(Math.toRadians(askew), WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("DejaVu Sans", Font.PLAIN, 26));
        for (int at = 0; at < lines.length; at++) {
            pen.drawString(lines[at], 140, 200 + 44 * at);
        }
        pen.dispose();
        return page;
    }

    /** An empty back. */
    public static BufferedImage empty() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return page;
    }

    /** The page with a mark on it. */
    public static BufferedImage marked(BufferedImage page, Mark mark, int side) {
        Graphics2D pen = page.createGraphics();
        pen.drawImage(picture(mark), WIDTH - side - 120, 100, side, side, null);
        pen.dispose();
        return page;
    }

    /** A separator sheet. @param kind {@code ORDINARY} or a kind of reserved post */
    public static BufferedImage separator(String city, String unit, String kind) {
        return marked(
                letter(0, "Foglio separatore", unit, kind), new Mark(city, "separator", List.of(unit, kind)), 500);
    }

    private static BufferedImage picture(Mark mark) {
        try {
            String bytes = mark.picture(300).replace("data:image/png;base64,", "");
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(bytes)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Pages as one TIFF. */
    public static byte[] tiff(BufferedImage... pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("LZW");
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), param);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** A TIFF of a few bytes that claims to be of this size. */
    public static byte[] claiming(int width, int height) {
        byte[] tiff = tiff(new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY));
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(tiff)
                .order(tiff[0] == 'I' ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        int directory = buffer.getInt(4);
        for (int entry = 0; entry < buffer.getShort(directory); entry++) {
            int at = directory + 2 + 12 * entry;
            int tag = buffer.getShort(at) & 0xFFFF;
            if (tag == 256 || tag == 257) {
                buffer.putShort(at + 2, (short) 4);
                buffer.putInt(at + 8, tag == 256 ? width : height);
            }
        }
        return tiff;
    }

    /** A PDF with so many empty pages. @param password empty for none */
    public static byte[] pdf(int pages, String password) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
