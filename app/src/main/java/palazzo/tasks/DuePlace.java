// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.NotFound;

/** Where a task stands in a list that has what is first due first. */
record DuePlace(LocalDate due, UUID id) {

    /** Before every task. */
    private static final DuePlace FIRST = new DuePlace(LocalDate.EPOCH, new UUID(0, 0));

    /** The place after which a page begins. @throws NotFound where {@code key} is none of ours */
    static DuePlace after(@Nullable String key) {
        if (key == null) {
            return FIRST;
        }
        try {
            return new DuePlace(LocalDate.parse(key.substring(0, 10)), UUID.fromString(key.substring(11)));
        } catch (RuntimeException e) {
            throw new NotFound("page after " + key);
        }
    }

    static String key(Task task) {
        return task.due() + "_" + task.id();
    }
}
