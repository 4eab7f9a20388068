// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Csv;

class PrecedenceCommandTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void theGuestsOfAFileComeOutInOrder() throws IOException {
        run("""
                person,office,represents,notes,flags
                Nives,Senatrice,,tavolo 3,
                Ada,Coniuge,Ettore,,
                Ippolita,Prefetta,Governo,"delega, nota 12",
                Ettore,Sindaco di Milano,,,
                Alvise,Arcivescovo di Milano,,,cardinale
                Saverio,Comandante provinciale Carabinieri,,,
                """);
        List<Map<String, String>> rows = Csv.rows(new StringReader(out.toString(UTF_8)));
        assertThat(rows)
                .extracting(row -> row.get("person"))
                .containsExactly("Alvise", "Ippolita", "Ettore", "Ada", "Nives", "Saverio");
        assertThat(rows).extracting(row -> row.get("position")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(rows).extracting(row -> row.get("certain")).containsExactly("yes", "yes", "yes", "no", "yes", "no");
        assertThat(rows.get(2))
                .containsEntry("article", "d.P.C.M. 14 aprile 2006, art. 9, A.7 e nota")
                .containsEntry("reason_it", "Sindaco: capoluogo di provincia, precede i parlamentari.")
                .containsEntry("reason_en", "Mayor: of a provincial capital, before the members of Parliament.");
    }

    @Test
    void allThatTellsEqualsApartAndAMoveAreReadToo() throws IOException {
        run("""
                person,office,body,order,grade,since,first_since,born,moved_to,moved_because
                Aldo,Comandante militare interregionale,Esercito,,2,2020-05-01,2019-01-01,1960-02-03,,
                Zita,Comandante militare interregionale,Marina,,1,,,,,
                Bice,Rettrice,,2,,,,,,
                Elia,Rettore,,1,,,,,,
                Ugo,Questore,,,,,,,1,apre la cerimonia
                """);
        assertThat(Csv.rows(new StringReader(out.toString(UTF_8))))
                .extracting(row -> row.get("person"))
                .containsExactly("Ugo", "Elia", "Bice", "Zita", "Aldo");
    }

    @ParameterizedTest
    @CsvSource({
        "'',9",
        "--on 2026-06-02,5",
        "--on 2026-06-03,9",
        "--national-feast,5",
        "--state-funeral,5",
        "--international,5",
        "--abroad,9",
        "--private-promoter,9",
        "--town Rho,9",
        "--abroad --town Lione,9"
    })
    void theCeremonyIsToldByOptions(String options, String article) throws IOException {
        run("person,office\nAda,Sindaco\n", options.isEmpty() ? new String[0] : options.split(" "));
        assertThat(out.toString(UTF_8)).contains("art. " + article);
    }

    @Test
    void delegatesMayTakeThePlace() throws IOException {
        String file = "person,office,represents\nAda,Consigliere regionale,Regione\nUgo,Prefetto,\n";
        run(file);
        assertThat(out.toString(UTF_8)).contains("2,Ada");
        run(file, "--delegates-take-the-place");
        assertThat(out.toString(UTF_8)).contains("1,Ada");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person,office\\nAda,Capo         | office "Capo": is no office this library knows: use a code or a name of offices.csv (row 2)
            person,office\\nA,Sindaco\\n,Prefetto | person "": is empty (row 3)
            person,office,flag\\nA,Sindaco,x | column "flag": is not known
            person,office,flags\\nA,Sindaco,x | flags "x": is no flag of a guest (row 2)
            person,office,since\\nA,Sindaco,2026-02-30 | since "2026-02-30": is no day such as 2026-11-23 (row 2)
            person,office,order\\nA,Sindaco,-1 | order "-1": is no whole number (row 2)
            person,office,moved_to\\nA,Sindaco,1 | moved_because "": is empty (row 2)
            person,office,represents\\nA,Coniuge, | represents "": is empty (row 2)
            person,office                    | file
            person,office,born\\nA,Sindaco,1899-12-31 | born "1899-12-31": is not in the years 1900 to 2150 (row 2)
            person,office,moved_to,moved_because\\nA,Sindaco,,\\nB,Prefetto,9,x | moved_to "9": is after the last place, 2 (row 3)
            person,office,represents\\n\\nA,Coniuge,Ugo | represents "Ugo": is no guest to accompany (row 3)
            person,office,represents\\nUgo,Prefetto,\\nUgo,Questore,\\nA,Coniuge,Ugo | represents "Ugo": is the name of more than one guest (row 4)
            person,office\\nA,Sindaco\\nA,Sindaco\\nB,Prefetto | person "A": stands in the list twice with one office (row 3)
            person\\nAda                     | column "office": is missing in
            person,office\\nAda,Sindaca di Milno | office "Sindaco di milno": names no Italian town this library knows: with capoluogo or non-capoluogo among the flags it may be any (row 2)
            person,office\\nAda,              | office "": is empty (row 2)
            """)
    void badRowsAreNamedAndNothingIsAnswered(String file, String message) {
        assertThatThrownBy(() -> run(file.replace("\\n", "\n")))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(message);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --on            | --on "": has no value
            --on domani     | --on "domani": is no day
            --town Milno    | --town "Milno": is no Italian town
            --feast         | option "--feast": is not known
            """)
    void badOptionsAreNamed(String options, String message) {
        assertThatThrownBy(() -> run("person,office\nAda,Sindaco\n", options.split(" ")))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        PrecedenceCommand command = new PrecedenceCommand();
        assertThat(command.usage()).startsWith("FILE.csv [--on DAY]");
        assertThatThrownBy(() -> command.run(List.of(), new PrintStream(out)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("file");
        assertThatThrownBy(() -> command.run(List.of("nowhere.csv"), new PrintStream(out)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("file \"nowhere.csv\": cannot be read");
        Path latin = Files.write(folder.resolve("latin.csv"), "person,office\nè,Sindaco".getBytes("ISO-8859-1"));
        assertThatThrownBy(() -> command.run(List.of(latin.toString()), new PrintStream(out)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be read as a UTF-8 text");
    }

    private void run(String text, String... options) throws IOException {
        out.reset();
        List<String> arguments = new ArrayList<>();
        arguments.add(Files.writeString(folder.resolve("guests.csv"), text).toString());
        arguments.addAll(List.of(options));
        new PrecedenceCommand().run(arguments, new PrintStream(out, true, UTF_8));
    }
}
