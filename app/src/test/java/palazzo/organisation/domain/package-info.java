// SPDX-License-Identifier: EUPL-1.2
/** Rules of log-in and of the chart, each alone. */
@NamedInterface("desk")
@NullMarked
package palazzo.organisation.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
