// SPDX-License-Identifier: EUPL-1.2
/** The boxes and the outbox, for those who run the house. */
@NullMarked
package palazzo.mail.web;

import org.jspecify.annotations.NullMarked;
