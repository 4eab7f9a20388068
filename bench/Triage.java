// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import palazzo.archive.CityHolidays;
import palazzo.archive.SheetWritten;
import palazzo.correspondence.domain.Recount;
import palazzo.tenancy.CityScope;

/**
 * The triage screen with its proposals when there are 100,000 letters, 4,000 of them waiting, and a city has learned from all
 * the others; and how long it takes to count 50,000 open terms anew when a holiday is added, with pages asked meanwhile.
 */
final class Triage {

    private static final int LETTERS = 100_000;
    private static final int OPEN = 50_000;

    /** Words of a language: a few in nearly every letter, most in few. Of a hundred letters four wait. */
    private static final String FILL = """
            insert into city_milano.correspondence_letter
              (id, code, channel, message_id, fingerprint, sha256, sender_name, sender_address, sender_postal, subject, body,
               arrived_at, wholly_read, automatic, state, outcome, competence, unit, number, due, term, term_start, term_days,
               due_reason_it, due_reason_en, triaged_at, label, offices, people)
            select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
              upper(lpad(to_hex(n), 10, '0')), 'EMAIL', '', lpad(to_hex(n), 64, '0'), repeat('a', 64),
              'Mittente ' || n % 5000, 'mittente' || n % 5000 || '@posta.example', '',
              (array['Strisce davanti alla scuola', 'Rumore dei locali', 'Lampioni spenti', 'Casa popolare',
                     'Grazie ai vigili', 'Tram e fermate'])[1 + n % 6] || ' ' || w.few,
              'Signor Sindaco, le scrivo per una questione del quartiere. ' || w.many,
              timestamptz '2026-11-20 12:00+01' - n * interval '53 minutes', true, false,
              case when n % 25 = 1 then 'ARRIVED' when n <= ? then 'ACCEPTED' else 'ANSWERED' end,
              case when n % 25 = 1 then null else 'ANSWER' end,
              case when n % 25 = 1 then null else (array['URC-04', 'URC-07', 'CFS-02', 'CER-08', 'CFS-11', 'AAG-10'])[1 + n % 6] end,
              case when n % 25 = 1 then null else 'URC' end,
              case when n % 25 = 1 then null else lpad(n::text, 7, '0') || '/1900' end,
              case when n % 25 = 1 then null else date '2026-12-20' + n % 60 end,
              case when n % 25 = 1 then '' else 'OFFICE' end,
              case when n % 25 = 1 then null else date '2026-11-20' + n % 60 end,
              case when n % 25 = 1 then null else 30 end, '', '',
              case when n % 25 = 1 then null else timestamptz '2026-11-20 12:00+01' - n * interval '53 minutes' end,
              'UNIT', '{URC,STE}'::text[], '{}'
            from (select n,
                (select string_agg('parola' || translate(floor(30000 ^ ((hashint8(n * 40 + k) & 65535) / 65536.0))::text,
                        '0123456789', 'abcdefghil'), ' ') from generate_series(1, 40) k) as many,
                (select string_agg('parola' || translate(floor(30000 ^ ((hashint8(n * 40 + k) & 65535) / 65536.0))::text,
                        '0123456789', 'abcdefghil'), ' ') from generate_series(1, 2) k) as few
              from generate_series(1, ?) n) w
            """;

    private static final String LEARN = """
            insert into city_milano.correspondence_word (word, place, letters)
            select words.word, 'ANSWER ' || l.competence, count(*)
            from city_milano.correspondence_letter l
              cross join lateral (select distinct regexp_replace(w, '[aeiou]{1,2}$', '') as word
                from regexp_split_to_table(lower(l.subject || ' ' || l.body), '[^a-z]+') w where length(w) > 3
                union all select '') words
            where l.outcome is not null group by 1, 2
            on conflict do nothing
            """;

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("palazzo-triage");
        try (House house = new House(folder)) {
            fill(house);
            Result result = new Result("triage");
            result.put("letters", LETTERS);
            Pages ines = new Pages(house.port(), "ines.tortorelli");
            result.put("first_of_the_queue", ines.timed("/triage"));
            result.put("one_of_the_queue", ines.timed("/triage/00000000-0000-7000-8000-" + "%012x".formatted(25_001)));
            result.put("rules_and_measure_ms", once(() -> ines.get("/triage/rules")));
            holiday(house, result, ines);
            result.write();
        }
        System.exit(0);
    }

    private static void holiday(House house, Result result, Pages ines) throws Exception {
        Recount recount = house.bean(Recount.class);
        CityScope.run(house.city(), () -> recount.run(house.city()));
        try (Connection connection = house.owner().getConnection();
                Statement write = connection.createStatement()) {
            write.execute("""
                    insert into city_milano.archive_sheet (id, name, first_day, at, operator, body)
                    select gen_random_uuid(), 'festivi', date '2000-01-01', now(), gen_random_uuid(),
                      '2027-01-11 | lutto' || chr(10)
                    """);
        }
        CityScope.run(house.city(), () -> house.publish(new SheetWritten(CityHolidays.NAME, LocalDate.of(2000, 1, 1))));
        Thread worker = Thread.ofPlatform().start(() -> result.put("terms_recounted_ms", once(() -> {
            CityScope.run(house.city(), () -> recount.run(house.city()));
            return "";
        })));
        long slowest = 0;
        while (worker.isAlive()) {
            slowest = Math.max(slowest, once(() -> ines.get("/triage")));
        }
        result.put("slowest_triage_page_meanwhile_ms", slowest);
        try (Connection connection = house.owner().getConnection();
                Statement ask = connection.createStatement();
                var moved = ask.executeQuery(
                        "select count(*) from city_milano.correspondence_letter where moved_at is not null")) {
            moved.next();
            result.put("terms_moved", moved.getInt(1));
        }
    }

    private interface Asked {
        Object ask() throws Exception;
    }

    private static long once(Asked asked) {
        long begin = System.nanoTime();
        try {
            asked.ask();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void fill(House house) throws Exception {
        try (Connection connection = house.owner().getConnection();
                var letters = connection.prepareStatement(FILL);
                Statement other = connection.createStatement()) {
            other.execute("set search_path = city_milano, ext");
            letters.setInt(1, OPEN);
            letters.setInt(2, LETTERS);
            letters.execute();
            other.execute(LEARN);
            other.execute("analyze city_milano.correspondence_letter");
            other.execute("analyze city_milano.correspondence_word");
        }
    }
}
