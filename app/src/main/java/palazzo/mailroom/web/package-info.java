// SPDX-License-Identifier: EUPL-1.2
/** Where paper waits, is printed together and followed. */
@NullMarked
package palazzo.mailroom.web;

import org.jspecify.annotations.NullMarked;
