// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import palazzo.organisation.DeviceLogin;

/**
 * The way in for telephones and calendar programs: below {@code /dav/} the verbs of WebDAV, each request with the
 * password of a device, no session and no cookie. Everywhere else the wall stays as strict as it was.
 */
@Configuration(proxyBeanMethods = false)
class DavSecurity {

    private static final List<String> VERBS = List.of(
            "GET",
            "HEAD",
            "OPTIONS",
            "PUT",
            "DELETE",
            "POST",
            "PROPFIND",
            "PROPPATCH",
            "REPORT",
            "MKCALENDAR",
            "MKCOL");

    /** Before that of the pages, which takes whatever is left. */
    @Bean
    @Order(1)
    SecurityFilterChain devices(HttpSecurity http, DeviceLogin devices) throws Exception {
        http.securityMatcher(DavSecurity::isDav);
        http.authenticationManager(devices::authenticate);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(DavSecurity::isWellKnown)
                .permitAll()
                .anyRequest()
                .authenticated());
        http.httpBasic(basic -> basic.authenticationEntryPoint(DavSecurity::ask));
        http.exceptionHandling(faults -> faults.authenticationEntryPoint(DavSecurity::ask));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** Without a page: a program reads none. */
    private static void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Palazzo\", charset=\"UTF-8\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall pages = new StrictHttpFirewall();
        StrictHttpFirewall dav = new StrictHttpFirewall();
        dav.setAllowedHttpMethods(VERBS);
        dav.setAllowSemicolon(true);
        dav.setAllowUrlEncodedPercent(true);
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return (isDav(request) ? dav : pages).getFirewalledRequest(request);
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return pages.getFirewalledResponse(response);
            }
        };
    }

    @Bean
    ServletRegistrationBean<DavServlet> dav(DavServlet servlet) {
        return new ServletRegistrationBean<>(servlet, "/dav/*", "/.well-known/caldav", "/.well-known/carddav");
    }

    static boolean isDav(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/dav") || path.startsWith(DavPath.BASE) || isWellKnown(request);
    }

    static boolean isWellKnown(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/.well-known/caldav") || path.equals("/.well-known/carddav");
    }
}
