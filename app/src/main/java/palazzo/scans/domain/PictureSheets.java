// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The pages of a TIFF, or the one of a JPEG or PNG. How large a picture claims to be is asked before it is read. */
final class PictureSheets implements Sheets {

    /** More than an A0 sheet at 300 dots to the inch. */
    private static final long MOST_CLAIMED = 150_000_000;

    private static final int LONGEST_SIDE = 30_000;

    private final ImageInputStream in;
    private final ImageReader reader;

    /** @param format as {@link ImageIO} calls it */
    PictureSheets(File file, String format) throws IOException {
        in = ImageIO.createImageInputStream(file);
        reader = ImageIO.getImageReadersByFormatName(format).next();
        reader.setInput(in, false, true);
    }

    @Override
    public int count() throws IOException {
        return reader.getNumImages(true);
    }

    @Override
    public BufferedImage page(int index) throws IOException, Unreadable {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        if (width * height > MOST_CLAIMED || Math.max(width, height) > LONGEST_SIDE) {
            throw new Unreadable("too_many_dots", width + "×" + height);
        }
        int every = (int) Math.ceil(Math.sqrt((double) width * height / MOST_DOTS));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
        return reader.read(index, param);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
