// SPDX-License-Identifier: EUPL-1.2
/** What was read in files, and when they are read and looked at. */
@NullMarked
package palazzo.contents.domain;

import org.jspecify.annotations.NullMarked;
