// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.contents.Contents;
import palazzo.contents.Known;
import palazzo.kernel.Today;
import palazzo.reading.Inside;
import palazzo.reading.Reading;
import palazzo.reading.Signature;
import palazzo.reading.Trouble;
import tools.jackson.databind.json.JsonMapper;

/** What was read, once for the same bytes. */
@Repository
public class ReadContents implements Contents {

    private static final String KNOWN = """
            select c.sha256, c.state, c.kind, c.pages, c.trouble, c.items, c.signatures, s.state as scan, s.threat
            from contents_content c join contents_scan s using (sha256)
            """;
    private static final String SOME = KNOWN + "where c.sha256 = any(string_to_array(?, ','))";
    private static final String TEXT = "select left(text, ?) from contents_content where sha256 = ?";
    private static final String NEXT =
            "select sha256 from contents_content where state = 'WAITING' order by added_at, sha256 limit 1";
    private static final String KEEP = """
            update contents_content set state = 'READ', kind = ?, pages = ?, text = ?, items = ?::jsonb,
              signatures = ?::jsonb, trouble = ?, reader = ?, read_at = ?
            where sha256 = ?
            """;
    private static final String UNINDEX = "update contents_file set indexed = false where sha256 = ?";
    private static final String AGAIN = "update contents_content set state = 'WAITING' where sha256 = ?";
    private static final String OLDER =
            "update contents_content set state = 'WAITING' where state = 'READ' and reader < ?";
    private static final String WAITING = "select count(*) from contents_content where state = 'WAITING'";
    private static final String TROUBLED = """
            select sha256, kind, size, trouble, read_at from contents_content
            where state = 'READ' and trouble is not null order by read_at desc, sha256 limit ?
            """;

    private final JdbcClient jdbc;
    private final Today today;
    private final JsonMapper json = JsonMapper.shared();

    ReadContents(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Bytes that were not read, or not to their end. */
    public record Troubled(String sha256, String kind, long size, Trouble trouble, java.time.Instant readAt) {}

    @Override
    public Optional<Known> of(String sha256) {
        return Optional.ofNullable(of(List.of(sha256)).get(sha256));
    }

    @Override
    public Map<String, Known> of(Collection<String> sha256s) {
        return jdbc.sql(SOME).param(String.join(",", sha256s)).query(this::known).list().stream()
                .collect(Collectors.toMap(Known::sha256, Function.identity()));
    }

    /** The beginning of the text that was read. */
    public String text(String sha256, int longest) {
        return jdbc.sql(TEXT)
                .params(longest, sha256)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** What was read with difficulty, the newest first. */
    public List<Troubled> troubled(int most) {
        return jdbc.sql(TROUBLED).param(most).query(ReadContents::troubled).list();
    }

    /** How many wait to be read. */
    public long waiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    /** Lets it be read again. @return whether there is such a content */
    @Transactional
    public boolean again(String sha256) {
        return jdbc.sql(AGAIN).param(sha256).update() == 1;
    }

    /** Lets everything be read again that an older reader has read. */
    @Transactional
    void renew() {
        jdbc.sql(OLDER).param(Reading.READER).update();
    }

    Optional<String> next() {
        return jdbc.sql(NEXT).query(String.class).optional();
    }

    /** Keeps what was read; the files that have it are to be found by it. */
    @Transactional
    void keep(String sha256, Inside inside) {
        jdbc.sql(KEEP)
                .params(inside.kind(), inside.pages(), inside.text())
                .params(json.writeValueAsString(inside.items()), json.writeValueAsString(inside.signatures()))
                .param(name(inside.trouble()))
                .params(Reading.READER, today.sqlNow(), sha256)
                .update();
        jdbc.sql(UNINDEX).param(sha256).update();
    }

    private static @Nullable String name(@Nullable Trouble trouble) {
        return trouble == null ? null : trouble.name();
    }

    private Known known(ResultSet rs, int row) throws SQLException {
        return new Known(
                rs.getString("sha256"),
                rs.getString("state").equals("READ"),
                rs.getString("kind"),
                rs.getInt("pages"),
                trouble(rs),
                Arrays.asList(json.readValue(rs.getString("items"), Inside.Item[].class)),
                Arrays.asList(json.readValue(rs.getString("signatures"), Signature[].class)),
                Known.Scan.valueOf(rs.getString("scan")),
                rs.getString("threat"));
    }

    private static @Nullable Trouble trouble(ResultSet rs) throws SQLException {
        String name = rs.getString("trouble");
        return name == null ? null : Trouble.valueOf(name);
    }

    private static Troubled troubled(ResultSet rs, int row) throws SQLException {
        return new Troubled(
                rs.getString("sha256"),
                rs.getString("kind"),
                rs.getLong("size"),
                Trouble.valueOf(rs.getString("trouble")),
                rs.getTimestamp("read_at").toInstant());
    }
}
