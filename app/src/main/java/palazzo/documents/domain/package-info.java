// SPDX-License-Identifier: EUPL-1.2
/** Where bytes lie, which files hang on what, how a paper is printed, how it comes to be signed. */
@NullMarked
package palazzo.documents.domain;

import org.jspecify.annotations.NullMarked;
