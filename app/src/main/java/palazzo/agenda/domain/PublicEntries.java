// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.PublicAgenda;
import palazzo.agenda.PublicEntry;
import palazzo.agenda.PublicEntry.Correction;
import palazzo.agenda.PublicEntry.Participant;
import palazzo.agenda.domain.Entry.PlaceRelease;
import palazzo.agenda.domain.Entry.Release;
import palazzo.agenda.domain.Entry.State;
import palazzo.agenda.domain.Entry.Told;
import palazzo.kernel.Today;

/** What is made public of agendas, and what the public may know of it now. */
@Repository
class PublicEntries implements PublicAgenda {

    private static final String ADD = """
            insert into agenda_entry (id, calendar, object, recurrence, starts, ends, subject, place, interest, represents,
              outcome, citizens, release, place_release, state, proposed_at, proposed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
            """;
    private static final String ADD_PARTICIPANT =
            "insert into agenda_participant (entry, position, name, post, body) values (?, ?, ?, ?, ?)";
    private static final String PARTICIPANTS = """
            select p.entry, p.name, p.post, p.body from agenda_participant p where p.entry = any(?::uuid[])
            order by p.entry, p.position
            """;
    private static final String ALL = "select e.* from agenda_entry e where ";
    private static final String ONE = ALL + "e.id = ?";
    private static final String OF_OBJECT = ALL + "e.object = ? order by e.proposed_at desc, e.id desc";
    private static final String OPEN = ALL + """
            e.calendar = any(?::uuid[]) and (e.state = 'PROPOSED'
              or exists (select 1 from agenda_correction c where c.entry = e.id and c.approved_at is null))
            order by e.starts, e.id limit 200
            """;
    private static final String BETWEEN = ALL + """
            e.state = 'APPROVED' and (?::uuid is null or e.calendar = ?::uuid) and e.starts >= ? and e.starts < ?
            order by e.starts, e.id limit 2000
            """;
    private static final String PUBLIC_CALENDARS =
            "select distinct e.calendar from agenda_entry e where e.state = 'APPROVED'";
    private static final String PUBLISHED = """
            select distinct e.object from agenda_entry e where e.state = 'APPROVED' and e.object = any(?::uuid[])
            """;
    private static final String DECIDE = """
            update agenda_entry set version = version + 1, state = ?, decided_at = ?, decided_by = ?, reason = ?
            where id = ? and state = ? and version = ?
            """;
    private static final String CORRECT = """
            insert into agenda_correction (id, entry, field, was, becomes, proposed_at, proposed_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CORRECTIONS = """
            select c.* from agenda_correction c where c.entry = any(?::uuid[]) order by c.proposed_at, c.id
            """;
    private static final String APPROVE_CORRECTION = """
            update agenda_correction set approved_at = ?, approved_by = ?
            where id = ? and approved_at is null and proposed_by <> ?
            """;
    private static final String SET = """
            update agenda_entry set version = version + 1,
              subject = case when :field = 'SUBJECT' then :becomes else subject end,
              place = case when :field = 'PLACE' then :becomes else place end,
              interest = case when :field = 'INTEREST' then :becomes else interest end,
              represents = case when :field = 'REPRESENTS' then :becomes else represents end,
              outcome = case when :field = 'OUTCOME' then :becomes else outcome end
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Today today;

