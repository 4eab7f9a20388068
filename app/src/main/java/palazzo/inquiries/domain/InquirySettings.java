// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an office decides about what it asks others.
 *
 * @param linkDays how many days after the day it is due a personal link still opens
 * @param escalation how many days after that day the superior is told
 */
@Validated
@ConfigurationProperties("palazzo.inquiries")
record InquirySettings(
        @DefaultValue("60") @Min(1) @Max(365) int linkDays,
        @DefaultValue("3") @Min(1) @Max(90) int escalation) {}
