// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressBlockTests {

    @Test
    void whatPeopleWriteIsPutIntoTheOrderOfAnEnvelope() {
        assertThat(AddressBlock.of("Ermelinda Tosi\nvia Porpora, n. 9\n20131, Milano (MI)")
                        .lines())
                .containsExactly("ERMELINDA TOSI", "VIA PORPORA 9", "20131 MILANO MI");
        assertThat(AddressBlock.of("Ermelinda Tosi\nvia Porpora 9 - 20131 Milano (MI)")
                        .lines())
                .containsExactly("ERMELINDA TOSI", "VIA PORPORA 9", "20131 MILANO MI");
        assertThat(AddressBlock.of("Fosco Andò\nc/o Bar Nord\n\nvia Lodi 3;\nI-20139 Milano")
                        .lines())
                .containsExactly("FOSCO ANDÒ", "C/O BAR NORD", "VIA LODI 3", "20139 MILANO");
    }

    @Test
    void aNumberThatBelongsToAStreetStays() {
        assertThat(AddressBlock.of("A\nvia 25 aprile 12\n20121 Milano MI").lines())
                .containsExactly("A", "VIA 25 APRILE 12", "20121 MILANO MI");
        assertThat(AddressBlock.of("A\nStrada Provinciale N 4\n20121 Milano MI").lines())
                .contains("STRADA PROVINCIALE 4");
    }

    @Test
    void anAddressWithoutTownOrCodeIsTold() {
        assertThat(AddressBlock.of("Ermelinda Tosi\nvia Porpora 9\n20131 Milano")
                        .isWhole())
                .isTrue();
        assertThat(AddressBlock.of("Ermelinda Tosi\nvia Porpora 9\nMilano").isWhole())
                .as("a town without its code is not a country")
                .isFalse();
        assertThat(AddressBlock.of("Ermelinda Tosi\nvia Porpora").isWhole()).isFalse();
        assertThat(AddressBlock.of("Ermelinda Tosi\n20131 Milano").isWhole()).isFalse();
        assertThat(AddressBlock.of("A\nb\nc\nd\ne\nf\n20131 Milano").isWhole()).isFalse();
    }

    @Test
    void abroadTheCountryComesLast() {
        AddressBlock paris = AddressBlock.of("Mme Peruit\n25 rue de la Fontaine\n75012 Paris\nFrance");
        assertThat(paris.lines()).endsWith("75012 PARIS", "FRANCE");
        assertThat(paris.isWhole()).isTrue();
        assertThat(paris.inShort()).isEqualTo("MME PERUIT, FRANCE");
    }
}
