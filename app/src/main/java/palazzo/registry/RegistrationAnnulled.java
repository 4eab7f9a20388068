// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import palazzo.kernel.Subject;

/** The registration of {@code document} is annulled; its number stays taken. Told inside the transaction of the act. */
public record RegistrationAnnulled(Subject document, int year, long number) {}
