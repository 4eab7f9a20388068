// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.trail.Trail;

/** What was received from scanners. The bytes of a file are kept before its row is written. */
@Repository
class Batches {

    /** Whoever sorts the Mayor's post sees what was scanned of it. */
    private static final String SORTED_UNDER = "URC-01";

    private static final String ADD = """
            insert into scans_batch (id, name, folder, unit, received_at, received_by, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String ADD_FILE = """
            insert into scans_file (id, batch, place, name, size, sha256, state, refusal, refusal_detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String KNOWN = """
            select count(*) from scans_file f join scans_batch b on b.id = f.batch
            where b.folder = ? and f.name = ? and f.sha256 = ?
            """;

    private final JdbcClient jdbc;
    private final Charts charts;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Batches(JdbcClient jdbc, Charts charts, Trail trail, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.charts = charts;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /**
     * A file as it came.
     *
     * @param sha256 where its bytes are; null where they were too many to be kept here
     * @param refusal why it is not read; empty where it is
     */
    record Came(String name, long size, @Nullable String sha256, String refusal, String detail) {}

    static Subject subject(UUID batch) {
        return new Subject("scan_batch", batch);
    }

    /**
     * Writes down a batch.
     *
     * @param folder in which it lay; null where somebody sent it up
     * @param unit whose post it is where no separator says otherwise; empty for nobody's in particular
     * @param by who sent it up; null for a folder
     */
    @Transactional
    public UUID add(String name, @Nullable UUID folder, String unit, @Nullable UUID by, List<Came> files) {
        UUID batch = ids.next();
        Label label = label();
        jdbc.sql(ADD)
                .params(batch, name)
                .param(folder)
                .params(unit, today.sqlNow())
                .param(by)
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
        for (int place = 0; place < files.size(); place++) {
            Came file = files.get(place);
            jdbc.sql(ADD_FILE)
                    .params(ids.next(), batch, place, file.name(), file.size())
                    .param(file.sha256())
                    .params(file.refusal().isEmpty() ? "WAITING" : "REFUSED", file.refusal(), file.detail())
                    .update();
        }
        trail.record("scan_batch.received", subject(batch));
        return batch;
    }

    /** Whether these bytes were taken out of this folder under this name before. */
    boolean knows(UUID folder, String name, String sha256) {
        return jdbc.sql(KNOWN).params(folder, name, sha256).query(Long.class).single() > 0;
    }

    /** Who sees scanned post before it is a letter. */
    Label label() {
        Set<String> offices = new HashSet<>(charts.on(today.date()).carriersOf(SORTED_UNDER));
        return new Label(Label.Kind.UNIT, offices, Set.of());
    }
}
