// SPDX-License-Identifier: EUPL-1.2
/** The registry as a list, as one entry, as the print of a day. */
@NullMarked
package palazzo.registry.web;

import org.jspecify.annotations.NullMarked;
