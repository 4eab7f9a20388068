// SPDX-License-Identifier: EUPL-1.2
/** What is in a file, as people look at it. */
@NullMarked
package palazzo.contents.web;

import org.jspecify.annotations.NullMarked;
