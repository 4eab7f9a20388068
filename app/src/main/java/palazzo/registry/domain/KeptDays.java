// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;

/** The registers of the days as they were formed: they never change. */
@Repository
public class KeptDays {

    private static final String COLUMNS = """
            select d.day, d.formed_at, d.first, d.last, d.registrations, d.annulments, d.changes, d.pdf, d.xml, d.csv,
                   d.metadata, d.manifest, d.sealed, d.head_seal, d.head_hash, d.due, v.at as delivered_at, v.receipt
            from registry_day d left join registry_delivery v on v.day = d.day
            """;
    private static final String ONE = COLUMNS + "where d.day = ?";
    private static final String LAST = COLUMNS + "order by d.day desc limit ?";
    private static final String WAITING = COLUMNS + "where v.day is null order by d.day limit 500";
    private static final String BEGINNING = "select min(at) from registry_entry";
    private static final String MISSING = """
            select g.day::date from generate_series(?::date, ?::date, interval '1 day') as g (day)
            left join registry_day d on d.day = g.day::date where d.day is null order by g.day limit 400
            """;
    private static final String ADD = """
            insert into registry_day (day, formed_at, first, last, registrations, annulments, changes, pdf, xml, csv,
                                      metadata, manifest, sealed, head_seal, head_hash, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (day) do nothing
            """;
    private static final String DELIVER = """
            insert into registry_delivery (day, at, operator, receipt) values (?, ?, ?, ?) on conflict (day) do nothing
            """;

    private final JdbcClient jdbc;

    KeptDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A formed register.
     *
     * @param first number; empty for a day without registrations
     * @param pdf the hashes of its files follow
     * @param sealed whether the XML bears the body's seal
     * @param headHash of the trail's chain; empty where nothing was sealed yet
     * @param due by when it is to be handed over
     * @param deliveredAt null while it was not
     */
    public record KeptDay(
            LocalDate day,
            Instant formedAt,
            String first,
            String last,
            int registrations,
            int annulments,
            int changes,
            String pdf,
            String xml,
            String csv,
            String metadata,
            String manifest,
            boolean sealed,
            @Nullable Long headSeal,
            String headHash,
            LocalDate due,
            @Nullable Instant deliveredAt,
            @Nullable String receipt) {}

    /** The register of {@code day}, once formed. */
    public Optional<KeptDay> of(LocalDate day) {
        return jdbc.sql(ONE).param(day).query(KeptDay.class).optional();
    }

    /** The last of them, newest first. */
    public List<KeptDay> last(int size) {
        return jdbc.sql(LAST).param(size).query(KeptDay.class).list();
    }

    /** Those that were not handed over yet, the oldest first. */
    public List<KeptDay> waiting() {
        return jdbc.sql(WAITING).query(KeptDay.class).list();
    }

    /** Days that are over, from that of the first registration on, whose register was not formed. */
    public List<LocalDate> missing(LocalDate today) {
        return beginning()
                .map(first -> jdbc.sql(MISSING)
                        .params(first, today.minusDays(1))
                        .query(LocalDate.class)
                        .list())
                .orElse(List.of());
    }

    private Optional<LocalDate> beginning() {
        return Optional.ofNullable(jdbc.sql(BEGINNING)
                        .query((rs, row) -> rs.getTimestamp(1))
                        .list()
                        .getFirst())
                .map(first -> Today.dateOf(first.toInstant()));
    }

    void add(KeptDay day) {
        jdbc.sql(ADD)
                .params(day.day(), Today.sql(day.formedAt()), day.first(), day.last())
                .params(day.registrations(), day.annulments(), day.changes())
                .params(day.pdf(), day.xml(), day.csv(), day.metadata(), day.manifest(), day.sealed())
                .param(day.headSeal())
                .params(day.headHash(), day.due())
                .update();
    }

    /** @return whether it was not told before */
    boolean deliver(LocalDate day, Instant at, @Nullable UUID operator, String receipt) {
        return jdbc.sql(DELIVER)
                        .params(day, Today.sql(at))
                        .param(operator)
                        .param(receipt)
                        .update()
                > 0;
    }
}
