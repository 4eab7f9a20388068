// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.documents.Blobs;
import palazzo.kernel.Ids;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** Nothing is doubled and nothing is lost, whichever way it comes and whatever breaks. */
@HouseTest
class OneMailInTwoBoxesStory {

    private static final String OTHER = "urp@comune.example";
    private static final String MAIL = """
            From: Prisca Landi <prisca.landi@posta.example>
            To: %s, %s
            Date: Tue, 1 Dec 2026 18:30:00 +0100
            Message-ID: <%s@posta.example>
            Subject: %s

            Signor Sindaco, le scrivo.
            """;

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final Ids ids;

    @LocalServerPort
    private int port;

    OneMailInTwoBoxesStory(Cities cities, Mailboxes mailboxes, Jobs jobs, JdbcClient jdbc, Blobs blobs, Ids ids) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.ids = ids;
    }

    @BeforeEach
    void twoBoxesAreOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        TheMail.opens(cities, mailboxes, TheMail.account("Relazioni col pubblico", OTHER, 25));
    }

    @AfterEach
    void theOtherIsClosed() {
        TheMail.closes(cities, mailboxes, OTHER);
    }

    @Test
    @ProvesPart(value = "URC-01", what = "a mail received twice is one letter")
    void bothBoxesHaveItAndTheOfficeHasOneLetter() {
        String subject = "Ciclabile di viale Monza";
        TheMail.deliver(TheMail.MAYOR, received("mx1", mail("ciclabile", subject)));
        TheMail.deliver(OTHER, received("mx2", mail("ciclabile", subject)));
        jobs.run("mail.fetch");
        assertThat(letters(subject)).hasSize(1);
        Seen letter = ines().open(letters(subject).getFirst());
        assertThat(letter.text()).contains("una lettera, 2 ricevute", TheMail.MAYOR, OTHER);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(letter.path())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aServerThatCountsAnewIsReadAgainAndNothingIsDoubled() {
        String subject = "Gelsi di via Padova";
        TheMail.deliver(OTHER, mail("gelsi", subject));
        jobs.run("mail.fetch");
        TheMail.losesTheBoxOf(OTHER);
        TheMail.deliver(OTHER, mail("gelsi", subject));
        TheMail.deliver(OTHER, mail("gelsi-2", subject + ", seconda"));
        jobs.run("mail.fetch");
        assertThat(letters(subject)).hasSize(2);
    }

    @Test
    void oneMessageIdOverTwoTextsIsTwoLettersThatKnowOfEachOther() {
        String subject = "Mercato di via Crema";
        TheMail.deliver(OTHER, mail("mercato", subject));
        TheMail.deliver(OTHER, mail("mercato", subject + ", corretta"));
        jobs.run("mail.fetch");
        assertThat(letters(subject)).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsKeptWholeAndShownAsPartlyRead() {
        String subject = "Scatole nelle scatole";
        StringBuilder nested = new StringBuilder(mail("scatole", subject).replaceAll("(?s)\\r\\n\\r\\n.*", "\r\n"));
        for (int depth = 0; depth < 60; depth++) {
            nested.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(depth, depth));
        }
        nested.append("Content-Type: text/plain\r\n\r\nin fondo\r\n");
        TheMail.deliver(OTHER, nested.toString());
        jobs.run("mail.fetch");
        String letter = letters(subject).getFirst();
        assertThat(ines().open(letter).text()).contains("è stata letta solo in parte");
        assertThat(new String(ines().bytes(letter + "/original").body(), StandardCharsets.UTF_8))
                .contains("in fondo", "boundary=b59");
    }

    @Test
    void aMailThatNoProgramMadeKeepsNoneOfTheOthersBack() {
        String subject = "Chi viene dopo";
        TheMail.deliver(OTHER, "From: <%s@posta.example>\r\nMessage-ID: <%s>\r\n\r\nx".formatted(odd(5000), odd(9000)));
        TheMail.deliver(OTHER, mail("dopo", subject));
        jobs.run("mail.fetch");
        assertThat(letters(subject)).hasSize(1);
        assertThat(unread()).isZero();
    }

    @Test
    void whatWasOnTheDiskWhenTheHouseFellIsALetterWhenItStandsAgain() {
        String subject = "Portone di via Lecco";
        String mail = mail("portone", subject);
        inMilano(() -> {
            byte[] raw = mail.getBytes(StandardCharsets.UTF_8);
            jdbc.sql("""
                            insert into mail_receipt (id, mailbox, server_id, sha256, size, received_at)
                            select ?, id, '1:1', ?, ?, '2026-12-01 18:31+01' from mail_mailbox where address = ?
                            """).params(ids.next(), blobs.put(raw), raw.length, OTHER).update();
        });
        TheMail.deliver(OTHER, mail);
        jobs.run("mail.fetch");
        assertThat(letters(subject)).hasSize(1);
        assertThat(unread()).isZero();
    }

    private Visit ines() {
        return new TheOffice(port).as("ines.tortorelli");
    }

    private List<String> letters(String subject) {
        return ines().open("/letters")
                .page()
                .select("td a[href^=/letters/]:contains(" + subject + ")")
                .eachAttr("href");
    }

    private int unread() {
        return CityScope.call(
                cities.named("milano").orElseThrow(),
                () -> jdbc.sql("select count(*) from mail_receipt where item is null")
                        .query(Integer.class)
                        .single());
    }

    private void inMilano(Runnable act) {
        CityScope.run(cities.named("milano").orElseThrow(), act);
    }

    private static String mail(String id, String subject) {
        return MAIL.formatted(TheMail.MAYOR, OTHER, id, subject).replace("\n", "\r\n");
    }

    private static String received(String server, String mail) {
        return "Received: from posta.example by " + server + ".comune.example\r\n" + mail;
    }

    /** Letters that no compression makes shorter. */
    private static String odd(int length) {
        StringBuilder odd = new StringBuilder();
        new Random(length).ints(length, 'a', 'z' + 1).forEach(odd::appendCodePoint);
        return odd.toString();
    }
}
