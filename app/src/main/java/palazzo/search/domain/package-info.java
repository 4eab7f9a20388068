// SPDX-License-Identifier: EUPL-1.2
/** What is found, and the words around it. */
@NullMarked
package palazzo.search.domain;

import org.jspecify.annotations.NullMarked;
