// SPDX-License-Identifier: EUPL-1.2
/** How hard an Italian text is to read, and what would make it plainer. */
@NullMarked
package palazzo.law.readability;

import org.jspecify.annotations.NullMarked;
