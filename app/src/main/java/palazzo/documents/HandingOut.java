// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

/** Asked before the bytes of a file are handed out to anybody who may see it. */
public interface HandingOut {

    /**
     * Lets {@code file} pass, or not.
     *
     * @throws palazzo.kernel.Refusal where it is kept and not handed out
     */
    void check(Files.Kept file);
}
