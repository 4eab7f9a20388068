// SPDX-License-Identifier: EUPL-1.2
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.mail.domain.Mailbox;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/**
 * The house is killed with SIGKILL at random while signed replies leave, are numbered, printed and sent to a real SMTP server,
 * and is opened again on the same folder; every third time its database server dies with it. In the end what the server was
 * given is held against what the house says: no letter was given twice, none that is said to be sent is missing, none waits
 * for ever, and each that is in doubt is a task for the unit that wrote it. The first argument is how many kills; 50 where
 * there is none.
 */
final class Sent {

    private static final int EACH = 25;
    private static final int LONGEST_LIFE = 1_500;
    private static final int PATIENCE = 60_000;

    /** Letters of people with an address of their own, and the replies to them, signed by one of the cast. */
    private static final String[] FILL = {
        "set search_path = city_milano, ext",
        """
            insert into correspondence_letter
              (id, code, channel, message_id, fingerprint, sha256, sender_name, sender_address, sender_postal, subject, body,
               arrived_at, wholly_read, automatic, state, outcome, competence, unit, number, due, triaged_at, label, offices,
               people)
            select ('00000000-0000-7000-8008-' || lpad(to_hex(n), 12, '0'))::uuid, upper(lpad(to_hex(n), 10, '0')), 'EMAIL', '',
              'sent' || n, repeat('a', 64), 'Mittente ' || n, 'mittente' || n || '@sent.example', '', 'Lampione ' || n,
              'Signor Sindaco, il lampione ' || n || ' è spento.', timestamptz '2026-11-20 12:00+01', true, false, 'LEAVING',
              'ANSWER', 'URC-04', 'URC', lpad(n::text, 7, '0') || '/1900', date '2026-12-20',
              timestamptz '2026-11-21 12:00+01', 'UNIT', '{URC}'::text[], '{}'
            from generate_series(1, %1$d) n
            """,
        """
            insert into correspondence_reply
              (id, letter, state, body, prepared_by, saved_at, signed_by, signed_at, leaves_at)
            select ('00000000-0000-7000-8009-' || lpad(to_hex(n), 12, '0'))::uuid,
              ('00000000-0000-7000-8008-' || lpad(to_hex(n), 12, '0'))::uuid, 'SIGNED',
              E'Gentile Mittente,\\n\\nil lampione è acceso.', p.id, now(), p.id, now() - interval '1 hour',
              now() - interval '1 minute'
            from generate_series(1, %1$d) n, (select id from organisation_person order by id limit 1) p
            """
    };
    private static final String SENDINGS = """
            select recipients[1] as recipient, state from city_milano.mail_sending where recipients[1] like '%@sent.example'
            """;
    private static final String ANSWERED =
            "select count(*) from city_milano.correspondence_letter where fingerprint like 'sent%' and state = 'ANSWERED'";
    private static final String NUMBERS = """
            select count(*) - count(distinct number) from city_milano.correspondence_dispatch
            """;
    private static final String UNDECIDED = """
            select count(*) from city_milano.correspondence_dispatch d where d.state = 'IN_DOUBT' and not exists (
              select 1 from city_milano.tasks_task t
              where t.subject = d.letter and t.kind = 'letter.sending' and t.done_at is null)
            """;

    private final Path folder;
    private final Sink sink = new Sink();
    private final Random random = new Random(1);

    private Sent(Path folder) throws IOException {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        int kills = args.length == 0 ? 50 : Integer.parseInt(args[0]);
        Sent sent = new Sent(Files.createTempDirectory("palazzo-sent"));
        sent.fill(kills * EACH);
        for (int i = 1; i <= kills; i++) {
            sent.round(i % 3 == 0);
            System.err.println(i + " kills, " + sent.sink.given().size() + " letters given");
        }
        Result result =
                new Result("sent").put("kills", kills).put("of_them_with_the_server", kills / 3);
        sent.judge(result.put("letters", kills * EACH).put("given_before_the_last_run", sent.sink.given().size()));
        result.write();
        System.exit(0);
    }

    private void fill(int letters) throws Exception {
        try (House house = new House(folder);
                Connection connection = house.owner().getConnection();
                Statement fill = connection.createStatement()) {
            CityScope.run(house.city(), () -> house.bean(Mailboxes.class).add(box()));
            for (String sql : FILL) {
                fill.execute(sql.formatted(letters));
            }
        }
    }

