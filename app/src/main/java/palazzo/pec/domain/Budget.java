// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import org.apache.james.mime4j.stream.MimeConfig;

/** How much of a mail is read, before it is taken for an attack. */
final class Budget {

    /** A message to a thousand addresses has data of 100 KB. */
    static final int DATA_BYTES = 1_000_000;

    static final int DATA_ELEMENTS = 20_000;

    /** The deepest element of the data stands on the fourth level. */
    static final int DATA_DEPTH = 8;

    static final int SIGNATURE_BYTES = 1_000_000;

    /** A certified mail has three parts, or five where its text comes in two forms. */
    static final int PARTS = 100;

    static final int DEPTH = 8;

    static final MimeConfig HEADERS = MimeConfig.custom()
            .setMaxLineLen(100_000)
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(200_000)
            .build();

    private Budget() {}
}
