// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How strict log-in is.
 *
 * @param tries wrong tries in a row after which a name is locked
 * @param lock for how long
 * @param administratorsNeedSecondFactor whether administrators set up a second factor before they are let in
 * @param oidcClaim which claim of an identity provider holds the user name here
 */
@Validated
@ConfigurationProperties("palazzo.login")
public record LoginSettings(
        @DefaultValue("5") @Min(3) @Max(50) int tries,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("false") boolean administratorsNeedSecondFactor,
        @DefaultValue("preferred_username") @NotBlank String oidcClaim) {}
