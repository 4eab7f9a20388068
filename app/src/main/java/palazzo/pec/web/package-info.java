// SPDX-License-Identifier: EUPL-1.2
/** Whom the city trusts for certified mail, for those who run the house. */
@NullMarked
package palazzo.pec.web;

import org.jspecify.annotations.NullMarked;
