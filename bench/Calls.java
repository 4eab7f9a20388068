// SPDX-License-Identifier: EUPL-1.2
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * The call screen when 100,000 parties have a number, 200,000 calls were noted and 20,000 letters written: each page for
 * another number, asked for by one client over the loopback, from the request to the last byte.
 */
final class Calls {

    private static final int PARTIES = 100_000;
    private static final int CALLS = 200_000;
    private static final int LETTERS = 20_000;
    private static final int WARM_UP = 200;
    private static final int ASKED = 500;
    private static final String USERNAME = "livia.ferraguzzi";
    private static final String PASSWORD = "palazzo-demo";

    private static final String PARTY_ID = "('00000000-0000-7000-8001-' || lpad(to_hex(%s), 12, '0'))::uuid";
    private static final String[] FILL = {
        "set search_path = city_milano, ext",
        "insert into directory_party (id, kind, name, known_since, confirmed) select " + PARTY_ID.formatted("n")
                + ", 'PERSON', 'Chiamante ' || n, timestamptz '2020-01-01 12:00+01', true from generate_series(1, " + PARTIES
                + ") n",
        "insert into directory_phone (number, party) select '+39055' || lpad((5000000 + n)::text, 7, '0'), "
                + PARTY_ID.formatted("n") + " from generate_series(1, " + PARTIES + ") n",
        "insert into directory_phone (number, party) select '+39055' || lpad((5000000 + n)::text, 7, '0'), "
                + PARTY_ID.formatted("n + 1") + " from generate_series(10, " + (PARTIES - 1) + ", 10) n",
        """
            insert into switchboard_call (id, number, party, name, line, began_at, answered_at, ended_at, topic, words, outcome,
              noted_at, noted_by, label, offices, people)
            select ('00000000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid,
              '+39055' || lpad((5000001 + n %% %1$d)::text, 7, '0'), %2$s, 'Chiamante ' || (1 + n %% %1$d), 'ENDED', t, t, t,
              'MOBILITY', 'Chiede quando torna il tram ' || n, case n %% 20 when 0 then 'CALL_BACK' else 'INFORMED' end, t,
              '00000000-0000-7000-8000-000000000000'::uuid, 'UNIT', '{URC}'::text[], '{}'
            from generate_series(1, %3$d) n, lateral (select timestamptz '2026-11-20 12:00+01' - n * interval '7 minutes' as t) m
            """.formatted(PARTIES, PARTY_ID.formatted("1 + n %% " + PARTIES).replace("%%", "%"), CALLS),
        """
            insert into switchboard_errand (call, kind, unit, due, opened_at, closed_at, closed_by, result)
            select id, 'CALL_BACK', 'URC', date '2026-11-20', began_at,
              case when began_at < timestamptz '2026-11-01' then began_at end,
              case when began_at < timestamptz '2026-11-01' then noted_by end,
              case when began_at < timestamptz '2026-11-01' then 'SPOKEN' end
            from switchboard_call where outcome = 'CALL_BACK'
            """,
        """
            insert into timeline_entry (id, at, kind, subject_kind, subject, about_kind, about, label, offices, people)
            select ('00000000-0000-7000-8003-' || substr(id::text, 25))::uuid, began_at, 'call.informed', 'call', id, 'party',
              party, label, offices, people from switchboard_call
            """,
        """
            insert into correspondence_letter
              (id, code, channel, message_id, fingerprint, sha256, sender_name, sender_address, sender_postal, subject, body,
               arrived_at, wholly_read, automatic, state, label, offices, people)
            select ('00000000-0000-7000-8004-' || lpad(to_hex(n), 12, '0'))::uuid, upper(lpad(to_hex(n), 10, '0')), 'EMAIL', '',
              lpad(to_hex(n), 64, '0'), repeat('a', 64), 'Chiamante ' || n, '', '', 'Lampioni spenti ' || n, 'Signor Sindaco',
              timestamptz '2026-11-20 12:00+01' - n * interval '53 minutes', true, false, 'ARRIVED', 'UNIT',
              '{URC,STE}'::text[], '{}'
            from generate_series(1, %d) n
            """.formatted(LETTERS),
        "insert into correspondence_sender (letter, party, role) select ('00000000-0000-7000-8004-' || lpad(to_hex(n), 12,"
                + " '0'))::uuid, " + PARTY_ID.formatted("n") + ", 'WRITES' from generate_series(1, " + LETTERS + ") n",
        "analyze"
    };

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private Calls(int port) {
        address = "http://localhost:" + port;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("palazzo-calls");
        try (House house = new House(folder)) {
            try (Connection connection = house.owner().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : FILL) {
                    statement.execute(sql);
                }
            }
            Calls calls = new Calls(house.port());
            calls.logIn();
            Result result = new Result("calls");
            result.put("parties", PARTIES).put("calls", CALLS).put("letters", LETTERS);
            result.put("by_number", calls.timed(n -> "/switchboard/calls/new?number=055" + (5_000_000 + 1 + n % PARTIES)));
            result.put("several_at_a_number", calls.timed(n -> "/switchboard/calls/new?number=055" + (5_000_000 + 10 * (1 + n % 9_000))));
            result.put("unknown", calls.timed(n -> "/switchboard/calls/new?number=02" + (5_550_000 + n)));
            result.put("desk", calls.timed(n -> "/switchboard"));
            result.put("list_with_words", calls.timed(n -> "/switchboard/calls?q=tram+" + (1000 + n)));
            result.put("figures_of_a_week", calls.timed(n -> "/switchboard/figures?first=2026-11-10&last=2026-11-16"));
            result.write();
        }
        System.exit(0);
    }

    private Map<String, Object> timed(IntFunction<String> page) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            get(page.apply(7919 * i));
        }
        long[] micros = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            String path = page.apply(104_729 % 99_991 * (i + 1) % 1_000_000);
            long begin = System.nanoTime();
            get(path);
            micros[i] = (System.nanoTime() - begin) / 1_000;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("median_ms", Result.quantile(0.5, micros) / 1000.0);
        found.put("p99_ms", Result.quantile(0.99, micros) / 1000.0);
        System.out.println(page.apply(1) + " " + found);
        return found;
    }

    private void logIn() throws Exception {
        String token = found("name=\"_csrf\" value=\"([^\"]+)\"", get("/login"));
        String form = "username=" + USERNAME + "&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        client.send(request, BodyHandlers.discarding());
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing like " + pattern);
        }
        return matcher.group(1);
    }
}
