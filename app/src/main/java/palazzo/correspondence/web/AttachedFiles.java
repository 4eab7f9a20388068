// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import palazzo.correspondence.domain.ReplyFiles.Attached;

/** Files that somebody attaches to a reply, as the form sends them. */
final class AttachedFiles {

    private AttachedFiles() {}

    static List<Attached> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(AttachedFiles::attached)
                        .toList();
    }

    private static Attached attached(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            String type = file.getContentType();
            return new Attached(
                    name == null || name.isBlank() ? "allegato" : name,
                    type == null ? "application/octet-stream" : type,
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
