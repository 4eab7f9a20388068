// SPDX-License-Identifier: EUPL-1.2
/** The stamp as XML, its seal, its place on paper, and what other bodies answer to it. */
@NamedInterface("desk")
@NullMarked
package palazzo.exchange.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
