// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.HeldOffice.Manner;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.law.Csv;
import palazzo.organisation.Competence;
import palazzo.trail.Trail;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kinds of office, with the forms of address that go with them: as they ship in {@code office-kinds.csv}, and as the
 * city says otherwise. The forms are custom, no law: a city changes any of them.
 */
@Repository
public class OfficeKinds {

    private static final Map<String, OfficeKind> SHIPPED = shipped();
    private static final String OWN =
            "select c.content::text from directory_catalogue c where c.family = 'OFFICE' order by c.code";
    private static final String KEEP = """
            insert into directory_catalogue (family, code, content) values ('OFFICE', ?, ?::jsonb)
            on conflict (family, code) do update set content = excluded.content
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Trail trail;
    private final Ids ids;

    OfficeKinds(JdbcClient jdbc, JsonMapper json, Trail trail, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.ids = ids;
    }

    /**
     * A kind of office.
     *
     * @param category of the authorities it belongs to; empty for none
     * @param rank its place in a list, lowest first; no precedence, that is a rule of its own
     * @param masculine how it is called, how an envelope begins and how a letter does, where a man holds it
     * @param feminine the same where a woman does
     * @param en how it is called in English
     * @param salutationEn how an English letter begins
     */
    public record OfficeKind(
            String code, String category, int rank, Forms masculine, Forms feminine, String en, String salutationEn) {

        /** @param name of the office; {@code {titolo}}, {@code {nome}} and {@code {cognome}} are filled in */
        public record Forms(String name, String envelope, String salutation) {}

        /** The forms for this gender; where it is not known those for a man, as the office is called. */
        public Forms forms(String gender) {
            return gender.equals("F") ? feminine : masculine;
        }

        /** How it is called. */
        public String called(Locale locale) {
            return locale.getLanguage().equals("en") ? en : masculine.name();
        }

        String it(String gender, Manner manner, String title) {
            String name = title.isEmpty() ? forms(gender).name() : title;
            return switch (manner) {
                case FULL -> name;
                case ACTING -> name + " (facente funzioni)";
                case VICE -> name + (gender.equals("F") ? " (vicaria)" : " (vicario)");
            };
        }

        String en(Manner manner, String title) {
            String name = title.isEmpty() ? en : title;
            return switch (manner) {
                case FULL -> name;
                case ACTING -> name + " (acting)";
                case VICE -> name + " (deputy)";
            };
        }
    }

    /** All of them, by rank. */
    public List<OfficeKind> all() {
        Map<String, OfficeKind> all = new LinkedHashMap<>(SHIPPED);
        jdbc.sql(OWN).query(String.class).list().stream()
                .map(content -> json.readValue(content, OfficeKind.class))
                .forEach(kind -> all.put(kind.code(), kind));
        return all.values().stream()
                .sorted(Comparator.comparingInt(OfficeKind::rank).thenComparing(OfficeKind::code))
                .toList();
    }

    /** By code. */
    Map<String, OfficeKind> byCode() {
        Map<String, OfficeKind> all = new LinkedHashMap<>();
        all().forEach(kind -> all.put(kind.code(), kind));
        return all;
    }

    /** The kind of this code. */
    public Optional<OfficeKind> of(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /**
     * Says it otherwise for this city, or adds a kind.
     *
     * @throws Refusal where the code has another shape than {@code PREFECT}
     */
    @Transactional
    @Competence({"CER-01", "CER-16"})
    public void keep(OfficeKind kind) {
        if (!kind.code().matches("[A-Z][A-Z_]{2,59}")) {
            throw new Refusal("code/directory.office_code", kind.code());
        }
        jdbc.sql(KEEP).params(kind.code(), json.writeValueAsString(kind)).update();
        trail.record(
                "directory.office_kind", new Subject("directory_catalogue", ids.next()), Map.of("code", kind.code()));
    }

    private static Map<String, OfficeKind> shipped() {
        Map<String, OfficeKind> all = new LinkedHashMap<>();
        Csv.resource(OfficeKinds.class, "/palazzo/directory/office-kinds.csv").stream()
                .map(OfficeKinds::kind)
                .forEach(kind -> all.put(kind.code(), kind));
        return all;
    }

    private static OfficeKind kind(Map<String, String> row) {
        return new OfficeKind(
                Csv.value(row, "code"),
                Csv.value(row, "category"),
                Integer.parseInt(Csv.value(row, "rank")),
                forms(row, "_m"),
                forms(row, "_f"),
                Csv.value(row, "en"),
                Csv.value(row, "salutation_en"));
    }

    private static OfficeKind.Forms forms(Map<String, String> row, String gender) {
        return new OfficeKind.Forms(
                Csv.value(row, "it" + gender),
                Csv.value(row, "envelope" + gender),
                Csv.value(row, "salutation" + gender));
    }
}
