// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.util.List;
import java.util.UUID;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/**
 * Named files that hang on a subject: attachments, scans, made papers. Read at {@code /files/<id>}. Whoever sees the
 * subject sees them: give them its label, and relabel them with it, because their words are found where it is found.
 */
public interface Files {

    /**
     * A file.
     *
     * @param name as whoever sent it called it, without path
     * @param mediaType as the bytes show, or {@code application/octet-stream}
     * @param size in bytes
     * @param sha256 where its bytes are, in {@link Blobs}
     */
    record Kept(UUID id, String name, String mediaType, long size, String sha256) {}

    /** Hangs bytes that {@link Blobs} has onto {@code subject}, and tells it as {@link FileHung}. In the act's transaction. */
    Kept hang(Subject subject, String name, String mediaType, long size, String sha256, Label label);

    /** Takes a file off {@code subject} again, told as {@link FileTakenOff}; its bytes stay. Without it nothing happens. In the act's transaction. */
    void takeOff(UUID file, Subject subject);

    /** Lets everything on {@code subject} be seen by whom {@code label} names. In the act's transaction. */
    void relabel(Subject subject, Label label);

    /**
     * One file.
     *
     * @throws palazzo.kernel.NotFound where there is none that {@code sight} lets see
     */
    Kept one(UUID id, Sight sight);

    /** The files on {@code subject} that {@code sight} lets see, in the order they came. */
    List<Kept> on(Subject subject, Sight sight);
}
