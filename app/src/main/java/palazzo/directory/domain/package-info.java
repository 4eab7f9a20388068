// SPDX-License-Identifier: EUPL-1.2
/** The parties and how they are recognised. */
@NullMarked
package palazzo.directory.domain;

import org.jspecify.annotations.NullMarked;
