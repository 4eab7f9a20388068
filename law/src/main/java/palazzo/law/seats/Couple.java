// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.seats;

/** Two who came together. */
public record Couple<T>(T one, T other) {}
