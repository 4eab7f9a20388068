// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.law.Norm;
import palazzo.organisation.Label;
import palazzo.registry.Registry;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** Each step in a year of its own, so that every number that was ever given in it is known here. */
@HouseTest
class NumbersStory {

    private static final String SHA256 = "a".repeat(64);
    private static final String NUMBERS = "select number from registry_entry where year = ? order by number";

    private final Registry registry;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Ids ids;

    private final City milano;
    private final City valdoria;

    NumbersStory(Cities cities, Registry registry, TransactionTemplate transaction, JdbcClient jdbc, Ids ids) {
        this.registry = registry;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.ids = ids;
        this.milano = cities.named("milano").orElseThrow();
        this.valdoria = cities.named("valdoria").orElseThrow();
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 57, c. 1")
    void manyHandsOfWhomSomeFailLeaveNoGapAndNoDouble() throws Exception {
        in(2031);
        try (ExecutorService hands = Executors.newFixedThreadPool(12)) {
            List<Callable<Boolean>> work = IntStream.range(0, 240)
                    .<Callable<Boolean>>mapToObj(i -> () -> CityScope.call(milano, () -> registered(i % 3 == 0)))
                    .toList();
            for (Future<Boolean> done : hands.invokeAll(work)) {
                assertDone(done);
            }
        }
        assertThat(numbers(milano, 2031))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 57, c. 1")
    void theNumbersBeginAgainWithTheYearOfRomeAndHaveSevenDigits() {
        TheClock.moveTo(LocalDateTime.of(2032, 12, 31, 23, 59));
        assertThat(register(milano).text()).isEqualTo("0000001/2032");
        assertThat(register(milano).text()).isEqualTo("0000002/2032");
        TheClock.moveTo(LocalDateTime.of(2033, 1, 1, 0, 0));
        assertThat(register(milano).text()).isEqualTo("0000001/2033");
    }

    @Test
    void eachCityHasItsOwnNumbers() {
        in(2034);
        register(milano);
        register(milano);
        assertThat(register(valdoria).number()).isEqualTo(1);
        assertThat(numbers(milano, 2034)).containsExactly(1L, 2L);
    }

    @Test
    void aDocumentHasOneNumber() {
        Subject letter = new Subject("letter", ids.next());
        Registry.Number first = register(milano, entry(letter));
        assertThat(register(milano, entry(letter))).isEqualTo(first);
        assertThat(CityScope.call(milano, () -> registry.of(letter))).contains(first);
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 53, c. 1")
    void whatIsRegisteredCannotBeChangedEvenBySql() {
        register(milano);
        CityScope.run(milano, () -> {
            assertThatThrownBy(() -> jdbc.sql("update registry_entry set about = 'altro'")
                            .update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.sql("delete from registry_entry").update())
                    .isInstanceOf(DataAccessException.class);
        });
    }

    private static void in(int year) {
        TheClock.moveTo(LocalDateTime.of(year, 6, 2, 9, 0));
    }

    private boolean registered(boolean failing) {
        try {
            transaction.executeWithoutResult(status -> {
                registry.register(entry(new Subject("letter", ids.next())));
                if (failing) {
                    throw new IllegalStateException("the pen broke after the number was taken");
                }
            });
            return true;
        } catch (IllegalStateException broken) {
            return false;
        }
    }

    private static void assertDone(Future<Boolean> done) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private Registry.Number register(City where) {
        return register(where, entry(new Subject("letter", ids.next())));
    }

    private Registry.Number register(City where, Registry.Entry entry) {
        return CityScope.call(where, () -> transaction.execute(status -> registry.register(entry)));
    }

    private static Registry.Entry entry(Subject document) {
        return new Registry.Entry(
                Registry.Direction.IN, "Consorzio Navigli", "Orari del mercato", SHA256, document, Label.unit("URC"));
    }

    private List<Long> numbers(City where, int year) {
        return CityScope.call(
                where, () -> jdbc.sql(NUMBERS).param(year).query(Long.class).list());
    }
}
