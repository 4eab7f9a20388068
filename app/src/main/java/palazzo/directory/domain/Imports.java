// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of people and bodies, looked at before anything is written, and then written as a whole or not at all. How somebody
 * read the columns of such a file is kept for the next one that has them.
 */
@Repository
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class Imports {

    private static final String ROWS = """
            select i.id, i.name, i.kind, i.header::text as header, i.rows::text as rows, i.mapping::text as mapping,
                   i.remarks, i.made_at
            from directory_import i where i.done_at is null
            """;
    private static final String ONE = ROWS + " and i.id = ?";
    private static final String OPEN = "select i.id, i.name, i.made_at from directory_import i where i.done_at is null"
            + " order by i.made_at desc, i.id limit 50";
    private static final String ADD = """
            insert into directory_import (id, name, kind, header, rows, mapping, remarks, made_at, made_by)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::text[], ?, ?)
            """;
    private static final String MAP = "update directory_import set mapping = ?::jsonb where id = ? and done_at is null";
    private static final String DONE =
            "update directory_import set done_at = ?, rows = '[]' where id = ? and done_at is null";
    private static final String DROP = "delete from directory_import where id = ? and done_at is null";
    private static final String KNOWN_MAPPING =
            "select c.content::text from directory_catalogue c where c.family = 'MAPPING' and c.code = ?";
    private static final String KEEP_MAPPING = """
            insert into directory_catalogue (family, code, content) values ('MAPPING', ?, ?::jsonb)
            on conflict (family, code) do update set content = excluded.content
            """;

    private static final int MOST_ROWS = 5_000;

    private final JdbcClient jdbc;
    private final ImportedRows imported;
    private final JsonMapper json;
    private final Ids ids;
    private final Today today;
    private final WhoActs whoActs;
    private final Trail trail;

    Imports(
            JdbcClient jdbc,
            ImportedRows imported,
            JsonMapper json,
            Ids ids,
            Today today,
            WhoActs whoActs,
            Trail trail) {
        this.jdbc = jdbc;
        this.imported = imported;
        this.json = json;
        this.ids = ids;
        this.today = today;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** A file that waits. @param name of the file */
    public record Import(UUID id, String name, Party.Kind kind, Table table, Mapping mapping) {}

    /** A file that waits, without what is in it. */
    public record Waiting(UUID id, String name, Instant madeAt) {}

    /** What came of it. */
    public record Sum(int added, int completed, int leftOut) {}

    /** The files that wait, newest first. */
    public List<Waiting> waiting() {
        return jdbc.sql(OPEN).query(Waiting.class).list();
    }

    /** @throws NotFound where there is none, or it is done */
    public Import one(UUID id) {
        return jdbc.sql(ONE).param(id).query(this::read).optional().orElseThrow(() -> new NotFound("import " + id));
    }

    /**
     * Reads a file and lets it wait: vCards, the index of public administrations, or any table.
     *
     * @param territory of the index alone: a town, the sign of a province or the name of a region whose bodies are wanted; empty
     *     for all
     * @throws Refusal where it is none of them, has too many rows, or there is no such territory
     */
    @Transactional
    public UUID bring(String name, byte[] bytes, Party.Kind kind, String territory) {
        Table table = table(bytes, kind, territory);
        Party.Kind of = table.header().contains("IPA") && table.header().contains("SOURCE") ? Party.Kind.BODY : kind;
        Mapping mapping = known(table.header(), of).orElseGet(() -> Mapping.guessed(table.header(), of));
        UUID id = ids.next();
        jdbc.sql(ADD)
                .params(id, name, of.name(), json.writeValueAsString(table.header()))
                .params(json.writeValueAsString(table.rows()), json.writeValueAsString(mapping.targets()))
                .params(HeldOffices.array(table.remarks()), today.sqlNow())
                .param(whoActs.now().person())
                .update();
        trail.record(
                "directory.import_brought",
                subject(id),
                Map.of("rows", table.rows().size()));
        return id;
    }

    /** Reads the columns otherwise, now and in the next file that has them. */
    @Transactional
    public void map(UUID id, List<String> targets) {
        Import found = one(id);
        Mapping mapping = Mapping.chosen(targets, found.table().header().size(), found.kind());
        jdbc.sql(MAP).params(json.writeValueAsString(mapping.targets()), id).update();
        jdbc.sql(KEEP_MAPPING)
                .params(code(found.table().header(), found.kind()), json.writeValueAsString(mapping.targets()))
                .update();
    }

    /**
     * Writes the whole file.
     *
     * @param leaveOut whether rows in which something is wrong are left out; else one is enough to refuse the file
     */
    @Transactional
    public Sum write(UUID id, boolean leaveOut) {
        Import found = one(id);
        if (!found.mapping().namesThem(found.kind())) {
            throw new Refusal("directory.import_nameless");
        }
        List<ImportedRow> rows = imported.of(found);
        long wrong = rows.stream().filter(row -> !row.faults().isEmpty()).count();
        if (wrong > 0 && !leaveOut) {
            throw new Refusal("leaveOut/directory.import_faults", wrong);
        }
        int added = 0;
        int completed = 0;
        for (ImportedRow row : rows) {
            if (row.faults().isEmpty()) {
                boolean isNew = row.known() == null;
                imported.write(row);
                added += isNew ? 1 : 0;
                completed += isNew ? 0 : 1;
            }
        }
        jdbc.sql(DONE).params(today.sqlNow(), id).update();
        trail.record(
                "directory.import_written",
                subject(id),
                Map.of("added", added, "completed", completed, "left_out", wrong));
        return new Sum(added, completed, (int) wrong);
    }

    /** Throws a file away that was not written. */
    @Transactional
    public void drop(UUID id) {
        if (jdbc.sql(DROP).param(id).update() > 0) {
            trail.record("directory.import_dropped", subject(id));
        }
    }

    /** The rows of a file with what would come of each. */
    public List<ImportedRow> rows(Import found) {
        return imported.of(found);
    }

    private static Table table(byte[] bytes, Party.Kind kind, String territory) {
        if (VCardTable.is(bytes)) {
            return VCardTable.read(bytes, kind);
        }
        Table read = Table.read(bytes);
        Table table = IpaTable.is(read) ? IpaTable.of(read, towns(territory)) : read;
        if (table.rows().isEmpty()) {
            throw new Refusal("territory/directory.import_nobody_there", territory);
        }
        if (table.rows().size() > MOST_ROWS) {
            throw new Refusal(
                    IpaTable.is(read) ? "territory/directory.import_all_of_italy" : "file/directory.import_long",
                    MOST_ROWS);
        }
        return table;
    }

    private static Set<String> towns(String territory) {
        Set<String> towns = Set.copyOf(Towns.in(territory));
        if (towns.isEmpty() && !territory.isEmpty()) {
            throw new Refusal("territory/directory.import_nobody_there", territory);
        }
        return towns;
    }

    private Optional<Mapping> known(List<String> header, Party.Kind kind) {
        return jdbc.sql(KNOWN_MAPPING)
                .param(code(header, kind))
                .query(String.class)
                .optional()
                .map(text -> Mapping.chosen(strings(text), header.size(), kind));
    }

    /** The names of the columns in their order, as one code. */
    private static String code(List<String> header, Party.Kind kind) {
        String names = kind + "\n" + String.join("\n", header);
        return UUID.nameUUIDFromBytes(names.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static Subject subject(UUID id) {
        return new Subject("directory_import", id);
    }

    private Import read(ResultSet rs, int row) throws SQLException {
        List<List<String>> rows = json.readValue(rs.getString("rows"), new TypeReference<List<List<String>>>() {});
        return new Import(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                Party.Kind.valueOf(rs.getString("kind")),
                new Table(strings(rs.getString("header")), rows, List.of((String[])
                        rs.getArray("remarks").getArray())),
                new Mapping(strings(rs.getString("mapping"))));
    }

    private List<String> strings(String text) {
        return json.readValue(text, new TypeReference<List<String>>() {});
    }
}
