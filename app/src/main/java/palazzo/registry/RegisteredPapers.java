// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

/** Papers that were registered by hand: no other module keeps them. */
public interface RegisteredPapers {

    /** Whether {@code registration} is of such a paper. */
    boolean keeps(Registration registration);

    /**
     * Hangs a scan onto a paper that was registered before it was scanned; what was registered stays as it was. The same
     * bytes hang there once. In a transaction.
     *
     * @param sha256 of a PDF that is kept already
     */
    void hang(Registration registration, String name, String sha256, long size);
}
