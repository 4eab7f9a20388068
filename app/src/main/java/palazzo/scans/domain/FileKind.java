// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.nio.charset.StandardCharsets;

/** What a scanned file is, by its first bytes. */
public enum FileKind {
    PDF,
    TIFF,
    JPEG,
    PNG,
    /** Nothing that a scanner makes. */
    OTHER;

    /** A PDF may begin some bytes late (ISO 32000-1, annex H); the others may not. */
    static FileKind of(byte[] head) {
        String start = new String(head, 0, Math.min(1024, head.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return TIFF;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        return start.contains("%PDF-") ? PDF : OTHER;
    }
}