    private Mailbox.Account box() {
        return new Mailbox.Account(
                "Posta del Sindaco",
                "sindaco@sent.example",
                "127.0.0.1",
                1,
                "127.0.0.1",
                sink.port(),
                Mailbox.Security.NONE,
                "sindaco",
                "segreta");
    }

    private void round(boolean serverToo) throws Exception {
        Process leaving = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx384m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "bench/Sends.java",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("sends.log").toFile()))
                .start();
        try (BufferedReader lines = leaving.inputReader()) {
            for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("it does not open again: see " + folder.resolve("sends.log"));
                }
            }
            untilOneIsGiven();
            Thread.sleep(random.nextLong(LONGEST_LIFE));
            Optional<ProcessHandle> server = serverToo ? server() : Optional.empty();
            leaving.destroyForcibly();
            server.ifPresent(ProcessHandle::destroyForcibly);
            leaving.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /** A machine that is busy needs long for its first letter: from then on the others are numbered, printed and sent at once. */
    private void untilOneIsGiven() throws InterruptedException {
        int before = sink.given().size();
        for (int waited = 0; sink.given().size() == before && waited < PATIENCE; waited += 5) {
            Thread.sleep(5);
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        Path lock = folder.resolve("postgres/postmaster.pid");
        return Files.exists(lock)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).getFirst().strip()))
                : Optional.empty();
    }

    /** The house runs to its end, and then both sides say what they have. */
    private void judge(Result result) throws Exception {
        try (House house = new House(folder)) {
            Taken.freeLeases(house);
            JdbcClient jdbc = JdbcClient.create(house.owner());
            Jobs jobs = house.bean(Jobs.class);
            for (int rounds = 0; rounds < 100 && waits(jdbc); rounds++) {
                jobs.run("letters.leave");
                jobs.run("mail.send");
            }
            Map<String, String> said = new HashMap<>();
            jdbc.sql(SENDINGS).query(row -> {
                said.merge(row.getString("recipient"), row.getString("state"), (a, b) -> a + " " + b);
            });
            Map<String, Integer> given = sink.given();
            result.put("given", given.size())
                    .put("given_twice", given.values().stream().filter(times -> times > 1).count())
                    .put("queued_twice", said.values().stream().filter(state -> state.contains(" ")).count())
                    .put("said_to_be_sent", count(said, "SENT"))
                    .put("said_to_be_sent_and_not_given", lacking(said, given))
                    .put("in_doubt", count(said, "IN_DOUBT"))
                    .put("of_them_given", doubtfulAndGiven(said, given))
                    .put("in_doubt_and_nobodys_task", jdbc.sql(UNDECIDED).query(Long.class).single())
                    .put("given_and_neither", neither(said, given))
                    .put("answered", jdbc.sql(ANSWERED).query(Long.class).single())
                    .put("numbers_used_twice", jdbc.sql(NUMBERS).query(Long.class).single())
                    .put("forgotten", forgotten(jdbc));
        }
        server().ifPresent(ProcessHandle::destroy);
    }

    private static boolean waits(JdbcClient jdbc) {
        return forgotten(jdbc) > 0;
    }

    /** Signed and without a number, numbered and not printed, printed and not sent: nothing of it may be left. */
    private static long forgotten(JdbcClient jdbc) {
        return jdbc.sql("select (select count(*) from city_milano.correspondence_reply where state = 'SIGNED'"
                        + " and id::text like '00000000-0000-7000-8009-%') + (select count(*) from"
                        + " city_milano.correspondence_dispatch where state in ('TO_PRINT', 'QUEUED')"
                        + " and recipient like '%@sent.example')")
                .query(Long.class)
                .single();
    }

    private static long count(Map<String, String> said, String state) {
        return said.values().stream().filter(state::equals).count();
    }

    private static long lacking(Map<String, String> said, Map<String, Integer> given) {
        return said.entrySet().stream()
                .filter(each -> each.getValue().equals("SENT") && !given.containsKey(each.getKey()))
                .count();
    }

    private static long doubtfulAndGiven(Map<String, String> said, Map<String, Integer> given) {
        return said.entrySet().stream()
                .filter(each -> each.getValue().equals("IN_DOUBT") && given.containsKey(each.getKey()))
                .count();
    }

    private static long neither(Map<String, String> said, Map<String, Integer> given) {
        return given.keySet().stream()
                .filter(each -> !"SENT".equals(said.get(each)) && !"IN_DOUBT".equals(said.get(each)))
                .count();
    }
}
