// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may happen while a term runs, and change its end. */
public enum Event {
    /** Facts that the office does not hold are asked for. */
    SUSPEND,
    /** The answer came. */
    REPLY,
    /** They are asked for once more, which law does not allow. */
    SUSPEND2,
    REPLY2,
    /** The notice of the reasons against, or the one to counter-interested persons, left the office. */
    NOTICE_SENT,
    NOTICE_RECEIVED,
    /** The applicant answered the reasons against. */
    OBSERVATIONS,
    /** A counter-interested person opposed. */
    OPPOSITION,
    /** Another administration asked for what it needs, or whoever wants to see documents was told that something lacks. */
    ELEMENTS_ASKED,
    ELEMENTS_RECEIVED,
    /** It asked once more, which law does not allow. */
    ELEMENTS_ASKED2,
    /** The review was communicated to the data protection authority. */
    SENT_TO_AUTHORITY,
    /** The authority answered. */
    OPINION,
    /** The works for which a sum was given have ended. */
    WORKS_END;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** How files name it: {@code notice_sent}. */
    public String key() {
        return key;
    }

    static Optional<Event> named(String key) {
        return Arrays.stream(values()).filter(event -> event.key().equals(key)).findFirst();
    }
}
