// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.util.Set;

/**
 * Kinds of {@link Task} whose work hangs on the task alone: who has the task has the work. A module declares them by a bean,
 * and {@link TaskHandOver} gives them on; work that is also written elsewhere has a {@link HandOver} of its own.
 */
public record Movable(Set<String> kinds) {

    public Movable {
        kinds = Set.copyOf(kinds);
    }
}
