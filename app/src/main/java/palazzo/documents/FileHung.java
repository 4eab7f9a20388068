// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.util.UUID;
import palazzo.kernel.Subject;

/**
 * A file was hung onto a subject. Told inside the transaction that hangs it.
 *
 * @param file its identity
 * @param name as {@link Files.Kept} has it
 * @param size in bytes
 * @param sha256 where its bytes are
 */
public record FileHung(UUID file, Subject subject, String name, long size, String sha256) {}
