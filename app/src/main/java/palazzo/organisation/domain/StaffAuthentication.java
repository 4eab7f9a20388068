// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.util.Objects;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Name and password, with the count of wrong tries before and after. */
@Component
public class StaffAuthentication extends DaoAuthenticationProvider {

    private final LoginTries tries;

    StaffAuthentication(Accounts accounts, PasswordEncoder passwords, LoginTries tries) {
        super(accounts);
        this.tries = tries;
        setPasswordEncoder(passwords);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = Objects.requireNonNullElse(given.getName(), "");
        tries.lockedUntil(name).ifPresent(until -> {
            throw new LockedOut(until);
        });
        try {
            Authentication right = super.authenticate(given);
            forget(name, right);
            return right;
        } catch (BadCredentialsException wrong) {
            tries.failed(name).ifPresent(until -> {
                throw new LockedOut(until);
            });
            throw wrong;
        }
    }

    /** Where a code is still to be typed, the count goes on: a right password gives no fresh tries at the code. */
    private void forget(String name, Authentication right) {
        if (right.getPrincipal() instanceof Account account && !account.steps().contains(LoginStep.CODE)) {
            tries.succeeded(name);
        }
    }

    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication given, UserDetails user) {
        Account kept = ((Account) user).forSession();
        return super.createSuccessAuthentication(kept, given, kept);
    }
}
