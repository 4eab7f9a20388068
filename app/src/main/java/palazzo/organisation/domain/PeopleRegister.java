// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

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
import palazzo.kernel.Slice;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.organisation.HouseActed;

/** The people of the house, as administrators keep them. */
@Repository
public class PeopleRegister {

    private static final int PAGE = 50;

    private static final String COLUMNS = """
            select p.id, p.given_name, p.family_name, p.email, p.version, a.username, a.closed_at is not null as closed,
                   a.second_factor is not null as second_factor,
                   lower(p.family_name || ' ' || p.given_name || ' ' || p.id) collate "it-x-icu" as place
            from organisation_person p left join organisation_account a on a.person = p.id
            """;
    private static final String PAGED = "select * from (" + COLUMNS + """
            ) one where one.place > :after
              and strpos(lower(one.given_name || ' ' || one.family_name || ' ' || one.email), lower(:words)) > 0
            order by one.place limit :size
            """;
    private static final String ONE = COLUMNS + " where p.id = ?";
    private static final String BY_EMAIL =
            "select count(*) from organisation_person p where lower(p.email) = lower(?) and p.id <> ?";
    private static final String ADD =
            "insert into organisation_person (id, given_name, family_name, email) values (?, ?, ?, ?)";
    private static final String CHANGE = """
            update organisation_person set given_name = ?, family_name = ?, email = ?, version = version + 1
            where id = ? and version = ?
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    PeopleRegister(JdbcClient jdbc, Ids ids, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.events = events;
    }

    /**
     * A person of the house.
     *
     * @param version of the row that was read
     * @param username null without an account
     * @param closed the account is closed
     * @param secondFactor the account has one
     * @param place in the order of names
     */
    public record Person(
            UUID id,
            String givenName,
            String familyName,
            String email,
            int version,
            @Nullable String username,
            boolean closed,
            boolean secondFactor,
            String place) {

        /** Given and family name. */
        public String name() {
            return givenName + " " + familyName;
        }

        /** As the trail knows them. */
        public Subject subject() {
            return new Subject("person", id);
        }
    }

    /** A page of them, by family name. @param words in name or address; empty for all */
    public Slice<Person> page(String words, @Nullable String after) {
        List<Person> found = jdbc.sql(PAGED)
                .param("words", words.replace("\0", ""))
                .param("after", after == null ? "" : after.replace("\0", ""))
                .param("size", PAGE + 1)
                .query(Person.class)
                .list();
        return Slice.of(found, PAGE, Person::place);
    }

    /** One of them. @throws NotFound where there is none */
    public Person one(UUID id) {
        return jdbc.sql(ONE).param(id).query(Person.class).optional().orElseThrow(() -> new NotFound("person " + id));
    }

    /** Everybody, by family name: to choose from. */
    public List<Person> everybody() {
        return jdbc.sql(COLUMNS + " order by place").query(Person.class).list();
    }

    /** Adds somebody. @throws Refusal where the address is somebody else's */
    @Transactional
    public UUID add(String givenName, String familyName, String email) {
        UUID id = ids.next();
        check(email, id);
        jdbc.sql(ADD).params(id, givenName, familyName, email).update();
        events.publishEvent(new HouseActed("person.added", new Subject("person", id), Map.of()));
        return id;
    }

    /** Changes name and address. @throws Stale where somebody changed them meanwhile */
    @Transactional
    public void change(UUID id, int version, String givenName, String familyName, String email) {
        check(email, id);
        if (jdbc.sql(CHANGE).params(givenName, familyName, email, id, version).update() == 0) {
            throw new Stale(new Subject("person", id));
        }
        events.publishEvent(new HouseActed("person.changed", new Subject("person", id), Map.of()));
    }

    private void check(String email, UUID id) {
        if (jdbc.sql(BY_EMAIL).params(email, id).query(Integer.class).single() > 0) {
            throw new Refusal("email/person.email");
        }
    }
}
