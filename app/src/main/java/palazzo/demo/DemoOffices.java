// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.archive.Sheets;
import palazzo.correspondence.domain.MunicipalOffices;
import palazzo.kernel.Today;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/** Writes down where the offices of the city are written to, so that letters can be passed on to them. */
@Component
@Order(2)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoOffices implements ApplicationRunner {

    private static final String OFFICES = """
            # Gli uffici comunali a cui si passano le lettere: nome | indirizzo e-mail | tipi di lettera, divisi da virgole
            Direzione Mobilità | segreteria.mobilita@milano.example | STRADE,TRASPORTI
            Direzione Illuminazione e impianti | impianti@milano.example | LUCE
            Direzione Verde e ambiente | verde.ambiente@milano.example | VERDE,RIFIUTI
            Polizia Locale | centrale.polizialocale@milano.example | RUMORE
            Direzione Educazione | segreteria.educazione@milano.example | SERVIZI
            Direzione Casa | segreteria.casa@milano.example | CASO-UMANO
            Direzione Tributi | sportello.tributi@milano.example | SERVIZI
            """;

    private final Cities cities;
    private final Sheets sheets;
    private final MunicipalOffices offices;
    private final DemoHands hands;
    private final DemoClock clock;
    private final Today today;

    DemoOffices(Cities cities, Sheets sheets, MunicipalOffices offices, DemoHands hands, DemoClock clock, Today today) {
        this.cities = cities;
        this.sheets = sheets;
        this.offices = offices;
        this.hands = hands;
        this.clock = clock;
        this.today = today;
    }

    /** Before the demo's weeks begin, in which letters are passed on. */
    @Override
    public void run(ApplicationArguments args) {
        clock.at(
                today.now().minus(DemoWeek.BEFORE),
                () -> CityScope.run(cities.named("milano").orElseThrow(), this::write));
    }

    private void write() {
        if (sheets.on(offices, today.date()).id() == null) {
            hands.as("norina.quaglia", () -> sheets.write(offices, today.date(), OFFICES));
        }
    }
}
