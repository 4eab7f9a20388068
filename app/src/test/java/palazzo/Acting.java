// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.organisation.WhoActs.LoggedIn;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** Somebody of the cast who acts without a browser: in their city, logged in, in one transaction. */
public record Acting(City city, Accounts accounts, TransactionTemplate transaction) {

    /** Does {@code work} as {@code username} and commits it. */
    public <T> T as(String username, Supplier<T> work) {
        return CityScope.call(city, () -> {
            LoggedIn who = accounts.loadUserByUsername(username);
            SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, ""));
            try {
                return transaction.execute(status -> work.get());
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }
}
