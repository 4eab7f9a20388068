// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Today;

/** How standard texts are used: how often, by which units, and how often they were left as they were. Who wrote is not counted. */
@Repository
public class TextUses {

    private static final String USED = """
            insert into correspondence_text_use (reply, standard_text, unit, kept, used_at) values (?, ?, ?, ?, ?)
            on conflict (reply) do update set standard_text = excluded.standard_text, unit = excluded.unit,
              kept = excluded.kept, used_at = excluded.used_at
            """;
    private static final String OF = """
            select unit, count(*) as times, count(*) filter (where kept) as kept from correspondence_text_use
            where standard_text = ? group by unit order by times desc, unit
            """;

    private final JdbcClient jdbc;
    private final StandardTexts texts;
    private final Today today;

    TextUses(JdbcClient jdbc, StandardTexts texts, Today today) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.today = today;
    }

    /** What a unit made of a text. @param kept how often it was left as it was */
    public record Use(String unit, long times, long kept) {}

    /** By unit, the one that uses it most first. */
    public List<Use> of(UUID text) {
        return jdbc.sql(OF).param(text).query(Use.class).list();
    }

    /** A reply is handed in; one without a standard text is not counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    void handedIn(Letter letter, Reply reply) {
        UUID text = reply.standardText();
        if (text != null) {
            boolean kept = Merge.promising(Merge.of(texts.one(text).body(), letter), reply.purpose())
                    .strip()
                    .equals(reply.body().strip());
            jdbc.sql(USED)
                    .params(reply.id(), text, letter.handled().unit(), kept, today.sqlNow())
                    .update();
        }
    }
}
