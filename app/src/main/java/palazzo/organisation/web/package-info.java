// SPDX-License-Identifier: EUPL-1.2
/** Log-in, the chart and the settings of the house, as pages. */
@NullMarked
package palazzo.organisation.web;

import org.jspecify.annotations.NullMarked;
