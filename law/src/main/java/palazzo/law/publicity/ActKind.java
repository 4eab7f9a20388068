// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import palazzo.law.Text;

/** What may leave the office, and how an electoral period treats it. */
public enum ActKind {
    PRESS_RELEASE(Treatment.IF_NEEDED, "comunicato stampa", "press release"),
    SOCIAL_POST(Treatment.IF_NEEDED, "contenuto sui canali social", "social post"),
    WEB_NEWS(Treatment.IF_NEEDED, "notizia sul sito", "news on the site"),
    NEWSLETTER(Treatment.IF_NEEDED, "newsletter", "newsletter"),
    CAMPAIGN(Treatment.IF_NEEDED, "campagna di comunicazione", "campaign"),
    PUBLICATION(Treatment.IF_NEEDED, "pubblicazione a stampa", "printed publication"),
    PUBLIC_EVENT(Treatment.IF_NEEDED, "iniziativa pubblica promossa dall'ente", "public event of the body"),
    /** The city's name and brand lent to somebody else's initiative. */
    PATRONAGE(Treatment.FROZEN, "concessione di patrocinio", "patronage"),
    /** What an office holder says for a list, a party or a candidate: never through the office. */
    POLITICAL_MESSAGE(Treatment.NEVER, "comunicazione politica", "political message"),
    /** What a law orders to publish: notices of the Albo, transparency, calls. */
    LEGAL_NOTICE(Treatment.FREE, "pubblicazione dovuta per legge", "notice ordered by law"),
    /** A letter to one addressee about their own affair. */
    LETTER(Treatment.FREE, "lettera a un destinatario", "letter to one addressee");

    /** What an electoral period does to a kind of act. */
    public enum Treatment {
        /** It goes out as always. */
        FREE,
        /** It goes out if it is impersonal and the functions cannot do without it. */
        IF_NEEDED,
        /** It does not go out until the polls close. */
        FROZEN,
        /** It never goes out through the channels of the office. */
        NEVER
    }

    private final Treatment treatment;
    private final Text words;

    ActKind(Treatment treatment, String it, String en) {
        this.treatment = treatment;
        this.words = new Text(it, en);
    }

    /** What an electoral period does to it. */
    public Treatment treatment() {
        return treatment;
    }

    /** How the office calls it. */
    public Text words() {
        return words;
    }
}
