// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Has pages of a file read by {@link Reader}, within a budget of time and memory. */
@Component
@EnableConfigurationProperties(ScanSettings.class)
class SheetReading {

    private static final Duration MOST = Duration.ofMinutes(2);
    private static final String MEMORY = "-Xmx512m";

    /** What a JVM ends with that has no memory left, under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** One class of each library that draws pages; the last ones are used where they are there. */
    private static final List<String> NEEDED = List.of(
            Reader.class.getName(),
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.pdfbox.io.IOUtils",
            "org.apache.fontbox.ttf.TrueTypeFont",
            "org.apache.commons.logging.LogFactory",
            "org.slf4j.LoggerFactory",
            "com.google.zxing.Result",
            "org.bouncycastle.jce.provider.BouncyCastleProvider",
            "org.bouncycastle.cms.CMSException",
            "org.bouncycastle.asn1.bsi.BSIObjectIdentifiers",
            "org.apache.pdfbox.jbig2.JBIG2ImageReader");

    private final Path work;

    SheetReading(ScanSettings settings) {
        this.work = settings.work();
    }

    /**
     * Some pages of a file.
     *
     * @param all how many pages the file has
     */
    record Some(int all, List<SheetRead> sheets) {}

    /**
     * Reads pages.
     *
     * @param first the first to be read, from 1
     * @throws Unreadable where the file cannot be read, or asks for too much
     */
    Some read(InputStream file, int first, int count) throws Unreadable {
        try {
            return OwnProcess.inFolder(work, folder -> {
                Files.copy(file, folder.resolve("file"));
                Optional<OwnProcess.Ended> ended = OwnProcess.run(command(folder, first, count), folder, MOST);
                try {
                    return some(ended, folder);
                } catch (Unreadable e) {
                    throw new Wrapped(e);
                }
            });
        } catch (Wrapped e) {
            throw e.unreadable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Wrapped extends IOException {
        private final transient Unreadable unreadable;

        Wrapped(Unreadable unreadable) {
            super(unreadable);
            this.unreadable = unreadable;
        }
    }

    private static List<String> command(Path folder, int first, int count) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath(),
                Reader.class.getName(),
                folder.resolve("file").toString(),
                folder.toString(),
                String.valueOf(first),
                String.valueOf(count));
    }

    /** What it needs, wherever this process has it from, and no more: it starts the faster. */
    private static String classPath() {
        return NEEDED.stream()
                .flatMap(name -> place(name).stream())
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static Optional<String> place(String name) {
        try {
            var source = Class.forName(name, false, SheetReading.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Optional.of(Path.of(source.getLocation().toURI()).toString());
        } catch (ClassNotFoundException | URISyntaxException notHere) {
            return Optional.empty();
        }
    }

    private static Some some(Optional<OwnProcess.Ended> ended, Path folder) throws IOException, Unreadable {
        if (ended.isEmpty()) {
            throw new Unreadable("too_slow", String.valueOf(MOST.toSeconds()));
        }
        if (ended.get().status() == OUT_OF_MEMORY) {
            throw new Unreadable("too_much_memory");
        }
        int all = 0;
        boolean done = false;
        List<SheetRead> sheets = new ArrayList<>();
        for (String line : ended.get().said().lines().toList()) {
            String[] said = line.split(Reader.TAB, -1);
            switch (said[0]) {
                case "unreadable" -> throw new Unreadable(said[1], said[2]);
                case "pages" -> all = Integer.parseInt(said[1]);
                case "page" -> sheets.add(sheet(said, folder));
                case "done" -> done = true;
                default -> throw new Unreadable("broken");
            }
        }
        if (!done) {
            throw new Unreadable("broken");
        }
        return new Some(all, sheets);
    }

    private static SheetRead sheet(String[] said, Path folder) throws IOException {
        return new SheetRead(
                Integer.parseInt(said[1]),
                Integer.parseInt(said[2]),
                Integer.parseInt(said[3]),
                Double.parseDouble(said[4]),
                Double.parseDouble(said[5]),
                said[6].isEmpty() ? List.of() : List.of(said[6].split(Reader.BETWEEN_MARKS)),
                Files.readAllBytes(folder.resolve(said[1] + ".jpg")),
                Files.readAllBytes(folder.resolve(said[1] + ".view.jpg")));
    }
}
