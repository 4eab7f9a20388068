// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.ui.Words;

/** Tells whoever started the demo where the cities answer, and who may log in. */
@Component
@ConditionalOnProperty("palazzo.demo")
class Welcome {

    private final Cities cities;
    private final Words words;
    private final Environment environment;

    Welcome(Cities cities, Words words, Environment environment) {
        this.cities = cities;
        this.words = words;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        System.out.print(Stream.concat(
                        Stream.of("", "Palazzo is open. Everybody's password is " + DemoCities.PASSWORD + ".", ""),
                        Stream.concat(of("milano", Cast.MILANO), of("valdoria", Cast.VALDORIA)))
                .collect(Collectors.joining("\n", "", "\n")));
    }

    private Stream<String> of(String slug, List<Cast.Player> people) {
        City city = cities.named(slug).orElseThrow();
        String address = "http://" + city.hosts().getFirst() + ":" + environment.getProperty("local.server.port");
        return Stream.concat(
                Stream.of(city.name() + ": " + address),
                Stream.concat(people.stream().map(this::line), Stream.of("")));
    }

    private String line(Cast.Player player) {
        String post = words.t(Locale.ENGLISH, "post." + player.kind());
        return "  %-22s %s %s".formatted(player.username(), post, player.unit()).stripTrailing();
    }
}
