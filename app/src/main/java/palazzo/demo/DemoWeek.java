// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.LetterList;
import palazzo.correspondence.domain.LetterRow;
import palazzo.correspondence.domain.StandardTexts;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.Sight;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/**
 * Some weeks of letters, once: those of {@code demo-letters.csv} come into the box on the days that stand there, and the cast
 * does with the older ones what was its work.
 */
@Component
@Order(3)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoWeek implements ApplicationRunner {

    private static final Map<String, String> BOXES =
            Map.of("milano", "sindaco@milano.example", "valdoria", "sindaca@valdoria.example");

    private final DemoMail mail;
    private final DemoHands hands;
    private final Cities cities;
    private final Mailboxes mailboxes;
    private final StandardTexts texts;
    private final LetterList letters;
    private final Jobs jobs;
    private final Today today;

    DemoWeek(
            DemoMail mail,
            DemoHands hands,
            Cities cities,
            Mailboxes mailboxes,
            StandardTexts texts,
            LetterList letters,
            Jobs jobs,
            Today today) {
        this.mail = mail;
        this.hands = hands;
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.texts = texts;
        this.letters = letters;
        this.jobs = jobs;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments args) {
        BOXES.forEach((slug, address) -> CityScope.run(cities.named(slug).orElseThrow(), () -> open(slug, address)));
    }

    private void open(String slug, String address) {
        boolean first = mailboxes.all().isEmpty();
        var account = mail.account("Posta del Sindaco", address);
        mailboxes.all().stream()
                .filter(box -> box.account().address().equals(address))
                .forEach(box -> mailboxes.change(box.id(), box.version(), account, box.active()));
        if (first) {
            mailboxes.add(account);
            letters(slug).forEach(row -> deliver(row, address));
            jobs.runHere("mail.fetch", 60);
            if (slug.equals("milano")) {
                hands.as("livia.ferraguzzi", this::writeTexts);
                letters(slug).stream()
                        .filter(row -> !Csv.value(row, "plan").isEmpty())
                        .forEach(this::carryOut);
            }
        }
    }

    private void deliver(Map<String, String> row, String address) {
        LocalDate day = today.date().minusDays(Long.parseLong(Csv.value(row, "days")));
        Instant at = LocalTime.parse(Csv.value(row, "hour"))
                .atDate(day)
                .atZone(Today.ROME)
                .toInstant();
        Instant arrived = at.isAfter(today.now()) ? today.now() : at;
        mail.deliver(
                address,
                Csv.value(row, "name"),
                Csv.value(row, "address"),
                Csv.value(row, "subject"),
                Csv.value(row, "text").replace("|", "\n\n"),
                arrived);
    }

    private void carryOut(Map<String, String> row) {
        LetterRow letter = letters.page(
                        named(Csv.value(row, "subject")), LetterList.Order.NEWEST, null, Sight.EVERYTHING, 1)
                .rows()
                .getFirst();
        hands.carryOut(letter.id(), List.of(Csv.value(row, "plan").split(" ")), Csv.value(row, "name"));
    }

    private static LetterList.Asked named(String subject) {
        return new LetterList.Asked(subject, List.of(), "", null, "", "", false, null);
    }

    private void writeTexts() {
        for (Map<String, String> row : Csv.resource(DemoWeek.class, "demo-texts.csv")) {
            String last = Csv.value(row, "lastDay");
            texts.add(new StandardTexts.Content(
                    Csv.value(row, "code"),
                    Csv.value(row, "title"),
                    Csv.value(row, "competence"),
                    Csv.value(row, "text").replace("||", "\n\n"),
                    last.isEmpty() ? null : LocalDate.parse(last)));
        }
    }

    private static List<Map<String, String>> letters(String slug) {
        return Csv.resource(DemoWeek.class, "demo-letters.csv").stream()
                .filter(row -> Csv.value(row, "city").equals(slug))
                .toList();
    }
}
