// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a provider certifies (dati di certificazione, daticert.xml; RFC 6109, 4.4).
 *
 * @param sender who gave the message to the provider: the true sender, whatever From says
 * @param replyTo where answers go
 * @param subject of the original message; may be empty
 * @param provider who issued it (gestore emittente)
 * @param at the legal time, with the zone the provider wrote
 * @param id the provider's own identity of the message (identificativo)
 * @param messageId the Message-ID that the sender gave (msgid), with its brackets; may be empty
 * @param asked which receipt of delivery was asked or is this one
 * @param delivery the address to which it was delivered, or not (consegna)
 * @param taken the addresses another provider took charge of (ricezione)
 * @param explanation why not, in the provider's words; may be empty
 */
public record Certification(
        Type type,
        Fault fault,
        String sender,
        List<Recipient> recipients,
        String replyTo,
        String subject,
        String provider,
        OffsetDateTime at,
        String id,
        String messageId,
        Optional<Form> asked,
        Optional<String> delivery,
        List<String> taken,
        String explanation) {

    /** To whom the message was addressed, and whether that box is certified too. */
    public record Recipient(String address, boolean certified) {}

    /** What it certifies, by the name it has in the data. */
    public enum Type {
        /** The envelope that reaches the recipient. */
        ENVELOPE("posta-certificata"),
        /** Our provider took it. */
        ACCEPTED("accettazione"),
        /** Our provider refused it. */
        NOT_ACCEPTED("non-accettazione"),
        /** The recipient's provider took it; between providers. */
        TAKEN_IN_CHARGE("presa-in-carico"),
        /** It is in the recipient's box. */
        DELIVERED("avvenuta-consegna"),
        /** It did not get there. */
        NOT_DELIVERED("errore-consegna"),
        /** No news of delivery, after 12 hours and again after 24. */
        LATE("preavviso-errore-consegna"),
        /** The recipient's provider found a virus; between providers. */
        VIRUS_FOUND("rilevazione-virus");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /** The type called {@code code} in the data. */
        public static Optional<Type> of(String code) {
            return Arrays.stream(values())
                    .filter(type -> type.code.equals(code))
                    .findFirst();
        }

        /** Its name in the data. */
        public String code() {
            return code;
        }
    }

    /** What went wrong. */
    public enum Fault {
        /** Nothing. */
        NONE("nessuno"),
        /** No such address. */
        NO_ADDRESS("no-dest"),
        /** No such domain. */
        NO_DOMAIN("no-dominio"),
        /** A virus. */
        VIRUS("virus"),
        /** Something else. */
        OTHER("altro");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** The fault called {@code code} in the data. */
        public static Optional<Fault> of(String code) {
            return Arrays.stream(values())
                    .filter(fault -> fault.code.equals(code))
                    .findFirst();
        }

        /** Its name in the data. */
        public String code() {
            return code;
        }
    }

    /** How much a receipt of delivery contains (X-TipoRicevuta). */
    public enum Form {
        /** The whole message. */
        COMPLETE("completa"),
        /** The message with SHA-1 hashes in place of its files: no proof of their content. */
        BRIEF("breve"),
        /** The data alone. */
        SHORT("sintetica");

        private final String code;

        Form(String code) {
            this.code = code;
        }

        /** The form called {@code code} in the data. */
        public static Optional<Form> of(String code) {
            return Arrays.stream(values())
                    .filter(form -> form.code.equals(code))
                    .findFirst();
        }

        /** Its name in data and header. */
        public String code() {
            return code;
        }
    }

    /** Whether the box of {@code recipient} is not said to be an ordinary one. */
    boolean isCertified(String recipient) {
        return recipients.stream()
                .filter(addressed -> addressed.address().equalsIgnoreCase(recipient))
                .allMatch(Recipient::certified);
    }

    List<String> onlyRecipient() {
        return recipients.size() == 1 ? List.of(recipients.getFirst().address()) : List.of();
    }
}
