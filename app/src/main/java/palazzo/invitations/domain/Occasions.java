// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Guesses from words what kind of occasion it is: a proposal, which a person confirms. */
final class Occasions {

    private static final Map<Occasion, Pattern> WORDS = new LinkedHashMap<>();

    static {
        words(Occasion.OPENING, "inaugurazion|riapertura|taglio del nastro|posa della prima pietra|vernissage");
        words(Occasion.DIPLOMATIC, "console|consolato|ambasciat|festa nazionale|delegazione estera");
        words(
                Occasion.ANNIVERSARY,
                "anniversario|centenario|cento anni|commemorazion|ricorrenza|giornata della memoria");
        words(Occasion.CEREMONY, "cerimonia|giuramento|conferimento|deposizione|alzabandiera");
        words(Occasion.RELIGIOUS, "santa messa|messa solenne|processione|patrono|diocesi|parrocchia|presepe");
        words(Occasion.PRESS, "conferenza stampa|intervista|trasmissione");
        words(Occasion.CONFERENCE, "convegno|congresso|conferenza|seminario|tavola rotonda|forum");
        words(Occasion.SCHOOL, "scuola|istituto comprensivo|liceo|studenti|universit");
        words(
                Occasion.SPORT,
                "gara (podistica|ciclistica|sportiva)|torneo|campionat|maratona|regata|partita|polisportiva|premiazione sportiva");
        words(Occasion.CULTURE, "concerto|mostra|spettacolo|teatro|festival|bibliotec|presentazione del libro");
        words(Occasion.CHARITY, "beneficenza|raccolta fondi|volontariato");
    }

    private Occasions() {}

    static Occasion in(String text) {
        String plain = text.toLowerCase(Locale.ITALIAN);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Occasion.OTHER);
    }

    private static void words(Occasion occasion, String words) {
        WORDS.put(occasion, Pattern.compile("\\b(" + words + ")"));
    }
}
