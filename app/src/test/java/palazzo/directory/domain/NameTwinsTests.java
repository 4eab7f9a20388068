// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.directory.domain.NameTwins.Twins;

/** Names that are one are found; names that only look it are left alone. */
class NameTwinsTests {

    @ParameterizedTest
    @CsvSource({
        "Brugnòli Ottavia, OTTAVIA BRUGNOLI",
        "Dall’Orto Niccolò, Niccolo' Dall'Orto",
        "Bonfadini Tullio, Bonfadinì  Tullio",
        "Viganò Zaira, Zaira VIGANO",
        "Łukasz Nowak, Nowak Lukasz"
    })
    void accentsCapitalsAndOrderMakeNoDifference(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Bonfadini Tullio, Bonfadni Tullio",
        "Bonfadini Tullio, Bonfaddini Tullio",
        "Bonfadini Tullio, Bomfadini Tullio",
        "Bonfadini Tullio, Bonfadini Tulilo",
        "Rossetti Anna Maria, Anna Rossetti"
    })
    void aSlipIsSeenThrough(String one, String other) {
        assertThat(NameTwins.alike(NameKey.of(one), NameKey.of(other))).isTrue();
        assertThat(NameTwins.alike(NameKey.of(other), NameKey.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Rossetti Mario, Rossetti Maria",
        "Rossetti Carlo, Rossetti Carla",
        "Fo Io, Fo Ia",
        "Rossetti Anna, Rossetti Carlo",
        "Rossetti Anna, Rossi Anna",
        "Consiglio di Municipio 1, Consiglio di Municipio 2",
        "Classe 4 B via Ronzanti, Classe 5 B via Ronzanti"
    })
    void twoPeopleStayTwo(String one, String other) {
        assertThat(NameTwins.alike(NameKey.of(one), NameKey.of(other))).isFalse();
    }

    @Test
    void amongManyOnlyTheTwinsAreFound() {
        String[] keys = {"bonfadini tullio", "colnaghi delia", "bonfadni tullio", "colnaghi delia", "erba ugo"};
        assertThat(NameTwins.among(keys)).containsExactlyInAnyOrder(new Twins(0, 2, false), new Twins(1, 3, true));
    }

    @Test
    void aNameThatVeryManyBearSaysNothing() {
        String[] keys = IntStream.rangeClosed(0, NameTwins.TOO_COMMON)
                .mapToObj(i -> "esposito maria")
                .toArray(String[]::new);
        assertThat(NameTwins.among(keys)).isEmpty();
        assertThat(NameTwins.among(Arrays.copyOf(keys, 3))).hasSize(3);
    }
}
