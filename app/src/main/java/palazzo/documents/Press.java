// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

/** Prints pages as PDF/A-2b: every font inside, nothing fetched from anywhere. */
public interface Press {

    /**
     * The PDF of {@code html}, which was escaped by its template. Characters that cannot be seen are left out: no font
     * draws them, and direction marks could show another text than is read. To be called outside a transaction.
     */
    byte[] print(String html);
}
