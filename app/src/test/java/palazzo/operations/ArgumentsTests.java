// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import palazzo.kernel.Refusal;

class ArgumentsTests {

    @Test
    void theFirstWordIsTheCommand() {
        Arguments typed = Arguments.of("export-city", "milano", "out.zip");
        assertThat(typed.command()).isEqualTo("export-city");
        assertThat(typed.words()).containsExactly("milano", "out.zip");
    }

    @Test
    void nothingOrOnlyFlagsServe() {
        assertThat(Arguments.of().command()).isEqualTo("serve");
        assertThat(Arguments.of("--port", "9000").command()).isEqualTo("serve");
    }

    @Test
    void aFlagIsASettingAndTheLastOneCounts() {
        assertThat(Arguments.of(
                                "serve",
                                "--port=1",
                                "--port",
                                "2",
                                "--db",
                                "jdbc:postgresql://db/palazzo?a=b",
                                "--data",
                                "here",
                                "--palazzo.db.pool-size=20",
                                "--config",
                                "a.properties")
                        .settings())
                .containsOnly(
                        entry("server.port", "2"),
                        entry("palazzo.db.url", "jdbc:postgresql://db/palazzo?a=b"),
                        entry("palazzo.db.data", "here/postgres"),
                        entry("palazzo.blobs", "here/blobs"),
                        entry("palazzo.scans.folders", "here/scans"),
                        entry("palazzo.db.pool-size", "20"),
                        entry("spring.config.additional-location", "file:a.properties"));
    }

    @Test
    void anUnknownFlagAndOneWithoutItsValueAreNamed() {
        assertThatThrownBy(() -> Arguments.of("serve", "--prot", "1"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("command.flag");
                    assertThat(refusal.args()).containsExactly("--prot");
                });
        assertThatThrownBy(() -> Arguments.of("serve", "--port"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("command.no_value"));
    }
}
