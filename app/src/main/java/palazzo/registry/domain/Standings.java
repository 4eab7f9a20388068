// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.registry.Registration;
import palazzo.registry.Registration.Standing;

/** How registrations stand, and how they stood. */
@Repository
public class Standings {

    private static final String CHANGE = """
            update registry_standing set version = version + 1, class_code = ?, class_proposed = ?, dossier = ?, unit = ?,
              person = ?, informed = ?::text[], reserved = ?, opens_on = ?, label = ?, offices = ?::text[],
              people = ?::uuid[]
            where entry = ? and version = ?
            """;
    private static final String CORRECT = """
            update registry_standing set version = version + 1, correspondent_now = ?, about_now = ?, theirs_now = ?
            where entry = ? and version = ?
            """;
    private static final String IS_TOLD = "select count(*) from registry_handling where entry = ?";
    private static final String TELL = """
            insert into registry_handling (id, entry, at, operator, class_code, dossier, unit, person, informed, reserved,
                                           opens_on, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?)
            """;
    private static final String HISTORY = """
            select h.at, h.operator, h.class_code, h.dossier, h.unit, h.person, h.informed, h.reserved, h.opens_on, h.reason
            from registry_handling h where h.entry = ? order by h.id
            """;
    private static final String HANDLED = """
            select h.at, e.year, e.number, b.class_code as old_class, b.dossier as old_dossier, b.unit as old_unit,
                   h.class_code, h.dossier, h.unit
            from registry_handling h join registry_entry e on e.id = h.entry
            join lateral (select p.class_code, p.dossier, p.unit from registry_handling p
                          where p.entry = h.entry and p.id < h.id order by p.id desc limit 1) b on true
            where h.at >= :from and h.at < :to order by h.at, h.id
            """;
    private static final String BEFORE = "select label, offices, people from registry_entry where id = ?";
    private static final String TO_OPEN = """
            select s.entry from registry_standing s where s.reserved and s.opens_on <= ? order by s.entry limit 500
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Standings(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** How it stood from a moment on. @param operator null where the house itself changed it */
    public record Stood(
            Instant at,
            @Nullable UUID operator,
            String classCode,
            String dossier,
            String unit,
            @Nullable UUID person,
            Set<String> informed,
            boolean reserved,
            @Nullable LocalDate opensOn,
            String reason) {}

    /** A change of class, file or assignment. */
    record Handled(Instant at, String number, String before, String after) {}

    /** The changes of a day in Rome, whoever asks: only for the register of the day. */
    List<Handled> handledOn(LocalDate day) {
        return jdbc.sql(HANDLED)
                .param("from", Today.sql(day.atStartOfDay(Today.ROME).toInstant()))
                .param("to", Today.sql(day.plusDays(1).atStartOfDay(Today.ROME).toInstant()))
                .query((rs, row) -> new Handled(
                        rs.getTimestamp("at").toInstant(),
                        "%07d/%d".formatted(rs.getLong("number"), rs.getInt("year")),
                        said(rs, "old_"),
                        said(rs, "")))
                .list();
    }

    private static String said(ResultSet rs, String prefix) throws SQLException {
        return java.util.stream.Stream.of(
                        rs.getString(prefix.isEmpty() ? "class_code" : "old_class"),
                        rs.getString(prefix + "dossier"),
                        rs.getString(prefix + "unit"))
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    /** Every state it had, the first first; empty while nothing was changed. */
    public List<Stood> history(Registration registration) {
        return jdbc.sql(HISTORY)
                .param(registration.number().id())
                .query(Standings::stood)
                .list();
    }

    /** Changes how it stands. @throws Stale where somebody else did meanwhile */
    void change(Registration before, Standing after, Label label, Instant at, @Nullable UUID operator, String reason) {
        int rows = jdbc.sql(CHANGE)
                .params(after.classCode(), after.classProposed(), after.dossier(), after.unit())
                .param(after.person())
                .params(Label.unit(after.informed().toArray(String[]::new)).sqlOffices(), after.reserved())
                .param(after.opensOn())
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .params(before.number().id(), after.version())
                .update();
        fresh(before, rows);
        if (jdbc.sql(IS_TOLD).param(before.number().id()).query(Long.class).single() == 0) {
            tell(before, before.standing(), before.number().at(), before.operator(), "");
        }
        tell(before, after, at, operator, reason);
    }

    /** Writes what stands in place of annulled fields. @throws Stale where somebody else did meanwhile */
    void correct(Registration before, @Nullable String correspondent, @Nullable String about, @Nullable String theirs) {
        int rows = jdbc.sql(CORRECT)
                .param(correspondent)
                .param(about)
                .param(theirs)
                .params(before.number().id(), before.standing().version())
                .update();
        fresh(before, rows);
    }

    /** Who could see it when it was registered. */
    Label labelAtFirst(Registration registration) {
        return jdbc.sql(BEFORE)
                .param(registration.number().id())
                .query((rs, row) -> Label.of(rs))
                .single();
    }

    /** Registrations whose reserve ends by {@code day}. */
    List<UUID> toOpen(LocalDate day) {
        return jdbc.sql(TO_OPEN).param(day).query(UUID.class).list();
    }

    private static void fresh(Registration registration, int rows) {
        if (rows == 0) {
            throw new Stale(registration.document());
        }
    }

    private void tell(Registration entry, Standing state, Instant at, @Nullable UUID operator, String reason) {
        jdbc.sql(TELL)
                .params(ids.next(), entry.number().id(), Today.sql(at))
                .param(operator)
                .params(state.classCode(), state.dossier(), state.unit())
                .param(state.person())
                .params(Label.unit(state.informed().toArray(String[]::new)).sqlOffices(), state.reserved())
                .param(state.opensOn())
                .param(reason)
                .update();
    }

    private static Stood stood(ResultSet rs, int row) throws SQLException {
        return new Stood(
                rs.getTimestamp("at").toInstant(),
                rs.getObject("operator", UUID.class),
                rs.getString("class_code"),
                rs.getString("dossier"),
                rs.getString("unit"),
                rs.getObject("person", UUID.class),
                Set.of((String[]) rs.getArray("informed").getArray()),
                rs.getBoolean("reserved"),
                rs.getObject("opens_on", LocalDate.class),
                rs.getString("reason"));
    }
}
