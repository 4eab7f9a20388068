// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page as it is seen, whichever way its file turns it: from its lower left corner, in points. */
final class FirstPage {

    private final PDPage page;
    private final PDRectangle box;
    private final int turned;

    FirstPage(PDPage page) {
        this.page = page;
        this.box = page.getCropBox();
        this.turned = Math.floorMod(page.getRotation(), 360);
    }

    float width() {
        return lies() ? box.getHeight() : box.getWidth();
    }

    float height() {
        return lies() ? box.getWidth() : box.getHeight();
    }

    /** From what is seen to what the file counts. */
    AffineTransform toFile() {
        float w = box.getWidth();
        float h = box.getHeight();
        AffineTransform seen = switch (turned) {
            case 90 -> new AffineTransform(0, 1, -1, 0, w, 0);
            case 180 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 270 -> new AffineTransform(0, -1, 1, 0, 0, h);
            default -> new AffineTransform();
        };
        seen.preConcatenate(AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY()));
        return seen;
    }

    /** The same page with a strip above what was its upper edge. */
    FirstPage withStripAbove(float height) {
        PDRectangle higher = new PDRectangle(
                box.getLowerLeftX() - (turned == 90 ? height : 0),
                box.getLowerLeftY() - (turned == 180 ? height : 0),
                box.getWidth() + (lies() ? height : 0),
                box.getHeight() + (lies() ? 0 : height));
        page.setMediaBox(union(page.getMediaBox(), higher));
        page.setCropBox(higher);
        return new FirstPage(page);
    }

    private boolean lies() {
        return turned == 90 || turned == 270;
    }

    private static PDRectangle union(PDRectangle one, PDRectangle other) {
        float x = Math.min(one.getLowerLeftX(), other.getLowerLeftX());
        float y = Math.min(one.getLowerLeftY(), other.getLowerLeftY());
        return new PDRectangle(
                x,
                y,
                Math.max(one.getUpperRightX(), other.getUpperRightX()) - x,
                Math.max(one.getUpperRightY(), other.getUpperRightY()) - y);
    }
}
