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
 * @param password its Argon2id hash
 * @param mustChange the password was given by another and is changed at first use
 * @param open false while locked out or after the account was closed
 */
public record Account(UUID person, String name, String username, String password, boolean mustChange, boolean open)
        implements UserDetails, LoggedIn, Serializable {

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

    @Override
    public boolean isAccountNonLocked() {
        return open;
    }

    /** The same without the hash, for the session. */
    Account forSession() {
        return new Account(person, name, username, "", mustChange, open);
    }
}
