// SPDX-License-Identifier: EUPL-1.2
package palazzo.search;

import java.util.Map;

/** What may be found by what it is about: a module's closed list of topics. */
public interface Topics {

    /** Their names by the codes that {@link Index.Entry} takes, in the order in which they are offered. */
    Map<String, String> names();
}
