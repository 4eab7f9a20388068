// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.correspondence.ThePost.CABINET;
import static palazzo.correspondence.ThePost.MONTELAGO;
import static palazzo.correspondence.ThePost.hour;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.correspondence.ThePost;
import palazzo.correspondence.TheScreens;
import palazzo.mail.RealMail;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Type;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** Certified mail through Postfix and Dovecot, read and answered in a browser: its receipts come in, and one does not. */
@HouseTest
@Tag("real")
class ACertifiedLetterThroughRealServersStory {

    private static final String LIVIA = "livia.ferraguzzi";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ACertifiedLetterThroughRealServersStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    @BeforeEach
    void theDayBegins() {
        TheClock.reset();
        ThePost.isTrusted(port);
    }

    @AfterEach
    void theBoxIsClosed() {
        TheMail.closes(cities, mailboxes, CABINET);
    }

    @Test
    void twoAreAnsweredAndOneReceiptDoesNotCome() throws Exception {
        try (RealMail mail = RealMail.start(CABINET, MONTELAGO);
                TheScreens screens = new TheScreens(port)) {
            TheMail.opens(cities, mailboxes, mail.account(CABINET).asCertified());
            String heard = answered(screens, mail, "Piano del traffico sul lago", 1);
            String silent = answered(screens, mail, "Piano delle opere sul lago", 2);

            MimeMessage first = mail.newestOf(1, MONTELAGO);
            MimeMessage second = mail.newestOf(2, MONTELAGO);
            assertThat(first.getHeader("X-TipoRicevuta")).containsExactly("completa");
            mail.hand(ThePost.receipt(first, Type.ACCEPTED, Fault.NONE, hour(0)), CABINET);
            mail.hand(ThePost.receipt(first, Type.DELIVERED, Fault.NONE, hour(0)), CABINET);
            mail.hand(ThePost.receipt(second, Type.ACCEPTED, Fault.NONE, hour(0)), CABINET);
            mail.newestOf(5, CABINET);
            jobs.run("mail.fetch");
            assertThat(screens.reads(LIVIA, heard))
                    .contains("consegnata " + MONTELAGO)
                    .contains("risposta inviata");
            assertThat(screens.reads(LIVIA, silent)).contains("accettata " + MONTELAGO);

            TheClock.pass(Duration.ofHours(24));
            jobs.run("mail.receipts");
            assertThat(screens.reads(LIVIA, silent))
                    .contains("Dopo 24 ore non è arrivata la ricevuta di consegna", "in partenza");
            assertThat(screens.reads(LIVIA, "/")).contains("Decidere l’invio: Piano delle opere sul lago");
        }
    }

    private String answered(TheScreens screens, RealMail mail, String subject, int count) throws Exception {
        mail.hand(ThePost.envelope(subject, "Signor Sindaco,\n\nsi trasmette il piano.", hour(0)), CABINET);
        mail.newestOf(count, CABINET);
        jobs.run("mail.fetch");
        String letter = screens.answers(subject, "Gentile Comune di Montelago,\n\ngrazie.");
        jobs.run("letters.leave");
        jobs.run("mail.send");
        mail.newestOf(count, MONTELAGO);
        return letter;
    }
}
