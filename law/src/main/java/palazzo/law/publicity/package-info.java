// SPDX-License-Identifier: EUPL-1.2
/** What a public office may say and buy: the electoral guard, the shares of media spending. */
@NullMarked
package palazzo.law.publicity;

import org.jspecify.annotations.NullMarked;
