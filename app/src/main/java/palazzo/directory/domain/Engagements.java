// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.HeldOffice;
import palazzo.directory.Party;
import palazzo.directory.domain.Engagement.Kind;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.Label;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/**
 * Who of the house holds a relation, who approaches whom, what is owed by a day, what was agreed. A body that one unit approaches, itself
 * or through those who speak for it, is approached by no other meanwhile.
 */
@Repository
public class Engagements {

    /** Who may: those who carry the relations with bodies. */
    public static final String[] CARRY = {"SCG-02", "CER-01", "STE-07", "URI-01"};

    private static final String ROWS = """
            select e.id, e.party, e.kind, e.competence, e.unit, e.person, e.words, e.first_day, e.due, e.ended_on, e.outcome
            from directory_engagement e
            """;
    private static final String OF = ROWS + "where e.party = any(:parties::uuid[]) and " + Sight.sql("e")
            + " order by e.ended_on nulls first, e.due nulls first, e.first_day desc, e.id limit :size";
    private static final String ONE = ROWS + "where e.id = :id and " + Sight.sql("e");
    private static final String APPROACHED = ROWS
            + "where e.kind = 'APPROACH' and e.ended_on is null and e.party = any(?::uuid[]) order by e.first_day limit 1";
    private static final String OPEN = """
            insert into directory_engagement (id, party, kind, competence, unit, person, words, first_day, due, opened_by,
              label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String END = """
            update directory_engagement set ended_on = greatest(first_day, ?), outcome = ? where id = ? and ended_on is null
            """;
    private static final String END_OWNER = """
            update directory_engagement set ended_on = greatest(first_day, ?)
            where kind = 'OWNER' and ended_on is null and party = any(?::uuid[])
            """;
    private static final String GIVE = """
            update directory_engagement set unit = ?, person = ?, offices = ?::text[]
            where id = ? and due is not null and ended_on is null
            """;

    private static final int LONGEST_YEARS = 20;

    private final JdbcClient jdbc;
    private final Parties parties;
    private final HeldOffices offices;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Tasks tasks;
    private final Timeline timeline;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Engagements(
            JdbcClient jdbc,
            Parties parties,
            HeldOffices offices,
            Permission permission,
            WhoActs whoActs,
            Tasks tasks,
            Timeline timeline,
            Trail trail,
            Ids ids,
            Today today) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.offices = offices;
        this.permission = permission;
        this.whoActs = whoActs;
        this.tasks = tasks;
        this.timeline = timeline;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /**
     * What is to be opened.
     *
     * @param place which unit, and who of it
     * @param firstDay when an agreement was signed; null for today
     * @param due of a follow-up, and of an agreement that ends; null for the others
     * @param reserved whether only the unit sees it
     */
    public record Opening(
            UUID party,
            Kind kind,
            Place place,
            String words,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate due,
            boolean reserved) {}

    /** What there is with any of {@code some}, what goes on first. */
    public List<Engagement> of(Collection<UUID> some, Sight sight, int size) {
        return jdbc.sql(OF)
                .param("parties", Parties.array(some))
                .param("size", size)
                .params(sight.params())
                .query(Engagements::engagement)
                .list();
    }

    /** The one of this identity, where {@code sight} lets see it. */
    public Optional<Engagement> one(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(Engagements::engagement)
                .optional();
    }

    /** The approach that goes on to this party, or to those who speak for it, or to the bodies for which it speaks. */
    public Optional<Engagement> approach(UUID party) {
        return jdbc.sql(APPROACHED)
                .param(Parties.array(parties.same(concerned(party))))
                .query(Engagements::engagement)
                .optional();
    }

    /** Opens it. @throws Refusal where the party is being approached already, or the day is over */
    @Transactional
    public UUID open(Opening opening) {
        String competence = permission.require(whoActs.now(), CARRY);
        Party party = parties.one(opening.party()).orElseThrow(() -> new NotFound("party " + opening.party()));
        if (opening.kind() == Kind.FOLLOW_UP || opening.due() != null) {
            comes(opening.due());
        }
        LocalDate began = began(opening);
        if (opening.kind() == Kind.APPROACH) {
            approach(party.id()).ifPresent(this::refuse);
        }
        if (opening.kind() == Kind.OWNER) {
            jdbc.sql(END_OWNER)
                    .params(today.date(), Parties.array(parties.same(List.of(party.id()))))
                    .update();
        }
        UUID id = ids.next();
        put(id, party, competence, opening, began);
        told(party.id(), opening.kind().name().toLowerCase(java.util.Locale.ROOT), id, at(began), label(opening));
        return id;
    }

    /** Ends it, with what came of it. */
    @Transactional
    public void end(UUID id, String outcome) {
        permission.require(whoActs.now(), CARRY);
        Engagement engagement = one(id, Sight.EVERYTHING).orElseThrow(() -> new NotFound("engagement " + id));
        if (jdbc.sql(END).params(today.date(), outcome, id).update() > 0) {
            if (engagement.kind().isDated()) {
                tasks.done(engagement.kind().task(), Engagement.subject(id));
            }
            trail.record("party.engagement_ended", Engagement.subject(id));
            timeline.add(
                    new Timeline.Entry(today.now(), "party.engagement_ended", Party.subject(engagement.party())),
                    Label.house(engagement.unit()),
                    Party.subject(engagement.party()));
        }
    }

    /** Gives a follow-up, or an agreement that ends, on. In the act's transaction. */
    @Transactional
    public void give(UUID id, Place place) {
        Engagement engagement = one(id, Sight.EVERYTHING).orElseThrow(() -> new NotFound("engagement " + id));
        Label label = Label.house(place.unit());
        jdbc.sql(GIVE)
                .params(place.unit())
                .param(place.person())
                .params(label.sqlOffices(), id)
                .update();
        tasks.reassign(
                engagement.kind().task(),
                Engagement.subject(id),
                place.unit(),
                place.person(),
                engagement.competence(),
                label);
        trail.record("party.follow_up_given", Engagement.subject(id), Map.of("unit", place.unit()));
    }

    private void comes(@Nullable LocalDate due) {
        if (due == null
                || due.isBefore(today.date())
                || due.isAfter(today.date().plusYears(LONGEST_YEARS))) {
            throw new Refusal("due/directory.due_over");
        }
    }

    /** When it began. @throws Refusal where an agreement was signed on a day that has not come */
    private LocalDate began(Opening opening) {
        LocalDate began = opening.firstDay() == null ? today.date() : opening.firstDay();
        if (began.isAfter(today.date())) {
            throw new Refusal("firstDay/directory.signed_later");
        }
        return began;
    }

    /** Today's things happened now, others on their day. */
    private Instant at(LocalDate began) {
        return began.equals(today.date())
                ? today.now()
                : began.atTime(LocalTime.NOON).atZone(Today.ROME).toInstant();
    }

    private void refuse(Engagement other) {
        String name = parties.one(other.party()).map(Party::name).orElse("");
        throw new Refusal("words/directory.approached", other.unit(), name, other.words(), other.firstDay());
    }

    /** Those who speak for a body today, or the bodies for which a person does, besides the party itself. */
    private Set<UUID> concerned(UUID party) {
        Set<UUID> all = new HashSet<>(Set.of(party));
        Stream.concat(
                        offices.in(party, today.date()).stream().map(HeldOffice::party),
                        offices.heldBy(List.of(party), today.date()).stream().map(HeldOffice::body))
                .forEach(all::add);
        return all;
    }

    private void put(UUID id, Party party, String competence, Opening opening, LocalDate began) {
        Label label = label(opening);
        try {
            jdbc.sql(OPEN)
                    .params(
                            id,
                            party.id(),
                            opening.kind().name(),
                            competence,
                            opening.place().unit())
                    .param(opening.place().person())
                    .params(opening.words(), began)
                    .param(opening.due())
                    .param(whoActs.now().person())
                    .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            approach(party.id()).ifPresent(this::refuse);
            throw meanwhile;
        }
        LocalDate due = opening.due();
        if (due != null) {
            tasks.open(new Task(
                    ids.next(),
                    opening.kind().task(),
                    party.name() + ": " + opening.words(),
                    Engagement.subject(id),
                    "/directory/" + party.id() + "/relation",
                    competence,
                    opening.place().unit(),
                    opening.place().person(),
                    due,
                    opening.kind() == Kind.AGREEMENT ? "accordo che finisce" : "impegno preso",
                    label));
        }
    }

    private static Label label(Opening opening) {
        return opening.reserved()
                ? Label.unit(opening.place().unit())
                : Label.house(opening.place().unit());
    }

    private void told(UUID party, String kind, UUID id, Instant at, Label label) {
        Subject subject = Party.subject(party);
        trail.record(
                "party.engagement_opened", Engagement.subject(id), Map.of("kind", kind, "party", party.toString()));
        timeline.add(new Timeline.Entry(at, "party." + kind, subject), label, subject);
    }

    private static Engagement engagement(ResultSet rs, int row) throws SQLException {
        return new Engagement(
                rs.getObject("id", UUID.class),
                rs.getObject("party", UUID.class),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("competence"),
                rs.getString("unit"),
                rs.getObject("person", UUID.class),
                rs.getString("words"),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("due", LocalDate.class),
                rs.getObject("ended_on", LocalDate.class),
                rs.getString("outcome"));
    }
}
