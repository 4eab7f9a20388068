// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
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

    /** A command runs beside the open house: its answer stands alone. */
    private static final String NO_DOORS = "-1";

    private final Cities cities;
    private final Words words;
    private final Environment environment;
    private final ObjectProvider<DemoMail> mail;

    Welcome(Cities cities, Words words, Environment environment, ObjectProvider<DemoMail> mail) {
        this.cities = cities;
        this.words = words;
        this.environment = environment;
        this.mail = mail;
    }

    @EventListener(ApplicationReadyEvent.class)
    void opened() {
        if (!NO_DOORS.equals(environment.getProperty("local.server.port", NO_DOORS))) {
            say();
        }
    }

    private void say() {
        System.out.print(Stream.of(
                        Stream.of("", "Palazzo is open. Everybody's password is " + DemoCities.PASSWORD + ".", ""),
                        of("milano", Cast.MILANO),
                        of("valdoria", Cast.VALDORIA),
                        mail.stream().flatMap(Welcome::boxes))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n")));
    }

    private Stream<String> of(String slug, List<Cast.Player> people) {
        City city = cities.named(slug).orElseThrow();
        String address = "http://" + city.hosts().getFirst() + ":" + environment.getProperty("local.server.port");
        return Stream.concat(
                Stream.of(city.name() + ": " + address, "  " + "%-22s for citizens".formatted("/public/write")),
                Stream.concat(people.stream().map(this::line), Stream.of("")));
    }

    private static Stream<String> boxes(DemoMail mail) {
        return Stream.of(
                "Mail of the demo: IMAP " + mail.imap() + ", SMTP " + mail.smtp()
                        + ", each address is user and password.",
                "  Write to sindaco@milano.example, or read an answer where it arrives:",
                "  curl -u ottavia.brugnoli@posta.example:ottavia.brugnoli@posta.example" + " 'imap://" + mail.imap()
                        + "/INBOX;MAILINDEX=1'",
                "");
    }

    private String line(Cast.Player player) {
        String post = words.t(Locale.ENGLISH, "post." + player.kind());
        return "  %-22s %s %s".formatted(player.username(), post, player.unit()).stripTrailing();
    }
}
