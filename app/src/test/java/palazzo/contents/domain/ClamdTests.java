// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import palazzo.contents.Known.Scan;

/** What clamd says is understood, and its silence as well. */
class ClamdTests {

    @Test
    void cleanHarmfulAndTooLargeAreToldApart() {
        try (AClamd server = new AClamd()) {
            Clamd clamd = new Clamd(new AntivirusSettings(server.address(), Duration.ofSeconds(10)));
            assertThat(clamd.look("tutto bene".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Clamd.Verdict(Scan.CLEAN, ""));
            assertThat(clamd.look("EICAR".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Clamd.Verdict(Scan.INFECTED, "Eicar-Test-Signature"));
            assertThat(clamd.look(new byte[3_000_000]).scan()).isEqualTo(Scan.REFUSED);
        }
    }

    @Test
    void whereNobodyAnswersItFails() {
        Clamd nobody = new Clamd(new AntivirusSettings("127.0.0.1:1", Duration.ofSeconds(10)));
        assertThatThrownBy(() -> nobody.look(new byte[1])).isInstanceOf(UncheckedIOException.class);
        assertThat(new Clamd(new AntivirusSettings("", Duration.ofSeconds(10))).isSet())
                .isFalse();
    }
}
