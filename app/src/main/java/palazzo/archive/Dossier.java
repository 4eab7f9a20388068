// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;

/**
 * A file (fascicolo informatico, art. 41 d.lgs. 82/2005).
 *
 * @param version grows with each change
 * @param code {@code 2026-I.13-4}; a sub-file's is that of its file with a further number, {@code 2026-I.13-4.1}
 * @param parent the file it is a part of; null for none
 * @param holder of whom or what body it tells; empty for affairs and activities
 * @param procedure name of the procedure; empty for others
 * @param participants other administrations that take part, one a line
 * @param series of the retention plan; empty while none was chosen
 * @param unit that keeps it
 * @param responsible who answers for it
 * @param closedOn null while it is open
 */
public record Dossier(
        UUID id,
        int version,
        String code,
        int year,
        String classCode,
        int progressive,
        @Nullable UUID parent,
        DossierKind kind,
        String title,
        String holder,
        String procedure,
        String participants,
        String series,
        String unit,
        UUID responsible,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        Label label) {

    /** How the house speaks of it. */
    public Subject subject() {
        return new Subject("dossier", id);
    }

    /** Where it is read. */
    public String path() {
        return "/archive/dossiers/" + id;
    }

    /** Whether documents may still be laid into it. */
    public boolean isOpen() {
        return closedOn == null;
    }
}
