// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import palazzo.inquiries.domain.InquiryAnswers.Sent;

/** The files of a form. */
final class SentFiles {

    private SentFiles() {}

    static List<Sent> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(SentFiles::sent)
                        .toList();
    }

    private static Sent sent(MultipartFile file) {
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String type = Objects.requireNonNullElse(file.getContentType(), "application/octet-stream");
            return new Sent(name.isBlank() ? "allegato" : name, type, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
