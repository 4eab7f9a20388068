// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.util.List;

/** What a module keeps in {@link Blobs}: asked by the check that reads every byte again. */
public interface KeptBytes {

    /** The hashes that the module's rows name and that come after {@code sha256}, in their order, at most {@code size}. */
    List<String> after(String sha256, int size);
}
