// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.WhoActs;
import palazzo.search.Index;
import palazzo.trail.Trail;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes two parties one, and two again. Nothing that happened is rewritten: the one that goes points to the one that stays,
 * and whoever asks for either asks for both. Mail that comes later to either goes to the one that stays.
 */
@Repository
public class Merges {

    private static final String LINK = "update directory_party set same_as = ? where id = any(?::uuid[])";
    private static final String UNLINK = "update directory_party set same_as = null where id = ?";
    private static final String BOTH = "select id from directory_party where id in (?, ?) order by id for update";
    private static final String BELOW = "select p.id from directory_party p where p.same_as = ? order by p.id";
    private static final String ADD = """
            insert into directory_merge (id, kept, gone, moved, before, after, at, by)
            values (?, ?, ?, ?::uuid[], ?::jsonb, ?::jsonb, ?, ?)
            """;
    private static final String STANDING = """
            select m.id, m.kept, m.gone, g.name, m.moved, m.before::text as before, m.after::text as after, m.at, m.by
            from directory_merge m join directory_party g on g.id = m.gone
            where m.undone_at is null and
            """;
    private static final String OF = STANDING + " m.kept = ? order by m.at desc, m.id";
    private static final String ONE = STANDING + " m.id = ?";
    private static final String UNDONE =
            "update directory_merge set undone_at = ?, undone_by = ? where id = ? and undone_at is null";

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Parties parties;
    private final Phones phones;
    private final Duplicates duplicates;
    private final Index index;
    private final JsonMapper json;
    private final Ids ids;
    private final Today today;
    private final WhoActs whoActs;
    private final Trail trail;

    Merges(
            JdbcClient jdbc,
            Profiles profiles,
            Parties parties,
            Phones phones,
            Duplicates duplicates,
            Index index,
            JsonMapper json,
            Ids ids,
            Today today,
            WhoActs whoActs,
            Trail trail) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.parties = parties;
        this.phones = phones;
        this.duplicates = duplicates;
        this.index = index;
        this.json = json;
        this.ids = ids;
        this.today = today;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /**
     * A merge that stands.
     *
     * @param kept the one that stays
     * @param gone the one that points to it, by the name it had
     * @param moved those that had been merged with the one that went
     * @param before the fields that the merge changed, as they were
     * @param after the same as the merge left them
     */
    public record Merge(
            UUID id,
            UUID kept,
            UUID gone,
            String name,
            Set<UUID> moved,
            Map<Field, String> before,
            Map<Field, String> after,
            Instant at,
            @Nullable UUID by) {}

    /** The two as they were read, by their versions. */
    public record Read(int kept, int gone) {}

    /** The merges that stand of a party. */
    public List<Merge> of(UUID kept) {
        return jdbc.sql(OF).param(kept).query(this::merge).list();
    }

    /**
     * Makes {@code gone} one with {@code kept}.
     *
     * @param taken the fields that are taken from the one that goes
     * @throws Stale where one of them was changed meanwhile
     * @throws Refusal where one is a person and the other a body
     */
    @Transactional
    @Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
    public UUID merge(UUID kept, UUID gone, Set<Field> taken, Read read) {
        jdbc.sql(BOTH).params(kept, gone).query(UUID.class).list();
        Profile stays = standing(kept, read.kept());
        Profile goes = standing(gone, read.gone());
        if (kept.equals(gone) || stays.party().kind() != goes.party().kind()) {
            throw new Refusal("directory.merge_kinds");
        }
        List<UUID> moved = jdbc.sql(BELOW).param(gone).query(UUID.class).list();
        jdbc.sql(LINK)
                .params(
                        kept,
                        Parties.array(java.util.stream.Stream.concat(java.util.stream.Stream.of(gone), moved.stream())
                                .toList()))
                .update();
        Card card = chosen(stays, goes, taken);
        Map<Field, List<String>> changes = stays.card().changesTo(card);
        if (!profiles.write(stays, card)) {
            throw new Stale(Party.subject(kept));
        }
        UUID id = ids.next();
        jdbc.sql(ADD)
                .params(id, kept, gone, Parties.array(moved))
                .params(json.writeValueAsString(side(changes, 0)), json.writeValueAsString(side(changes, 1)))
                .param(today.sqlNow())
                .param(whoActs.now().person())
                .update();
        duplicates.decide(kept, gone, Pair.State.MERGED);
        index.takeOut(Party.subject(gone));
        told(kept, gone, "merged", goes.party().name(), changes);
        return id;
    }

