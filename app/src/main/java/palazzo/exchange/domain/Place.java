// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a stamp stands on a page as it is seen, in points from its lower left corner.
 *
 * @param upright false where it is read from below, along an edge
 */
record Place(float x, float y, float width, float height, boolean upright) {

    private static final float EDGE = 20;
    private static final int WHITE = 245;

    /**
     * The first free place: above, below, then along the edges.
     *
     * @param seen the whole page as a picture
     */
    static Optional<Place> free(BufferedImage seen, FirstPage page, float width, float height) {
        float right = page.width() - EDGE - width;
        float top = page.height() - EDGE - height;
        float middle = (page.height() - width) / 2;
        return Stream.of(
                        new Place(right, top, width, height, true),
                        new Place(EDGE, top, width, height, true),
                        new Place(right, EDGE, width, height, true),
                        new Place(EDGE, EDGE, width, height, true),
                        new Place(page.width() - EDGE / 2 - height, middle, height, width, false),
                        new Place(EDGE / 2, middle, height, width, false))
                .filter(place -> place.isFree(seen, page))
                .findFirst();
    }

    private boolean isFree(BufferedImage seen, FirstPage page) {
        float scale = seen.getWidth() / page.width();
        int left = Math.round(x * scale);
        int top = Math.round((page.height() - y - height) * scale);
        int wide = Math.round(width * scale);
        int high = Math.round(height * scale);
        if (left < 0 || top < 0 || left + wide > seen.getWidth() || top + high > seen.getHeight()) {
            return false;
        }
        for (int row = top; row < top + high; row++) {
            for (int column = left; column < left + wide; column++) {
                if (!isWhite(seen.getRGB(column, row))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isWhite(int rgb) {
        return (rgb >> 16 & 0xFF) > WHITE && (rgb >> 8 & 0xFF) > WHITE && (rgb & 0xFF) > WHITE;
    }
}
