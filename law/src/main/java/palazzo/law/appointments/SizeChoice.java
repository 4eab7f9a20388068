// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.Text;

/**
 * The resolution by which a company has a board instead of a sole director.
 *
 * @param reasoned on organisation and cost
 * @param sentToCourt to the regional section of the Court of Auditors
 * @param sentToTreasury to the unit of the Treasury
 */
public record SizeChoice(boolean reasoned, boolean sentToCourt, boolean sentToTreasury) implements Worded {

    boolean isComplete() {
        return reasoned && sentToCourt && sentToTreasury;
    }

    @Override
    public Text words() {
        return isComplete()
                ? new Text("motivata e trasmessa", "reasoned and sent")
                : new Text("non motivata o non trasmessa a tutti", "not reasoned or not sent to all");
    }
}
