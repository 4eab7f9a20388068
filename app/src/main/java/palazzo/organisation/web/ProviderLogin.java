// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import palazzo.organisation.domain.OidcAccounts;
import palazzo.tenancy.CityScope;

/** Log-in through the identity provider of the city. Whoever is refused there is told why at our own door. */
@Component
class ProviderLogin implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CityProviders providers;
    private final OidcAccounts accounts;

    ProviderLogin(CityProviders providers, OidcAccounts accounts) {
        this.providers = providers;
        this.accounts = accounts;
    }

    @Override
    public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .clientRegistrationRepository(providers)
                .failureHandler(ProviderLogin::refuse)
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(info -> info.oidcUserService(accounts));
        login.addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F wayOut) {
                wayOut.setAuthenticationFailureHandler(ProviderLogin::refuse);
                return wayOut;
            }
        });
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProviderRefusal why = ProviderRefusal.of(failure);
        String told = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " ");
        LOG.warn(
                "Log-in through the identity provider of {}: {}, {}",
                CityScope.required().slug(),
                why,
                told);
        response.sendRedirect("/login?refused=" + why);
    }

    /** A provider that says nothing is away: nobody waits for it longer than this. */
    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        SimpleClientHttpRequestFactory patient = new SimpleClientHttpRequestFactory();
        patient.setConnectTimeout(PATIENCE);
        patient.setReadTimeout(PATIENCE);
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(patient)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
