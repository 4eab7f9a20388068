// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Log-in and the outer wall. Everything wants a log-in but what the public uses; which of the five doors a page has is
 * the business of {@link Doors}. Nobody gets a session for looking at a page: the token of a form and the page to come
 * back to live in cookies.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " font-src 'self' data:; img-src 'self' data:; form-action 'self'; frame-src 'self';"
            + " frame-ancestors 'self'; base-uri 'none'";

    /** Where machines speak, each with a token of its own: no browser carries it along unasked. */
    private static final String[] MACHINES = {"/public/phone/**", "/public/exchange/**"};

    @Bean
    SecurityFilterChain house(HttpSecurity http, LoginProgress progress, ProviderLogin provider) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/assets/**",
                        "/webjars/**",
                        "/login",
                        "/login/**",
                        "/error",
                        "/keys",
                        "/accessibility",
                        "/public/**",
                        "/actuator/health/**",
                        "/favicon.ico")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.formLogin(form -> form.loginPage("/login").failureForwardUrl("/login/refused"));
        http.oauth2Login(provider);
        http.addFilterAfter(new UnfinishedLogin(progress), AuthorizationFilter.class);
        http.logout(logout -> logout.logoutSuccessUrl("/login?out"));
        http.requestCache(cache -> cache.requestCache(new CookieRequestCache()));
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                .ignoringRequestMatchers(MACHINES));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.sessionManagement(Customizer.withDefaults());
        return http.build();
    }

    /** Two acts at once in one browser may both leave a word for the next page: the second to come finds the first's row. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfTwoTabs() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Argon2id with the parameters that Spring Security recommends today. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
