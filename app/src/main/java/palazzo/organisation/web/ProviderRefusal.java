// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.client.RestClientException;
import palazzo.kernel.Refusal;
import palazzo.organisation.domain.OidcAccounts;

/** Why somebody does not get in through the identity provider of the city. */
enum ProviderRefusal {
    /** The provider knows them, this house does not. */
    UNKNOWN("login.unknown"),
    /** The provider does not answer, or answers that it cannot. */
    AWAY("login.provider_away"),
    /** The provider does not confirm it, or what it says does not hold. */
    UNCONFIRMED("login.unconfirmed");

    private static final Set<String> CANNOT =
            Set.of("server_error", "temporarily_unavailable", "invalid_token_response", "invalid_user_info_response");

    private final String words;

    ProviderRefusal(String words) {
        this.words = words;
    }

    static ProviderRefusal of(Exception failure) {
        String code = failure instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "";
        if (code.equals(OidcAccounts.UNKNOWN)) {
            return UNKNOWN;
        }
        boolean noAnswer = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException || cause instanceof RestClientException);
        return noAnswer || CANNOT.contains(code) ? AWAY : UNCONFIRMED;
    }

    Refusal refusal() {
        return new Refusal(words);
    }
}
