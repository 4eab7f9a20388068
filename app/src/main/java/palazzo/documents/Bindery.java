// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.util.List;

/** Binds papers into one PDF, to be printed in one go. Each paper stays what it is: the bound one is no document of its own. */
public interface Bindery {

    /**
     * The pages of all {@code papers}, in their order. To be called outside a transaction.
     *
     * @param twoSided a paper with an odd number of pages is followed by an empty one, so that the next begins on a sheet of
     *     its own where both sides are printed
     */
    byte[] bind(List<byte[]> papers, boolean twoSided);

    /** Whether these bytes are a paper that can be bound: a PDF with pages, whole and under no password. */
    boolean binds(byte[] paper);
}
