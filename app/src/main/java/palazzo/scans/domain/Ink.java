// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.awt.image.BufferedImage;

/** How much is written on a page. */
final class Ink {

    /** A dot darker than this is ink; what shines through from the other side is not. */
    static final int DARK = 128;

    /** Specks of dust are less; one short line of writing is more. */
    private static final double LEAST = 0.0002;

    private static final int LOOKED_AT = 800;

    private Ink() {}

    /** The share of dark dots, without the margins, in which scanners draw shadows. */
    static double share(BufferedImage page) {
        BufferedImage small = Pictures.gray(Pictures.smaller(page, LOOKED_AT));
        int left = small.getWidth() / 20;
        int top = small.getHeight() / 20;
        int width = small.getWidth() - 2 * left;
        int height = small.getHeight() - 2 * top;
        long dark = 0;
        for (int dot : small.getRaster().getSamples(left, top, width, height, 0, (int[]) null)) {
            dark += dot < DARK ? 1 : 0;
        }
        return (double) dark / Math.max(1, (long) width * height);
    }

    /** Whether a page of that share is an empty back. */
    static boolean isNone(double share) {
        return share < LEAST;
    }
}
