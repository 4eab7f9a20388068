// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.List;

/**
 * The stamp on a document that another body sent, as it was read.
 *
 * @param sender the administration, as it calls itself
 * @param confirms whether a confirmation is asked for
 * @param files the document first, then what goes along; those of old stamps may have no digest
 */
public record ReadMark(
        Edition edition, RegistrationId id, String about, String sender, boolean confirms, List<MarkedFile> files) {

    /** The rules by which a stamp is made. */
    public enum Edition {
        /** Annex 6 of the AgID guidelines, version 3.0.0: with seal and digests. */
        V3,
        /** Circular AgID 60/2013. */
        V2013,
        /** Circular AIPA 28/2001, by its DTD. */
        V2001
    }
}
