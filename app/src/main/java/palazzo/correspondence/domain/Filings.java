// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;

/** In which file each finished letter lies. */
@Repository
class Filings {

    private static final String OF =
            "select dossier, filed_by as by, filed_at as at from correspondence_filing where letter = ?";
    private static final String LAY = """
            insert into correspondence_filing (letter, dossier, filed_by, filed_at) values (?, ?, ?, ?)
            on conflict (letter) do update
              set dossier = excluded.dossier, filed_by = excluded.filed_by, filed_at = excluded.filed_at
              where correspondence_filing.dossier <> excluded.dossier
            """;

    private final JdbcClient jdbc;
    private final Today today;

    Filings(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** @param dossier code of the file */
    record Filing(String dossier, UUID by, Instant at) {}

    Optional<Filing> of(UUID letter) {
        return jdbc.sql(OF).param(letter).query(Filing.class).optional();
    }

    /** @return false where it lies there already */
    boolean lay(UUID letter, String dossier, UUID by) {
        return jdbc.sql(LAY).params(letter, dossier, by, today.sqlNow()).update() == 1;
    }
}
