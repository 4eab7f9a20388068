// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import palazzo.demo.SelfMadeSeal;
import palazzo.exchange.domain.Mark.Level;
import palazzo.exchange.domain.Mark.Office;

/** Stamps, keys and files for the tests. */
public final class Samples {

    static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");
    static final Map<String, byte[]> FILES =
            Map.of("nota-prova.pdf", bytes("nota-prova.pdf"), "elenco-prova.txt", bytes("elenco-prova.txt"));

    private Samples() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/palazzo/exchange/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static SealKey key() {
        return SealKey.of(SelfMadeSeal.pkcs12("Comune di Valdoria", "segreta", NOW), "segreta");
    }

    static Mark mark(String about, MarkedFile... files) {
        return new Mark(
                new RegistrationId(
                        "c_zz99",
                        "A1B2C3D",
                        "PG",
                        "0000123",
                        LocalDate.of(2026, 12, 2),
                        OffsetTime.parse("09:00:00+01:00")),
                about,
                List.of(new Level("Amministrazione generale", "I"), new Level("Cerimoniale", "13")),
                new Level("Benemerenze", "2026-I.13-4"),
                new Office("Comune di Valdoria", "c_zz99", "A1B2C3D", "protocollo@pec.comune.valdoria.example"),
                List.of(new Office(
                        "Comune di Montelago", "c_zz98", "A9Z8Y7X", "protocollo@pec.comune.montelago.example")),
                List.of(files));
    }
}
