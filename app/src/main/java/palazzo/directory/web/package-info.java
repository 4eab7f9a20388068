// SPDX-License-Identifier: EUPL-1.2
/** The pages of the directory. */
@NullMarked
package palazzo.directory.web;

import org.jspecify.annotations.NullMarked;
