// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Colleagues;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.Competence;
import palazzo.organisation.Label;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.search.Index;

/** Visits, noted at the door, and meetings, noted by who was there. */
@Repository
public class Visits {

    private static final String ADD = """
            insert into switchboard_visit (id, form_key, kind, party, name, host_unit, host, words, badge, came_at, left_at,
              outcome, noted_by, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            on conflict (form_key) do nothing
            """;
    private static final String LEAVE = """
            update switchboard_visit set version = version + 1, left_at = ?, outcome = ?
            where id = ? and left_at is null and kind = 'VISIT'
            """;
    private static final String ALL = "select v.* from switchboard_visit v where " + Sight.sql("v");
    private static final String ONE = ALL + " and v.id = :id";
    private static final String INSIDE = ALL
            + " and v.kind = 'VISIT' and v.left_at is null and v.came_at >= :since order by v.came_at, v.id limit 100";
    private static final String WORD =
            " and (v.name ilike '%' || :word || '%' or v.words ilike '%' || :word || '%' or v.badge = :badge)";
    private static final String KIND = " and v.kind = :kind";
    private static final String DAY = " and v.came_at >= :first and v.came_at < :last";
    private static final String AFTER = " and (v.came_at, v.id) < (:after_at, :after_id)";
    private static final String NEWEST = " order by v.came_at desc, v.id desc limit :size";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final CallLabels labels;
    private final CallNews news;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Ids ids;
    private final Today today;

