// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package palazzo.scans.web;

import org.jspecify.annotations.NullMarked;
