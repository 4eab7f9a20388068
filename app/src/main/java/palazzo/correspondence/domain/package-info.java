// SPDX-License-Identifier: EUPL-1.2
/** A letter's life: received, triaged, answered, sent. */
@NullMarked
package palazzo.correspondence.domain;

import org.jspecify.annotations.NullMarked;
