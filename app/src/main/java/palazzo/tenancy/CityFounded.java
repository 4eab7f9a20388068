// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

/** A city was made; its tables are there and empty. Told in its scope, in no transaction. */
public record CityFounded(City city) {}
