// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How another JVM is told to run a class of this one. */
final class ClassPath {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ClassPath() {}

    /** The end of a command line; libraries that lie in one jar are found by that jar's own launcher. */
    static List<String> command(Class<?> main) {
        return inOneJar()
                ? List.of("-Dloader.main=" + main.getName(), "-cp", absolute(ofTheMachine()), LAUNCHER)
                : List.of("-cp", absolute(of(main.getClassLoader())), main.getName());
    }

    private static Stream<String> of(ClassLoader loader) {
        return loader instanceof URLClassLoader urls
                ? Stream.of(urls.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                : ofTheMachine();
    }

    private static Stream<String> ofTheMachine() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static String absolute(Stream<String> path) {
        return path.map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean inOneJar() {
        return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }
}
