// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element of XML: what WebDAV speaks in. Small enough to be held whole, requests are cut off before they are large.
 *
 * @param attributes those without a namespace, by name
 * @param text between its tags; empty where it has children
 */
public record Xml(QName name, Map<String, String> attributes, List<Xml> children, String text) {

    public Xml {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An element that holds others, or nothing. */
    public static Xml of(QName name, Xml... children) {
        return new Xml(name, Map.of(), List.of(children), "");
    }

    /** An element that holds others. */
    public static Xml of(QName name, List<Xml> children) {
        return new Xml(name, Map.of(), children, "");
    }

    /** An element that holds text. */
    public static Xml text(QName name, String text) {
        return new Xml(name, Map.of(), List.of(), text);
    }

    /** The same with one attribute more. */
    public Xml with(String attribute, String value) {
        var more = new java.util.LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Xml(name, more, children, text);
    }

    /** The same with one child more. */
    public Xml and(Xml child) {
        List<Xml> more = new ArrayList<>(children);
        more.add(child);
        return new Xml(name, attributes, more, text);
    }

    /** Whether it is called so. */
    public boolean is(QName other) {
        return name.equals(other);
    }

    /** Its first child of this name. */
    public Optional<Xml> first(QName child) {
        return all(child).findFirst();
    }

    /** Its children of this name. */
    public Stream<Xml> all(QName child) {
        return children.stream().filter(each -> each.is(child));
    }

    /** Whether it has a child of this name. */
    public boolean has(QName child) {
        return all(child).findAny().isPresent();
    }

    /** An attribute; empty where it is not there. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** As a document. */
    public String document() {
        return XmlWriting.document(this);
    }
}
