// SPDX-License-Identifier: EUPL-1.2
/** The pages of the exchange with other bodies, of the seal, and of stamped papers. */
@NullMarked
package palazzo.exchange.web;

import org.jspecify.annotations.NullMarked;
