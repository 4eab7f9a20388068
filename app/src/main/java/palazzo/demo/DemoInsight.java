// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.insight.domain.Measures;
import palazzo.insight.domain.OtherFigures;
import palazzo.kernel.Today;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** What the office decided when it read its figures, and what the city's call centre counted meanwhile; once. */
@Component
@Order(6)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoInsight implements ApplicationRunner {

    private static final String CORRADO = "corrado.menabrea";
    private static final int PATIENCE = 60;
    private static final int[] REQUESTS = {412, 655, 388, 274, 190};
    private static final String[] TOPICS = {"Strade", "Rifiuti", "Illuminazione", "Verde", "Rumore"};

    private final DemoHands hands;
    private final DemoClock clock;
    private final Cities cities;
    private final Jobs jobs;
    private final Measures measures;
    private final OtherFigures others;
    private final Today today;

    DemoInsight(
            DemoHands hands,
            DemoClock clock,
            Cities cities,
            Jobs jobs,
            Measures measures,
            OtherFigures others,
            Today today) {
        this.hands = hands;
        this.clock = clock;
        this.cities = cities;
        this.jobs = jobs;
        this.measures = measures;
        this.others = others;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments args) {
        CityScope.run(cities.named("milano").orElseThrow(), this::open);
    }

    private void open() {
        jobs.runHere("letters.districts", PATIENCE);
        jobs.runHere("search.words", PATIENCE);
        LocalDate day = today.date();
        hands.as(CORRADO, () -> {
            if (measures.begun(day.minusYears(1), day.plusYears(1)).isEmpty()) {
                decide(day);
                others.keep(counted(YearMonth.from(day)));
            }
        });
    }

    private void decide(LocalDate day) {
        clock.at(
                today.now().minus(Duration.ofDays(46)),
                () -> measures.decide(new Measures.Decided(
                        "Avviso di posa dei lampioni sulla pagina del Municipio",
                        "Chi scrive dei lampioni spenti chiede quasi sempre quando tornano: la data sta ora sulla pagina del municipio.",
                        "URC",
                        "",
                        "9",
                        day.minusDays(45))));
        measures.decide(new Measures.Decided(
                "Pattuglie serali in largo Fiordaliso",
                "Chieste alla Polizia locale per i fine settimana, fino a febbraio.",
                "URC",
                "",
                "9",
                day.plusDays(3)));
    }

    /** The call centre's table of this month and the two before. */
    private static String counted(YearMonth last) {
        StringBuilder table = new StringBuilder("mese;fonte;tema;municipio;canale;richieste;chiuse;giorni\n");
        for (int back = 2; back >= 0; back--) {
            for (int i = 0; i < TOPICS.length; i++) {
                int requests = REQUESTS[i] + 17 * (2 - back) - 9 * i;
                table.append(last.minusMonths(back))
                        .append(";Contact center 020202;")
                        .append(TOPICS[i])
                        .append(";;telefono;")
                        .append(requests)
                        .append(';')
                        .append(requests - requests / (6 + i))
                        .append(';')
                        .append(3 + i)
                        .append(",5\n");
            }
        }
        return table.toString();
    }
}
