// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.BetweenRegistries;
import palazzo.kernel.Subject;
import palazzo.law.Norm;
import palazzo.mail.Item;
import palazzo.mail.Outbox;
import palazzo.mail.SendingChanged;
import palazzo.organisation.Sight;
import palazzo.registry.Registration;
import palazzo.registry.RegistrationAnnulled;
import palazzo.registry.RegistrationCorrected;
import palazzo.registry.Registrations;
import palazzo.registry.Registry;

/** What happens at the registry and in the mail, as far as it concerns other bodies. Each is part of what it hears of. */
@Component
class Exchange implements BetweenRegistries {

    private static final String LETTER = "letter";

    private final ReceivedMarks received;
    private final SentMarks sent;
    private final Messages messages;
    private final Answers answers;
    private final Stamping stamping;
    private final OwnIds own;
    private final Registrations registrations;
    private final Brought brought;

    Exchange(
            ReceivedMarks received,
            SentMarks sent,
            Messages messages,
            Answers answers,
            Stamping stamping,
            OwnIds own,
            Registrations registrations,
            Brought brought) {
        this.received = received;
        this.sent = sent;
        this.messages = messages;
        this.answers = answers;
        this.stamping = stamping;
        this.own = own;
        this.registrations = registrations;
        this.brought = brought;
    }

    /** A stamp is kept to be looked at; an answer to what we sent, or an annulment of what we have, is heard. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takes(Item item) {
        Optional<Item.Enclosed> stamp = enclosed(item, "Segnatura.xml");
        stamp.ifPresent(file -> received.add(item, file.sha256()));
        return stamp.isEmpty() && answers.hears(item);
    }

    @Override
    public boolean isBrought(Item item) {
        return brought.has(item.sha256());
    }

    @Override
    public Optional<Origin> origin(UUID letter) {
        return received.of(letter)
                .map(mark -> new Origin(Optional.of(mark)
                        .filter(Received::isProved)
                        .map(Received::theirs)
                        .map(id -> new Registry.Theirs(id.date(), id.number()))));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
    public void registered(UUID letter, Registry.Number number) {
        received.registered(letter, number).filter(Received::isToBeConfirmed).ifPresent(this::confirm);
    }

    @Override
    public List<Outbox.Enclosure> along(Departing letter) {
        return stamping.of(letter).stream().toList();
    }

    /** What was confirmed or has left is annulled there too. */
    @EventListener
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.2")
    void on(RegistrationAnnulled annulled) {
        registrations.of(annulled.document(), Sight.EVERYTHING).ifPresent(this::announce);
    }

    /** Who had our confirmation is told that what we registered was annulled in part and written anew. */
    @EventListener
    @Norm(
            value = "Linee guida AgID sui documenti informatici, allegato 6, appendice C",
            doubt = "the annex says what an update holds, and not when it is sent")
    void on(RegistrationCorrected corrected) {
        if (corrected.document().kind().equals(LETTER)) {
            received.of(corrected.document().id())
                    .filter(Received::isToBeConfirmed)
                    .ifPresent(this::update);
        }
    }

    private void update(Received mark) {
        Received.Ours ours = java.util.Objects.requireNonNull(mark.ours());
        messages.add(
                mark.item(),
                mark.address(),
                mark.messageId(),
                new ReturnMessage.Updated(
                        own.of(ours.number(), ours.at()), java.util.Objects.requireNonNull(mark.theirs())));
    }

    @EventListener
    void on(SendingChanged changed) {
        if (changed.sending().state() == palazzo.mail.Sending.State.SENT) {
            String[] reference = changed.sending().reference().split("/");
            if (reference.length == 2 && reference[0].matches("\\d{7,9}") && reference[1].matches("\\d{4}")) {
                sent.left(Integer.parseInt(reference[1]), Long.parseLong(reference[0]));
            }
        }
    }

    void confirm(Received mark) {
        Received.Ours ours = java.util.Objects.requireNonNull(mark.ours());
        messages.add(
                mark.item(),
                mark.address(),
                mark.messageId(),
                new ReturnMessage.Confirmed(
                        own.of(ours.number(), ours.at()), java.util.Objects.requireNonNull(mark.theirs())));
    }

    private void announce(Registration registration) {
        Registration.Annulment annulment = registration.annulment();
        if (annulment == null) {
            return;
        }
        ReturnMessage.Annulled message = new ReturnMessage.Annulled(
                own.of(registration.number().number(), registration.number().at()),
                annulment.reason(),
                annulment.measure());
        Subject document = registration.document();
        sent.of(document).forEach(left -> messages.add(left.id(), left.address(), "", message));
        if (document.kind().equals(LETTER)) {
            received.of(document.id())
                    .filter(Received::isToBeConfirmed)
                    .ifPresent(mark -> messages.add(mark.item(), mark.address(), mark.messageId(), message));
        }
    }

    static Optional<Item.Enclosed> enclosed(Item item, String name) {
        return item.enclosures().stream()
                .filter(file -> file.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
