// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.ui.Phrase;

/** Says by what right somebody acts. */
@Component
public class Mandates {

    private final AgendaRights rights;
    private final AgendaGrants grants;

    Mandates(AgendaRights rights, AgendaGrants grants) {
        this.rights = rights;
        this.grants = grants;
    }

    /** By what right the one who acts writes into an agenda, or that they only read, and what they do not. */
    public Phrase said(HolderCalendar calendar) {
        Reach reach = rights.now(calendar);
        for (Secrecy secrecy : Secrecy.values()) {
            if (reach.right(secrecy) == Right.CHANGE) {
                Phrase ground = said(reach.mandate(secrecy), calendar.id());
                return reach.right(Secrecy.CONFIDENTIAL).covers(Right.VIEW)
                        ? Phrase.of("agenda.writes", calendar.name(), ground)
                        : Phrase.of("agenda.writes_but", calendar.name(), ground);
            }
        }
        return reach.right(Secrecy.PUBLIC).covers(Right.VIEW)
                ? Phrase.of("agenda.reads", calendar.name())
                : Phrase.of("agenda.sees_times", calendar.name());
    }

    /** A mandate in words. */
    public Phrase said(Mandate mandate, UUID calendar) {
        return switch (mandate.kind()) {
            case HOLDER -> Phrase.of("agenda.mandate.HOLDER");
            case SUBSTITUTE -> Phrase.of("agenda.mandate.SUBSTITUTE");
            case HOUSE -> Phrase.of("agenda.mandate.HOUSE");
            case COMPETENCE -> Phrase.of("agenda.mandate.COMPETENCE", mandate.of());
            case GRANT -> Phrase.of("agenda.mandate.GRANT", words(mandate, calendar));
        };
    }

    private String words(Mandate mandate, UUID calendar) {
        return grants.all(calendar).stream()
                .filter(grant -> grant.id().toString().equals(mandate.of()))
                .map(Grant::words)
                .findFirst()
                .orElse("");
    }
}
