// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What is known of the contents of files, by the hash of their bytes. Whoever asks has seen that the file may be seen. */
public interface Contents {

    /** What is known of these bytes; empty where no file of the city has them. */
    Optional<Known> of(String sha256);

    /** The same of many. */
    Map<String, Known> of(Collection<String> sha256s);
}
