// SPDX-License-Identifier: EUPL-1.2
package palazzo.portal.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import palazzo.correspondence.Intake.Enclosed;
import palazzo.correspondence.Intake.Written;
import palazzo.kernel.MailAddress;

/**
 * What somebody writes to the Mayor.
 *
 * @param key of this form: the same sent twice is one letter
 * @param address mail address, or empty where they want an answer on paper
 * @param read that they have read what is done with their data
 */
public record WriteForm(
        @NotBlank @Pattern(regexp = "[0-9a-f-]{36}") String key,
        @NotBlank @Size(max = 120) String name,

        @Nullable @Size(max = 200) @Email(regexp = MailAddress.PATTERN)
        String address,

        @Nullable @Size(max = 500) String postal,
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 10_000) String body,
        @AssertTrue boolean read,
        @Nullable List<MultipartFile> files) {

    static WriteForm empty(UUID key) {
        return new WriteForm(key.toString(), "", "", "", "", "", false, null);
    }

    /** Whether they have left a way by which an answer reaches them. */
    boolean canBeAnswered() {
        return !orEmpty(address).isBlank() || !orEmpty(postal).isBlank();
    }

    Written written() {
        List<MultipartFile> sent = files == null ? List.of() : files;
        return new Written(
                key,
                name.strip(),
                orEmpty(address).strip(),
                orEmpty(postal).strip(),
                subject.strip(),
                body,
                sent.stream()
                        .filter(file -> !file.isEmpty())
                        .map(WriteForm::enclosed)
                        .toList());
    }

    private static Enclosed enclosed(MultipartFile file) {
        try {
            String name = orEmpty(file.getOriginalFilename());
            String type = file.getContentType();
            return new Enclosed(
                    name.isBlank() ? "allegato" : name,
                    type == null ? "application/octet-stream" : type,
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
