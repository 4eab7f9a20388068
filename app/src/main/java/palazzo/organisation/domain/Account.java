// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import palazzo.organisation.WhoActs.LoggedIn;

/**
 * How somebody of the staff logs in.
 *
 * @param person who
 * @param name given and family name
 * @param username what they type
 * @param password its Argon2id hash; empty in a session
 * @param steps what is still to be done before they are let in
 */
public record Account(UUID person, String name, String username, String password, List<LoginStep> steps)
        implements UserDetails, LoggedIn, Serializable {

    public Account {
        steps = List.copyOf(steps);
    }

    @Override
    public boolean isLetIn() {
        return steps.isEmpty();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** The same without the hash, for the session. */
    public Account forSession() {
        return new Account(person, name, username, "", steps);
    }

    /** The same after {@code done}. */
    public Account after(LoginStep done) {
        return new Account(
                person,
                name,
                username,
                "",
                steps.stream().filter(step -> step != done).toList());
    }
}
