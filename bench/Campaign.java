// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.tenancy.Jobs;

/**
 * Five hundred letters of people who gave a postal address, in a signed campaign: from the moment in which their answers may
 * leave until each is merged, numbered, printed twice (without and with its number) and ready for the post, by the house's own
 * jobs one after the other; the campaign's page, which shows the progress, is asked for after each round. What a mail takes
 * more, its message in the outbox, is not in it.
 */
final class Campaign {

    private static final int LETTERS = 500;
    private static final String ID = "00000000-0000-7000-8009-000000000001";

    /** The letters, and the campaign that holds them, signed by one of the cast. */
    private static final String[] FILL = {
        "set search_path = city_milano, ext",
        """
            insert into correspondence_letter
              (id, code, channel, message_id, fingerprint, sha256, sender_name, sender_address, sender_postal, subject, body,
               arrived_at, wholly_read, automatic, state, outcome, competence, unit, number, due, triaged_at, label, offices,
               people)
            select ('00000000-0000-7000-8008-' || lpad(to_hex(n), 12, '0'))::uuid, upper(lpad(to_hex(n), 10, '0')), 'PAPER', '',
              'campaign' || n, repeat('a', 64), 'Mittente ' || n, '',
              'via dei Gelsi ' || n || ', 20100 Milano', 'Chiusura della biblioteca', 'Signor Sindaco, non la chiuda. ' || n,
              timestamptz '2026-11-20 12:00+01' - n * interval '1 minute', true, false, 'ACCEPTED', 'ANSWER', 'URC-04', 'URC',
              lpad(n::text, 7, '0') || '/1900', date '2026-12-20', timestamptz '2026-11-21 12:00+01', 'UNIT', '{URC}'::text[],
              '{}'
            from generate_series(1, %2$d) n
            """,
        """
            insert into correspondence_campaign (id, title, competence, unit, state, body, joins_until, opened_by, opened_at,
              prepared_by, signed_by, signed_at, leaves_at, label, offices, people)
            select '%1$s', 'Biblioteca', 'URC-04', 'URC', 'SIGNED',
              E'{{saluto}},\\n\\nla Sua lettera {{protocollo}} del {{data}} è stata letta: la biblioteca resta aperta.',
              date '2099-01-01', p.id, now(), p.id, p.id, now() - interval '1 hour', now() - interval '1 minute', 'UNIT',
              '{URC}'::text[], '{}'
            from organisation_person p order by p.id limit 1
            """.formatted(ID),
        """
            insert into correspondence_campaign_letter (letter, campaign, state, joined_by, joined_at)
            select l.id, '%s', 'HELD', c.opened_by, c.signed_at
            from correspondence_letter l, correspondence_campaign c where l.fingerprint like 'campaign%%'
            """.formatted(ID)
    };

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("palazzo-campaign");
        try (House house = new House(folder)) {
            fill(house);
            Jobs jobs = house.bean(Jobs.class);
            JdbcClient jdbc = JdbcClient.create(house.owner());
            Pages livia = new Pages(house.port(), "livia.ferraguzzi");
            livia.get("/campaigns/" + ID);
            long begin = System.nanoTime();
            int rounds = 0;
            while (jdbc.sql(printed()).query(Long.class).single() < LETTERS && rounds++ < 20) {
                jobs.run("letters.campaigns");
                jobs.run("letters.leave");
                livia.get("/campaigns/" + ID);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            new Result("campaign")
                    .put("letters", LETTERS)
                    .put("printed_and_queued", jdbc.sql(printed()).query(Long.class).single())
                    .put("numbers", jdbc.sql("select count(distinct number) from city_milano.correspondence_dispatch")
                            .query(Long.class)
                            .single())
                    .put("rounds", rounds)
                    .put("seconds", Math.round(seconds * 10) / 10.0)
                    .write();
        }
        System.exit(0);
    }

    private static String printed() {
        return "select count(*) from city_milano.correspondence_dispatch where state = 'QUEUED' and sha256 is not null";
    }

    private static void fill(House house) throws Exception {
        try (Connection connection = house.owner().getConnection();
                Statement fill = connection.createStatement()) {
            for (String sql : FILL) {
                fill.execute(sql.replace("%2$d", String.valueOf(LETTERS)));
            }
        }
    }
}
