// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTests {

    @Test
    void anExactPhraseIsFoundAsItIsWritten() {
        Phrase phrase = Phrase.exactly("clicca qui");
        assertThat(phrase.length()).isEqualTo(2);
        assertThat(phrase.isAt(0, Word.in("clicca qui"))).isTrue();
        assertThat(phrase.isAt(1, Word.in("ora clicca qui"))).isTrue();
        assertThat(phrase.isAt(0, Word.in("clicca"))).isFalse();
        assertThat(phrase.isAt(0, Word.in("cliccare qui"))).isFalse();
    }

    /** A word of five letters stays as it is; of a verb, a stem of five letters is enough. */
    @ParameterizedTest
    @CsvSource({
        "istanza,istanze,true",
        "istanza,istanza,true",
        "istanza,istanzu,false",
        "istanza,istanz,false",
        "istanza,istanzie,false",
        "istanza,distanze,false",
        "previa,previo,true",
        "conto,conto,true",
        "conto,conti,false",
        "iter,iter,true",
        "arrivare,arriva,true",
        "arrivare,arriv,true",
        "arrivare,arri,false",
        "risolvere,risolveranno,true",
        "costituire,costituisce,true",
        "firmare,firmare,true",
        "firmare,firmari,true",
        "firmare,firmo,false",
        "corredata di,corredate della,true",
        "corredata di,corredata da,false",
        "riferito a,riferiti agli,true",
        "di cui in,di cui nel,true",
        "di cui in,del cui nel,false",
        "di,del,false",
        "base a cui,base a cui,true",
        "base a cui,base al cui,false"
    })
    void anInflectedPhraseIsFoundInItsForms(String phrase, String text, boolean found) {
        assertThat(Phrase.inflected(phrase).isAt(0, Word.in(text))).isEqualTo(found);
    }
}
