// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page is made of, whatever it says: each kind of element within each kind of element, and each kind of title after
 * each other. A kind is the name, the classes, the role and which attributes there are. Pages without anything that another one
 * has not do no harm that the other one does not.
 */
final class Shape {

    private static final String TITLES = "h1, h2, h3, h4, h5, h6";

    private Shape() {}

    static Set<Long> of(Document page) {
        Set<Long> shape = new HashSet<>();
        for (Element element : page.body().getAllElements()) {
            Element around = element.parent();
            shape.add(pair(around == null ? 0 : kind(around), kind(element)));
        }
        int before = 0;
        for (Element title : page.select(TITLES)) {
            int now = title.normalName().hashCode();
            shape.add(pair(before, now));
            before = now;
        }
        return shape;
    }

    private static long pair(int outer, int inner) {
        return (long) outer << Integer.SIZE | Integer.toUnsignedLong(inner);
    }

    private static int kind(Element element) {
        int kind = element.normalName().hashCode() * 31 + element.className().hashCode();
        kind = kind * 31 + element.attr("type").hashCode();
        kind = kind * 31 + element.attr("role").hashCode();
        int attributes = 0;
        for (Attribute attribute : element.attributes()) {
            attributes += attribute.getKey().hashCode() * 17;
        }
        return kind * 31 + attributes;
    }
}
