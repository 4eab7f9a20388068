// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.exchange.domain.ReturnMessage.Annulled;
import palazzo.exchange.domain.ReturnMessage.Confirmed;
import palazzo.exchange.domain.ReturnMessage.Excepted;
import palazzo.exchange.domain.ReturnMessage.Updated;
import palazzo.exchange.domain.SentMarks.Sent;
import palazzo.mail.Item;

/**
 * Hears what other registries answer. An answer is one only where it names something that left for its sender, or came
 * from them: every other mail stays a letter, whatever its files are called.
 */
@Component
class Answers {

    private static final List<String> NAMES =
            List.of("Conferma.xml", "Aggiornamento.xml", "Eccezione.xml", "Annullamento.xml");
    private static final long LARGEST = 64 * 1024;

    private final Blobs blobs;
    private final SentMarks sent;
    private final ReceivedMarks received;
    private final Messages messages;
    private final Notices notices;
    private final OwnIds own;

    Answers(Blobs blobs, SentMarks sent, ReceivedMarks received, Messages messages, Notices notices, OwnIds own) {
        this.blobs = blobs;
        this.sent = sent;
        this.received = received;
        this.messages = messages;
        this.notices = notices;
        this.own = own;
    }

    /** Reads some kilobytes inside the transaction that keeps the mail: only then is it known whether it is a letter. */
    boolean hears(Item item) {
        return NAMES.stream()
                .flatMap(name -> Exchange.enclosed(item, name).stream())
                .filter(file -> file.size() <= LARGEST)
                .findFirst()
                .flatMap(file -> ReturnMessage.in(blobs.get(file.sha256())))
                .filter(message -> hears(message, item))
                .isPresent();
    }

    private boolean hears(ReturnMessage message, Item item) {
        return message instanceof Annulled annulled
                ? annulled(annulled, item)
                : hears(message, item.sender().address());
    }

    /** Hears what whoever writes from {@code address} answers to something of ours, or annuls. In a transaction. */
    boolean hears(ReturnMessage message, String address) {
        return switch (message) {
            case Confirmed(RegistrationId id, RegistrationId of) -> confirmed(of, address, id);
            case Updated(RegistrationId id, RegistrationId of) -> confirmed(of, address, id);
            case Excepted excepted -> excepted(excepted, address);
            case Annulled annulled -> annulledThere(annulled, address);
        };
    }

    /** What came from there is annulled there. In a transaction. @return whether it is here */
    boolean annulledThere(Annulled annulled, String address) {
        Optional<Received> found = received.under(annulled.id())
                .filter(each -> SentMarks.domain(each.address()).equals(SentMarks.domain(address)));
        found.ifPresent(each -> {
            received.annulled(each, annulled.reason() + " (" + annulled.measure() + ")");
            notices.annulled(each);
        });
        return found.isPresent();
    }

    /** What we sent, and they registered, is annulled there: it has not arrived any more. In a transaction. */
    boolean annulledByRecipient(Annulled annulled, RegistrationId ours, String address) {
        Optional<Sent> found = found(ours, address);
        found.ifPresent(left -> {
            sent.answered(
                    left,
                    "EXCEPTED",
                    null,
                    "Annullato dal destinatario: " + annulled.reason() + " (" + annulled.measure() + ")");
            notices.excepted(left);
        });
        return found.isPresent();
    }

    private boolean confirmed(RegistrationId of, String address, RegistrationId theirs) {
        Optional<Sent> found = found(of, address);
        found.ifPresent(left -> {
            sent.answered(
                    left, "CONFIRMED", theirs.number() + "/" + theirs.date().getYear(), null);
            sent.known(left, theirs);
            notices.settled(left.subject());
        });
        return found.isPresent();
    }

    private boolean excepted(Excepted excepted, String address) {
        Optional<Sent> found = Optional.ofNullable(excepted.of()).flatMap(of -> found(of, address));
        found.ifPresent(left -> {
            sent.answered(left, "EXCEPTED", null, excepted.reason());
            notices.excepted(left);
        });
        return found.isPresent();
    }

    /** One that names what we do not have is answered, and stays a letter for a person to read. */
    private boolean annulled(Annulled annulled, Item item) {
        if (received.under(annulled.id()).isEmpty()) {
            String reason = Anomaly.UNKNOWN.code() + ": " + annulled.id().text();
            messages.add(
                    item.id(),
                    item.sender().address(),
                    item.messageId(),
                    new Excepted(null, annulled.id(), "", reason));
            return false;
        }
        return annulledThere(annulled, item.sender().address());
    }

    private Optional<Sent> found(RegistrationId of, String address) {
        return own.isOurs(of) && of.number().matches("\\d{1,9}")
                ? sent.under(of.date().getYear(), Long.parseLong(of.number()), address)
                : Optional.empty();
    }
}
