// SPDX-License-Identifier: EUPL-1.2
/** Plans as data, files, and decisions about what is discarded. */
@NamedInterface("desk")
@NullMarked
package palazzo.archive.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
