// SPDX-License-Identifier: EUPL-1.2
/** The acts of the trail, the chain that seals them, and the proof that it holds. */
@NullMarked
package palazzo.trail.domain;

import org.jspecify.annotations.NullMarked;
