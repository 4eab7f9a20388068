// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import palazzo.kernel.NotFound;
import palazzo.organisation.PersonalLink;
import palazzo.switchboard.domain.PhoneEvents;
import palazzo.switchboard.domain.PhoneEvents.Event;
import palazzo.switchboard.domain.PhoneEvents.Kind;
import palazzo.switchboard.domain.PhoneSystems;
import palazzo.ui.Words;

/**
 * Where a telephone system tells what happens to a call. Answers 204; 404 without a token that is good; 422 with a sentence
 * in English where it cannot be understood. How a system is set up stands in {@code docs/modules/switchboard.md}.
 */
@Controller
@PersonalLink
public class PhoneEventsController {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 100;

    private final PhoneEvents events;
    private final PhoneSystems systems;
    private final Words words;

    PhoneEventsController(PhoneEvents events, PhoneSystems systems, Words words) {
        this.events = events;
        this.systems = systems;
        this.words = words;
    }

    @PostMapping("/public/phone/calls")
    ResponseEntity<String> happened(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String extension,
            @RequestParam(defaultValue = "") String at) {
        UUID system = system(authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : token);
        Optional<Kind> kind = kind(event);
        if (kind.isEmpty()) {
            return refused(system, "event");
        }
        if (!isName(call)) {
            return refused(system, "call");
        }
        if (!extension.matches("[0-9]{0,6}")) {
            return refused(system, "extension");
        }
        Optional<Instant> when = when(at);
        if (when.isEmpty() && !at.isBlank()) {
            return refused(system, "at");
        }
        events.happened(system, new Event(kind.get(), call.strip(), number, extension, orNow(when)));
        return ResponseEntity.noContent().build();
    }

    private UUID system(String token) {
        return systems.with(token.strip())
                .orElseThrow(() -> new NotFound("phone system"))
                .id();
    }

    private static boolean isName(String call) {
        return !call.isBlank() && call.length() <= LONGEST && call.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<Kind> kind(String event) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(event.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<Instant> when(String at) {
        try {
            return at.isBlank()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(at.strip()).toInstant());
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant orNow(Optional<Instant> when) {
        return when.orElse(null);
    }

    private ResponseEntity<String> refused(UUID system, String what) {
        systems.refused(system, what);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.TEXT_PLAIN)
                .body(words.t(Locale.ENGLISH, "phone_event.wrong." + what) + "\n");
    }
}
