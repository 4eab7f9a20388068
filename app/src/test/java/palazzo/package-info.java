// SPDX-License-Identifier: EUPL-1.2
/** The house under test: stories through the web, structure, and what they share. */
@NullMarked
package palazzo;

import org.jspecify.annotations.NullMarked;
