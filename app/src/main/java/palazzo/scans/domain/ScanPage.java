// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a document.
 *
 * @param sha256 its picture, upright
 * @param viewSha256 the same, small
 * @param text its words; empty where they are not read
 * @param layer its words as they stand on it; null where they are not read
 */
public record ScanPage(
        UUID id,
        UUID document,
        long place,
        String sha256,
        String viewSha256,
        int width,
        int height,
        WordsState words,
        String text,
        @Nullable String layer) {}
