// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pages of the list of letters when there are 100,000, as an officer reads them: each asked for by one client over the
 * loopback, from the request to the last byte, so with what the client itself needs.
 */
final class List {

    private static final int LETTERS = 100_000;

    /** Ten years of post: of every twenty letters one is open, one waits to be sorted, one is another office's alone. */
    static final String FILL = """
            insert into city_milano.correspondence_letter
              (id, code, channel, message_id, fingerprint, sha256, sender_name, sender_address, sender_postal, subject, body,
               arrived_at, wholly_read, automatic, state, outcome, competence, unit, number, due, triaged_at, label,
               offices, people)
            select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
              upper(lpad(to_hex(n), 10, '0')), 'EMAIL', '', lpad(to_hex(n), 64, '0'), repeat('a', 64),
              'Mittente ' || n % 5000, 'mittente' || n % 5000 || '@posta.example', '',
              (array['Strisce davanti alla scuola', 'Rumore dei locali', 'Lampioni spenti', 'Casa popolare',
                     'Grazie ai vigili', 'Tram e fermate'])[1 + n % 6] || ' ' || n,
              repeat('Signor Sindaco, le scrivo di questo. ', 20),
              timestamptz '2026-11-20 12:00+01' - n * interval '53 minutes', true, false,
              case n % 20 when 0 then 'ACCEPTED' when 1 then 'ARRIVED' else 'ANSWERED' end,
              case n % 20 when 1 then null else 'ANSWER' end, case n % 20 when 1 then null else 'URC-04' end,
              case n % 20 when 1 then null else 'URC' end,
              case n % 20 when 1 then null else lpad(n::text, 7, '0') || '/1900' end,
              case n % 20 when 1 then null else date '2026-12-01' - (n / 27)::int end,
              case n % 20 when 1 then null else timestamptz '2026-11-20 12:00+01' end,
              'UNIT', case n % 20 when 2 then '{COM}'::text[] else '{URC,STE}'::text[] end, '{}'
            from generate_series(1, ?) n
            """;

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("palazzo-list");
        try (House house = new House(folder)) {
            try (Connection connection = house.owner().getConnection();
                    var fill = connection.prepareStatement(FILL);
                    var analyze = connection.prepareStatement("analyze city_milano.correspondence_letter")) {
                fill.setInt(1, LETTERS);
                fill.execute();
                analyze.execute();
            }
            Pages pages = new Pages(house.port());
            Result result = new Result("list");
            result.put("letters", LETTERS);
            for (var page : pages(pages).entrySet()) {
                result.put(page.getKey(), pages.timed(page.getValue()));
            }
            result.write();
        }
        System.exit(0);
    }

    private static Map<String, String> pages(Pages read) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first_page", "/letters");
        pages.put("hundredth_page", hundredth(read));
        pages.put("open", "/letters?state=open");
        pages.put("late_first_due", "/letters?state=late&sort=due");
        pages.put("first_due", "/letters?sort=due");
        pages.put("last_due", "/letters?sort=-due");
        pages.put("with_words", "/letters?q=lampioni");
        pages.put("with_rare_words", "/letters?q=lampioni+77771");
        return pages;
    }

    private static String hundredth(Pages read) throws Exception {
        String page = "/letters";
        for (int i = 1; i < 100; i++) {
            page = Pages.found("href=\"(/letters\\?after=[^\"]+)\"", read.get(page)).replace("&amp;", "&");
        }
        return page;
    }
}
