// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import palazzo.tenancy.CityScope;

/**
 * The identity providers of the cities. A registration bears the short name of its city and is there in that city alone,
 * so it lets nobody into another. What a provider says of itself is asked when somebody first comes through it: one that
 * is away does not keep the house from starting.
 */
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class CityProviders implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> asked = new ConcurrentHashMap<>();

    CityProviders(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    /** Whether the city of this request has one. */
    boolean isThere() {
        return settings.getRegistration().containsKey(CityScope.required().slug());
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return isThere() && id.equals(CityScope.required().slug()) ? asked.computeIfAbsent(id, this::ask) : null;
    }

    private ClientRegistration ask(String id) {
        OAuth2ClientProperties own = new OAuth2ClientProperties();
        own.getRegistration().put(id, settings.getRegistration().get(id));
        own.getProvider().putAll(settings.getProvider());
        return Objects.requireNonNull(
                new OAuth2ClientPropertiesMapper(own).asClientRegistrations().get(id));
    }
}
