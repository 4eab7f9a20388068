// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** The pages of a scanned file, drawn one by one. What a file claims of itself is looked at before anything is drawn. */
interface Sheets extends AutoCloseable {

    /** Dots that a drawn page has at most: A4 at 300 to the inch has under nine millions. */
    int MOST_DOTS = 12_000_000;

    /** How many there are. */
    int count() throws IOException;

    /** One page, the first is 0. */
    BufferedImage page(int index) throws IOException, Unreadable;

    @Override
    void close() throws IOException;

    /**
     * Opens a file by what its bytes say, whatever it is called.
     *
     * @throws Unreadable where it is of no kind that can be read
     */
    static Sheets open(File file) throws IOException, Unreadable {
        byte[] head;
        try (FileInputStream in = new FileInputStream(file)) {
            head = in.readNBytes(1024);
        }
        return switch (FileKind.of(head)) {
            case PDF -> new PdfSheets(file);
            case TIFF -> new PictureSheets(file, "tiff");
            case JPEG -> new PictureSheets(file, "jpeg");
            case PNG -> new PictureSheets(file, "png");
            case OTHER -> throw new Unreadable("kind");
        };
    }
}