    Visits(
            JdbcClient jdbc,
            Directory directory,
            CallLabels labels,
            CallNews news,
            WhoActs whoActs,
            Sights sights,
            Ids ids,
            Today today) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.labels = labels;
        this.news = news;
        this.whoActs = whoActs;
        this.sights = sights;
        this.ids = ids;
        this.today = today;
    }

    /**
     * Who came or was met.
     *
     * @param key of the form: sent twice it is one
     * @param party null for somebody who is not known
     * @param remember whether somebody not known is put into the directory
     */
    public record Who(UUID key, @Nullable UUID party, String name, boolean remember) {}

    /** Notes a visitor. @param to whom they came to see, as a choice names it; empty for the Mayor */
    @Transactional
    @Competence("URC-02")
    public void receive(Who who, String to, String words, String badge, Visit.Outcome outcome) {
        Place place = to.isEmpty() ? new Place("", null) : Colleagues.read(to);
        if (outcome == Visit.Outcome.MET) {
            throw new Refusal("outcome/visit.no_meeting");
        }
        Label label = place.unit().isEmpty() ? labels.open() : labels.open(place.unit());
        boolean gone = outcome != Visit.Outcome.WAITS && outcome != Visit.Outcome.RECEIVED;
        Instant now = today.now();
        write(who, Visit.Kind.VISIT, place, words, badge.strip(), now, gone ? now : null, outcome, label);
    }

    /** Says how the visit went, and that the visitor is gone. Done twice it is done once. */
    @Transactional
    @Competence("URC-02")
    public void leave(UUID id, Visit.Outcome outcome) {
        Visit visit = one(id, sights.now());
        if (outcome == Visit.Outcome.MET || outcome == Visit.Outcome.WAITS) {
            throw new Refusal("visit.how_it_went");
        }
        if (visit.isInside()) {
            jdbc.sql(LEAVE).params(today.sqlNow(), outcome.name(), id).update();
            news.told("visit.left", Visit.subject(id), today.now(), visit.label(), visit.party());
        }
    }

    /**
     * Notes a meeting: for the offices of who was there, or for them alone.
     *
     * @param at when; not in the future
     * @throws NotCompetent for whom the house is closed
     */
    @Transactional
    public void meet(Who who, String words, Instant at, boolean reserved) {
        Actor actor = whoActs.now();
        if (!sights.of(actor).house()) {
            throw new NotCompetent(List.of(CallLabels.COMPETENCE));
        }
        if (at.isAfter(today.now())) {
            throw new Refusal("at/visit.not_yet");
        }
        Place place = new Place(actor.units().stream().sorted().findFirst().orElse(""), actor.required());
        Label label = reserved || actor.units().isEmpty()
                ? own(actor)
                : Label.unit(actor.units().toArray(String[]::new));
        write(who, Visit.Kind.MEETING, place, words, "", at, at, Visit.Outcome.MET, label);
    }

    /** Who is in the house, first come first. */
    public List<Visit> inside(Sight sight) {
        return jdbc.sql(INSIDE)
                .param("since", midnight(today.date()))
                .params(sight.params())
                .query(Visits::visit)
                .list();
    }

    /** @throws NotFound where it is not there, or not to be seen */
    public Visit one(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(Visits::visit)
                .optional()
                .orElseThrow(() -> new NotFound("visit " + id));
    }

    /** One page, newest first. @param kind null for both; @param day null for all */
    public Slice<Visit> page(
            String words,
            Visit.@Nullable Kind kind,
            @Nullable LocalDate day,
            @Nullable String after,
            Sight sight,
            int size) {
        Map<String, Object> params = new HashMap<>(sight.params());
        StringBuilder sql = new StringBuilder(ALL);
        if (!words.isBlank()) {
            sql.append(WORD);
            params.put("word", words.strip().replaceAll("([%_\\\\])", "\\\\$1"));
            params.put("badge", words.strip());
        }
        if (kind != null) {
            sql.append(KIND);
            params.put("kind", kind.name());
        }
        if (day != null) {
            sql.append(DAY);
            params.put("first", midnight(day));
            params.put("last", midnight(day.plusDays(1)));
        }
        if (after != null) {
            goOnFrom(after, params);
            sql.append(AFTER);
        }
        params.put("size", size + 1);
        List<Visit> rows =
                jdbc.sql(sql + NEWEST).params(params).query(Visits::visit).list();
        return Slice.of(rows, size, visit -> visit.came() + "_" + visit.id());
    }

    private void write(
            Who who,
            Visit.Kind kind,
            Place place,
            String words,
            String badge,
            Instant came,
            @Nullable Instant left,
            Visit.Outcome outcome,
            Label label) {
        UUID id = ids.next();
        Party party = party(who);
        String name = party == null ? who.name().strip() : party.name();
        UUID known = party == null ? null : party.id();
        if (name.isEmpty()) {
            throw new Refusal("name/visit.who");
        }
        int added = jdbc.sql(ADD)
                .params(id, who.key(), kind.name())
                .param(known)
                .params(name, place.unit())
                .param(place.person())
                .params(words.strip(), badge, Today.sql(came))
                .param(left == null ? null : Today.sql(left))
                .params(outcome.name(), whoActs.now().required(), label.kind().name())
                .params(label.sqlOffices(), label.sqlPeople())
                .update();
        if (added > 0) {
            String told = kind == Visit.Kind.VISIT ? "visit.came" : "visit.met";
            news.told(told, Visit.subject(id), came, label, known);
            news.found(
                    new Index.Entry(
                            Visit.subject(id), name, Cut.to(120, words), words, "/switchboard/visits/" + id, came),
                    label);
        }
    }

    private @Nullable Party party(Who who) {
        if (who.party() != null) {
            return directory.one(who.party()).orElseThrow(() -> new Refusal("party/call.party_unknown"));
        }
        return who.remember() && !who.name().isBlank() ? directory.recognise("", who.name()) : null;
    }

    private static Label own(Actor actor) {
        return actor.is(PostKind.MAYOR)
                ? new Label(Label.Kind.MAYOR, Set.of(), Set.of(actor.required()))
                : Label.named(actor.required());
    }

    private static Object midnight(LocalDate day) {
        return Today.sql(day.atStartOfDay(Today.ROME).toInstant());
    }

    /** @throws NotFound where {@code key} is none of ours */
    private static void goOnFrom(String key, Map<String, Object> params) {
        int cut = key.lastIndexOf('_');
        try {
            params.put("after_id", UUID.fromString(key.substring(cut + 1)));
            params.put("after_at", Today.sql(Instant.parse(key.substring(0, cut))));
        } catch (java.time.DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new NotFound("page after " + key);
        }
    }

    private static Visit visit(ResultSet rs, int row) throws SQLException {
        return new Visit(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                Visit.Kind.valueOf(rs.getString("kind")),
                rs.getObject("party", UUID.class),
                rs.getString("name"),
                rs.getString("host_unit"),
                rs.getObject("host", UUID.class),
                rs.getString("words"),
                rs.getString("badge"),
                rs.getTimestamp("came_at").toInstant(),
                Calls.instant(rs, "left_at"),
                Visit.Outcome.valueOf(rs.getString("outcome")),
                rs.getObject("noted_by", UUID.class),
                Label.of(rs));
    }
}
