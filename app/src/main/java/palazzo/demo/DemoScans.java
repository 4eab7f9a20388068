// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.scans.domain.BatchReading;
import palazzo.scans.domain.ScanDesk;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/** The morning's paper of the first city, put through the scanner once: three letters and an envelope that stays closed. */
@Component
@Order(4)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoScans implements ApplicationRunner {

    private static final String CITY = "milano";

    private final DemoHands hands;
    private final Cities cities;
    private final ScanDesk desk;
    private final BatchReading reading;

    DemoScans(DemoHands hands, Cities cities, ScanDesk desk, BatchReading reading) {
        this.hands = hands;
        this.cities = cities;
        this.desk = desk;
        this.reading = reading;
    }

    @Override
    public void run(ApplicationArguments args) {
        CityScope.run(cities.named(CITY).orElseThrow(), () -> hands.as("livia.ferraguzzi", this::scan));
    }

    private void scan() {
        if (reading.page(null, 1).rows().isEmpty()) {
            desk.receive("", List.of(new ScanDesk.Sent("posta-del-mattino.tif", morning())));
        }
    }

    private static byte[] morning() {
        return DemoPaper.tiff(List.of(
                DemoPaper.separator(CITY, "URC", "ORDINARY"),
                DemoPaper.written(
                        1.2,
                        "Milano, 24 novembre",
                        "",
                        "Al Signor Sindaco",
                        "",
                        "Oggetto: Cestini del parco di via Arosio",
                        "",
                        "Signor Sindaco,",
                        "",
                        "porto a spasso il cane nel parco di via Arosio da undici anni. Da",
                        "quest'estate i cestini sono quattro invece di dodici, e il lunedì",
                        "mattina la carta è ovunque. Ho settantotto anni e la raccolgo come",
                        "posso, ma chiedo che ne rimettiate almeno tre vicino ai giochi.",
                        "",
                        "Con rispetto,",
                        "",
                        "Pierina Castoldi",
                        "via Arosio 14"),
                DemoPaper.written(0),
                DemoPaper.separator(CITY, "CER", "ORDINARY"),
                DemoPaper.written(
                        -0.8,
                        "Banda Musicale di Baggio",
                        "",
                        "Oggetto: Concerto per i centoventi anni della Banda",
                        "",
                        "Gentile Sindaco,",
                        "",
                        "il 16 gennaio alle ore 21, nel salone della parrocchia, la nostra Banda",
                        "suona per i suoi centoventi anni. Saremmo onorati della Sua presenza e",
                        "di un breve saluto prima del secondo tempo.",
                        "",
                        "Il presidente, Ambrogio Vismara"),
                DemoPaper.written(
                        0.4,
                        "Programma",
                        "",
                        "Marcia d'ordinanza",
                        "Verdi, Nabucco, sinfonia",
                        "Rossini, La gazza ladra"),
                DemoPaper.separator(CITY, "URC", "ORDINARY"),
                DemoPaper.written(
                        0.6,
                        "Oggetto: Scivolo della biblioteca di quartiere",
                        "",
                        "Buongiorno,",
                        "",
                        "alla biblioteca di via Odazio lo scivolo per le carrozzine finisce",
                        "davanti a due fioriere. Basta spostarle di un metro. Ci passo ogni",
                        "giovedì con mio padre e ogni giovedì chiediamo aiuto a qualcuno.",
                        "",
                        "Grazie,",
                        "Dalila Orsenigo"),
                DemoPaper.separator(CITY, "", "PERSONAL"),
                DemoPaper.written(0.3, "All'attenzione del Sindaco", "", "RISERVATA PERSONALE")));
    }
}
