// SPDX-License-Identifier: EUPL-1.2
/** People, posts, charts, mandates: what the house knows of itself. */
@NullMarked
package palazzo.organisation.domain;

import org.jspecify.annotations.NullMarked;
