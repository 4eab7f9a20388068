// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.util.UUID;

/** The answer to a letter has reached whom it was for, as far as that can be known. Told within the act's transaction. */
public record LetterAnswered(UUID letter) {}
