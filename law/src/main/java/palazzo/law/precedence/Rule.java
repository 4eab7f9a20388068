// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Optional;

/** One rule of the order: the place it gives to a guest, or empty where it does not concern the guest. */
interface Rule {
    Optional<Standing> place(Guest guest, Company company);
}
