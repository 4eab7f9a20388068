// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.documents.Blobs;
import palazzo.kernel.Hitch;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.mail.DeliveryChanged;
import palazzo.mail.Item;
import palazzo.mail.Item.Enclosed;
import palazzo.mail.Item.Kind;
import palazzo.mail.ItemCame;
import palazzo.mail.ItemProved;
import palazzo.mail.Sending;
import palazzo.mail.SendingChanged;
import palazzo.mail.domain.Receipts.Receipt;
import palazzo.pec.Certification;
import palazzo.pec.Doubt;
import palazzo.pec.Opened;

/**
 * Makes items of receipts, whichever way they came. Whatever was received becomes one: what nothing can be read out of, or
 * whose reading takes too long, and what others could make nothing of, stands in quarantine.
 */
@Component
class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final int LONGEST_SUBJECT = 500;
    private static final ReadMail NOTHING =
            new ReadMail("", new Item.Sender("", ""), "", "", null, List.of(), Kind.LETTER, null, false, List.of());

    private final Receipts receipts;
    private final Items items;
    private final Sendings sendings;
    private final Blobs blobs;
    private final Ids ids;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Budget budget;
    private final Unsealing unsealing;
    private final DeliveryReceipts deliveries;
    private final long largest;

    Reading(
            Receipts receipts,
            Items items,
            Sendings sendings,
            Blobs blobs,
            Ids ids,
            Today today,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Budget budget,
            Unsealing unsealing,
            DeliveryReceipts deliveries,
            MailSettings settings) {
        this.receipts = receipts;
        this.items = items;
        this.sendings = sendings;
        this.blobs = blobs;
        this.ids = ids;
        this.today = today;
        this.events = events;
        this.transaction = transaction;
        this.budget = budget;
        this.unsealing = unsealing;
        this.deliveries = deliveries;
        this.largest = settings.largest().toBytes();
    }

    /**
     * What became of a receipt.
     *
     * @param fresh whether it was received for the first time
     * @param mail as it was read; null where it was known, or cannot be read
     */
    record Read(
            UUID item,
            boolean fresh,
            boolean quarantined,
            @Nullable ReadMail mail) {}

    /** Makes the item of a receipt, or finds the one it already is. */
    Read open(Receipt receipt) {
        String fingerprint = fingerprint(receipt.sha256());
        return known(receipt, fingerprint).orElseGet(() -> opened(receipt, fingerprint));
    }

    /**
     * Tries again what is in quarantine.
     *
     * @param typed what a person read out of it; null where the house is to read it itself
     * @param released is done with it in one transaction
     * @throws MailReader.Unreadable where it still cannot be read
     */
    void replay(UUID quarantined, @Nullable ReadMail typed, Runnable released) {
        Receipt receipt = receipts.firstOf(quarantined);
        Unsealed mail = typed == null ? read(receipt) : Unsealed.ordinary(typed);
        Item item = item(quarantined, receipt, fingerprint(receipt.sha256()), mail);
        transaction.executeWithoutResult(status -> {
            if (items.release(item)) {
                released.run();
                tell(item, mail);
            }
        });
    }

    /** Opens again what proved nothing for want of its provider; where that is still so, it stays as it is. */
    void reopen(Items.Row row) {
        Receipt receipt = receipts.firstOf(row.id());
        Unsealed mail = read(receipt);
        items.opened(row.id(), today.now());
        if (mail.proof().doubt() != Doubt.UNKNOWN_PROVIDER) {
            proved(item(row.id(), receipt, fingerprint(receipt.sha256()), mail), mail);
        }
    }

    private void proved(Item item, Unsealed mail) {
        transaction.executeWithoutResult(status -> {
            if (items.prove(item)) {
                if (mail.receipt() != null && item.ours() != null) {
                    heard(item, mail.receipt());
                }
                events.publishEvent(new ItemProved(item));
            }
        });
    }

    private Read opened(Receipt receipt, String fingerprint) {
        UUID id = ids.next();
        try {
            Unsealed mail = read(receipt);
            return keep(receipt, item(id, receipt, fingerprint, mail), mail);
        } catch (TransientDataAccessException laterPerhaps) {
            throw laterPerhaps;
        } catch (DuplicateKeyException theOtherWasFaster) {
            return known(receipt, fingerprint).orElseGet(() -> quarantine(id, receipt, fingerprint, theOtherWasFaster));
        } catch (RuntimeException e) {
            return quarantine(id, receipt, fingerprint, e);
        }
    }

    private Optional<Read> known(Receipt receipt, String fingerprint) {
        return items.byFingerprint(fingerprint).map(item -> {
            receipts.is(receipt.id(), item.id());
            return new Read(item.id(), false, item.isInQuarantine(), null);
        });
    }

    private Unsealed read(Receipt receipt) {
        return budget.within(() -> {
            try (InputStream raw = blobs.open(receipt.sha256())) {
                return receipt.size() > largest
                        ? Unsealed.ordinary(MailReader.readSmall(raw))
                        : unsealing.of(Nesting.checked(raw.readAllBytes()));
            }
        });
    }

    private Read keep(Receipt receipt, Item item, Unsealed mail) {
        transaction.executeWithoutResult(status -> {
            items.add(item, "");
            receipts.is(receipt.id(), item.id());
            tell(item, mail);
        });
        return new Read(item.id(), true, false, mail.mail());
    }

    private void tell(Item item, Unsealed unsealed) {
        ReadMail mail = unsealed.mail();
        if (unsealed.receipt() != null && item.ours() != null) {
            heard(item, unsealed.receipt());
        }
        if (item.kind() == Kind.BOUNCE && item.ours() != null && mail.report() != null) {
            cameBack(item.ours(), mail.report().why());
        }
        events.publishEvent(new ItemCame(item));
    }

    private void heard(Item item, Opened.Receipt receipt) {
        Sending sending = sendings.one(Objects.requireNonNull(item.ours())).orElseThrow();
        deliveries.add(item.id(), receipt, sending);
        if (sending.state() == Sending.State.IN_DOUBT && hasLeft(receipt)) {
            events.publishEvent(new SendingChanged(sendings.save(sending.sent())));
        }
        events.publishEvent(new DeliveryChanged(sending.id(), 0));
    }

    /** Our provider had it: that the connection broke matters no more. */
    private static boolean hasLeft(Opened.Receipt receipt) {
        return receipt.data().type() == Certification.Type.ACCEPTED
                || receipt.data().type() == Certification.Type.DELIVERED;
    }

    /** What the server took and another one sends back has not arrived. */
    private void cameBack(UUID sending, String why) {
        sendings.one(sending)
                .filter(sent -> sent.state() == Sending.State.SENT || sent.state() == Sending.State.IN_DOUBT)
                .ifPresent(sent -> events.publishEvent(new SendingChanged(sendings.save(sent.refused(why)))));
    }

    private Read quarantine(UUID id, Receipt receipt, String fingerprint, RuntimeException why) {
        LOG.warn("Receipt {} goes into quarantine as {}: {}", receipt.id(), id, why.toString());
        Item item = item(id, receipt, fingerprint, Unsealed.ordinary(NOTHING));
        transaction.executeWithoutResult(status -> {
            items.add(item, Hitch.of(why, unread(why)).text());
            receipts.is(receipt.id(), id);
        });
        return new Read(id, true, true, null);
    }

    /** Nothing can be read out of it, or it was read and the house could make nothing of it. */
    private static Hitch.Kind unread(RuntimeException why) {
        if (NestedExceptionUtils.getMostSpecificCause(why) instanceof Nesting.TooDeep) {
            return Hitch.Kind.DEPTH;
        }
        return why instanceof MailReader.Unreadable ? Hitch.Kind.FORM : Hitch.Kind.DEFECT;
    }

    private Item item(UUID id, Receipt receipt, String fingerprint, Unsealed unsealed) {
        ReadMail mail = unsealed.mail();
        boolean own = sendings.under(mail.messageId()).isPresent();
        return new Item(
                id,
                own ? Kind.OWN : mail.kind(),
                mail.messageId(),
                fingerprint,
                receipt.sha256(),
                mail.sender(),
                mail.subject()
                        .substring(0, Math.min(LONGEST_SUBJECT, mail.subject().length())),
                mail.body(),
                mail.writtenAt(),
                receipt.at(),
                mail.references(),
                ours(unsealed),
                unsealed.proof(),
                mail.whollyRead(),
                mail.enclosures().stream().map(this::keep).toList());
    }

    private @Nullable UUID ours(Unsealed unsealed) {
        if (unsealed.receipt() != null) {
            return deliveries.about(unsealed.receipt()).orElse(null);
        }
        ReadMail mail = unsealed.mail();
        Set<String> reported = mail.report() == null ? Set.of() : mail.report().about();
        return Stream.of(List.of(mail.messageId()), reported, mail.references())
                .flatMap(Collection::stream)
                .flatMap(id -> sendings.under(id).stream())
                .map(Sending::id)
                .findFirst()
                .orElse(null);
    }

    private Enclosed keep(ReadMail.Enclosure file) {
        return new Enclosed(file.name(), file.mediaType(), file.bytes().length, blobs.put(file.bytes()));
    }

    private String fingerprint(String sha256) {
        try (InputStream raw = blobs.open(sha256)) {
            return Fingerprint.of(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
