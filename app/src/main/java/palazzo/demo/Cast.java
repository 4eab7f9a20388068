// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import static palazzo.organisation.PostKind.ADMIN;
import static palazzo.organisation.PostKind.ASSISTANT;
import static palazzo.organisation.PostKind.AUDITOR;
import static palazzo.organisation.PostKind.CHIEF;
import static palazzo.organisation.PostKind.HEAD;
import static palazzo.organisation.PostKind.MAYOR;
import static palazzo.organisation.PostKind.OFFICER;

import java.util.List;
import java.util.Locale;
import palazzo.organisation.PostKind;

/** The people of {@code docs/cast.md}: who may log in where the demo runs, all with {@link DemoCities#PASSWORD}. */
public final class Cast {

    public static final List<Player> MILANO = List.of(
            new Player("Ottavia", "Serravalle", MAYOR, ""),
            new Player("Leandro", "Bassignani", CHIEF, "SCG"),
            new Player("Corrado", "Menabrea", HEAD, "URC"),
            new Player("Livia", "Ferraguzzi", OFFICER, "URC"),
            new Player("Delfo", "Marcanti", ASSISTANT, "URC"),
            new Player("Ines", "Tortorelli", OFFICER, "STE"),
            new Player("Ruggero", "Cantalupi", HEAD, "CFS"),
            new Player("Norina", "Quaglia", OFFICER, "AAG"),
            new Player("Ulderico", "Fossombrone", OFFICER, "CER"),
            new Player("Amos", "Peverelli", AUDITOR, "AUD"),
            new Player("Zita", "Arcangioli", ADMIN, ""));

    public static final List<Player> VALDORIA = List.of(
            new Player("Bruna", "Casalegno", MAYOR, ""),
            new Player("Ettore", "Limonta", HEAD, "CFS"),
            new Player("Tecla", "Marangoni", OFFICER, "AAG"),
            new Player("Gilda", "Roncaglia", ADMIN, ""));

    private Cast() {}

    /**
     * Somebody of the cast.
     *
     * @param unit the code of their unit; empty for posts outside the chart
     */
    public record Player(String givenName, String familyName, PostKind kind, String unit) {

        /** {@code livia.ferraguzzi}. */
        public String username() {
            return (givenName + "." + familyName).toLowerCase(Locale.ROOT);
        }
    }
}
