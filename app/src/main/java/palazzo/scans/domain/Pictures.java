// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of pages: made smaller, made gray, turned, written as JPEG. */
final class Pictures {

    private static final float READ = 0.75f;

    /** A colour is one where red, green and blue lie further apart. */
    private static final int COLOURED = 40;

    private static final double MUCH_COLOUR = 0.002;

    private Pictures() {}

    /** The page in gray, or in colour where there is some. */
    static BufferedImage plain(BufferedImage page) {
        return isColoured(page)
                ? drawn(page, page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB)
                : gray(page);
    }

    static BufferedImage gray(BufferedImage page) {
        return page.getType() == BufferedImage.TYPE_BYTE_GRAY
                ? page
                : drawn(page, page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    }

    /** The page with a longer side of at most {@code side} dots, nothing of it left out. */
    static BufferedImage smaller(BufferedImage page, int side) {
        int longer = Math.max(page.getWidth(), page.getHeight());
        double scale = (double) side / longer;
        if (scale >= 1) {
            return page;
        }
        if (scale < 0.5) {
            return smaller(smaller(page, (longer + 1) / 2), side);
        }
        int width = Math.max(1, (int) (page.getWidth() * scale));
        int height = Math.max(1, (int) (page.getHeight() * scale));
        boolean gray = page.getType() == BufferedImage.TYPE_BYTE_GRAY;
        return drawn(page, width, height, gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    }

    /** Turned clockwise by a quarter, {@code quarters} times. */
    static BufferedImage turned(BufferedImage page, int quarters) {
        boolean lies = quarters % 2 != 0;
        int width = lies ? page.getHeight() : page.getWidth();
        int height = lies ? page.getWidth() : page.getHeight();
        BufferedImage turned = new BufferedImage(width, height, page.getType());
        Graphics2D pen = turned.createGraphics();
        pen.translate(width / 2.0, height / 2.0);
        pen.rotate(Math.PI / 2 * quarters);
        pen.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
        pen.dispose();
        return turned;
    }

    static byte[] jpeg(BufferedImage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(READ);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A picture that {@link #jpeg} has written. */
    static BufferedImage of(byte[] jpeg) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isColoured(BufferedImage page) {
        if (page.getColorModel().getNumColorComponents() < 3) {
            return false;
        }
        long coloured = 0;
        long looked = 0;
        for (int y = 0; y < page.getHeight(); y += 5) {
            for (int x = 0; x < page.getWidth(); x += 5) {
                coloured += spread(new Color(page.getRGB(x, y))) > COLOURED ? 1 : 0;
                looked++;
            }
        }
        return coloured > MUCH_COLOUR * looked;
    }

    private static int spread(Color colour) {
        int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        int least = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
        return most - least;
    }

    /** What is transparent is white, as the paper. */
    private static BufferedImage drawn(BufferedImage page, int width, int height, int type) {
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(page, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
