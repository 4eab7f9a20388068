// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

/** Not there, or not yours to see: the one 404. */
public class NotFound extends RuntimeException {

    /** @param what kind and identity, for the log alone */
    public NotFound(String what) {
        super(what);
    }
}
