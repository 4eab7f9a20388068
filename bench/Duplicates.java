// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import palazzo.directory.Party;
import palazzo.directory.domain.Card;
import palazzo.directory.domain.Field;
import palazzo.tenancy.CityScope;

/** Who is there twice among 200,000 people: all of them at once, and one that somebody is about to add. */
final class Duplicates {

    private static final int PEOPLE = 200_000;
    private static final int WARM_UP = 50;
    private static final int ASKED = 300;

    /** Of every hundred one is there again, with a slip in the family name; names are made of syllables, as rare as real ones. */
    private static final String FILL = """
            insert into city_milano.directory_party (id, kind, name, name_key, known_since, confirmed, card)
            select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'PERSON', p.name, p.key,
              timestamptz '2026-01-01 12:00+01', true, '{}'
            from generate_series(1, ?) n,
              lateral (select (n - (n % 100 = 99)::int)::bigint as seed) s,
              lateral (select (array['bra','col','dos','fer','gal','lat','mar','nav','ols','pas','qua','rad','sca','tag','usu','vig'])[1 + (hashint8(seed * 8 + 1) & 1048575) % 16]
                || (array['an','el','in','os','um','ar','et','il'])[1 + (hashint8(seed * 8 + 2) & 1048575) % 8]
                || (array['ba','cel','del','got','lin','mon','ni','ret','sio','tar','vic','zan'])[1 + (hashint8(seed * 8 + 3) & 1048575) % 12]
                || (array['i','otti','aghi','ati','one','ese'])[1 + (hashint8(seed * 8 + 4) & 1048575) % 6] as family,
                (array['ada','bice','carlo','delia','elio','fosca','guido','ilde','lino','marta','nino','olga','pia','remo','sara','tito','ugo','vera','zeno','anna'])[1 + (hashint8(seed * 8 + 5) & 1048575) % 20]
                || (array['', ' maria', ' luigi', ' pia'])[1 + (hashint8(seed * 8 + 6) & 1048575) % 4] as given) f,
              lateral (select case when n % 100 = 99 then overlay(f.family placing 'x' from 4 for 1) else f.family end as family) g,
              lateral (select g.family || ' ' || f.given as name,
                (select string_agg(w, ' ' order by w collate "C") from regexp_split_to_table(g.family || ' ' || f.given, ' ') w) as key) p
            """;

    private Duplicates() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("palazzo-duplicates");
        try (House house = new House(folder)) {
            try (Connection connection = house.owner().getConnection();
                    var fill = connection.prepareStatement(FILL);
                    var analyze = connection.prepareStatement("analyze city_milano.directory_party")) {
                fill.setInt(1, PEOPLE);
                fill.execute();
                analyze.execute();
            }
            var duplicates = house.bean(palazzo.directory.domain.Duplicates.class);
            Result result = new Result("duplicates").put("people", PEOPLE);
            long begin = System.nanoTime();
            result.put("pairs", CityScope.call(house.city(), duplicates::search));
            result.put("batch_ms", (System.nanoTime() - begin) / 1_000_000);
            long[] micros = new long[ASKED];
            for (int i = -WARM_UP; i < ASKED; i++) {
                long asked = micros(house, duplicates, i + WARM_UP);
                if (i >= 0) {
                    micros[i] = asked;
                }
            }
            result.put("entry_median_ms", Result.quantile(0.5, micros) / 1000.0);
            result.put("entry_p99_ms", Result.quantile(0.99, micros) / 1000.0);
            result.write();
        }
        System.exit(0);
    }

    private static long micros(House house, palazzo.directory.domain.Duplicates duplicates, int i) {
        String family = new String[] {"Branelini", "Colosbati", "Dosarmonone", "Marinretotti"}[i % 4];
        Card card = new Card(Map.of(Field.FAMILY, family, Field.GIVEN, "Carlo Maria"));
        long begin = System.nanoTime();
        CityScope.call(house.city(), () -> duplicates.near(Party.Kind.PERSON, card, Set.of()));
        return (System.nanoTime() - begin) / 1_000;
    }
}
