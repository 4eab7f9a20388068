// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import palazzo.demo.InventedProvider.Given;
import palazzo.kernel.Today;
import palazzo.mail.domain.Mailbox.Account;
import palazzo.mail.domain.Mailboxes;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Recipient;
import palazzo.pec.Certification.Type;
import palazzo.pec.TrustedProviders;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * The certified mail of the demo: the Cabinet's box, and a provider that never was. It accepts whatever leaves the box, and at
 * its next round says that it was delivered, but for what goes to one provider that is silent.
 */
@Component
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoPost implements CityJob {

    /** The box of the Cabinet. */
    static final String CABINET = "gabinetto@pec.milano.example";

    /** Of boxes there one never hears that they got anything. */
    private static final String SILENT = "@pec.muta.example";

    private final DemoMail mail;
    private final Mailboxes mailboxes;
    private final TrustedProviders providers;
    private final Today today;
    private final Set<String> told = new HashSet<>();
    private @Nullable InventedProvider provider;

    DemoPost(DemoMail mail, Mailboxes mailboxes, TrustedProviders providers, Today today) {
        this.mail = mail;
        this.mailboxes = mailboxes;
        this.providers = providers;
        this.today = today;
    }

    /** Opens the box and trusts the provider. @param first whether the box is new */
    void opens(boolean first) {
        provider = InventedProvider.found(
                "Posta Certificata Padana", "pec.padana.example", today.now().minus(Duration.ofDays(60)));
        providers.trust(provider.authorityPem().getBytes(UTF_8));
        Account account = mail.account("PEC del Gabinetto", CABINET).asCertified();
        mailboxes.all().stream()
                .filter(box -> box.account().address().equals(CABINET))
                .forEach(box -> mailboxes.change(box.id(), box.version(), account, box.active()));
        if (first) {
            mailboxes.add(account);
        }
    }

    /** A letter comes in its envelope. */
    void comes(DemoMail.Written letter, Instant at) {
        InventedProvider by = Objects.requireNonNull(provider);
        String id = "pcp." + at.getEpochSecond() + "@pec.padana.example";
        Given given =
                new Given(id, "<" + id + ">", letter.from(), List.of(new Recipient(CABINET, true)), letter.subject());
        mail.deliver(CABINET, by.envelope(given, DemoMail.raw(letter, at), at), at);
    }

    /** Somebody writes to the box from an ordinary one. */
    void anomaly() {
        InventedProvider by = Objects.requireNonNull(provider);
        String ordinary = mail("Ambrogio Pallavera", "ambrogio.pallavera@posta.example", "Richiesta di un parere", """
                Buongiorno,

                scrivo dalla mia casella di tutti i giorni: spero che questa richiesta valga lo stesso.

                Ambrogio Pallavera
                """);
        Instant at = today.now().minus(Duration.ofHours(2));
        mail.deliver(
                CABINET,
                by.anomaly("ambrogio.pallavera@posta.example", "Richiesta di un parere", ordinary.getBytes(UTF_8), at),
                at);
    }

    private static String mail(String name, String from, String subject, String text) {
        return "From: \"%s\" <%s>\nTo: %s\nSubject: %s\nContent-Type: text/plain; charset=utf-8\n\n%s"
                .formatted(name, from, CABINET, subject, text);
    }

    @Override
    public String name() {
        return "demo.post";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run(City city) {
        InventedProvider by = provider;
        if (by != null && city.slug().equals("milano")) {
            mail.asksForReceipts().forEach(message -> tell(by, message));
        }
    }

    private void tell(InventedProvider by, MimeMessage message) {
        Given given = given(message);
        if (told.add(given.messageId())) {
            receipt(by, given, Type.ACCEPTED, Optional.empty());
        } else if (told.add("delivered " + given.messageId())) {
            given.recipients().stream()
                    .map(Recipient::address)
                    .filter(address -> !address.endsWith(SILENT))
                    .forEach(address -> receipt(by, given, Type.DELIVERED, Optional.of(address)));
        }
    }

    private void receipt(InventedProvider by, Given given, Type type, Optional<String> recipient) {
        Instant now = today.now();
        mail.deliver(given.sender(), by.receipt(given, type, Fault.NONE, recipient, Optional.empty(), now), now);
    }

    private static Given given(MimeMessage message) {
        try {
            String id = message.getMessageID();
            return new Given(
                    "pcp." + id.replaceAll("[<>]", ""),
                    id,
                    ((InternetAddress) message.getFrom()[0]).getAddress(),
                    Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                            .map(to -> new Recipient(((InternetAddress) to).getAddress(), true))
                            .toList(),
                    "R: " + id);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
