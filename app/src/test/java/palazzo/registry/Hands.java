// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Palazzo;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/**
 * A second house on the same database, that registers with four hands until it is killed, and says each number as soon as
 * its commit came back. Its first argument is the city; the others are settings.
 */
final class Hands {

    private static final int HANDS = 4;

    private Hands() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext house =
                SpringApplication.run(Palazzo.class, Arrays.copyOfRange(args, 1, args.length));
        City city = house.getBean(Cities.class).named(args[0]).orElseThrow();
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            for (int i = 0; i < HANDS; i++) {
                hands.execute(() -> CityScope.run(city, () -> registers(house)));
            }
        }
    }

    private static void registers(ConfigurableApplicationContext house) {
        Registry registry = house.getBean(Registry.class);
        Ids ids = house.getBean(Ids.class);
        TransactionTemplate transaction = house.getBean(TransactionTemplate.class);
        while (true) {
            Registry.Number number =
                    transaction.execute(status -> registry.register(entry(new Subject("letter", ids.next()))));
            System.out.println("has " + number.text() + " " + number.id());
        }
    }

    private static Registry.Entry entry(Subject letter) {
        return new Registry.Entry(
                Registry.Direction.IN,
                "Consorzio Navigli",
                "Orari del mercato",
                "a".repeat(64),
                letter,
                Label.unit("AAG"));
    }
}
