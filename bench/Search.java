// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The page of the search when there are 1,000,000 letters (or as many as are named), as an officer asks for it: each by one
 * client over the loopback, from the request to the last byte. The words are those of a language: a few in nearly every letter,
 * most in few.
 */
final class Search {

    private static final int LETTERS = 1_000_000;
    private static final int AT_ONCE = 50_000;

    /** So many letters have words of their own. */
    private static final int DIFFERENT = 100_000;
    private static final String DIGITS = "0123456789";

    /** Of twenty letters one is another office's alone. Word r of 30,000 stands in about four letters of r. */
    private static final String FILL = """
            insert into city_milano.search_entry
              (subject, subject_kind, title, line, path, body, words, at, label, offices, people)
            select w.subject, 'letter', w.title, w.line, '/letters/' || w.subject, w.body,
              setweight(to_tsvector('italian', w.title), 'A') || setweight(to_tsvector('italian', w.line), 'B')
                || setweight(to_tsvector('italian', w.body), 'C'),
              timestamptz '2026-11-20 12:00+01' - w.n * interval '5 minutes', 'UNIT',
              case w.n % 20 when 2 then '{COM}'::text[] else '{URC,STE}'::text[] end, '{}'
            from (
              select n, ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid as subject,
                (array['Strisce davanti alla scuola', 'Rumore dei locali', 'Lampioni spenti', 'Casa popolare',
                       'Grazie ai vigili', 'Tram e fermate'])[1 + n % 6] || ' ' || n as title,
                lpad(n::text, 7, '0') || '/1900 Mittente' || n % 5000 as line,
                'Signor Sindaco, le scrivo per una questione del quartiere. '
                  || (select string_agg('parola' || translate(floor(
                        30000 ^ ((hashint8(n * 40 + k) & 65535) / 65536.0))::text, '0123456789', ?), ' ')
                      from generate_series(1, 40) k) as body
              from generate_series(?::bigint, ?::bigint) n) w
            """;

    /** The others have the words of the first ones, and a number of their own: to count words is what takes the time. */
    private static final String FURTHER = """
            insert into city_milano.search_entry
              (subject, subject_kind, title, line, path, body, words, at, label, offices, people)
            select w.subject, 'letter', w.title, w.line, '/letters/' || w.subject, w.body,
              setweight(to_tsvector('italian', w.title), 'A') || setweight(to_tsvector('italian', w.line), 'B')
                || ts_filter(w.words, '{c}'),
              timestamptz '2026-11-20 12:00+01' - w.n * interval '5 minutes', 'UNIT', w.offices, '{}'
            from (
              select n, e.body, e.words, e.offices,
                ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid as subject,
                regexp_replace(e.title, '[0-9]+$', n::text) as title,
                lpad(n::text, 7, '0') || '/1900 Mittente' || n % 5000 as line
              from generate_series(?::bigint, ?::bigint) n
                join city_milano.search_entry e
                  on e.subject = ('00000000-0000-7000-9000-' || lpad(to_hex(1 + n % ?), 12, '0'))::uuid) w
            """;

    /** The index of the house, made when all rows are there, because that takes a tenth of the time. */
    private static final String WORDS =
            "create index search_entry_words on search_entry using gin (words) with (fastupdate = off)";

    public static void main(String[] args) throws Exception {
        int letters = args.length > 0 ? Integer.parseInt(args[0]) : LETTERS;
        Path folder = Files.createTempDirectory("palazzo-search");
        try (House house = new House(folder)) {
            long begin = System.nanoTime();
            fill(house, letters, DIGITS);
            Result result = new Result("search");
            result.put("letters", letters);
            result.put("filled_in_s", (System.nanoTime() - begin) / 1_000_000_000);
            Pages pages = new Pages(house.port());
            for (var question : questions(letters).entrySet()) {
                result.put(question.getKey(), pages.timed("/search?q=" + question.getValue()));
            }
            result.write();
        }
        System.exit(0);
    }

    /** @param digits how a word writes its number: by letters where words are to be learnt as such */
    static void fill(House house, int letters, String digits) throws Exception {
        try (Connection connection = house.owner().getConnection();
                var fill = connection.prepareStatement(FILL);
                var further = connection.prepareStatement(FURTHER);
                Statement other = connection.createStatement()) {
            other.execute("set search_path = city_milano, ext; set maintenance_work_mem = '512MB'; drop index search_entry_words");
            fill.setString(1, digits);
            fill.setInt(2, 1);
            fill.setInt(3, Math.min(letters, DIFFERENT));
            fill.execute();
            other.execute("analyze city_milano.search_entry");
            further.setInt(3, DIFFERENT);
            for (int from = DIFFERENT + 1; from <= letters; from += AT_ONCE) {
                further.setInt(1, from);
                further.setInt(2, Math.min(letters, from + AT_ONCE - 1));
                further.execute();
            }
            other.execute(WORDS);
            other.execute("vacuum analyze city_milano.search_entry");
        }
    }

    private static Map<String, String> questions(int letters) {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("a_word_of_one_letter", "%07d/1900".formatted(letters / 2));
        questions.put("a_rare_word", "parola29000");
        questions.put("a_word_of_one_in_a_hundred", "parola400");
        questions.put("a_word_of_one_in_six", "lampioni");
        questions.put("a_word_of_every_letter", "quartiere");
        questions.put("two_words", "lampioni+parola400");
        questions.put("a_phrase", "%22rumore+dei+locali%22");
        questions.put("without_a_word", "lampioni+-parola3");
        questions.put("a_word_of_no_letter", "inesistente");
        return questions;
    }
}
