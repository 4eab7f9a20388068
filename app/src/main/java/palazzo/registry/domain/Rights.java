// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Actor;
import palazzo.organisation.Label;
import palazzo.organisation.PostKind;
import palazzo.organisation.WhoActs;

/**
 * What each operator may do today, besides having the competence. The heads who answer for the registry may do all. While
 * no operator was ever appointed, so may everybody who has the competence: a city begins to work before it appoints.
 */
@Component
public class Rights {

    private static final String NORM = "d.P.R. 445/2000, art. 61, c. 3";

    private static final String APPOINTED = "select exists (select 1 from registry_operator)";
    private static final String OF = """
            select distinct unnest(o.rights) from registry_operator o join registry_desk d on d.id = o.desk
            where o.person = any(:people::uuid[]) and :day between o.first_day and coalesce(o.last_day, 'infinity')
              and :day <= coalesce(d.last_day, 'infinity')
            """;

    private final JdbcClient jdbc;
    private final WhoActs whoActs;
    private final Today today;

    Rights(JdbcClient jdbc, WhoActs whoActs, Today today) {
        this.jdbc = jdbc;
        this.whoActs = whoActs;
        this.today = today;
    }

    /** What the one who acts may do today. */
    public Set<Right> now() {
        Actor actor = whoActs.now();
        if (leads(actor) || !jdbc.sql(APPOINTED).query(Boolean.class).single()) {
            return Set.copyOf(Arrays.asList(Right.values()));
        }
        List<String> rights = jdbc.sql(OF)
                .param(
                        "people",
                        Label.named(actor.people().toArray(java.util.UUID[]::new))
                                .sqlPeople())
                .param("day", today.date())
                .query(String.class)
                .list();
        return rights.stream().map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refusal where the one who acts does not have {@code right} today */
    @Norm(NORM)
    void require(Right right) {
        if (!now().contains(right)) {
            throw Refusal.byNorm(NORM, "registry.no_right." + right);
        }
    }

    /** @throws Refusal where the one who acts does not answer for the registry */
    void requireHead() {
        if (!leads(whoActs.now())) {
            throw Refusal.byNorm(NORM, "registry.no_head");
        }
    }

    private static boolean leads(Actor actor) {
        return actor.is(PostKind.HEAD) || actor.is(PostKind.CHIEF) || actor.is(PostKind.VICECHIEF);
    }
}
