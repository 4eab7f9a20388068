// SPDX-License-Identifier: EUPL-1.2
/** The operator's page. */
@NullMarked
package palazzo.operations.web;

import org.jspecify.annotations.NullMarked;
