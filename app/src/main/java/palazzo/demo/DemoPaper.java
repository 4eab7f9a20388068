// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import palazzo.documents.Mark;

/** Paper as a scanner sees it: A4 at 200 dots to the inch, written on a typewriter, laid a little askew. */
final class DemoPaper {

    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int MARK = 700;

    private DemoPaper() {}

    /** A page with these lines. @param askew degrees, clockwise */
    static BufferedImage written(double askew, String... lines) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.rotate(Math.toRadians(askew), WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(new Color(40, 40, 40));
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 36));
        for (int at = 0; at < lines.length; at++) {
            pen.drawString(lines[at], 220, 300 + 58 * at);
        }
        pen.dispose();
        return page;
    }

    /** A separator sheet. @param kind {@code ORDINARY} or a kind of reserved post */
    static BufferedImage separator(String city, String unit, String kind) {
        Mark mark = new Mark(city, "separator", List.of(unit, kind));
        BufferedImage page = written(0, "Foglio separatore", mark.text());
        Graphics2D pen = page.createGraphics();
        pen.drawImage(picture(mark), (WIDTH - MARK) / 2, 700, MARK, MARK, null);
        pen.dispose();
        return page;
    }

    /** Pages as one TIFF. */
    static byte[] tiff(List<BufferedImage> pages) {
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
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage picture(Mark mark) {
        try {
            String bytes = mark.picture(300).replaceFirst(".*,", "");
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
