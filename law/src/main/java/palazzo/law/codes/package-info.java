// SPDX-License-Identifier: EUPL-1.2
/** Codes that identify people, bodies and offices, with their check characters. */
@NullMarked
package palazzo.law.codes;

import org.jspecify.annotations.NullMarked;
