// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import palazzo.TheClock;
import palazzo.mail.AServerWithMoods;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/**
 * A box of the first city that is open while a story goes on: what comes in is fetched and triaged, what is signed leaves
 * through a server with moods.
 */
public final class ABusyBox implements BeforeEachCallback, AfterEachCallback {

    private final String name;
    private final String address;
    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final AServerWithMoods server = new AServerWithMoods();

    /** @param name as staff call it */
    public ABusyBox(String name, String address, Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.name = name;
        this.address = address;
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    /** It is a box of the city, and the clock stands at the beginning. */
    @Override
    public void beforeEach(ExtensionContext story) {
        TheClock.reset();
        TheMail.opens(cities, mailboxes, TheMail.account(name, address, server.port()));
    }

    @Override
    public void afterEach(ExtensionContext story) {
        TheClock.reset();
        TheMail.closes(cities, mailboxes, address);
        server.close();
    }

    /** Through which its answers leave. */
    public AServerWithMoods server() {
        return server;
    }

    /** Somebody writes to it, and Ines gives it to the unit for the citizens. @return the path of the letter */
    public String arrived(TheOffice office, String who, String from, String subject, String body) {
        comes(who, from, subject, body);
        return office.triages(subject);
    }

    /** Somebody writes to it. */
    public void comes(String who, String from, String subject, String body) {
        TheMail.arrivesAt(address, who, from, subject, body);
        jobs.run("mail.fetch");
    }

    /** A server says that what it took could not be delivered. @param messageId as the message bears it, in angles */
    public void comesBack(String messageId, String why) {
        TheMail.comesBack(address, messageId, why);
        jobs.run("mail.fetch");
    }

    /** What is in the folder is checked and signed, and the time passes in which it could be taken back. */
    public void isSigned(TheOffice office, String subject) {
        office.signs(subject);
        TheClock.pass(Duration.ofMinutes(11));
        leaves();
    }

    /** What may leave is numbered, printed and sent. */
    public void leaves() {
        jobs.run("letters.leave");
        jobs.run("mail.send");
    }
}
