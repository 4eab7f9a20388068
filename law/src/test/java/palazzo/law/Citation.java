// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A norm and where it is cited.
 *
 * @param subject the package under {@code palazzo.law}; empty for the base package
 * @param place the class and its member, without the package
 */
record Citation(Norm norm, String subject, String place) implements Comparable<Citation> {

    private static final String BASE = "palazzo.law";

    /** All citations in the folder of classes that {@code one} was compiled into, in order. */
    static List<Citation> beside(Class<?> one) {
        try {
            Path root = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                        .flatMap(file -> of(load(file)).stream())
                        .sorted()
                        .toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOf(String norm) {
        return this.norm.value().equals(norm);
    }

    @Override
    public int compareTo(Citation other) {
        return Comparator.comparing(Citation::subject)
                .thenComparing(citation -> citation.norm.value())
                .thenComparing(Citation::place)
                .compare(this, other);
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
        try {
            return Class.forName(name, false, Citation.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Citation> of(Class<?> type) {
        List<Citation> citations = new ArrayList<>(of(type, type, ""));
        Arrays.stream(type.getDeclaredFields()).forEach(it -> citations.addAll(of(type, it, "." + it.getName())));
        Arrays.stream(type.getDeclaredMethods()).forEach(it -> citations.addAll(of(type, it, "." + it.getName())));
        return citations;
    }

    private static List<Citation> of(Class<?> type, AnnotatedElement element, String member) {
        String folder = type.getPackageName();
        String name = type.getName().substring(folder.length() + 1).replace('$', '.') + member;
        return Arrays.stream(element.getAnnotationsByType(Norm.class))
                .map(norm -> new Citation(norm, folder.equals(BASE) ? "" : folder.substring(BASE.length() + 1), name))
                .toList();
    }
}
