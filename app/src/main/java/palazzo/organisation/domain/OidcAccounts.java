// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the account of whom an identity provider knows: the configured claim is the user name here. */
@Component
public class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The error of who is known to the provider and has no open account here. */
    public static final String UNKNOWN = "palazzo_unknown_person";

    private final Accounts accounts;
    private final LoginSettings settings;
    private final OidcUserService provider = new OidcUserService();

    OidcAccounts(Accounts accounts, LoginSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = provider.loadUser(request);
        return new OidcAccount(account(known.getClaimAsString(settings.oidcClaim())), known);
    }

    private Account account(@Nullable String username) {
        if (username == null) {
            throw unknown("there is no claim " + settings.oidcClaim());
        }
        try {
            return accounts.loadUserByUsername(username);
        } catch (UsernameNotFoundException e) {
            throw unknown("nobody has the name that the claim says");
        }
    }

    private static OAuth2AuthenticationException unknown(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN, why, null), why);
    }
}
