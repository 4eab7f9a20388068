// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import palazzo.Proves;
import palazzo.ProvesPart;

/**
 * What a story that ran and passed has shown of a competence.
 *
 * @param part which part; empty for the whole
 */
record Proof(String code, String story, String test, String part) implements Comparable<Proof> {

    static List<Proof> of(Method test) {
        Proves whole = test.getAnnotation(Proves.class);
        return Stream.concat(
                        Stream.ofNullable(whole)
                                .flatMap(proves -> Stream.of(proves.value()))
                                .map(code -> proof(code, test, "")),
                        Stream.of(test.getAnnotationsByType(ProvesPart.class))
                                .map(part -> proof(part.value(), test, part.what())))
                .toList();
    }

    boolean isWhole() {
        return part.isEmpty();
    }

    @Override
    public int compareTo(Proof other) {
        return toString().compareTo(other.toString());
    }

    private static Proof proof(String code, Method test, String part) {
        return new Proof(code, test.getDeclaringClass().getName(), test.getName(), part);
    }
}
