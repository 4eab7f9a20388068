// SPDX-License-Identifier: EUPL-1.2
/** Signature, parts and data of a certified mail. */
@NullMarked
package palazzo.pec.domain;

import org.jspecify.annotations.NullMarked;
