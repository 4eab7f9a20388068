// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package palazzo.reading;

import org.jspecify.annotations.NullMarked;
