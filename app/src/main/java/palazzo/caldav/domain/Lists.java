// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.caldav.domain.Shelf.Changes;
import palazzo.caldav.domain.Shelf.Written;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.trail.Trail;

/** Lists that people make with their calendar programs, such as what is to be done: each for its owner alone. */
@Repository
public class Lists {

    /** So many are enough for one person. */
    static final int MOST = 50;

    private static final String ALL = "select l.id, l.person, l.name, l.components, l.token from caldav_list l where ";
    private static final String OF = ALL + "l.person = ? order by l.made_at, l.id";
    private static final String NAMED = ALL + "l.person = ? and l.name = ?";
    private static final String LOCKED = ALL + "l.id = ? for update";
    private static final String MAKE =
            "insert into caldav_list (id, person, name, components, made_at) values (?, ?, ?, ?, ?)";
    private static final String DROP = "delete from caldav_list where id = ?";
    private static final String COUNT = "update caldav_list set token = token + 1 where id = ?";
    private static final String ITEMS = """
        select i.name, i.etag, i.content from caldav_item i
        where i.list = ? and i.content is not null order by i.name
        """;
    private static final String ITEM = """
        select i.name, i.etag, i.content from caldav_item i
        where i.list = ? and i.name = ? and i.content is not null
        """;
    private static final String OTHER = """
        select i.name from caldav_item i where i.list = ? and i.uid = ? and i.name <> ? and i.content is not null
        """;
    private static final String SINCE = """
        select i.name, i.content is null as gone from caldav_item i where i.list = ? and i.token > ? order by i.token
        """;
    private static final String PUT = """
        insert into caldav_item (list, name, uid, etag, content, token) values (?, ?, ?, ?, ?, ?)
        on conflict (list, name) do update set uid = excluded.uid, etag = excluded.etag, content = excluded.content,
          token = excluded.token
        """;
    private static final String TAKE_OUT =
            "update caldav_item set content = null, etag = '', token = ? where list = ? and name = ?";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Lists(JdbcClient jdbc, Trail trail, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /** @param components which it takes @param token how often it was changed */
    record Row(UUID id, UUID person, String name, List<String> components, long token) {}

    List<Row> of(UUID person) {
        return jdbc.sql(OF).param(person).query(Lists::row).list();
    }

    Optional<Row> named(UUID person, String name) {
        return jdbc.sql(NAMED).params(person, name).query(Lists::row).optional();
    }

    /** Makes a list. @throws DavFault where there is one of this name, or there are enough */
    @Transactional
    UUID make(UUID person, String name, List<String> components) {
        List<Row> there = of(person);
        if (there.stream().anyMatch(row -> row.name().equals(name))) {
            throw new DavFault(405, Dav.d("resource-must-be-null"), "");
        }
        if (there.size() >= MOST) {
            throw new DavFault(507, null, "");
        }
        UUID id = ids.next();
        jdbc.sql(MAKE)
                .params(id, person, name, String.join(" ", components), today.sqlNow())
                .update();
        trail.record("list.made", new Subject("list", id));
        return id;
    }

    /** Throws a list away, with what stands on it. */
    @Transactional
    void drop(UUID list) {
        jdbc.sql(DROP).param(list).update();
        trail.record("list.dropped", new Subject("list", list));
    }

    List<Resource> items(UUID list) {
        return jdbc.sql(ITEMS).param(list).query(Lists::item).list();
    }

    Optional<Resource> item(UUID list, String name) {
        return jdbc.sql(ITEM).params(list, name).query(Lists::item).optional();
    }

    Changes since(UUID list, long token) {
        List<String> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        jdbc.sql(SINCE).params(list, token).query(rs -> {
            (rs.getBoolean("gone") ? gone : changed).add(rs.getString("name"));
        });
        return new Changes(changed, gone);
    }

    @Transactional
    Written put(UUID list, String name, String uid, byte[] content, @Nullable String ifMatch) {
        Row row = jdbc.sql(LOCKED).param(list).query(Lists::row).single();
        Optional<Resource> before = item(list, name);
        matches(ifMatch, before);
        jdbc.sql(OTHER).params(list, uid, name).query(String.class).optional().ifPresent(other -> {
            throw new DavFault(409, Dav.c("no-uid-conflict"), other);
        });
        String etag = etag(content);
        jdbc.sql(COUNT).param(list).update();
        jdbc.sql(PUT).params(list, name, uid, etag, content, row.token() + 1).update();
        return new Written(etag, before.isEmpty(), List.of());
    }

    @Transactional
    void delete(UUID list, String name, @Nullable String ifMatch) {
        Row row = jdbc.sql(LOCKED).param(list).query(Lists::row).single();
        Optional<Resource> before = item(list, name);
        if (before.isEmpty()) {
            throw DavFault.notFound();
        }
        matches(ifMatch, before);
        jdbc.sql(COUNT).param(list).update();
        jdbc.sql(TAKE_OUT).params(row.token() + 1, list, name).update();
    }

    private static void matches(@Nullable String ifMatch, Optional<Resource> before) {
        String has = before.map(Resource::etag).orElse("");
        if (ifMatch != null && !ifMatch.equals(has)) {
            throw DavFault.changed();
        }
    }

    static String etag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet rs, int row) throws SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getObject("person", UUID.class),
                rs.getString("name"),
                List.of(rs.getString("components").split(" ")),
                rs.getLong("token"));
    }

    private static Resource item(ResultSet rs, int row) throws SQLException {
        return Resource.of(rs.getString("name"), rs.getString("etag"), rs.getBytes("content"));
    }
}
