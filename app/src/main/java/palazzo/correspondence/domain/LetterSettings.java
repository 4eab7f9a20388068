// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an office decides about its letters.
 *
 * @param days in which a letter is answered, where nothing else is said
 * @param held how long a signed letter waits before it leaves, so that it can be taken back
 * @param again for how many days after the answer its reader may say that it does not satisfy them
 * @param courtesy whether whoever writes by mail is told that it came
 */
@Validated
@ConfigurationProperties("palazzo.letters")
record LetterSettings(
        @DefaultValue("30") @Min(1) @Max(365) int days,
        @DefaultValue("PT10M") @DurationMin Duration held,
        @DefaultValue("60") @Min(0) @Max(365) int again,
        @DefaultValue("false") boolean courtesy) {}
