// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package palazzo.scans.domain;

import org.jspecify.annotations.NullMarked;
