// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;

/** The kinds of letter are read by everybody, and one of them is written without touching the others. */
@HouseTest
class TheCatalogueIsWrittenStory {

    private static final String KIND = "/letters/kinds/TEATRI";
    private static final String FORM = "form[action='/letters/kinds']";

    @LocalServerPort
    private int port;

    @BeforeEach
    void theClockStands() {
        TheClock.reset();
    }

    @AfterEach
    void itIsAsItShips() {
        write(new TheOffice(port).as("livia.ferraguzzi"), "10", "3");
    }

    @Test
    void oneKindIsWrittenAndNobodysWordsAreLost() {
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        assertThat(livia.open("/letters/kinds").text())
                .contains("Rumore e movida", "Se si tace", "rigetto", "per sempre", "7, 3, 1 giorni prima");
        Seen read = livia.open(KIND);
        Seen wrong = livia.submit(read, FORM, Map.of("term", "presto", "reminders", "5,2"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Il termine è un numero di giorni");
        assertThat(wrong.page().select("#reminders").val()).isEqualTo("5,2");
        assertThat(livia.submit(read, FORM, Map.of("term", "12", "reminders", "5,2"))
                        .text())
                .contains("Scritto: Biglietti dei teatri", "12 giorni, scelta dell’ufficio", "5, 2 giorni prima");
        Seen late = livia.submit(read, FORM, Map.of("term", "20"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Nel frattempo qualcuno ha cambiato questo tipo");
        assertThat(livia.submit(livia.open("/letters/kinds/new"), FORM, Map.of("code", "TEATRI", "name", "Doppio"))
                        .text())
                .contains("Il codice TEATRI c’è già");
        assertThat(office.as("norina.quaglia")
                        .open("/archive/sheets/tipi-lettera")
                        .text())
                .as("it is a version of the sheet")
                .contains("TEATRI | Biglietti dei teatri", "| 12 | 5,2 |");
        Visit ulderico = office.as("ulderico.fossombrone");
        assertThat(ulderico.open("/letters/kinds").page().select("a[href='/letters/kinds/new']"))
                .isEmpty();
        assertThat(ulderico.open(KIND).status()).isEqualTo(403);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/letters/kinds")
                        .text())
                .contains("Biglietti dei teatri", "10 giorni, scelta dell’ufficio")
                .doesNotContain("12 giorni");
    }

    private static Seen write(Visit visit, String term, String reminders) {
        return visit.submit(visit.open(KIND), FORM, Map.of("term", term, "reminders", reminders));
    }
}
