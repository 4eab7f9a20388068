// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Puts rows that come from elsewhere into a new city. */
@FunctionalInterface
public interface Filling {

    /**
     * Fills the tables of {@code city}, in its scope.
     *
     * @param owner a connection of the owner's role that sees the city's tables, in a transaction
     */
    void fill(City city, Connection owner) throws IOException, SQLException;
}
