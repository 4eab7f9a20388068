// SPDX-License-Identifier: EUPL-1.2
/** Asking, reminding, taking in what is answered. */
@NullMarked
package palazzo.inquiries.domain;

import org.jspecify.annotations.NullMarked;
