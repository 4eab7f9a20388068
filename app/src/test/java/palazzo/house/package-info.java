// SPDX-License-Identifier: EUPL-1.2
/**
 * The gates: what holds for the whole house, whoever builds the next page. They find modules, routes, statements, words and
 * pages by themselves; what they cannot find they ask for by failing with words.
 */
@NullMarked
package palazzo.house;

import org.jspecify.annotations.NullMarked;
