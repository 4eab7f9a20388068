// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

/**
 * From today a unit no longer carries a competence: what it has open under it goes to another. Told once, in a transaction
 * in which each module leads its own open work along.
 *
 * @param from code of the unit that carried it
 * @param to code of the unit that carries it now
 */
public record CompetenceMoved(String competence, String from, String to) {}
