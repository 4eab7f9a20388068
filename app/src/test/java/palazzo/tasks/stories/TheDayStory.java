// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** The day of Livia, who has work of her own and works in a unit that has more. */
@HouseTest
class TheDayStory {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 28);

    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final City milano;
    private final List<Subject> opened = new ArrayList<>();

    @LocalServerPort
    private int port;

    TheDayStory(Tasks tasks, JdbcClient jdbc, TransactionTemplate transaction, Cities cities) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.milano = cities.named("milano").orElseThrow();
    }

    @BeforeEach
    void work() {
        TheClock.reset();
        open("Rispondere alla bocciofila", livia(), YESTERDAY);
        open("Rispondere al coro", null, YESTERDAY);
    }

    @AfterEach
    void done() {
        in(() -> opened.forEach(subject -> tasks.done("letter.answer", subject)));
    }

    @Test
    void theDueListIsOnesOwnAndTheUnitsOrOnesOwnAlone() {
        Visit.Seen both = livias("/");
        assertThat(both.text()).contains("Rispondere alla bocciofila", "Rispondere al coro", "di cui 1 mia");
        Visit.Seen mine = livias("/?whose=mine");
        assertThat(mine.text()).contains("Rispondere alla bocciofila").doesNotContain("Rispondere al coro", "di cui");
        assertThat(mine.page().select("nav.tools [aria-current=true]").text()).isEqualTo("Solo mie");
        assertThat(both.page().select("nav.tools [aria-current=true]").text()).isEqualTo("Mie e dell’unità");
    }

    @Test
    void whatIsTooMuchForAPageIsThereToBeOpened() {
        for (int i = 1; i <= 20; i++) {
            open("Lontana " + i, livia(), LATER);
        }
        Visit.Seen seen = livias("/?whose=mine");
        assertThat(seen.page().select("h3#later + ul > li")).hasSize(12);
        int rest = seen.page().select("h3#later ~ details.rest li a.name").size();
        assertThat(rest).isGreaterThanOrEqualTo(8);
        assertThat(seen.page().select("h3#later ~ details.rest summary").text()).isEqualTo("Altre " + rest);
        assertThat(seen.page().select("#due .count").text())
                .isEqualTo(String.valueOf(
                        seen.page().select("section[aria-labelledby=due] li").size()));
    }

    @Test
    void whoHasMoreThanAPageHoldsIsToldHowMuchAndLedToAllOfIt() {
        openMany(310);
        Visit.Seen day = livias("/?whose=mine");
        int all = Integer.parseInt(day.page().select("#due .count").text());
        assertThat(all).isGreaterThan(310);
        assertThat(day.page().select("section[aria-labelledby=due] li")).hasSize(300);
        assertThat(day.text()).contains("Qui stanno le prime 300 scadenze su " + all);

        Visit.Seen list = livias(day.page().select("p.note a").attr("href"));
        assertThat(list.text()).contains("Rispondere alla bocciofila").doesNotContain("Rispondere al coro");
        assertThat(rows(list)).as("page after page").isEqualTo(all);
        assertThat(rows(livias("/tasks?whose=mine&when=late"))).isLessThan(all - 309);
        assertThat(livias("/tasks").text()).contains("Rispondere al coro");
        assertThat(livias("/tasks?after=x").status()).isEqualTo(404);
    }

    private int rows(Visit.Seen list) {
        int rows = list.page().select("main tbody tr").size();
        String next = list.page().select("a[rel=next]").attr("href");
        return next.isEmpty() ? rows : rows + rows(livias(next));
    }

    @Test
    void theDayOfAnotherCityHasNothingOfThis() {
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open("/").text()).doesNotContain("bocciofila", "coro");
        assertThat(ettore.open("/tasks").text()).doesNotContain("bocciofila", "coro");
    }

    private Visit.Seen livias(String path) {
        return Visit.as(port, "milano.localhost", "livia.ferraguzzi").open(path);
    }

    private void openMany(int many) {
        UUID livia = livia();
        in(() -> IntStream.range(0, many).forEach(i -> tasks.open(task("Lontana " + i, livia, LATER))));
    }

    private void open(String title, @Nullable UUID person, LocalDate due) {
        in(() -> tasks.open(task(title, person, due)));
    }

    private Task task(String title, @Nullable UUID person, LocalDate due) {
        Subject subject = new Subject("letter", UUID.randomUUID());
        opened.add(subject);
        return new Task(
                UUID.randomUUID(),
                "letter.answer",
                title,
                subject,
                "/",
                "URC-04",
                "URC",
                person,
                due,
                "trenta giorni",
                Label.unit("URC"));
    }

    private UUID livia() {
        return CityScope.call(
                milano,
                () -> jdbc.sql("select person from organisation_account where username = 'livia.ferraguzzi'")
                        .query(UUID.class)
                        .single());
    }

    private void in(Runnable work) {
        CityScope.run(milano, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
