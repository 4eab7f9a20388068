// SPDX-License-Identifier: EUPL-1.2
/** The register of invitations. What stands here in public is open to the demo, which acts as the staff does. */
@NamedInterface("desk")
@NullMarked
package palazzo.invitations.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
