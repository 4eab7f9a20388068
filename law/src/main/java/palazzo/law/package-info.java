// SPDX-License-Identifier: EUPL-1.2
/** The rules of Italian public offices: values in, values and reasons out. No clock, no framework, no dependency. */
@NullMarked
package palazzo.law;

import org.jspecify.annotations.NullMarked;
