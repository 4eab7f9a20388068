// SPDX-License-Identifier: EUPL-1.2
/** The chart at work, log-in, and the settings of the house. */
@NullMarked
package palazzo.organisation.stories;

import org.jspecify.annotations.NullMarked;
