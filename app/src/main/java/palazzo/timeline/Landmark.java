// SPDX-License-Identifier: EUPL-1.2
package palazzo.timeline;

import java.util.UUID;

/** Where subjects of one kind are read: a module that puts them on the timeline says it, so that its lines are links. */
public interface Landmark {

    /** The kind of the subjects, as {@code letter}. */
    String kind();

    /** The path of the page of one of them. */
    String path(UUID id);
}
