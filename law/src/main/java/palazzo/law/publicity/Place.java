// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

/**
 * Where a public office has its seat, and whose voters it speaks to.
 *
 * @param town its land-registry code, {@code F205} for Milan
 * @param province its letters, {@code MI}; metropolitan cities keep those of their province
 * @param region its ISTAT code, {@code 03} for Lombardy
 */
public record Place(String town, String province, String region) {}
