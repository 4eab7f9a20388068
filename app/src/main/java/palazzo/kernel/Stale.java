// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

/**
 * Somebody changed it meanwhile: 409, and the page shows both versions. Thrown by an act that was given the version its
 * user had read.
 */
public class Stale extends RuntimeException {

    private final Subject subject;

    /** @param subject what was changed */
    public Stale(Subject subject) {
        super(subject.toString());
        this.subject = subject;
    }

    /** What was changed meanwhile. */
    public Subject subject() {
        return subject;
    }
}
