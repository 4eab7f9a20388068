// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an office decides about its figures.
 *
 * @param smallest the smallest figure that is told of a topic or a part of the city
 */
@Validated
@ConfigurationProperties("palazzo.figures")
record InsightSettings(@DefaultValue("3") @Min(1) @Max(20) int smallest) {}
