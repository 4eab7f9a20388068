// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

/** What is still to be done after the right password, before one is let in; in this order. */
public enum LoginStep {
    /** The code of the second factor is to be typed. */
    CODE("/login/code"),
    /** The password was given by another and is to be changed. */
    PASSWORD("/me/password"),
    /** A second factor is wanted here and not set up yet. */
    ENROL("/me/second-factor");

    private final String path;

    LoginStep(String path) {
        this.path = path;
    }

    /** Where it is done. */
    public String path() {
        return path;
    }
}
