// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Distribution;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.Outcome;
import palazzo.correspondence.domain.ReplyDesk;
import palazzo.correspondence.domain.Triage;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;

/** Lets the cast do its work, through the same doors as everybody. */
@Component
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoHands {

    private static final String REPLY = """
            Gentile %s,

            grazie per la Sua lettera. Il Sindaco La ringrazia a nome della città e risponde tramite questo ufficio.

            Abbiamo passato la Sua domanda agli uffici competenti, che ci hanno assicurato una soluzione entro gennaio.

            Cordiali saluti""";

    private final UserDetailsService accounts;
    private final LetterReading reading;
    private final Triage triage;
    private final Distribution distribution;
    private final ReplyDesk desk;
    private final Charts charts;
    private final Today today;

    DemoHands(
            UserDetailsService accounts,
            LetterReading reading,
            Triage triage,
            Distribution distribution,
            ReplyDesk desk,
            Charts charts,
            Today today) {
        this.accounts = accounts;
        this.reading = reading;
        this.triage = triage;
        this.distribution = distribution;
        this.desk = desk;
        this.charts = charts;
        this.today = today;
    }

    /** Does {@code work} as somebody of the cast. */
    void as(String username, Runnable work) {
        UserDetails who = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** @param plan outcome, competence, to whom it is given, and whether the reply waits to be signed */
    void carryOut(UUID letter, List<String> plan, String name) {
        String competence = plan.get(1);
        as("ines.tortorelli", () -> decide(letter, Outcome.valueOf(plan.getFirst()), competence));
        if (plan.size() > 2) {
            as(plan.get(2), () -> distribution.take(letter));
        }
        if (plan.size() > 3) {
            as(plan.get(2), () -> desk.submit(letter, new ReplyDesk.Draft(-1, REPLY.formatted(name), null)));
        }
    }

    private void decide(UUID letter, Outcome outcome, String competence) {
        String unit = charts.on(today.date()).carriersOf(competence).stream()
                .sorted()
                .findFirst()
                .orElseThrow();
        int version = reading.read(letter).letter().version();
        triage.decide(letter, new Triage.Decision(version, outcome, competence, unit, Triage.Reserve.NO));
    }
}
