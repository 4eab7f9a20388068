// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * By how much a page lies askew. Lines of text that lie level are rows of much ink between rows of none: the angle at which
 * rows differ most is the one the page lies at.
 */
final class Skew {

    private static final double FURTHEST = 6;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.1;

    /** What is askew by less is not seen to be. */
    private static final double LEAST = 0.2;

    private static final int LOOKED_AT = 1000;

    private Skew() {}

    /** The angle in degrees, clockwise, by which the page must be turned to lie level; 0 where it does, or has no lines. */
    static double of(BufferedImage page) {
        BufferedImage small = Pictures.gray(Pictures.smaller(page, LOOKED_AT));
        double coarse = best(small, -FURTHEST, FURTHEST, COARSE);
        double fine = best(small, coarse - COARSE, coarse + COARSE, FINE);
        boolean lines = score(small, fine) > 1.05 * score(small, fine > 0 ? fine - 5 : fine + 5);
        return lines && Math.abs(fine) >= LEAST && Math.abs(fine) < FURTHEST ? fine : 0;
    }

    /** The page, turned clockwise by {@code degrees} on white. */
    static BufferedImage turned(BufferedImage page, double degrees) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return turned;
    }

    private static double best(BufferedImage page, double from, double to, double step) {
        double best = 0;
        double most = -1;
        for (double angle = from; angle <= to + step / 2; angle += step) {
            double score = score(page, angle);
            if (score > most) {
                most = score;
                best = angle;
            }
        }
        return best;
    }

    /** How much neighbouring rows differ when the page is turned clockwise by {@code degrees}. */
    private static double score(BufferedImage page, double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        int width = page.getWidth();
        int height = page.getHeight();
        long[] rows = new long[2 * (width + height)];
        var dots = page.getRaster();
        int[] row = new int[width];
        for (int y = height / 20; y < height - height / 20; y++) {
            dots.getSamples(0, y, width, 1, 0, row);
            for (int x = width / 20; x < width - width / 20; x++) {
                if (row[x] < Ink.DARK) {
                    rows[(int) Math.round(x * sin + y * cos) + width]++;
                }
            }
        }
        double score = 0;
        for (int i = 1; i < rows.length; i++) {
            double difference = rows[i] - rows[i - 1];
            score += difference * difference;
        }
        return score;
    }
}
