// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.Text;

/**
 * A body to which the city appoints.
 *
 * @param control what the city has in it
 * @param listed whether its shares are on a stock exchange, or those of who controls it
 */
public record Body(Kind kind, Control control, boolean listed) implements Worded {

    /** The lists of transparency, and those outside. */
    public enum Kind {
        PUBLIC_BODY("ente pubblico", "public body"),
        COMPANY("società", "company"),
        CONTROLLED_PRIVATE_BODY("ente di diritto privato in controllo", "controlled private body"),
        OTHER("associazione o fondazione", "association or foundation");

        private final Text words;

        Kind(String it, String en) {
            this.words = new Text(it, en);
        }
    }

    /** How far the city decides in it. */
    public enum Control {
        SOLE("in controllo del Comune", "controlled by the city"),
        JOINT("in controllo congiunto", "controlled jointly"),
        ANALOGOUS("in controllo analogo", "controlled as an own office"),
        JOINT_ANALOGOUS("in controllo analogo congiunto", "controlled jointly as an own office"),
        MINORITY("con quota senza controllo", "with a share without control"),
        NO_SHARE("senza quota", "without a share");

        private final Text words;

        Control(String it, String en) {
            this.words = new Text(it, en);
        }
    }

    /** Whether the city controls it, alone or with others. */
    public boolean isControlled() {
        return control != Control.MINORITY && control != Control.NO_SHARE;
    }

    /** Whether it is a company under public control to which the code of public companies applies in full. */
    public boolean isControlledCompany() {
        return kind == Kind.COMPANY && isControlled() && !listed;
    }

    boolean isControlledUnderPrivateLaw() {
        return kind != Kind.PUBLIC_BODY && isControlled();
    }

    @Override
    public Text words() {
        String market = listed ? ", quotata" : "";
        String quoted = listed ? ", listed" : "";
        return new Text(
                kind.words.it() + " " + control.words.it() + market,
                kind.words.en() + " " + control.words.en() + quoted);
    }
}
