// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.LetterList;
import palazzo.correspondence.domain.StandardTexts;
import palazzo.demo.DemoPlan.Step;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.Sight;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/**
 * Some weeks of letters, once: those of {@code demo-letters.csv} and of the three months before
 * ({@code demo-past-letters.csv}) come into the box at the time that stands there, and the
 * cast does with the older ones what was its work, each step at a time when the office was open.
 */
@Component
@Order(3)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoWeek implements ApplicationRunner {

    private static final Map<String, String> BOXES =
            Map.of("milano", "sindaco@milano.example", "valdoria", "sindaca@valdoria.example");
    /** How long ago the demo's weeks begin. */
    static final Duration BEFORE = Duration.ofDays(100);

    private static final int PATIENCE = 60;
    private static final Pattern DAYS_FROM_TODAY = Pattern.compile("\\{([+-]\\d+)}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ITALIAN);

    private final DemoMail mail;
    private final DemoPost post;
    private final DemoMachines machines;
    private final DemoRegistry registry;
    private final DemoMailroom mailroom;
    private final DemoCampaign campaign;
    private final DemoNights nights;
    private final DemoHands hands;
    private final DemoClock clock;
    private final Cities cities;
    private final Mailboxes mailboxes;
    private final StandardTexts texts;
    private final LetterList letters;
    private final Jobs jobs;
    private final Today today;

    DemoWeek(
            DemoMail mail,
            DemoPost post,
            DemoMachines machines,
            DemoRegistry registry,
            DemoMailroom mailroom,
            DemoCampaign campaign,
            DemoNights nights,
            DemoHands hands,
            DemoClock clock,
            Cities cities,
            Mailboxes mailboxes,
            StandardTexts texts,
            LetterList letters,
            Jobs jobs,
            Today today) {
        this.mail = mail;
        this.post = post;
        this.machines = machines;
        this.registry = registry;
        this.mailroom = mailroom;
        this.campaign = campaign;
        this.nights = nights;
        this.hands = hands;
        this.clock = clock;
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
        if (slug.equals("milano")) {
            post.opens(first);
        }
        if (first) {
            mailboxes.add(account);
            play(slug, address);
        }
        if (first && slug.equals("milano")) {
            post.anomaly();
        }
        jobs.runHere("mail.fetch", PATIENCE);
    }

    /** Everything at its time, as far as that has come. */
    private void play(String slug, String address) {
        List<Step> steps = new ArrayList<>();
        if (slug.equals("milano")) {
            steps.add(new Step(today.now().minus(BEFORE), () -> hands.as("livia.ferraguzzi", this::writeTexts)));
            steps.add(new Step(today.now().minus(BEFORE), hands::settle));
            steps.add(new Step(today.now().minus(Duration.ofDays(2)), hands::substitute));
            steps.addAll(registry.steps(today.now().minus(BEFORE)));
            steps.addAll(mailroom.steps(this::send));
            steps.addAll(campaign.steps(this::letter));
        }
        letters(slug).forEach(row -> steps.addAll(plan(row, address).steps()));
        if (slug.equals("milano")) {
            steps.addAll(machines.steps(address, () -> jobs.runHere("mail.fetch", PATIENCE)));
        }
        steps.addAll(nights.steps(today.now().minus(BEFORE), slug.equals("milano")));
        Instant now = today.now();
        steps.stream()
                .filter(step -> !step.at().isAfter(now))
                .sorted(Comparator.comparing(Step::at))
                .forEach(step -> clock.at(step.at(), step.work()));
        jobs.runHere("registry.quality", PATIENCE);
    }

    /** What the cast does with a letter: outcome, competence, who takes it, and how far the reply has come. */
    private DemoPlan plan(Map<String, String> row, String address) {
        Instant arrived = arrival(row);
        DemoPlan plan = DemoPlan.of(arrived, () -> deliver(row, address, arrived));
        List<String> words = List.of(Csv.value(row, "plan").split(" "));
        if (words.size() > 1) {
            plan.after(Duration.ofMinutes(75), () -> hands.sort(letter(row), words.getFirst(), words.get(1)));
        }
        if (words.size() > 2) {
            plan.after(Duration.ofHours(2), () -> hands.take(words.get(2), letter(row)));
        }
        if (words.size() > 3) {
            answer(plan, row, words.get(2), words.get(3));
        }
        return plan;
    }

    private void answer(DemoPlan plan, Map<String, String> row, String writer, String end) {
        String subject = Csv.value(row, "subject");
        String name = Csv.value(row, "name");
        plan.after(Duration.ofHours(29), () -> {
            if (end.equals("interim")) {
                hands.replyInBetween(writer, letter(row), name);
            } else {
                hands.reply(writer, letter(row), name);
            }
        });
        switch (end) {
            case "returned" -> plan.after(Duration.ofHours(5), () -> hands.giveBack(subject));
            case "sent", "interim" ->
                plan.after(Duration.ofHours(3), () -> hands.check(writer, subject))
                        .after(Duration.ofHours(20), () -> hands.sign(subject))
                        .after(Duration.ofMinutes(12), this::send);
            default -> {}
        }
    }

    /** Where it goes by certified mail, the provider's receipts come at its next two rounds. */
    private void send() {
        jobs.runHere("letters.leave", PATIENCE);
        jobs.runHere("mail.send", PATIENCE);
        for (int rounds = 0; rounds < 2; rounds++) {
            jobs.runHere("demo.post", PATIENCE);
            jobs.runHere("mail.fetch", PATIENCE);
        }
        jobs.runHere("mail.receipts", PATIENCE);
    }

    private Instant arrival(Map<String, String> row) {
        LocalDate day = today.date().minusDays(Long.parseLong(Csv.value(row, "days")));
        Instant at = LocalTime.parse(Csv.value(row, "hour"))
                .atDate(day)
                .atZone(Today.ROME)
                .toInstant();
        return at.isAfter(today.now()) ? today.now() : at;
    }

    private void deliver(Map<String, String> row, String address, Instant arrived) {
        boolean certified = Csv.value(row, "box").equals("pec");
        LocalDate start = Today.dateOf(arrived).plusDays(Long.parseLong(Csv.value(row, "days")));
        String text = withDays(Csv.value(row, "text").replace("|", "\n\n"), start);
        var letter = new DemoMail.Written(
                certified ? DemoPost.CABINET : address,
                Csv.value(row, "name"),
                Csv.value(row, "address"),
                Csv.value(row, "subject"),
                text,
                DemoFiles.of(Csv.value(row, "files"), Csv.value(row, "subject"), List.of(text.split("\n+")), arrived));
        if (certified) {
            post.comes(letter, arrived);
        } else {
            mail.deliver(letter, arrived);
        }
        jobs.runHere("mail.fetch", PATIENCE);
    }

    /** {@code {+10}} is the day ten days after {@code start}, the day on which the demo begins, as a letter writes it. */
    private static String withDays(String text, LocalDate start) {
        return DAYS_FROM_TODAY
                .matcher(text)
                .replaceAll(found -> WRITTEN.format(start.plusDays(Long.parseLong(found.group(1)))));
    }

    private UUID letter(Map<String, String> row) {
        return letter(Csv.value(row, "subject"));
    }

    private UUID letter(String subject) {
        return letters.page(named(subject), LetterList.Order.NEWEST, null, Sight.EVERYTHING, 1).rows().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo's letter \"" + subject + "\" did not arrive."))
                .id();
    }

    private static LetterList.Asked named(String subject) {
        return new LetterList.Asked(subject, List.of(), "", null, "", "", false, null, null);
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
        return Stream.of("demo-past-letters.csv", "demo-letters.csv")
                .flatMap(name -> Csv.resource(DemoWeek.class, name).stream())
                .filter(row -> Csv.value(row, "city").equals(slug))
                .toList();
    }
}
