// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import palazzo.reading.Trouble;
import palazzo.reading.Unreadable;

/** Makes pictures of pages and images: new pixels, nothing else of the file. */
final class Pictures {

    /** An image of more pixels is a bomb, or nothing for a browser. */
    private static final long MOST_PIXELS = 250_000_000;

    private static final int MOST_ROWS = 6_000;

    private Pictures() {}

    static byte[] of(byte[] bytes, int page, int width) throws IOException {
        if ("application/pdf".equals(Kinds.of(bytes))) {
            return written(page(bytes, page, width), "png");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            try {
                String format = reader.getFormatName().equalsIgnoreCase("jpeg") ? "jpeg" : "png";
                return written(upright(shrunk(reader, page, width), bytes, width), format);
            } finally {
                reader.dispose();
            }
        }
    }

    /**
     * How many images it has; 0 where it is of a format that nobody here can draw.
     *
     * @throws Unreadable where one is too large
     */
    static int count(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            if (!ImageIO.getImageReaders(in).hasNext()) {
                return 0;
            }
            ImageReader reader = reader(in);
            try {
                checkSize(reader, 0);
                return reader.getNumImages(true);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage page(byte[] bytes, int page, int width) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (page < 0 || page >= pdf.getNumberOfPages()) {
                throw new Unreadable(Trouble.UNREADABLE);
            }
            PDRectangle box = pdf.getPage(page).getCropBox();
            boolean lies = pdf.getPage(page).getRotation() % 180 != 0;
            float across = Math.max(1, lies ? box.getHeight() : box.getWidth());
            float down = Math.max(1, lies ? box.getWidth() : box.getHeight());
            float scale = Math.min(width / across, MOST_ROWS / down);
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page, scale, ImageType.RGB);
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Trouble.PASSWORD);
        }
    }

    private static ImageReader reader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new Unreadable(Trouble.UNREADABLE);
        }
        ImageReader reader = readers.next();
        reader.setInput(in);
        return reader;
    }

    private static void checkSize(ImageReader reader, int page) throws IOException {
        if ((long) reader.getWidth(page) * reader.getHeight(page) > MOST_PIXELS) {
            throw new Unreadable(Trouble.TOO_LARGE);
        }
    }

    /** Reads every so many pixels only, so that a large image is never whole in memory. */
    private static BufferedImage shrunk(ImageReader reader, int page, int width) throws IOException {
        checkSize(reader, page);
        ImageReadParam every = reader.getDefaultReadParam();
        int longest = Math.max(reader.getWidth(page), reader.getHeight(page));
        int step = Math.max(1, longest / (2 * width));
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page, every);
    }

    private static BufferedImage upright(BufferedImage image, byte[] bytes, int width) {
        int turn = turn(bytes);
        boolean lies = turn >= 5;
        int across = lies ? image.getHeight() : image.getWidth();
        int down = lies ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, Math.min((double) width / across, (double) MOST_ROWS / down));
        BufferedImage drawn = new BufferedImage(
                Math.max(1, (int) (across * scale)), Math.max(1, (int) (down * scale)), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform way = AffineTransform.getScaleInstance(scale, scale);
        way.concatenate(turned(turn, image.getWidth(), image.getHeight()));
        graphics.drawImage(image, way, null);
        graphics.dispose();
        return drawn;
    }

    /** The eight ways up of EXIF 2.3, table 6: where a row and a column of the stored image begin. */
    private static AffineTransform turned(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int turn(byte[] bytes) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null ? 1 : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException notSaid) {
            return 1;
        }
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
