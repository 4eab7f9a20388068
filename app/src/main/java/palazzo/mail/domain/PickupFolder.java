// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;

/**
 * A folder into which other programs put mails: {@code palazzo.mail.pickup}, with a folder of the city's name in it. What
 * was taken in is moved to {@code taken} beside it, never deleted.
 */
@Component
class PickupFolder {

    private final MailFiles files;
    private final Optional<Path> root;

    PickupFolder(MailFiles files, MailSettings settings) {
        this.files = files;
        this.root = Optional.of(settings.pickup())
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    /** Takes in what lies in the city's folder. A name that begins with a dot is still being written. */
    void takeIn(City city) {
        root.map(folder -> folder.resolve(city.slug()))
                .filter(Files::isDirectory)
                .ifPresent(folder -> there(folder).forEach(file -> take(folder, file)));
    }

    private void take(Path folder, Path file) {
        try {
            files.receive(file, MailFiles.Heard.NOTHING);
            Path taken = Files.createDirectories(folder.resolve("taken"));
            Files.move(file, taken.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> there(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