    /**
     * Makes them two again. A field that was changed after the merge keeps its value; the others are as they were. That they
     * are two is remembered.
     */
    @Transactional
    @Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
    public void undo(UUID id) {
        Merge merge =
                jdbc.sql(ONE).param(id).query(this::merge).optional().orElseThrow(() -> new NotFound("merge " + id));
        Profile kept = profiles.required(merge.kept());
        if (kept.sameAs() != null) {
            throw new Refusal("directory.merge_above");
        }
        jdbc.sql(UNLINK).param(merge.gone()).update();
        jdbc.sql(LINK).params(merge.gone(), Parties.array(merge.moved())).update();
        Card card = kept.card();
        for (Field field : merge.after().keySet()) {
            if (card.get(field).equals(merge.after().get(field))) {
                card = card.with(field, merge.before().getOrDefault(field, ""));
            }
        }
        Map<Field, List<String>> changes = kept.card().changesTo(card);
        if (!profiles.write(kept, card)) {
            throw new Stale(Party.subject(kept.id()));
        }
        jdbc.sql(UNDONE)
                .params(today.sqlNow())
                .param(whoActs.now().person())
                .param(id)
                .update();
        duplicates.decide(merge.kept(), merge.gone(), Pair.State.DIFFERENT);
        parties.found(merge.gone(), phones.of(merge.gone()));
        told(merge.kept(), merge.gone(), "parted", merge.name(), changes);
    }

    private void told(UUID kept, UUID gone, String act, String name, Map<Field, List<String>> changes) {
        parties.found(kept, phones.of(kept));
        Map<String, List<String>> what = new java.util.LinkedHashMap<>();
        what.put(name, List.of("", ""));
        changes.forEach((field, values) -> what.put(field.name(), values));
        profiles.remember(kept, act, what);
        Subject subject = Party.subject(kept);
        trail.record("party." + act, subject, Map.of("other", gone.toString()));
    }

    /** The card of the one that stays, with what is taken from the other and what it alone knows. */
    private static Card chosen(Profile stays, Profile goes, Set<Field> taken) {
        Card card = stays.card();
        for (Field field : Field.of(stays.party().kind())) {
            boolean takes = taken.contains(field) || card.get(field).isEmpty();
            if (takes && !goes.card().get(field).isEmpty()) {
                card = card.with(field, goes.card().get(field));
            }
        }
        return card.with(Field.NAME, card.name(stays.party().kind()));
    }

    private static Map<Field, String> side(Map<Field, List<String>> changes, int at) {
        Map<Field, String> side = new EnumMap<>(Field.class);
        changes.forEach((field, values) -> side.put(field, values.get(at)));
        return side;
    }

    private Profile standing(UUID id, int version) {
        Profile profile = profiles.required(id);
        if (profile.sameAs() != null || profile.erasedOn() != null) {
            throw new NotFound("party " + id + " stands no more for itself");
        }
        if (profile.version() != version) {
            throw new Stale(Party.subject(id));
        }
        return profile;
    }

    private Merge merge(ResultSet rs, int row) throws SQLException {
        return new Merge(
                rs.getObject("id", UUID.class),
                rs.getObject("kept", UUID.class),
                rs.getObject("gone", UUID.class),
                rs.getString("name"),
                Set.of((UUID[]) rs.getArray("moved").getArray()),
                fields(rs.getString("before")),
                fields(rs.getString("after")),
                rs.getTimestamp("at").toInstant(),
                rs.getObject("by", UUID.class));
    }

    private Map<Field, String> fields(String text) {
        return json.readValue(text, new TypeReference<Map<Field, String>>() {});
    }

    /** The merge of this identity, while it stands. */
    public Optional<Merge> one(UUID id) {
        return jdbc.sql(ONE).param(id).query(this::merge).optional();
    }
}
