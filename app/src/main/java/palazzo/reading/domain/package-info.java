// SPDX-License-Identifier: EUPL-1.2
/** The process that reads, and what goes on in it. */
@NullMarked
package palazzo.reading.domain;

import org.jspecify.annotations.NullMarked;
