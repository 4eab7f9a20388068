// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.correspondence.TheOffice;
import palazzo.mail.MailImport;
import palazzo.mail.MailImport.Sum;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** Servers, machines and files bring mail as well as people do. */
@HouseTest
class WhatComesAndIsNoLetterStory {

    private static final String FILED = """
            From: Egle Brambati <egle.brambati@posta.example>
            Date: Mon, 30 Nov 2026 08:12:00 +0100
            Message-ID: <%s@posta.example>
            Subject: %s

            Signor Sindaco, le scrivo.
            """;
    private static final String AWAY = """
            From: Walter Ghisleri <%s>
            To: sindaco@comune.example
            Message-ID: <assente@posta.example>
            In-Reply-To: %s
            Subject: R: chiusura
            Auto-Submitted: auto-replied

            Sono in ferie.
            """;

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final MailImport files;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    WhatComesAndIsNoLetterStory(Cities cities, Mailboxes mailboxes, Jobs jobs, MailImport files) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.files = files;
    }

    @BeforeEach
    void theBoxIsOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
    }

    @Test
    @ProvesPart(value = "URC-01", what = "an answer that another server sends back is a task for who wrote it")
    void anAnswerThatComesBackIsToldToWhoWroteIt() throws MessagingException {
        String walter = "walter.tornato@posta.example";
        String subject = "Siepe di via Plinio";
        String letter = answered(walter, subject);
        assertThat(livia().open(letter).text()).contains("risposta inviata");

        MimeMessage ours = TheMail.inTheBoxOf(walter).getFirst();
        TheMail.deliver(TheMail.MAYOR, AWAY.formatted(walter, ours.getMessageID()));
        jobs.run("mail.fetch");
        assertThat(ines().open("/triage").text()).doesNotContain("chiusura");
        assertThat(ines().open("/mail").text()).contains("Risposta automatica", "una nostra lettera");

        TheMail.comesBack(TheMail.MAYOR, ours.getMessageID(), "552 5.2.2 mailbox full");
        TheMail.comesBack(TheMail.MAYOR, ours.getMessageID(), "552 5.2.2 mailbox full");
        jobs.run("mail.fetch");
        assertThat(livia().open(letter).text())
                .contains("il destinatario non ha ricevuto nulla", "552 5.2.2 mailbox full");
        assertThat(new TheOffice(port).toDo("livia.ferraguzzi")).containsOnlyOnce(subject);
        assertThat(ines().open("/triage").text()).doesNotContain("Undelivered");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(walter)).as("never again by itself").hasSize(1);

        Visit livia = livia();
        livia.submit(livia.open(letter), "form[action$=/departure]", Map.of());
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(walter)).hasSize(2);
        assertThat(livia.open(letter).text()).contains("risposta inviata");
    }

    @Test
    void ourOwnMailThatComesBackIsKnown() throws MessagingException, IOException {
        String walter = "walter.nostro@posta.example";
        answered(walter, "Panchina di via Zuretti");
        MimeMessage ours = TheMail.inTheBoxOf(walter).getFirst();
        Path file = folder.resolve("nostra.eml");
        try (var out = Files.newOutputStream(file)) {
            ours.writeTo(out);
        }
        assertThat(taken(file)).isEqualTo(new Sum(1, 1, 0, 0, 0, 0));
        assertThat(ines().open("/mail").text()).contains("Nostra, tornata");
        assertThat(ines().open("/triage").text()).doesNotContain("R: Panchina di via Zuretti");
    }

    @Test
    @ProvesPart(value = "URC-01", what = "mail out of files is taken in once, whichever way it comes")
    void filesFoldersAndBoxesBringEachMailOnce() throws IOException {
        Path maildir = Files.createDirectories(folder.resolve("Maildir/cur")).getParent();
        Files.createDirectories(maildir.resolve("tmp"));
        write(maildir.resolve("cur/1:2,S"), FILED.formatted("file-1", "Dal file uno"));
        write(maildir.resolve("tmp/2"), FILED.formatted("file-2", "Ancora in scrittura"));
        write(
                folder.resolve("archivio.mbox"),
                "From a\n" + FILED.formatted("file-1", "Dal file uno") + "\nFrom b\n"
                        + FILED.formatted("file-3", "Dal file tre"));
        write(
                folder.resolve("notizie.eml"),
                FILED.formatted("file-4", "Notizie").replace("Date:", "Precedence: bulk\nDate:"));
        write(folder.resolve("nuda.eml"), "Soltanto una riga, senza intestazioni, dai file.\n");
        Sum sum = taken(folder);
        assertThat(sum).isEqualTo(new Sum(5, 4, 1, 0, 0, 1));
        assertThat(taken(folder)).isEqualTo(new Sum(5, 0, 5, 0, 0, 0));
        TheMail.deliver(TheMail.MAYOR, FILED.formatted("file-3", "Dal file tre"));
        jobs.run("mail.fetch");
        assertThat(ines().open("/letters?q=Dal file tre").page().select("tbody tr"))
                .hasSize(1);
        assertThat(ines().open("/letters?q=Ancora in scrittura").page().select("tbody tr"))
                .isEmpty();
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/letters?q=Dal file")
                        .page()
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void whoDoesNotReceiveMailTakesNoneIn() {
        Visit ulderico = new TheOffice(port).as("ulderico.fossombrone");
        assertThat(ulderico.open("/mail").status()).isEqualTo(403);
        assertThat(ulderico.open("/mail/upload").status()).isEqualTo(403);
    }

    private String answered(String address, String subject) {
        TheMail.arrives("Walter Ghisleri", address, subject, "Signor Sindaco,\n\nnon va bene.");
        jobs.run("mail.fetch");
        String letter = new TheOffice(port).answers(subject, "Gentile Walter Ghisleri, provvediamo.");
        jobs.run("letters.leave");
        jobs.run("mail.send");
        return letter;
    }

    private Sum taken(Path path) {
        try {
            return CityScope.callUnchecked(cities.named("milano").orElseThrow(), () -> files.take(path, found -> {}));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String mail) throws IOException {
        Files.write(file, mail.getBytes(StandardCharsets.UTF_8));
    }

    private Visit ines() {
        return new TheOffice(port).as("ines.tortorelli");
    }

    private Visit livia() {
        return new TheOffice(port).as("livia.ferraguzzi");
    }
}
