// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import palazzo.pec.Doubt;

/**
 * The leaves of a small XML: texts and attributes by their path. Reads no DTD, follows no entity, and stops where the
 * document grows beyond its budget.
 */
final class Leaves {

    /** A text with the attributes of its element. */
    private record Leaf(String path, String text, Map<String, String> attributes) {}

    /** A text and one attribute, empty where it is not there. */
    record Pair(String text, String attribute) {}

    private final List<Leaf> leaves = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private final Deque<Map<String, String>> attributes = new ArrayDeque<>();

    private Leaves() {}

    static Leaves of(byte[] xml, String root) throws NotProved {
        if (xml.length > Budget.DATA_BYTES) {
            throw new NotProved(Doubt.BROKEN_DATA);
        }
        Leaves leaves = new Leaves();
        try {
            leaves.read(reader(xml), root);
        } catch (XMLStreamException | RuntimeException e) {
            throw new NotProved(Doubt.BROKEN_DATA, e);
        }
        return leaves;
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private void read(XMLStreamReader reader, String root) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader, root);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    texts.peek().append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("an entity");
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader reader, String root) throws XMLStreamException {
        String name = reader.getLocalName();
        if (path.isEmpty() && !name.equals(root)) {
            throw new XMLStreamException("another root");
        }
        if (path.size() == Budget.DATA_DEPTH || leaves.size() == Budget.DATA_ELEMENTS) {
            throw new XMLStreamException("beyond its budget");
        }
        path.push(path.size() < 2 ? (path.isEmpty() ? "" : name) : path.peek() + "/" + name);
        texts.push(new StringBuilder());
        attributes.push(IntStream.range(0, reader.getAttributeCount())
                .boxed()
                .collect(Collectors.toMap(reader::getAttributeLocalName, reader::getAttributeValue)));
    }

    private void end() {
        leaves.add(new Leaf(path.pop(), texts.pop().toString().strip(), attributes.pop()));
    }

    /** The one value of {@code where}, which is a path, or a path and an attribute: {@code dati/data@zona}. */
    String one(String where) throws NotProved {
        return maybe(where).orElseThrow(() -> new NotProved(Doubt.BROKEN_DATA));
    }

    /** The value of {@code where}, if it is there and not empty. */
    Optional<String> maybe(String where) throws NotProved {
        List<String> found = all(where);
        if (found.size() > 1) {
            throw new NotProved(Doubt.BROKEN_DATA);
        }
        return found.stream().findFirst();
    }

    List<String> all(String where) {
        int at = where.indexOf('@');
        return at < 0
                ? pairs(where, "").stream()
                        .map(Pair::text)
                        .filter(text -> !text.isEmpty())
                        .toList()
                : pairs(where.substring(0, at), where.substring(at + 1)).stream()
                        .map(Pair::attribute)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    List<Pair> pairs(String where, String attribute) {
        return leaves.stream()
                .filter(leaf -> leaf.path().equals(where))
                .map(leaf -> new Pair(leaf.text(), leaf.attributes().getOrDefault(attribute, "")))
                .toList();
    }
}
