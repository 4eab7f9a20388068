// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.HouseActed;
import palazzo.organisation.PostKind;

/** Who holds which post from when to when. One person may hold several, in several units. */
@Repository
public class PostRegister {

    private static final String OF_PERSON = """
            select p.id, p.person, p.kind, p.unit, p.title, p.first_day, p.last_day from organisation_post p
            where p.person = ? order by p.first_day desc, p.id desc
            """;
    private static final String ONE = """
            select p.id, p.person, p.kind, p.unit, p.title, p.first_day, p.last_day from organisation_post p
            where p.id = ? for update
            """;
    private static final String SAME = """
            select count(*) from organisation_post p where p.person = :person and p.kind = :kind and p.unit = :unit
              and p.first_day <= coalesce(:last::date, 'infinity') and coalesce(p.last_day, 'infinity') >= :first
            """;
    private static final String MAYORS = """
            select count(*) from organisation_post p where p.kind = 'MAYOR'
              and p.first_day <= coalesce(:last::date, 'infinity') and coalesce(p.last_day, 'infinity') >= :first
            """;
    private static final String ADMINISTRATORS = """
            select count(*) from organisation_post p
            join organisation_account a on a.person = p.person and a.closed_at is null
            where p.kind = 'ADMIN' and p.id <> ? and ? between p.first_day and coalesce(p.last_day, 'infinity')
            """;
    private static final String ADD = """
            insert into organisation_post (id, person, kind, unit, title, first_day, last_day)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String END = "update organisation_post set last_day = ? where id = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Charts charts;
    private final Today today;
    private final ApplicationEventPublisher events;

    PostRegister(JdbcClient jdbc, Ids ids, Charts charts, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.charts = charts;
        this.today = today;
        this.events = events;
    }

    /**
     * A post as it was given.
     *
     * @param unit empty for a post outside the chart
     * @param title as the act of appointment calls it; empty where the words of its kind do
     * @param lastDay null while no end is known
     */
    public record Post(
            UUID id,
            UUID person,
            PostKind kind,
            String unit,
            String title,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    /** The posts that a person holds, held and will hold, newest first. */
    public List<Post> of(UUID person) {
        return jdbc.sql(OF_PERSON).param(person).query(Post.class).list();
    }

    /**
     * Gives a post.
     *
     * @throws Refusal where its dates, its unit or another post stand against it
     */
    @Transactional
    public void give(UUID person, PostKind kind, String unit, String title, LocalDate first, @Nullable LocalDate last) {
        if (last != null && last.isBefore(first)) {
            throw new Refusal("lastDay/post.dates");
        }
        aPostOfAUnitHasOneAndNoOtherHas(kind, unit, first);
        theSamePostIsHeldOnce(person, kind, unit, first, last);
        thereIsOneMayor(kind, first, last);
        UUID id = ids.next();
        jdbc.sql(ADD)
                .params(id, person, kind.name(), unit, title, first)
                .param(last)
                .update();
        events.publishEvent(new HouseActed(
                "post.given",
                new Subject("person", person),
                Map.of("post", id.toString(), "kind", kind.name(), "unit", unit, "from", first.toString())));
    }

    /** Whose post it is. @throws NotFound where there is none */
    public UUID holder(UUID id) {
        return one(id).person();
    }

    /**
     * Ends a post: its last day is {@code last}.
     *
     * @throws NotFound where there is none
     * @throws Refusal where it ends before it begins, or no administrator would be left
     */
    @Transactional
    public void end(UUID id, LocalDate last) {
        Post post = one(id);
        if (last.isBefore(post.firstDay())) {
            throw new Refusal("lastDay/post.dates");
        }
        anAdministratorIsAlwaysLeft(post, last);
        jdbc.sql(END).params(last, id).update();
        events.publishEvent(new HouseActed(
                "post.ended",
                new Subject("person", post.person()),
                Map.of("post", id.toString(), "until", last.toString())));
    }

    private Post one(UUID id) {
        return jdbc.sql(ONE).param(id).query(Post.class).optional().orElseThrow(() -> new NotFound("post " + id));
    }

    private void aPostOfAUnitHasOneAndNoOtherHas(PostKind kind, String unit, LocalDate first) {
        boolean known = charts.on(later(first)).unit(unit).isPresent();
        if (kind.worksInUnit() && !known || !kind.worksInUnit() && !unit.isEmpty()) {
            throw new Refusal("unit/post.unit." + (kind.worksInUnit() ? "needed" : "none"));
        }
    }

    private void theSamePostIsHeldOnce(
            UUID person, PostKind kind, String unit, LocalDate first, @Nullable LocalDate last) {
        int same = jdbc.sql(SAME)
                .param("person", person)
                .param("kind", kind.name())
                .param("unit", unit)
                .param("first", first)
                .param("last", last)
                .query(Integer.class)
                .single();
        if (same > 0) {
            throw new Refusal("firstDay/post.same");
        }
    }

    private void thereIsOneMayor(PostKind kind, LocalDate first, @Nullable LocalDate last) {
        if (kind == PostKind.MAYOR
                && jdbc.sql(MAYORS)
                                .param("first", first)
                                .param("last", last)
                                .query(Integer.class)
                                .single()
                        > 0) {
            throw new Refusal("firstDay/post.mayor");
        }
    }

    private void anAdministratorIsAlwaysLeft(Post post, LocalDate last) {
        if (post.kind() == PostKind.ADMIN
                && jdbc.sql(ADMINISTRATORS)
                                .params(post.id(), later(last.plusDays(1)))
                                .query(Integer.class)
                                .single()
                        == 0) {
            throw new Refusal("post.last_administrator");
        }
    }

    private LocalDate later(LocalDate date) {
        return date.isBefore(today.date()) ? today.date() : date;
    }
}
