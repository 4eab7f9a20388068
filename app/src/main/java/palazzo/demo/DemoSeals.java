// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.archive.Bodies;
import palazzo.archive.Sheets;
import palazzo.exchange.domain.CitySeal;
import palazzo.exchange.domain.ExchangeDesk;
import palazzo.exchange.domain.Mark.Office;
import palazzo.kernel.Today;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/**
 * Lets the two cities of the demo exchange letters from registry to registry: invented codes, a seal each that vouches for
 * itself. What Milano answers to Valdoria leaves under its stamp, and comes back confirmed once it is registered there.
 */
@Component
@Order(2)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoSeals implements ApplicationRunner {

    private static final Town MILANO = new Town(
            "milano",
            "norina.quaglia",
            new Office("Comune di Milano", "c_zz01", "A0ZZ001", "sindaco@milano.example"),
            """
                codice_uo | GAB001
                responsabile_nome | Leandro
                responsabile_cognome | Bassignani
                piano | https://www.milano.example/titolario
                """);
    private static final Town VALDORIA = new Town(
            "valdoria",
            "tecla.marangoni",
            new Office("Comune di Valdoria", "c_zz02", "A0ZZ002", "sindaca@valdoria.example"),
            "");
    private static final List<Office> OTHERS = List.of(
            new Office("Comune di Montelago", "c_zz98", "A9Z8Y7X", "protocollo@pec.comune.montelago.example"),
            new Office("Provincia di Roccapiana", "p_zz97", "A9Z7Y6W", "protocollo@pec.provincia.roccapiana.example"));

    private final Cities cities;
    private final CitySeal seal;
    private final ExchangeDesk desk;
    private final Sheets sheets;
    private final Bodies bodies;
    private final DemoHands hands;
    private final DemoClock clock;
    private final Today today;

    DemoSeals(
            Cities cities,
            CitySeal seal,
            ExchangeDesk desk,
            Sheets sheets,
            Bodies bodies,
            DemoHands hands,
            DemoClock clock,
            Today today) {
        this.cities = cities;
        this.seal = seal;
        this.desk = desk;
        this.sheets = sheets;
        this.bodies = bodies;
        this.hands = hands;
        this.clock = clock;
        this.today = today;
    }

    /**
     * @param keeper who keeps its registry
     * @param more what else is said of it
     */
    private record Town(String slug, String keeper, Office self, String more) {}

    /** Before the demo's weeks begin: what leaves in them, and the register of each day, bears the seal. */
    @Override
    public void run(ApplicationArguments args) {
        clock.at(today.now().minus(DemoWeek.BEFORE), this::open);
    }

    private void open() {
        open(MILANO);
        open(VALDORIA);
        CityScope.run(cities.named(MILANO.slug()).orElseThrow(), () -> hands.as(MILANO.keeper(), this::enterOthers));
    }

    /** Valdoria does without: there Milano is known from the first stamp that comes. */
    private void enterOthers() {
        if (desk.partners().isEmpty()) {
            desk.enter(VALDORIA.self());
            OTHERS.forEach(desk::enter);
        }
    }

    private void open(Town town) {
        CityScope.run(cities.named(town.slug()).orElseThrow(), () -> {
            if (seal.shown().isEmpty()) {
                seal.put(
                        SelfMadeSeal.pkcs12(town.self().name(), DemoCities.PASSWORD, today.now()), DemoCities.PASSWORD);
                hands.as(town.keeper(), () -> introduce(town));
            }
        });
    }

    private void introduce(Town town) {
        Office self = town.self();
        sheets.write(bodies, today.date(), """
                codice_ipa | %s
                codice_aoo | %s
                denominazione_aoo | Protocollo generale
                codice_registro | PG
                unita | Gabinetto del Sindaco
                pec | %s
                """.formatted(self.body(), self.aoo(), self.address()) + town.more());
    }
}
