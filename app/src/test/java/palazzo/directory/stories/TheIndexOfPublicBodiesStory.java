// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.directory.TheDirectory;

/** Somebody brings the whole index of public bodies (IPA), as it is given out, and takes those of one town out of it. */
@HouseTest
class TheIndexOfPublicBodiesStory {

    private static final String HEADER =
            "Codice_IPA,Denominazione_ente,Codice_fiscale_ente,Tipologia,Codice_Categoria,Codice_comune_ISTAT,CAP,Indirizzo,"
                    + "Mail1,Tipo_Mail1,Mail2,Tipo_Mail2,Sito_istituzionale,Data_aggiornamento\n";
    private static final String OURS =
            "c_zz98,Comune di Gorgonzuola,,Pubbliche Amministrazioni,L6,015108,20064,\"Via di Prova, 1\","
                    + "info@gorgonzuola.example,Altro,protocollo@pec.gorgonzuola.example,Pec,www.gorgonzuola.example,"
                    + "2026-01-15\n";
    private static final int OTHERS = 24_000;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    void onlyTheBodiesOfATerritoryAreTakenAndTwiceTheyAreTheSame() {
        Visit ulderico = new TheDirectory(port).as("ulderico.fossombrone");
        Seen all = brought(ulderico, "");
        assertThat(all.status()).isEqualTo(422);
        assertThat(all.text()).contains("Gli enti sono più di 5.000", "Di’ di quale territorio");
        assertThat(brought(ulderico, "Atlantide").status()).isEqualTo(422);

        Seen preview = brought(ulderico, "015108");
        assertThat(preview.text()).contains("1 riga: 1 nuova", "0 con errori");
        assertThat(TheDirectory.written(ulderico, preview).text()).contains("1 nuova");
        String body = TheDirectory.found(ulderico, "gorgonzuola").getFirst();
        assertThat(ulderico.open(body).text())
                .contains("protocollo@pec.gorgonzuola.example", "c_zz98", "Via di Prova, 1");
        assertThat(ulderico.open(body + "/privacy").text())
                .as("where it comes from")
                .contains("IPA 2026-01-15");

        assertThat(brought(ulderico, "015108").text()).contains("0 nuove, 1 di chi c’è già");
        assertThat(TheDirectory.found(Visit.as(port, "valdoria.localhost", "gilda.roncaglia"), "gorgonzuola"))
                .isEmpty();
    }

    @Test
    void aTownIsPutInFromTheListOfTowns() {
        Visit ulderico = new TheDirectory(port).as("ulderico.fossombrone");
        Seen towns = ulderico.open("/directory/towns?q=vimodrone");
        Seen added = ulderico.submit(towns, "form[action^=/directory/towns/]", Map.of());
        assertThat(added.text()).contains("Comune di Vimodrone: in rubrica", "c_m053");
        assertThat(TheDirectory.found(ulderico, "vimodrone")).containsExactly(added.path());
    }

    private static Seen brought(Visit visit, String territory) {
        String others = IntStream.range(0, OTHERS)
                .mapToObj(i -> "x_%d,Istituto comprensivo n. %d,,Scuole,L33,058091,00100,Via %d,,,,,,2026-01-15%n"
                        .formatted(i, i, i))
                .collect(Collectors.joining());
        return visit.submit(
                visit.open("/directory/imports"),
                "form[action=/directory/imports]",
                Map.of("kind", "BODY", "territory", territory),
                new Attachment("file", "enti.csv", "text/csv", TheDirectory.bytes(HEADER + OURS + others)));
    }
}
