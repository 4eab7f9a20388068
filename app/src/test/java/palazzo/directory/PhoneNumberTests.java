// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One number has many writings, and one of them is kept. */
class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "055 5550123",
                "0555550123",
                "+39 055 555 0123",
                "0039 055 5550123",
                "00390555550123",
                "390555550123",
                "(055) 555-01.23",
                "055/5550123",
                " 055\u00a05550123 ",
                "tel:+390555550123",
                "sip:+390555550123@centralino.example"
            })
    void everyWritingOfANumberIsThatNumber(String written) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber("+390555550123"));
    }

    @ParameterizedTest
    @CsvSource({"347 5550123,+393475550123", "+44 20 7946 0018,+442079460018", "4021,4021", "112,112"})
    void mobilesForeignersAndExtensionsAreNumbersToo(String written, String kept) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anonymous",
                "Ottavia 055 5550123",
                "1",
                "+",
                "055 555 0123 055 555 0123 055 555 0123",
                "٠٥٥٥"
            })
    void whatIsNoNumberIsNone(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }

    @Test
    void aNumberIsSaidAsItIsDialledFromItaly() {
        assertThat(new PhoneNumber("+390555550123").said()).isEqualTo("055 555 0123");
        assertThat(new PhoneNumber("+442079460018").said()).isEqualTo("+44 20 7946 0018");
        assertThat(new PhoneNumber("4021").said()).isEqualTo("4021");
    }
}
