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
        String address = item.sender().address();
        return switch (message) {
            case Confirmed(RegistrationId id, RegistrationId of) -> confirmed(of, address, id);
            case Updated(RegistrationId id, RegistrationId of) -> confirmed(of, address, id);
            case Excepted excepted -> excepted(excepted, address);
            case Annulled annulled -> annulled(annulled, item);
        };
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
        Optional<Received> found = received.under(annulled.id());
        if (found.isEmpty()) {
            String reason = Anomaly.UNKNOWN.code() + ": " + annulled.id().text();
            messages.add(
                    item.id(),
                    item.sender().address(),
                    item.messageId(),
                    new Excepted(null, annulled.id(), "", reason));
            return false;
        }
        if (!SentMarks.domain(found.get().address())
                .equals(SentMarks.domain(item.sender().address()))) {
            return false;
        }
        received.annulled(found.get(), annulled.reason() + " (" + annulled.measure() + ")");
        notices.annulled(found.get());
        return true;
    }

    private Optional<Sent> found(RegistrationId of, String address) {
        return own.isOurs(of) && of.number().matches("\\d{1,9}")
                ? sent.under(of.date().getYear(), Long.parseLong(of.number()), address)
                : Optional.empty();
    }
}
