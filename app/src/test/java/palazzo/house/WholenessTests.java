// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.Visit.Seen;

/** What makes a page less than whole is found. */
class WholenessTests {

    private static final String WHOLE = """
            <html lang="it"><head><title>Lettere</title></head><body><h1>Lettere</h1>
            <a href="#end">Fine</a><p id="end">Fine</p>
            <form method="post"><input type="hidden" name="_csrf"><label for="q">Parole</label><input id="q">%s
            <button>Invia</button></form></body></html>
            """;

    @Test
    void aWholePageIsWhole() {
        assertThat(faults("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<h1>Altro</h1> | has 2 titles",
                "??letters.sent?? | has no words for ??letters.sent??",
                "Gentile null | shows a null",
                "<p style='color:red'>x</p> | style or script in line",
                "<p onclick='x()'>x</p> | holds script in line",
                "<script>x()</script> | style or script in line",
                "<input name='x'> | control without label",
                "<label for='z'></label><input id='z'> | control without label",
                "<button></button> | button or link without words",
                "<img src='/x.png'> | image without words",
                "<p id='q'>x</p> | two elements called q",
                "<p aria-describedby='nobody'>x</p> | speaks of nobody",
                "<a href='#nowhere'>x</a> | leads to #nowhere",
                "</form><form method='post'><button>x</button> | form without its token"
            })
    void whatIsMissingIsSaid(String added, String fault) {
        assertThat(faults(added)).singleElement().asString().contains(fault);
    }

    @Test
    void aPageInAnotherLanguageThanItSaysIsFound() {
        assertThat(Wholeness.faults(seen(""), Locale.ENGLISH)).containsExactly("says that it is written in 'it'");
    }

    private static List<String> faults(String added) {
        return Wholeness.faults(seen(added), Locale.ITALIAN);
    }

    private static Seen seen(String added) {
        return new Seen(200, "/", Map.of(), WHOLE.formatted(added).getBytes(StandardCharsets.UTF_8));
    }
}
