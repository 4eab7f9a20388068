// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.Text;

/** A value that tells itself in both languages. */
public interface Worded {

    /** The value in a few words, lower case, without a full stop. */
    Text words();
}
