// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.exchange.domain.Samples.bytes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.exchange.domain.ReturnMessage.Annulled;
import palazzo.exchange.domain.ReturnMessage.Confirmed;
import palazzo.exchange.domain.ReturnMessage.Excepted;
import palazzo.exchange.domain.ReturnMessage.Updated;
import palazzo.law.Norm;

/** Confirmation, update, exception, annulment: written so that others read them, read as others write them. */
class ReturnMessageTests {

    private static final RegistrationId OURS = id("c_zz99", "A1B2C3D", "0000123");
    private static final RegistrationId THEIRS = id("c_zz98", "A9Z8Y7X", "0045001");

    static List<ReturnMessage> all() {
        return List.of(
                new Confirmed(OURS, THEIRS),
                new Updated(OURS, THEIRS),
                new Excepted(null, THEIRS, "", Anomaly.DIGESTS.code() + ": l’impronta di a.pdf"),
                new Excepted(OURS, THEIRS, "", Anomaly.SEAL.code()),
                new Excepted(null, null, "Messaggio del 16/03/2026", Anomaly.NOT_RECEIVABLE.code()),
                new Annulled(OURS, "Registrato due volte & male", "n. 7 del 17/03/2026"));
    }

    @ParameterizedTest
    @MethodSource("all")
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, appendice C")
    void whatIsWrittenIsValidAndReadAgain(ReturnMessage message) throws Exception {
        assertThat(Schemas.ANNEX_6.faultIn(SafeXml.read(message.xml()))).isEmpty();
        assertThat(ReturnMessage.in(message.xml())).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Conferma", "Aggiornamento", "Eccezione", "Annullamento"})
    void theSamplesAreReadUnderTheirNames(String name) {
        ReturnMessage message = ReturnMessage.in(bytes(name + ".xml")).orElseThrow();
        assertThat(message.fileName()).isEqualTo(name + ".xml");
    }

    @Test
    void anExceptionSaysWhichRuleWasBroken() {
        assertThat(ReturnMessage.in(bytes("Eccezione.xml")))
                .get()
                .extracting(message -> Anomaly.in(((Excepted) message).reason()).orElseThrow())
                .isEqualTo(Anomaly.DIGESTS);
        assertThat(Anomaly.in("002_AnomaliaImpronta")).contains(Anomaly.DIGESTS);
        assertThat(Anomaly.in("senza codice")).isEmpty();
    }

    @Test
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
    void everyCodeOfTheRulesIsThereWithItsMisprint() {
        String rules = new String(bytes("regole-e-anomalie.csv"), StandardCharsets.UTF_8);
        assertThat(Arrays.stream(Anomaly.values()).map(Anomaly::code)).allMatch(rules::contains);
        assertThat(Anomaly.TIME_STAMP_OF_FILE.code()).contains("Vaidazione");
        assertThat(rules.lines().filter(line -> line.startsWith("anomalia;")).map(line -> line.split(";")[1]))
                .allMatch(code -> Anomaly.in(code).isPresent());
    }

    @Test
    void whatIsNoMessageIsNone() {
        assertThat(ReturnMessage.in(bytes("segnatura-uscita.xml"))).isEmpty();
        assertThat(ReturnMessage.in("<x/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(ReturnMessage.in(new byte[0])).isEmpty();
        String wrong = new String(bytes("Conferma.xml"), StandardCharsets.UTF_8).replace("0045001", "1");
        assertThat(ReturnMessage.in(wrong.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aRegistrationIsTheSameWithOrWithoutTimeAndZeros() {
        assertThat(OURS.isSameAs(id("C_ZZ99", "a1b2c3d", "123"))).isTrue();
        assertThat(OURS.isSameAs(id("c_zz99", "A1B2C3D", "0000124"))).isFalse();
    }

    private static RegistrationId id(String body, String aoo, String number) {
        return new RegistrationId(body, aoo, "PG", number, LocalDate.of(2026, 3, 16), null);
    }
}
