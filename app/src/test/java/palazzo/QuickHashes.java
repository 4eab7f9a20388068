// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The same kind of hash as in the house, with so little memory and work that a thousand log-ins take no time. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickHashes {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KILOBYTES = 16;
    private static final int ROUNDS = 1;

    @Bean
    @Primary
    PasswordEncoder quickHashes() {
        return new Argon2PasswordEncoder(SALT, HASH, LANES, KILOBYTES, ROUNDS);
    }
}
