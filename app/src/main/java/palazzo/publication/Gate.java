// SPDX-License-Identifier: EUPL-1.2
package palazzo.publication;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Refusal;
import palazzo.law.Text;
import palazzo.law.publicity.ActKind;

/** The gate that everything asks which takes effect, is sent or is paid. */
public interface Gate {

    /**
     * What wants to go out today.
     *
     * @param territory code of the town it reaches; empty for the city's own
     * @param impersonal no name, face, voice, signature or slogan of an office holder or a party
     * @param indispensable the functions of the office cannot do without it, nor wait
     */
    record Departure(Kind kind, String territory, boolean impersonal, boolean indispensable) {

        /** A departure that claims no exception. */
        public Departure(Kind kind, String territory) {
            this(kind, territory, false, false);
        }
    }

    /** What goes out of the house. */
    enum Kind {
        /** An answer to whoever asked: impersonal, owed. */
        ANSWER(ActKind.LETTER),
        /** A letter of the house's own. */
        LETTER(ActKind.LETTER),
        /** Communication to the public, of which an electoral period forbids what is not impersonal and indispensable. */
        COMMUNICATION(ActKind.WEB_NEWS),
        /** What a law orders to publish. */
        LEGAL_NOTICE(ActKind.LEGAL_NOTICE),
        /** Patronage or use of the city's arms. */
        PATRONAGE(ActKind.PATRONAGE),
        /** An appointment to a body. */
        APPOINTMENT(null),
        /** A payment. */
        PAYMENT(null);

        private final @Nullable ActKind act;

        Kind(@Nullable ActKind act) {
            this.act = act;
        }

        /** How the law on electoral periods calls it; empty for what they do not touch. */
        public Optional<ActKind> act() {
            return Optional.ofNullable(act);
        }
    }

    /**
     * What the gate says.
     *
     * @param passes whether it may go out
     * @param secondApproval whether somebody else has to approve it first
     * @param reason why
     * @param norm the norm applied; empty where none stands in the way
     */
    record Answer(boolean passes, boolean secondApproval, Text reason, String norm) {}

    /** Asks, without going through: a page tells it before it shows a button. */
    Answer ask(Departure departure);

    /**
     * Lets pass, or says why not.
     *
     * @throws Refusal with the norm that holds it back
     */
    void check(Departure departure);
}
