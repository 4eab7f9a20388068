// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a file between BEGIN and END.
 *
 * @param name in capitals
 * @param line where it begins, from 1; 0 for one that we wrote
 */
public record Component(String name, List<Property> properties, List<Component> parts, int line) {

    public Component {
        properties = List.copyOf(properties);
        parts = List.copyOf(parts);
    }

    /** One that we write. */
    public static Component of(String name, Property... properties) {
        return new Component(name, List.of(properties), List.of(), 0);
    }

    /** Its first property of this name. */
    public Optional<Property> first(String property) {
        return properties.stream().filter(each -> each.name().equals(property)).findFirst();
    }

    /** Its properties of this name. */
    public List<Property> all(String property) {
        return properties.stream().filter(each -> each.name().equals(property)).toList();
    }

    /** The parts of this name in it. */
    public List<Component> parts(String wanted) {
        return parts.stream().filter(each -> each.name().equals(wanted)).toList();
    }

    /** The text of a property; empty where it is not there. */
    public String text(String property) {
        return first(property).map(Property::text).orElse("");
    }

    /** The same with these properties in place of all of their names. */
    public Component with(Property... changed) {
        List<String> names = Stream.of(changed).map(Property::name).toList();
        List<Property> now = new ArrayList<>(
                properties.stream().filter(each -> !names.contains(each.name())).toList());
        now.addAll(List.of(changed));
        return new Component(name, now, parts, line);
    }

    /** The same with one property more, beside those of its name. */
    public Component and(Property more) {
        return new Component(
                name, Stream.concat(properties.stream(), Stream.of(more)).toList(), parts, line);
    }

    /** The same without these properties. */
    public Component without(String... names) {
        return new Component(
                name,
                properties.stream()
                        .filter(each -> !List.of(names).contains(each.name()))
                        .toList(),
                parts,
                line);
    }

    /** The same with other parts. */
    public Component withParts(List<Component> others) {
        return new Component(name, properties, others, line);
    }
}
