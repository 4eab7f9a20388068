// SPDX-License-Identifier: EUPL-1.2
/** What operators see and do, and a city in a file. */
@NullMarked
package palazzo.operations.domain;

import org.jspecify.annotations.NullMarked;
