// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Duration;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Today;
import palazzo.registry.NumberingAuthority;
import palazzo.registry.NumberingAuthority.Answer;
import palazzo.registry.NumberingAuthority.Given;
import palazzo.registry.Registry;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * Asks the city's own registry for the numbers that were promised, in the order in which the documents were registered,
 * each under a key of its own until it has come. One that does not answer is not asked further in this turn: what waits
 * stays in its order, and other cities are not kept waiting.
 */
@Component
class NumbersElsewhere implements CityJob {

    private static final Logger LOG = LoggerFactory.getLogger(NumbersElsewhere.class);
    private static final int AT_ONCE = 100;

    private final NumberingAuthority authority;
    private final NumberRequests requests;
    private final DocumentRegistry registry;
    private final Today today;
    private final TransactionTemplate transaction;

    NumbersElsewhere(
            NumberingAuthority authority,
            NumberRequests requests,
            DocumentRegistry registry,
            Today today,
            TransactionTemplate transaction) {
        this.authority = authority;
        this.requests = requests;
        this.registry = registry;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "registry.numbers";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run(City city) {
        if (authority.isUsedHere()) {
            Iterator<NumberRequest> due = requests.due(AT_ONCE).iterator();
            while (due.hasNext() && isAnswered(due.next())) {}
        }
    }

    private boolean isAnswered(NumberRequest request) {
        switch (authority.ask(request.id(), request.entry())) {
            case Answer.Came(Given given) -> enter(request, given);
            case Answer.Refused(String why) -> inVain(request, why);
            case Answer.Away(String why) -> {
                inVain(request, why);
                return false;
            }
        }
        return true;
    }

    private void enter(NumberRequest request, Given given) {
        try {
            transaction.executeWithoutResult(
                    status -> requests.locked(request.id()).ifPresent(still -> came(still, given)));
        } catch (DuplicateKeyException another) {
            inVain(request, "%07d/%d has another document".formatted(given.number(), given.year()));
        }
    }

    /** Whoever asked as well may have been faster: the document keeps the number that was written down first. */
    private void came(NumberRequest request, Given given) {
        Registry.Number number = registry.of(request.entry().document())
                .orElseGet(() -> registry.addPromised(request.entry(), given, request.operator()));
        boolean same = number.year() == given.year() && number.number() == given.number();
        requests.done(request, same ? null : "%07d/%d too".formatted(given.number(), given.year()));
        if (!same) {
            LOG.error(
                    "{} has number {} and was given {}/{} too, which is to be annulled there.",
                    request.entry().document(),
                    number.text(),
                    given.number(),
                    given.year());
        }
    }

    private void inVain(NumberRequest request, String why) {
        requests.later(request.inVain(why, today.now()));
    }
}
