// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

/** A file that cannot be read, and why: words stand under {@code scans.unreadable.<code>}. */
final class Unreadable extends Exception {

    private final String code;
    private final String detail;

    /** @param detail what fills the words: a number; empty for nothing */
    Unreadable(String code, String detail) {
        super(code + " " + detail);
        this.code = code;
        this.detail = detail;
    }

    Unreadable(String code) {
        this(code, "");
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
