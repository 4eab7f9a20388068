// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.EnumSet;
import java.util.Set;

/** The posts of a Mayor's office. What each is stands in {@code docs/glossary.md}. */
public enum PostKind {
    /** Sindaco: signs decrees and orders. */
    MAYOR,
    /** Vicesindaco: stands in for the Mayor. */
    DEPUTY,
    /** Assessore: member of the Giunta. */
    ASSESSORE,
    /** Capo di Gabinetto: head of the Cabinet. */
    CHIEF,
    /** Vice Capo di Gabinetto. */
    VICECHIEF,
    /** Portavoce. */
    SPOKESPERSON,
    /** Ufficio stampa. */
    PRESS,
    /** Segreteria di un altro amministratore: sees free and busy, proposes. */
    SECRETARIAT,
    /** Dirigente o responsabile di unità: adopts determinations. */
    HEAD,
    /** Funzionario. */
    OFFICER,
    /** Addetto. */
    ASSISTANT,
    /** Personale ex art. 90 TUEL: falls with the mandate, no management acts. */
    ART90,
    /** Auditor: reads any trail, and the reading is recorded. */
    AUDITOR,
    /** Amministratore di sistema: configures, sees no contents. */
    ADMIN;

    private static final Set<PostKind> OF_A_UNIT =
            EnumSet.of(CHIEF, VICECHIEF, HEAD, OFFICER, ASSISTANT, ART90, AUDITOR);
    private static final Set<PostKind> OUTSIDE = EnumSet.of(ASSESSORE, SECRETARIAT, ADMIN);

    /** Whether the post stands in a unit and carries out its competences. */
    public boolean worksInUnit() {
        return OF_A_UNIT.contains(this);
    }

    /** Whether its holder leads the whole Cabinet. */
    public boolean leadsTheCabinet() {
        return this == CHIEF || this == VICECHIEF;
    }

    /** Whether its holder reads what is open to the whole house. */
    public boolean readsTheHouse() {
        return !OUTSIDE.contains(this);
    }
}
