// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mailing list asks of the directory. What is left empty does not narrow it.
 *
 * @param who whom it is made of
 * @param offices kinds of office
 * @param categories of authorities: every kind of office that belongs to one
 * @param sorts kinds of body
 * @param body in which the office is held, or in a part of it; of bodies, what they are part of
 * @param territory a Municipio or a town, a province by its sign, a region by its name
 * @param topic with which person or body have to do
 */
public record Question(
        Who who,
        Set<String> offices,
        Set<String> categories,
        Set<String> sorts,
        @Nullable UUID body,
        String territory,
        String topic) {

    /** Of whom a list is made. */
    public enum Who {
        /** Those who hold an office, as its holders. */
        HOLDERS,
        /** People as themselves. */
        PEOPLE,
        /** Bodies as such. */
        BODIES
    }

    /** Whether it narrows nothing: then it would be the whole directory. */
    boolean asksForAll() {
        return offices.isEmpty()
                && categories.isEmpty()
                && sorts.isEmpty()
                && body == null
                && territory.isEmpty()
                && topic.isEmpty();
    }
}
