// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import palazzo.organisation.DeviceLogin;
import palazzo.organisation.WhoActs.LoggedIn;

/**
 * Name and password of a device. Wrong tries count by name and address: a forgotten telephone at home locks neither its
 * owner's log-in nor their other devices.
 */
@Component
class DeviceAuthentication implements DeviceLogin {

    private final DevicePasswords devices;
    private final LoginTries tries;

    DeviceAuthentication(DevicePasswords devices, LoginTries tries) {
        this.devices = devices;
        this.tries = tries;
    }

    /** Whose device it is: they act, with the posts they hold today. */
    private record Device(UUID person, String name) implements LoggedIn {

        @Override
        public boolean isLetIn() {
            return true;
        }
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = Objects.requireNonNullElse(given.getName(), "");
        String counted = "\0device " + address(given) + " " + name;
        tries.lockedUntil(counted).ifPresent(until -> {
            throw new LockedOut(until);
        });
        return devices.whose(name, String.valueOf(given.getCredentials()))
                .map(known -> in(known, given))
                .orElseThrow(() -> wrong(counted));
    }

    private BadCredentialsException wrong(String counted) {
        tries.failed(counted);
        return new BadCredentialsException("no such device");
    }

    private static Authentication in(DevicePasswords.Known known, Authentication given) {
        var in = UsernamePasswordAuthenticationToken.authenticated(
                new Device(known.person(), known.name()), null, List.of());
        in.setDetails(given.getDetails());
        return in;
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
