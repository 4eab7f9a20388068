// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences with a day in them. */
class WordsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 9);

    private final Words words = new Words();

    @Test
    void aDayInASentenceHasNoMidnight() {
        assertThat(words.t(Locale.ITALIAN, "letters.interim_due", DAY))
                .contains("9 dicembre 2026")
                .doesNotContain("0:00");
        assertThat(words.t(Locale.ENGLISH, "letters.interim_due", DAY)).contains("9 December 2026");
    }

    @Test
    void aNoticeSaysADayAsTheWordsDo() {
        assertThat(new Notice("letters.interim_due", new ArrayList<>(List.of(DAY))).in(words, Locale.ITALIAN))
                .isEqualTo(words.t(Locale.ITALIAN, "letters.interim_due", DAY));
    }
}
