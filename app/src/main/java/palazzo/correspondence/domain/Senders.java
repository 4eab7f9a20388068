// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.kernel.Line;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.organisation.Acting;
import palazzo.organisation.Sights;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Who stands behind a letter: often one, and then a lawyer, those who signed a petition, a class with its teacher. */
@Service
public class Senders {

    /** A letter has so many; a petition names those who speak for it. */
    private static final int MOST = 50;

    private static final String OF = """
            select s.party, s.role from correspondence_sender s where s.letter = ?
            order by case s.role when 'WRITES' then 0 when 'SPOKESPERSON' then 1 else 2 end, s.role, s.party
            """;
    private static final String ADD = """
            insert into correspondence_sender (letter, party, role) values (?, ?, ?)
            on conflict (letter, party) do update set role = excluded.role
            where correspondence_sender.role <> 'WRITES'
            """;
    private static final String REMOVE =
            "delete from correspondence_sender where letter = ? and party = ? and role <> 'WRITES'";

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Directory directory;
    private final Acting acting;
    private final Sights sights;
    private final Timeline timeline;
    private final Trail trail;

    Senders(
            JdbcClient jdbc,
            Letters letters,
            Directory directory,
            Acting acting,
            Sights sights,
            Timeline timeline,
            Trail trail) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.directory = directory;
        this.acting = acting;
        this.sights = sights;
        this.timeline = timeline;
        this.trail = trail;
    }

    /** Somebody behind a letter. */
    public record Sender(UUID party, SenderRole role) {}

    /** Those behind a letter, who wrote it first. The letter itself was read before. */
    public List<Sender> of(UUID letter) {
        return jdbc.sql(OF)
                .param(letter)
                .query((rs, row) ->
                        new Sender(rs.getObject("party", UUID.class), SenderRole.valueOf(rs.getString("role"))))
                .list();
    }

    /**
     * Adds somebody. Who is there already gets the other part; who wrote it stays who wrote it.
     *
     * @param address by which they are recognised; empty where none is known
     * @throws Refusal without a name, or where there are too many
     */
    @Transactional
    public void add(UUID id, String name, String address, SenderRole role) {
        Letter letter = letters.one(id, sights.now());
        String called = Line.of(name).strip();
        if (called.isEmpty()) {
            throw new Refusal("name/senders.name");
        }
        if (!address.isBlank() && !address.strip().matches(MailAddress.PATTERN)) {
            throw new Refusal("address/senders.address");
        }
        if (of(id).size() >= MOST) {
            throw new Refusal("name/senders.many", MOST);
        }
        acting.under(() -> added(letter, called, Line.of(address).strip(), role), competences(letter));
    }

    private void added(Letter letter, String name, String address, SenderRole role) {
        Party party = directory.recognise(address, name);
        if (jdbc.sql(ADD).params(letter.id(), party.id(), role.name()).update() == 1) {
            timeline.add(
                    new Timeline.Entry(letter.arrival().arrivedAt(), "letter.received", letter.subject()),
                    letter.label(),
                    Party.subject(party.id()));
            trail.record("letter.sender_added", letter.subject(), Map.of("role", role.name()));
        }
    }

    /** Takes somebody out who did not write it. Done twice it is done once. */
    @Transactional
    public void remove(UUID id, UUID party) {
        Letter letter = letters.one(id, sights.now());
        acting.under(
                () -> {
                    if (jdbc.sql(REMOVE).params(id, party).update() == 1) {
                        trail.record("letter.sender_removed", letter.subject());
                    }
                },
                competences(letter));
    }

    private static String[] competences(Letter letter) {
        Handling handling = letter.handling();
        return handling == null
                ? new String[] {"STE-04", "URC-01"}
                : new String[] {handling.competence(), "STE-04", "URC-01"};
    }
}
