// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import palazzo.documents.Blobs;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

class BlobFolderTests {

    private static final City MILANO = new City(UUID.randomUUID(), "milano", "Milano", List.of());
    private static final City VALDORIA = new City(UUID.randomUUID(), "valdoria", "Valdoria", List.of());
    private static final byte[] LETTER = "Gentile Sindaca,".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path root;

    @Test
    void whatWasPutIsReadAgain() {
        String sha256 = put(MILANO, LETTER);
        assertThat(sha256).matches("[0-9a-f]{64}");
        assertThat(get(MILANO, sha256)).isEqualTo(LETTER);
    }

    @Test
    void theSameBytesAreKeptOnceAndNothingElseIsLeft() throws IOException {
        String sha256 = put(MILANO, LETTER);
        put(MILANO, LETTER);
        assertThat(files()).containsExactly(file(sha256));
    }

    @Test
    void theSameBytesFromManyHandsAtOnceAreWhole() throws IOException {
        byte[] big = new byte[300_000];
        IntStream.range(0, 16).parallel().forEach(i -> put(MILANO, big));
        assertThat(files()).hasSize(1);
        assertThat(Files.readAllBytes(files().getFirst())).isEqualTo(big);
    }

    @Test
    void bytesThatChangedOnTheDiskAreNotHandedOutAndHealedWhenPutAgain() throws IOException {
        String sha256 = put(MILANO, LETTER);
        Files.writeString(file(sha256), "Gentile Sindaco,");
        assertThatIllegalStateException().isThrownBy(() -> get(MILANO, sha256)).withMessageContaining(sha256);
        put(MILANO, LETTER);
        assertThat(get(MILANO, sha256)).isEqualTo(LETTER);
    }

    @Test
    void anotherCityDoesNotReachThem() {
        String sha256 = put(MILANO, LETTER);
        assertThatIllegalStateException().isThrownBy(() -> get(VALDORIA, sha256));
    }

    @Test
    void aNameThatIsNoHashNeverBecomesAPath() {
        assertThatIllegalStateException().isThrownBy(() -> get(MILANO, "../../etc/passwd"));
    }

    @Test
    void nothingIsPutWithoutACity() {
        assertThatIllegalStateException().isThrownBy(() -> blobs().put(LETTER));
    }

    private Blobs blobs() {
        return new BlobFolder(new BlobSettings(root));
    }

    private String put(City city, byte[] bytes) {
        return CityScope.call(city, () -> blobs().put(bytes));
    }

    private byte[] get(City city, String sha256) {
        return CityScope.call(city, () -> blobs().get(sha256));
    }

    private Path file(String sha256) {
        return root.resolve("milano").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
