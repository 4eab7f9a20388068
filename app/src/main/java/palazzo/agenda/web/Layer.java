// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import palazzo.agenda.Engagement;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.Secrecy;

/** What an agenda is laid in; each has a word, an icon and a shape, never a colour alone. */
public enum Layer {
    /** The holder's own: others see that they are busy. */
    PRIVATE("is-private", "locked"),
    /** The office's. */
    OFFICE("is-office", "pa"),
    /** Made known to the public, by a record of its own. */
    PUBLIC("is-public", "horn"),
    /** Holds a time until somebody decides. */
    OPTION("is-option", "clock"),
    /** The way from one place to the next. */
    TRAVEL("is-travel", "car");

    private final String look;
    private final String icon;

    Layer(String look, String icon) {
        this.look = look;
        this.icon = icon;
    }

    /** Its class in the sheet. */
    public String look() {
        return look;
    }

    /** Its icon. */
    public String icon() {
        return icon;
    }

    /** Its word, as a key. */
    public String key() {
        return "agenda.layer." + name();
    }

    static Layer of(Engagement each, boolean isPublic) {
        if (each.status() == Status.TENTATIVE) {
            return OPTION;
        }
        if (!each.isOpen() || each.secrecy() != Secrecy.PUBLIC) {
            return PRIVATE;
        }
        return isPublic ? PUBLIC : OFFICE;
    }
}
