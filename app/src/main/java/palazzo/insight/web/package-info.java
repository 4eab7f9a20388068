// SPDX-License-Identifier: EUPL-1.2
/** The month on one page, on paper and as a table; measures; figures of others brought in. */
@NullMarked
package palazzo.insight.web;

import org.jspecify.annotations.NullMarked;
