// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.UUID;
import palazzo.directory.Party;
import palazzo.organisation.Sight;
import palazzo.tenancy.CityScope;
import palazzo.timeline.Memory;

/** The timeline of somebody around whom 5,000 things happened, and of a body for which they spoke. */
final class Ties {

    private static final int TIES = 5_000;
    private static final int WARM_UP = 200;
    private static final int ASKED = 500;
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID BODY = new UUID(0, 2);

    private static final String FILL = """
            insert into city_milano.timeline_entry (id, at, kind, subject_kind, subject, about_kind, about, label, offices, people)
            select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
              timestamptz '2026-11-20 12:00+01' - n * interval '5 hours', 'letter.received', 'letter',
              ('00000000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid, 'party', ?, 'UNIT',
              case n % 3 when 0 then '{COM}'::text[] else '{URC}'::text[] end, '{}'
            from generate_series(1, ?) n
            """;
    private static final String PARTY = """
            insert into city_milano.directory_party (id, kind, name, name_key, known_since, confirmed)
            values (?, ?, ?, '', ?, true)
            """;
    private static final String HELD = """
            insert into city_milano.directory_held (id, party, body, office, title, manner, first_day, source, recorded_at)
            values (?, ?, ?, 'PRESIDENT', '', 'FULL', ?, '', ?)
            """;

    private Ties() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("palazzo-ties");
        try (House house = new House(folder)) {
            try (Connection connection = house.owner().getConnection()) {
                fill(connection);
            }
            Memory memory = house.bean(Memory.class);
            Result result = new Result("ties").put("ties", TIES);
            result.put("person_median_ms", timed(house, memory, PERSON, 0.5));
            result.put("person_p99_ms", timed(house, memory, PERSON, 0.99));
            result.put("body_median_ms", timed(house, memory, BODY, 0.5));
            result.put("body_p99_ms", timed(house, memory, BODY, 0.99));
            result.write();
        }
        System.exit(0);
    }

    private static void fill(Connection connection) throws Exception {
        var since = java.time.OffsetDateTime.parse("2020-01-01T00:00:00Z");
        try (var party = connection.prepareStatement(PARTY);
                var held = connection.prepareStatement(HELD);
                var fill = connection.prepareStatement(FILL);
                var analyze = connection.prepareStatement("analyze city_milano.timeline_entry")) {
            for (var each : java.util.List.of(PERSON, BODY)) {
                party.setObject(1, each);
                party.setString(2, each.equals(BODY) ? "BODY" : "PERSON");
                party.setString(3, "Legami " + each);
                party.setObject(4, since);
                party.execute();
            }
            held.setObject(1, new UUID(0, 3));
            held.setObject(2, PERSON);
            held.setObject(3, BODY);
            held.setObject(4, LocalDate.of(2020, 1, 1));
            held.setObject(5, since);
            held.execute();
            fill.setObject(1, PERSON);
            fill.setInt(2, TIES);
            fill.execute();
            analyze.execute();
        }
    }

    private static double timed(House house, Memory memory, UUID about, double share) {
        long[] micros = new long[ASKED];
        Sight sight = new Sight(true, false, false, java.util.Set.of("URC"), java.util.Set.of());
        for (int i = -WARM_UP; i < ASKED; i++) {
            long begin = System.nanoTime();
            CityScope.call(house.city(), () -> memory.around(Party.subject(about), sight));
            if (i >= 0) {
                micros[i] = (System.nanoTime() - begin) / 1_000;
            }
        }
        return Result.quantile(share, micros) / 1000.0;
    }
}
