// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Elements of a document by their local names, whatever edition's namespace they are in. */
final class Nodes {

    private Nodes() {}

    static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }

    /** The first element that the names lead to, step by step. */
    static Optional<Element> at(Element from, String... names) {
        Optional<Element> found = Optional.of(from);
        for (String name : names) {
            found = found.flatMap(element -> children(element, name).stream().findFirst());
        }
        return found;
    }

    /** The text there, in one line; empty where there is none. */
    static String text(Element from, String... names) {
        return at(from, names)
                .map(element -> element.getTextContent().strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    /** An attribute with or without the prefix of its edition; empty where there is none. */
    static String attribute(Element element, String name) {
        String qualified = element.getAttributeNS(MarkWriter.PROT, name);
        return qualified.isEmpty() ? element.getAttribute(name) : qualified;
    }
}
