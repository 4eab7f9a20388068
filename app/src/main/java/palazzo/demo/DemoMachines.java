// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import palazzo.demo.DemoPlan.Step;
import palazzo.kernel.Today;
import palazzo.mail.MailImport;

/** What machines write in the demo: somebody who is away, an answer that comes back, and a mail that nothing can be read out of. */
@Component
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoMachines {

    private static final String AWAY = """
            From: Nazario Colleoni <nazario.colleoni@posta.example>
            Message-ID: <assente-1@posta.example>
            In-Reply-To: %s
            Subject: Risposta automatica: R: Fontanella chiusa ai giardini di via Ronzanti
            Auto-Submitted: auto-replied

            Sono in viaggio fino a lunedì. Leggerò al ritorno.
            """;
    private static final String CAME_BACK = """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.posta.example>
            Message-ID: <ritorno-1@mx.posta.example>
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            The message below could not be delivered.

            --b
            Content-Type: message/delivery-status

            Final-Recipient: rfc822; teodora.sangalli@posta.example
            Action: failed
            Diagnostic-Code: smtp; 552 5.2.2 mailbox full

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s

            --b--
            """;
    private static final int DEEP = 2_500;

    private final DemoMail mail;
    private final MailImport files;
    private final Today today;

    DemoMachines(DemoMail mail, MailImport files, Today today) {
        this.mail = mail;
        this.files = files;
        this.today = today;
    }

    /** @param read is done after each */
    List<Step> steps(String address, Runnable read) {
        return Stream.of(
                        step(Duration.ofHours(50), () -> about(AWAY, "nazario.colleoni@posta.example", address)),
                        step(Duration.ofHours(26), () -> about(CAME_BACK, "teodora.sangalli@posta.example", address)),
                        step(Duration.ofHours(5), this::comesAsFile))
                .map(step -> new Step(step.at(), () -> {
                    step.work().run();
                    read.run();
                }))
                .toList();
    }

    /** It comes as a file, as from a pickup folder: the mail server of the demo would read all of it first. */
    private void comesAsFile() {
        try {
            Path file = Files.createTempFile("scansione-", ".eml");
            try {
                Files.write(file, endless());
                files.take(file, found -> {});
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Step step(Duration ago, Runnable work) {
        Instant at = today.now().minus(ago);
        return new Step(at, work);
    }

    private void about(String notice, String sentTo, String address) {
        mail.lastSentTo(sentTo)
                .ifPresent(id -> mail.deliver(address, notice.formatted(id).getBytes(UTF_8), today.now()));
    }

    /** Parts within parts, as a program makes them that has lost its count. */
    private static byte[] endless() {
        StringBuilder nested = new StringBuilder("From: stampante@rete.example\nSubject: Scansione\n");
        for (int level = 0; level < DEEP; level++) {
            nested.append("Content-Type: multipart/mixed; boundary=p%1$d\n\n--p%1$d\n".formatted(level));
        }
        return nested.toString().getBytes(UTF_8);
    }
}
