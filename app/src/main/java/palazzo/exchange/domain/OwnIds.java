// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import palazzo.archive.Bodies;
import palazzo.archive.Body;
import palazzo.kernel.Today;

/** How our own registrations are called towards others: by the codes under which the body was known that day. */
@Component
class OwnIds {

    private final Bodies bodies;
    private final Today today;

    OwnIds(Bodies bodies, Today today) {
        this.bodies = bodies;
        this.today = today;
    }

    Body body() {
        return bodies.on(today.date());
    }

    RegistrationId of(long number, Instant at) {
        LocalDate day = Today.dateOf(at);
        Body body = bodies.on(day);
        return new RegistrationId(
                body.ipaCode(),
                body.aooCode(),
                body.registerCode(),
                "%07d".formatted(number),
                day,
                at.atZone(Today.ROME)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toOffsetDateTime()
                        .toOffsetTime());
    }

    /** Whether {@code id} is one of ours. */
    boolean isOurs(RegistrationId id) {
        Body body = body();
        return id.body().equalsIgnoreCase(body.ipaCode()) && id.aoo().equalsIgnoreCase(body.aooCode());
    }
}