    PublicEntries(JdbcClient jdbc, Calendars calendars, Today today) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.today = today;
    }

    /** A correction, approved or not. @param approvedAt null while it waits */
    record Corrected(
            UUID id,
            UUID entry,
            String field,
            String was,
            String becomes,
            UUID proposedBy,
            @Nullable Instant approvedAt) {}

    void add(Entry entry) {
        jdbc.sql(ADD)
                .params(entry.id(), entry.calendar())
                .param(entry.object())
                .params(entry.recurrence(), Today.sql(entry.starts()), Today.sql(entry.ends()))
                .params(
                        entry.told().subject(),
                        entry.told().place(),
                        entry.told().interest())
                .params(
                        entry.told().represents(),
                        entry.told().outcome(),
                        entry.told().citizens())
                .params(entry.release().name(), entry.placeRelease().name())
                .params(Today.sql(entry.proposedAt()), entry.proposedBy())
                .update();
        int position = 0;
        for (Participant each : entry.told().participants()) {
            jdbc.sql(ADD_PARTICIPANT)
                    .params(entry.id(), position++, each.name(), each.post(), each.body())
                    .update();
        }
    }

    Optional<Entry> find(UUID id) {
        return whole(jdbc.sql(ONE).param(id).query(PublicEntries::entry).list()).stream()
                .findFirst();
    }

    /** What was proposed of an event, newest first. */
    List<Entry> of(UUID object) {
        return whole(
                jdbc.sql(OF_OBJECT).param(object).query(PublicEntries::entry).list());
    }

    /** What waits for a second person in these agendas. */
    List<Entry> open(Collection<UUID> asked) {
        return whole(
                jdbc.sql(OPEN).param(array(asked)).query(PublicEntries::entry).list());
    }

    /** @return whether it was as it is said to have been */
    boolean decide(Entry entry, State state, UUID by, String reason) {
        return jdbc.sql(DECIDE)
                        .params(
                                state.name(),
                                today.sqlNow(),
                                by,
                                reason,
                                entry.id(),
                                entry.state().name(),
                                entry.version())
                        .update()
                > 0;
    }

    void correct(UUID id, Entry entry, String field, String was, String becomes, UUID by) {
        jdbc.sql(CORRECT)
                .params(id, entry.id(), field, was, becomes, today.sqlNow(), by)
                .update();
    }

    /** @return whether it waited, and for another than who proposed it */
    boolean approve(Corrected correction, UUID by) {
        boolean done = jdbc.sql(APPROVE_CORRECTION)
                        .params(today.sqlNow(), by, correction.id(), by)
                        .update()
                > 0;
        if (done) {
            jdbc.sql(SET)
                    .param("field", correction.field())
                    .param("becomes", correction.becomes())
                    .param("id", correction.entry())
                    .update();
        }
        return done;
    }

    List<Corrected> corrections(Collection<UUID> entries) {
        return jdbc.sql(CORRECTIONS)
                .param(array(entries))
                .query((rs, row) -> new Corrected(
                        rs.getObject("id", UUID.class),
                        rs.getObject("entry", UUID.class),
                        rs.getString("field"),
                        rs.getString("was"),
                        rs.getString("becomes"),
                        rs.getObject("proposed_by", UUID.class),
                        rs.getTimestamp("approved_at") == null
                                ? null
                                : rs.getTimestamp("approved_at").toInstant()))
                .list();
    }

    /** Those of these events of which something is public. */
    Set<UUID> published(Collection<UUID> objects) {
        return new HashSet<>(
                jdbc.sql(PUBLISHED).param(array(objects)).query(UUID.class).list());
    }

    @Override
    public List<Holder> holders() {
        Set<UUID> known =
                new HashSet<>(jdbc.sql(PUBLIC_CALENDARS).query(UUID.class).list());
        return calendars.all().stream()
                .filter(calendar -> known.contains(calendar.id()))
                .map(calendar -> new Holder(calendar.id(), calendar.name(), calendar.title()))
                .toList();
    }

    @Override
    public List<PublicEntry> between(@Nullable UUID calendar, LocalDate first, LocalDate last, String words) {
        List<Entry> all = whole(jdbc.sql(BETWEEN)
                .param(calendar)
                .param(calendar)
                .params(midnight(first), midnight(last.plusDays(1)))
                .query(PublicEntries::entry)
                .list());
        List<Entry> released = all.stream().filter(this::isReleased).toList();
        Map<UUID, List<Corrected>> corrections = corrections(
                        released.stream().map(Entry::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Corrected::entry));
        Map<UUID, HolderCalendar> holders =
                calendars.all().stream().collect(Collectors.toMap(HolderCalendar::id, each -> each));
        return released.stream()
                .map(entry -> told(entry, holders, corrections.getOrDefault(entry.id(), List.of())))
                .filter(entry -> speaksOf(entry, words))
                .toList();
    }

    private static Object midnight(LocalDate day) {
        return Today.sql(day.atStartOfDay(Today.ROME).toInstant());
    }

    private boolean isReleased(Entry entry) {
        return switch (entry.release()) {
            case AT_ONCE -> true;
            case ON_THE_DAY -> !Today.dateOf(entry.starts()).isAfter(today.date());
            case AFTERWARDS -> isOver(entry);
        };
    }

    private boolean isOver(Entry entry) {
        return entry.ends().isBefore(today.now());
    }

    private PublicEntry told(Entry entry, Map<UUID, HolderCalendar> holders, List<Corrected> corrections) {
        HolderCalendar holder = java.util.Objects.requireNonNull(holders.get(entry.calendar()));
        Told told = entry.told();
        boolean held = entry.placeRelease() == PlaceRelease.AFTERWARDS && !isOver(entry);
        return new PublicEntry(
                entry.id(),
                entry.calendar(),
                holder.name(),
                holder.title(),
                entry.starts(),
                entry.ends(),
                told.subject(),
                held ? "" : told.place(),
                held && !told.place().isEmpty(),
                told.interest(),
                told.represents(),
                told.outcome(),
                told.participants(),
                told.citizens(),
                corrections.stream()
                        .filter(each -> each.approvedAt() != null
                                && !(held && each.field().equals("PLACE")))
                        .map(each -> new Correction(
                                each.field(), each.was(), java.util.Objects.requireNonNull(each.approvedAt())))
                        .toList());
    }

    private static boolean speaksOf(PublicEntry entry, String words) {
        String text = (entry.subject() + " " + entry.interest() + " " + entry.represents() + " " + entry.place() + " "
                        + entry.participants())
                .toLowerCase(java.util.Locale.ITALIAN);
        return java.util.Arrays.stream(
                        words.strip().toLowerCase(java.util.Locale.ITALIAN).split("\\s+"))
                .allMatch(text::contains);
    }

    /** With their participants. */
    private List<Entry> whole(List<Entry> bare) {
        Map<UUID, List<Participant>> participants = new HashMap<>();
        jdbc.sql(PARTICIPANTS)
                .param(array(bare.stream().map(Entry::id).toList()))
                .query(rs -> {
                    participants
                            .computeIfAbsent(rs.getObject("entry", UUID.class), key -> new ArrayList<>())
                            .add(new Participant(rs.getString("name"), rs.getString("post"), rs.getString("body")));
                });
        return bare.stream()
                .map(entry -> with(entry, participants.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static Entry with(Entry entry, List<Participant> participants) {
        Told told = entry.told();
        return new Entry(
                entry.id(),
                entry.version(),
                entry.calendar(),
                entry.object(),
                entry.recurrence(),
                entry.starts(),
                entry.ends(),
                new Told(
                        told.subject(),
                        told.place(),
                        told.interest(),
                        told.represents(),
                        told.outcome(),
                        participants,
                        told.citizens()),
                entry.release(),
                entry.placeRelease(),
                entry.state(),
                entry.proposedAt(),
                entry.proposedBy(),
                entry.decidedAt(),
                entry.decidedBy(),
                entry.reason());
    }

    private static String array(Collection<UUID> ids) {
        return Set.copyOf(ids).stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        return new Entry(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getObject("calendar", UUID.class),
                rs.getObject("object", UUID.class),
                rs.getString("recurrence"),
                rs.getTimestamp("starts").toInstant(),
                rs.getTimestamp("ends").toInstant(),
                new Told(
                        rs.getString("subject"),
                        rs.getString("place"),
                        rs.getString("interest"),
                        rs.getString("represents"),
                        rs.getString("outcome"),
                        List.of(),
                        rs.getInt("citizens")),
                Release.valueOf(rs.getString("release")),
                PlaceRelease.valueOf(rs.getString("place_release")),
                State.valueOf(rs.getString("state")),
                rs.getTimestamp("proposed_at").toInstant(),
                rs.getObject("proposed_by", UUID.class),
                rs.getTimestamp("decided_at") == null
                        ? null
                        : rs.getTimestamp("decided_at").toInstant(),
                rs.getObject("decided_by", UUID.class),
                rs.getString("reason"));
    }
}
