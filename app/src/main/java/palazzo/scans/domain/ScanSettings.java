// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where scanners put what they scan, and what reads its words.
 *
 * @param folders {@code palazzo.scans.folders}: each city has a folder of its own in it
 * @param tesseract {@code palazzo.scans.tesseract}: the program, by name or path; empty reads no words
 */
@ConfigurationProperties("palazzo.scans")
record ScanSettings(
        @DefaultValue("data/scans") Path folders,
        @Name("tesseract") @DefaultValue("tesseract") String tesseract) {

    /** Where files lie while they are worked on; nothing in it is needed after a restart. */
    Path work() {
        return folders.toAbsolutePath().resolve(".work");
    }
}
