// SPDX-License-Identifier: EUPL-1.2
/**
 * The Mayor's appointments to bodies: the checks of each, the share of the genders, the terms. A {@link
 * palazzo.law.appointments.Dossier} holds what is known on a day; a {@link palazzo.law.appointments.Check} reads it.
 */
@NullMarked
package palazzo.law.appointments;

import org.jspecify.annotations.NullMarked;
