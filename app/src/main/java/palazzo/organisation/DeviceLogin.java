// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import org.springframework.security.core.Authentication;

/**
 * Lets telephones and programs in, each with a password of its own and never with that of log-in. After some wrong tries
 * from one address under one name, none from there is looked at for a while. It is no bean of Spring Security's kind,
 * which would take it for a second way to log in at the desk.
 */
public interface DeviceLogin {

    /**
     * Whoever the device is of, logged in.
     *
     * @throws org.springframework.security.core.AuthenticationException for wrong names and passwords, those taken back,
     *     closed accounts, and too many tries
     */
    Authentication authenticate(Authentication given);
}
