// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/** Letters that somebody keeps an eye on though others have them in hand. */
@Service
public class Following {

    private static final String FOLLOW = """
            update correspondence_letter set followers = array_append(followers, :reader)
            where id = :id and not followers @> array[:reader]::uuid[]
            """;
    private static final String LEAVE = """
            update correspondence_letter set followers = array_remove(followers, :reader)
            where id = :id and followers @> array[:reader]::uuid[]
            """;
    private static final String FOLLOWS = """
            select followers @> array[:reader]::uuid[] from correspondence_letter where id = :id
            """;

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Trail trail;

    Following(JdbcClient jdbc, Letters letters, Sights sights, WhoActs whoActs, Trail trail) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.sights = sights;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** Whether the reader follows a letter that they may see. */
    public boolean follows(UUID letter) {
        UUID reader = whoActs.now().person();
        return reader != null
                && jdbc.sql(FOLLOWS)
                        .param("id", letter)
                        .param("reader", reader)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }

    /** Done twice it is done once. */
    @Transactional
    public void follow(UUID letter) {
        change(FOLLOW, letter, "letter.followed");
    }

    /** Done twice it is done once. */
    @Transactional
    public void leave(UUID letter) {
        change(LEAVE, letter, "letter.left");
    }

    private void change(String sql, UUID id, String act) {
        Letter letter = letters.one(id, sights.now());
        int changed = jdbc.sql(sql)
                .param("id", id)
                .param("reader", whoActs.now().required())
                .update();
        if (changed == 1) {
            trail.record(act, letter.subject());
        }
    }
}
