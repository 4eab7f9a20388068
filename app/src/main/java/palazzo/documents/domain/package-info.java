// SPDX-License-Identifier: EUPL-1.2
/** Where bytes lie, which files hang on what, how a paper is printed, how it comes to be signed. What stands here in public is open to the demo, which acts as the staff does. */
@NamedInterface("desk")
@NullMarked
package palazzo.documents.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
