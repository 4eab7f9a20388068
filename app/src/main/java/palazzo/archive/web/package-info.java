// SPDX-License-Identifier: EUPL-1.2
/** Plans, files and discards as pages. */
@NullMarked
package palazzo.archive.web;

import org.jspecify.annotations.NullMarked;
