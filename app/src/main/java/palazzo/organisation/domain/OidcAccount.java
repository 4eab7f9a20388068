// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import palazzo.organisation.WhoActs.LoggedIn;

/** Somebody of the staff whom the administration's own identity provider knows; it also sees to their second factor. */
public final class OidcAccount extends DefaultOidcUser implements LoggedIn {

    private final UUID person;
    private final String name;
    private final String username;

    OidcAccount(Account account, OidcUser known) {
        super(List.of(), known.getIdToken(), known.getUserInfo());
        this.person = account.person();
        this.name = account.name();
        this.username = account.username();
    }

    @Override
    public UUID person() {
        return person;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isLetIn() {
        return true;
    }

    /** The user name here: by it their sessions are found and closed. */
    @Override
    public String getName() {
        return username;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcAccount account && account.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
