// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.tenancy.CityScope;
import palazzo.trail.Trail;

/** Into which folders the scanners of a city put their files. They all lie below the one that the house gives the city. */
@Repository
public class ScanFolders {

    private static final String COLUMNS =
            "select id, name, unit, active, looked_at, failure, version from scans_folder ";
    private static final String ADD = "insert into scans_folder (id, name, unit, active) values (?, ?, ?, ?)";
    private static final String CHANGE = """
            update scans_folder set name = ?, unit = ?, active = ?, failure = '', version = version + 1
            where id = ? and version = ?
            """;
    private static final String LOOKED_AT = "update scans_folder set looked_at = ?, failure = ? where id = ?";

    private final JdbcClient jdbc;
    private final ScanSettings settings;
    private final Charts charts;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    ScanFolders(JdbcClient jdbc, ScanSettings settings, Charts charts, Trail trail, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.charts = charts;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /**
     * A folder.
     *
     * @param name its name in the city's folder: small letters, figures, hyphens
     * @param unit code of the unit whose post it is where no separator says otherwise; empty for none
     * @param lookedAt when it was last looked into; null for never
     * @param failure what kept it from being read; empty for nothing
     */
    public record ScanFolder(
            UUID id,
            String name,
            String unit,
            boolean active,
            @Nullable Instant lookedAt,
            String failure,
            int version) {}

    /** By name. */
    public List<ScanFolder> all() {
        return jdbc.sql(COLUMNS + "order by name collate \"it-x-icu\", id")
                .query(ScanFolders::folder)
                .list();
    }

    /** @throws NotFound where there is none */
    public ScanFolder one(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(ScanFolders::folder)
                .optional()
                .orElseThrow(() -> new NotFound("scan folder " + id));
    }

    /** Where it lies on this machine. */
    public Path path(String name) {
        return settings.folders()
                .toAbsolutePath()
                .resolve(CityScope.required().slug())
                .resolve(name);
    }

    /** @throws Refusal where the name is taken, or the unit is not in today's chart */
    @Transactional
    public void add(String name, String unit, boolean active) {
        UUID id = ids.next();
        keep(unit, () -> jdbc.sql(ADD).params(id, name, unit, active).update());
        trail.record("scan_folder.added", subject(id), Map.of("unit", unit));
    }

    /**
     * Changes it; files that lie in the folder of the old name stay there.
     *
     * @throws Stale where somebody changed it meanwhile
     */
    @Transactional
    public void change(UUID id, int version, String name, String unit, boolean active) {
        int changed = keep(
                unit,
                () -> jdbc.sql(CHANGE).params(name, unit, active, id, version).update());
        if (changed == 0) {
            throw new Stale(subject(id));
        }
        trail.record("scan_folder.changed", subject(id), Map.of("unit", unit));
    }

    void lookedAt(UUID id, String failure) {
        jdbc.sql(LOOKED_AT).params(today.sqlNow(), failure, id).update();
    }

    private int keep(String unit, java.util.function.IntSupplier write) {
        if (!unit.isEmpty() && charts.on(today.date()).unit(unit).isEmpty()) {
            throw new Refusal("unit/scans.unit_unknown", unit);
        }
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException e) {
            throw new Refusal("name/scans.folder_taken");
        }
    }

    private static Subject subject(UUID id) {
        return new Subject("scan_folder", id);
    }

    private static ScanFolder folder(ResultSet rs, int row) throws SQLException {
        var looked = rs.getTimestamp("looked_at");
        return new ScanFolder(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("unit"),
                rs.getBoolean("active"),
                looked == null ? null : looked.toInstant(),
                rs.getString("failure"),
                rs.getInt("version"));
    }
}
