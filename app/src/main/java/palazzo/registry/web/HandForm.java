// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;
import palazzo.registry.Registry.Direction;
import palazzo.registry.Registry.Means;
import palazzo.registry.domain.HandRegistration.Paper;
import palazzo.registry.domain.HandRegistration.Wanted;

/** What a clerk types in to register a document. */
public record HandForm(
        @NotNull @Pattern(regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") @Nullable
        String key,

        @NotNull @Nullable Direction direction,
        @NotNull @Nullable Means means,
        @Nullable UUID desk,
        @Size(max = 200) @Nullable String category,
        @NotBlank @Size(max = 300) @Nullable String correspondent,
        @NotBlank @Size(max = 1000) @Nullable String about,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate theirDate,

        @Size(max = 60) @Nullable String theirNumber,
        @Nullable List<MultipartFile> papers,
        @NotBlank @Size(max = 20) @Nullable String classCode,
        @Size(max = 60) @Nullable String dossier,
        @Size(max = 10) @Nullable String unit,
        @Nullable Boolean reserved,
        @Nullable Set<UUID> people,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate opensOn) {

    static HandForm empty(UUID key) {
        return new HandForm(
                key.toString(),
                Direction.IN,
                Means.HAND,
                null,
                "",
                "",
                "",
                null,
                "",
                null,
                "",
                "",
                "",
                false,
                Set.of(),
                null);
    }

    Wanted wanted() {
        return new Wanted(
                UUID.fromString(java.util.Objects.requireNonNull(key)),
                java.util.Objects.requireNonNull(direction),
                java.util.Objects.requireNonNull(means),
                desk,
                line(category),
                line(correspondent),
                line(about),
                theirDate,
                line(theirNumber),
                papers == null
                        ? List.of()
                        : papers.stream()
                                .filter(file -> !file.isEmpty())
                                .map(HandForm::paper)
                                .toList(),
                line(classCode),
                line(dossier),
                line(unit),
                isReserved(),
                people == null ? Set.of() : people,
                opensOn);
    }

    /** Whether it was ticked. */
    public boolean isReserved() {
        return Boolean.TRUE.equals(reserved);
    }

    /** One line without what cannot be seen. */
    static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Paper paper(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            String type = file.getContentType();
            return new Paper(
                    name == null || name.isBlank() ? "documento" : line(name.replaceAll("(?s).*[/\\\\]", "")),
                    type == null ? "application/octet-stream" : line(type),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
