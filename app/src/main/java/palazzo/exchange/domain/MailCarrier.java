// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.exchange.domain.Messages.Waiting;
import palazzo.kernel.Subject;
import palazzo.law.Norm;
import palazzo.mail.Boxes;
import palazzo.mail.Outbox;

/** By mail, from the box at which the other body's mail came: a file under its fixed name, and a line for whoever opens it. */
@Component
@Order(MailCarrier.LAST)
@Norm("Linee guida AgID sui documenti informatici, allegato 6, appendice C")
class MailCarrier implements Carrier {

    /** After every service. */
    static final int LAST = 100;

    private static final Map<String, String> SUBJECTS = Map.of(
            "Conferma.xml", "Conferma di ricezione",
            "Aggiornamento.xml", "Aggiornamento della conferma",
            "Eccezione.xml", "Notifica di eccezione",
            "Annullamento.xml", "Annullamento di protocollazione");
    private static final String BODY = """
            Messaggio automatico tra sistemi di protocollo (Linee guida AgID, allegato 6).
            I dati sono nel file allegato.
            """;

    private final Boxes boxes;
    private final Outbox outbox;
    private final Messages messages;
    private final TransactionTemplate transaction;

    MailCarrier(Boxes boxes, Outbox outbox, Messages messages, TransactionTemplate transaction) {
        this.boxes = boxes;
        this.outbox = outbox;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Override
    public boolean carries(Waiting message) {
        return true;
    }

    /** Without a box nothing leaves: it waits until there is one. */
    @Override
    public void carry(Waiting message) {
        boxes.answering(message.about()).ifPresent(box -> {
            Outbox.Sealed sealed = outbox.seal(post(message, box));
            transaction.executeWithoutResult(status -> {
                if (messages.isSent(message.id(), sealed.id())) {
                    outbox.queue(sealed);
                }
            });
        });
    }

    private static Outbox.Post post(Waiting message, Boxes.Box box) {
        return new Outbox.Post(
                new Subject("exchange", message.about()),
                message.fileName(),
                box.id(),
                List.of(message.address()),
                SUBJECTS.getOrDefault(message.fileName(), message.fileName()),
                BODY,
                message.answers(),
                true,
                List.of(new Outbox.Enclosure(message.fileName(), "application/xml", message.xml())));
    }
}
