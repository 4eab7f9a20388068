// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.directory.TheDirectory;

/** Two units want the same ministry: the second is told whom to ask. What only some may read is not hinted at. */
@HouseTest
class NationalBodiesStory {

    @LocalServerPort
    private int port;

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    @ProvesPart(
            value = "SCG-02",
            what =
                    "people, offices, relation owner, who approaches whom, follow-ups, political notes, letters; no agreements yet")
    @ProvesPart(
            value = "CER-01",
            what = "forms of address, dietary and protocol notes, who holds the relation; no honours and gifts yet")
    void nobodyIsApproachedTwice() {
        TheDirectory house = new TheDirectory(port);
        Visit leandro = house.as("leandro.bassignani");
        String institute = TheDirectory.added(
                leandro, "BODY", Map.of("NAME", "Istituto nazionale dei fari", "SORT", "NATIONAL_BODY"));
        String president =
                TheDirectory.added(leandro, "PERSON", Map.of("FAMILY", "Ghislanzoni", "GIVEN", "Tea", "GENDER", "F"));
        TheDirectory.holds(
                leandro, president, "Istituto nazionale dei fari", "PRESIDENT_OF_NATIONAL_BODY", "2024-01-15");
        opens(leandro, institute, Map.of("kind", "OWNER", "to", "SCG"));
        opens(leandro, institute, Map.of("kind", "APPROACH", "to", "SCG", "words", "Il faro alla Fiera"));

        Visit ulderico = house.as("ulderico.fossombrone");
        Seen refused =
                opens(ulderico, president, Map.of("kind", "APPROACH", "to", "CER", "words", "Invito alla cerimonia"));
        assertThat(refused.status()).as("she speaks for the institute").isEqualTo(422);
        assertThat(refused.text())
                .contains("SCG sta già contattando Istituto nazionale dei fari", "Il faro alla Fiera");
        leandro.submit(
                leandro.open(institute + "/relation"),
                "li:contains(Il faro) form[action$=/end]",
                Map.of("outcome", "Verranno a maggio"));
        assertThat(leandro.open(institute + "/relation").text()).contains("Verranno a maggio");

        Map<String, String> promise =
                Map.of("kind", "FOLLOW_UP", "to", "CER", "words", "Mandare il programma", "due", "2026-12-09");
        opens(ulderico, institute, promise);
        assertThat(ulderico.open("/").text()).contains("Istituto nazionale dei fari: Mandare il programma");
        assertThat(ulderico.open(president).text()).contains("Gentile Presidente,", "Al");
        Seen over =
                opens(ulderico, institute, Map.of("kind", "FOLLOW_UP", "to", "CER", "words", "X", "due", "31/02/2027"));
        assertThat(over.status()).isEqualTo(422);
        ulderico.submit(
                ulderico.open(institute + "/relation"),
                "li:contains(Mandare il programma) form[action$=/end]",
                Map.of("outcome", "Mandato"));
        assertThat(ulderico.open("/").text()).doesNotContain("Mandare il programma");
        notesAreForSome(house, president);
    }

    private void notesAreForSome(TheDirectory house, String president) {
        Visit ottavia = house.as("ottavia.serravalle");
        Visit leandro = house.as("leandro.bassignani");
        Visit ulderico = house.as("ulderico.fossombrone");
        writes(leandro, president, "POLITICAL", "Vuole candidarsi in Regione");
        writes(ulderico, president, "DIET", "Celiaca");
        assertThat(ottavia.open(president + "/notes").text()).contains("Vuole candidarsi", "Celiaca");
        assertThat(ulderico.open(president + "/notes").text())
                .contains("Celiaca")
                .doesNotContain("candidarsi");
        Visit livia = house.as("livia.ferraguzzi");
        assertThat(livia.open(president + "/notes").status()).isEqualTo(404);
        assertThat(livia.open(president).page().select("a[href$=/notes]")).isEmpty();
        assertThat(livia.open(president).text()).doesNotContain("Celiaca", "candidarsi", "riservate");
        String trail = house.as("amos.peverelli").open("/trail").text();
        assertThat(trail).contains("Lette le note riservate").doesNotContain("Celiaca");
        Seen mine = ulderico.post(
                president + "/notes",
                Map.of(
                        "_csrf",
                        ulderico.open(president + "/notes")
                                .page()
                                .select("input[name=_csrf]")
                                .val(),
                        "kind",
                        "POLITICAL",
                        "words",
                        "Anch’io so qualcosa"));
        assertThat(mine.status()).isEqualTo(403);
    }

    private static Seen opens(Visit visit, String party, Map<String, String> fields) {
        return visit.submit(visit.open(party + "/relation"), "form[action$=/relation]", fields);
    }

    private static void writes(Visit visit, String party, String kind, String words) {
        Seen kept = visit.submit(
                visit.open(party + "/notes"), "form[action$=/notes].form", Map.of("kind", kind, "words", words));
        assertThat(kept.text()).contains("Nota salvata");
    }
}
