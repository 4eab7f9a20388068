// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import palazzo.kernel.Subject;

/**
 * A field of the registration of {@code document} was annulled and written anew. Told inside the transaction of the act.
 *
 * @param field {@code correspondent}, {@code about} or {@code theirs}
 */
public record RegistrationCorrected(Subject document, int year, long number, String field) {}
