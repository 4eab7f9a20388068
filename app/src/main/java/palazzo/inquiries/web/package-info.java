// SPDX-License-Identifier: EUPL-1.2
/** Where offices are asked, answer, and are looked after. */
@NullMarked
package palazzo.inquiries.web;

import org.jspecify.annotations.NullMarked;
