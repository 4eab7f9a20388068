// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import palazzo.law.Csv;
import palazzo.organisation.Catalogue;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which of the competences of the catalogue this run has proved, wholly or in part. Written to {@code target/proves.json}
 * and, to be read, to {@code target/coverage.md}, when the last test is over. What did not run is not proved. The build runs its
 * tests in more than one process: what one has proved is added to what the others of the same run have.
 */
final class Coverage implements AutoCloseable {

    static final List<Map<String, String>> CATALOGUE = Csv.resource(Catalogue.class, "competences.csv");

    private static final Path JSON = Path.of("target", "proves.json");
    private static final Path PAGE = Path.of("target", "coverage.md");

    /** Which run the list is of. */
    private static final Path RUN = Path.of("target", "proves.run");

    /** By which the build names its run; without a name each run is one of its own. */
    private static final String NAME =
            System.getProperty("test.run", UUID.randomUUID().toString());

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Set<Proof> proofs = new ConcurrentSkipListSet<>();

    void add(Proof proof) {
        proofs.add(proof);
    }

    @Override
    public void close() {
        try (FileChannel run = FileChannel.open(RUN, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = run.lock()) {
            proofs.addAll(ofTheOthers());
            Files.writeString(JSON, MAPPER.writeValueAsString(proofs));
            Files.writeString(PAGE, page());
            Files.writeString(RUN, NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Proof> ofTheOthers() throws IOException {
        return Files.readString(RUN).equals(NAME)
                ? List.of(MAPPER.readValue(Files.readString(JSON), Proof[].class))
                : List.of();
    }

    String page() {
        long whole = CATALOGUE.stream()
                .filter(line -> proofs(line).stream().anyMatch(Proof::isWhole))
                .count();
        long part = CATALOGUE.stream().filter(line -> !proofs(line).isEmpty()).count() - whole;
        String head = """
                # What is proved

                Written by the last run of the tests, from the stories that ran and passed. Of %d competences %d are proved, %d in
                part, %d not yet.

                | competence | title | proved by | part |
                |---|---|---|---|
                """.formatted(CATALOGUE.size(), whole, part, CATALOGUE.size() - whole - part);
        return CATALOGUE.stream().map(this::row).collect(Collectors.joining("", head, ""));
    }

    private String row(Map<String, String> line) {
        List<Proof> of = proofs(line);
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        line.get("code"),
                        line.get("title_en"),
                        of.isEmpty()
                                ? "not yet"
                                : joined(of.stream()
                                        .map(proof -> "`" + proof.story() + "." + proof.test() + "`")
                                        .toList()),
                        joined(of.stream().map(Proof::part).toList()));
    }

    private static String joined(List<String> words) {
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    private List<Proof> proofs(Map<String, String> line) {
        return proofs.stream()
                .filter(proof -> proof.code().equals(line.get("code")))
                .toList();
    }
}
