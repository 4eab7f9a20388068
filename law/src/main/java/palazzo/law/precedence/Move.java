// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import palazzo.law.BadInput;
import palazzo.law.Typed;

/**
 * The office's decision, for one ceremony, to give somebody another place than the computed one. It is never a rule: only
 * the State sets precedence (Constitutional Court, 311/2008).
 *
 * @param position the place to take, from 1
 * @param reason kept with the order
 */
public record Move(int position, String reason) {

    /** @throws BadInput where the position is not positive or no reason is given */
    public Move {
        if (position < 1) {
            throw new BadInput("moved_to", position, "is not a place from 1");
        }
        reason = Typed.required("moved_because", reason);
    }
}
