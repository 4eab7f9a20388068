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
import palazzo.law.Norm;
import palazzo.organisation.HouseActed;

/** The mandates of the Mayor and of the Giunta, from the proclamation to the end. */
@Repository
@Norm("d.lgs. 267/2000, art. 90")
public class MandateRegister {

    private static final String COLUMNS = """
            select m.id, p.given_name || ' ' || p.family_name as name, m.office, m.first_day, m.last_day, m.act
            from organisation_mandate m join organisation_person p on p.id = m.person
            """;
    private static final String ALL = COLUMNS + " order by m.first_day desc, m.id desc limit 200";
    private static final String ONE = COLUMNS + " where m.id = ?";
    private static final String OTHER_MAYOR = """
            select count(*) from organisation_mandate m where m.office = 'MAYOR' and m.id <> :id
              and m.first_day <= coalesce(:last::date, 'infinity') and coalesce(m.last_day, 'infinity') >= :first
            """;
    private static final String ADD =
            "insert into organisation_mandate (id, person, office, first_day, last_day, act) values (?, ?, ?, ?, ?, ?)";
    private static final String END = "update organisation_mandate set last_day = ? where id = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    MandateRegister(JdbcClient jdbc, Ids ids, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.events = events;
    }

    /** The offices that are held by mandate. */
    public enum Office {
        MAYOR,
        DEPUTY,
        ASSESSORE
    }

    /**
     * @param lastDay null while it lasts
     * @param act the deed it rests on: proclamation, decree
     */
    public record Mandate(
            UUID id,
            String name,
            Office office,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String act) {}

    /** The newest first. */
    public List<Mandate> all() {
        return jdbc.sql(ALL).query(Mandate.class).list();
    }

    /** Begins a mandate. @throws Refusal where the dates are impossible, or the city would have two Mayors */
    @Transactional
    public void begin(UUID person, Office office, LocalDate first, @Nullable LocalDate last, String act) {
        UUID id = ids.next();
        check(id, office, first, last);
        jdbc.sql(ADD)
                .params(id, person, office.name(), first)
                .param(last)
                .param(act)
                .update();
        events.publishEvent(new HouseActed(
                "mandate.begun",
                new Subject("person", person),
                Map.of("mandate", id.toString(), "office", office.name())));
    }

    /** Ends a mandate. The staff of the political organ who came in the Mayor's go with it. */
    @Transactional
    public void end(UUID id, LocalDate last) {
        Mandate mandate = jdbc.sql(ONE)
                .param(id)
                .query(Mandate.class)
                .optional()
                .orElseThrow(() -> new NotFound("mandate " + id));
        check(id, mandate.office(), mandate.firstDay(), last);
        jdbc.sql(END).params(last, id).update();
        events.publishEvent(
                new HouseActed("mandate.ended", new Subject("mandate", id), Map.of("until", last.toString())));
    }

    private void check(UUID id, Office office, LocalDate first, @Nullable LocalDate last) {
        if (last != null && last.isBefore(first)) {
            throw new Refusal("lastDay/post.dates");
        }
        if (office == Office.MAYOR
                && jdbc.sql(OTHER_MAYOR)
                                .param("id", id)
                                .param("first", first)
                                .param("last", last)
                                .query(Integer.class)
                                .single()
                        > 0) {
            throw new Refusal("firstDay/post.mayor");
        }
    }
}
