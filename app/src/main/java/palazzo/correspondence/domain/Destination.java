// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import palazzo.kernel.Refusal;

/**
 * Where somebody says that a reply is to go.
 *
 * @param recipient mail address, or the lines of the envelope, the name first
 */
public record Destination(Sort sort, String recipient) {

    private static final int LONGEST = 600;

    /** By which way it reaches them. */
    public enum Sort {
        /** By mail. */
        MAIL,
        /** By certified mail. */
        PEC,
        /** On paper. */
        POST
    }

    /**
     * As it is typed.
     *
     * @throws Refusal where nothing could be sent there
     */
    public static Destination typed(Sort sort, String typed) {
        String clean = typed.replace("\r", "").replace("\0", "").strip();
        return new Destination(sort, sort == Sort.POST ? lines(clean) : address(clean));
    }

    private static String lines(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw new Refusal("address/reply.no_postal_address", LONGEST);
        }
        return typed;
    }

    private static String address(String typed) {
        return Addressee.address(typed).orElseThrow(() -> new Refusal("address/dispatch.no_address"));
    }
}
