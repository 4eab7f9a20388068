// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What receipts say together, in whatever order and however often they come. */
class DeliveryStateTests {

    private static final String MONTELAGO = "protocollo@pec.comune.montelago.example";
    private static final Instant SENT = Instant.parse("2026-03-16T09:42:07Z");

    @Test
    void nothingIsHeardUntilItIs() {
        assertThat(state(MONTELAGO)).isEqualTo(DeliveryState.NOTHING_HEARD);
    }

    @Test
    void acceptanceIsTheLastWordForABoxThatIsNotCertified() {
        assertThat(state(MONTELAGO, "01-accettazione")).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(DeliveryState.ACCEPTED.isFinal()).isFalse();
        assertThat(state("Mario.Prova@posta.example", "01-accettazione")).isEqualTo(DeliveryState.ACCEPTED_ORDINARY);
        assertThat(DeliveryState.ACCEPTED_ORDINARY.isFinal()).isTrue();
    }

    @Test
    void theFirstNoticeWarnsAndTheSecondEnds() {
        assertThat(state(MONTELAGO, "01-accettazione", "11-preavviso-errore-consegna-12h"))
                .isEqualTo(DeliveryState.LATE);
        assertThat(state(MONTELAGO, "01-accettazione", "12-preavviso-errore-consegna-24h"))
                .isEqualTo(DeliveryState.NOT_DELIVERED);
    }

    @Test
    void aDeliveryStandsWhateverElseIsSaid() {
        assertThat(state(
                        MONTELAGO,
                        "04-avvenuta-consegna-completa",
                        "12-preavviso-errore-consegna-24h",
                        "07-non-accettazione",
                        "01-accettazione"))
                .isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aFailureIsOneRecipientsAlone() {
        assertThat(state("inesistente@pec.comune.montelago.example", "09-errore-consegna"))
                .isEqualTo(DeliveryState.NOT_DELIVERED);
        assertThat(state(MONTELAGO, "09-errore-consegna")).isEqualTo(DeliveryState.NOTHING_HEARD);
    }

    @Test
    void aRefusalIsTheEndForAll() {
        assertThat(state(MONTELAGO, "07-non-accettazione")).isEqualTo(DeliveryState.NOT_ACCEPTED);
    }

    @Test
    void receiptsBetweenProvidersSayNothing() {
        assertThat(state(MONTELAGO, "03-presa-in-carico", "13-rilevazione-virus"))
                .isEqualTo(DeliveryState.NOTHING_HEARD);
    }

    @Test
    void orderAndRepetitionChangeNothing() {
        List<String> names = new ArrayList<>(List.of(
                "01-accettazione",
                "11-preavviso-errore-consegna-12h",
                "06-avvenuta-consegna-sintetica",
                "01-accettazione"));
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(names, new Random(seed));
            assertThat(state(MONTELAGO, names.toArray(String[]::new))).isEqualTo(DeliveryState.DELIVERED);
        }
    }

    private static DeliveryState state(String recipient, String... names) {
        return DeliveryState.of(
                SENT,
                Stream.of(names)
                        .map(name -> (Opened.Receipt) TheSamples.open(name))
                        .flatMap(receipt -> receipt.told(recipient).stream())
                        .toList());
    }
}
