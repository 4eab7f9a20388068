// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.archive.Bodies;
import palazzo.archive.Sheets;
import palazzo.correspondence.TheOffice;
import palazzo.demo.SelfMadeSeal;
import palazzo.kernel.Today;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** The registry of the first city, as one that other bodies write to: with codes, a seal and a box. */
public final class OurRegistry {

    /** The registry of a town that writes. */
    public static final String MONTELAGO = "protocollo@pec.comune.montelago.example";

    private static final String ENTE = """
            codice_ipa | c_f205
            codice_aoo | A1B2C3D
            codice_registro | PG
            denominazione_aoo | Protocollo generale
            pec | sindaco@comune.example
            """;

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Sheets sheets;
    private final Bodies bodies;
    private final JdbcClient jdbc;
    private final Today today;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    OurRegistry(
            Cities cities,
            Mailboxes mailboxes,
            Jobs jobs,
            Sheets sheets,
            Bodies bodies,
            JdbcClient jdbc,
            Today today,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.sheets = sheets;
        this.bodies = bodies;
        this.jdbc = jdbc;
        this.today = today;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** The codes are written, the seal is there, and the box is open. */
    public void opens(int port) {
        TheMail.opens(cities, mailboxes);
        new Acting(milano(), accounts, transaction).as("norina.quaglia", () -> {
            sheets.write(bodies, today.date(), ENTE);
            return today;
        });
        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        assertThat(sealed(zita, "sbagliata").status()).isEqualTo(422);
        assertThat(sealed(zita, "segreta").text())
                .contains("Il sigillo è in uso", "Sigillo di prova senza valore legale", "Certificato di prova");
    }

    private Seen sealed(Visit zita, String password) {
        byte[] file = SelfMadeSeal.pkcs12("Comune di Milano", "segreta", today.now());
        Attachment seal = new Attachment("file", "sigillo.p12", "application/x-pkcs12", file);
        return zita.submit(zita.open("/admin/seal"), "form[action=/admin/seal]", Map.of("password", password), seal);
    }

    /** Ines gives a letter to the unit for the citizens, for all of it to see. @return its path */
    public static String triaged(TheOffice office, String subject) {
        return office.triages(subject, Map.of("outcome", "ANSWER", "place", "URC-04@URC", "reserved", "OPEN"));
    }

    /** The answer is written and signed, and has its number. */
    public void answers(TheOffice office, String letter, String subject) {
        office.submits(letter, "Gentile Comune di Montelago,\n\nva bene così.");
        office.signs(subject);
        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
    }

    /** What is to be said to other registries is written, and leaves. */
    public void sends() {
        jobs.run("exchange.marks");
        jobs.run("mail.send");
    }

    /** The path of a letter's registration. */
    public String entry(String letter) {
        return path("select year || '/' || number from registry_entry where document = ?::uuid", letter);
    }

    /** The path of the registration of the reply to a letter. */
    public String entryOfTheReply(String letter) {
        return path(
                "select e.year || '/' || e.number from registry_entry e join correspondence_reply r on r.id = e.document"
                        + " where r.letter = ?::uuid",
                letter);
    }

    private City milano() {
        return cities.named("milano").orElseThrow();
    }

    private String path(String sql, String letter) {
        String id = letter.replaceAll(".*/", "");
        return "/registry/"
                + CityScope.call(
                        milano(),
                        () -> jdbc.sql(sql).param(id).query(String.class).single());
    }
}
