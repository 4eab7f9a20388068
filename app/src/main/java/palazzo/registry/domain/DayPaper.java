// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

/** Prints the register of a day: a template does. */
public interface DayPaper {

    /** The PDF/A-2b. Outside a transaction. */
    byte[] of(DayRegister register);
}
