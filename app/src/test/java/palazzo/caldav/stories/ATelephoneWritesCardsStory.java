// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.Visit;
import palazzo.organisation.domain.Accounts;
import palazzo.organisation.domain.DevicePasswords;
import palazzo.tenancy.Cities;

/** Who looks after the directory writes into it from a telephone; twins are seen, nothing is lost. */
@HouseTest
class ATelephoneWritesCardsStory {

    private static final String KEEPS = "ulderico.fossombrone";
    private static final String READS = "norina.quaglia";

    private final Cities cities;
    private final Accounts accounts;
    private final DevicePasswords devices;
    private final String id = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    ATelephoneWritesCardsStory(Cities cities, Accounts accounts, DevicePasswords devices) {
        this.cities = cities;
        this.accounts = accounts;
        this.devices = devices;
    }

    @Test
    @ProvesPart(value = "CER-16", what = "cards from telephones")
    void aCardIsMadeChangedAndTakenOutOfOnesOwnBook() {
        Telephone telephone = telephone("milano", KEEPS);
        String book = book(telephone);
        String mail = "ada." + id + "@mulino.example";
        HttpResponse<String> put =
                telephone.put(book + "nuova-" + id + ".vcf", card("Molinari", "Ada", mail, ""), "If-None-Match", "*");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        HttpResponse<String> there = telephone.get(book + "nuova-" + id + ".vcf");
        assertThat(there.body()).contains("Molinari", mail);
        assertThat(telephone.find(book, "1", "<getetag/>").body()).contains("nuova-" + id);

        assertThat(telephone
                        .put(
                                book + "nuova-" + id + ".vcf",
                                card("Molinari", "Ada Maria", mail, ""),
                                "If-Match",
                                "\"vecchia\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(telephone
                        .put(
                                book + "nuova-" + id + ".vcf",
                                card("Molinari", "Ada Maria", mail, "TEL:+39 02 5550101\r\n"),
                                "If-Match",
                                Telephone.etag(there))
                        .statusCode())
                .isEqualTo(204);
        Visit ulderico = Visit.as(port, "milano.localhost", KEEPS);
        assertThat(ulderico.open("/directory?q=Molinari").text()).contains("Molinari Ada Maria");

        HttpResponse<String> twin = telephone.put(book + "doppia-" + id + ".vcf", card("Molinari", "A.", mail, ""));
        assertThat(twin.statusCode()).as("no second card of one").isEqualTo(409);
        assertThat(twin.body()).contains("Molinari Ada Maria");
        String alike = "altra." + id + "@mulino.example";
        assertThat(telephone
                        .put(book + "simile-" + id + ".vcf", card("Molinari", "Ada Maria", alike, ""))
                        .statusCode())
                .isEqualTo(201);
        assertThat(ulderico.open("/directory/duplicates").text())
                .as("somebody looks")
                .contains("Molinari Ada Maria");

        HttpResponse<String> broken = telephone.put(book + "rotta.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n");
        assertThat(broken.statusCode()).isEqualTo(403);
        assertThat(broken.body()).contains("valid-address-data", "responsedescription");

        Telephone reader = telephone("milano", READS);
        assertThat(reader.put(book(reader) + "sua.vcf", card("Rossi", "Ugo", "ugo." + id + "@x.example", ""))
                        .statusCode())
                .as("who may read may not write")
                .isEqualTo(403);

        assertThat(telephone.ask("DELETE", book + "nuova-" + id + ".vcf", "").statusCode())
                .isEqualTo(204);
        assertThat(telephone.get(book + "nuova-" + id + ".vcf").statusCode()).isEqualTo(404);
        assertThat(ulderico.open("/directory?q=Molinari").text())
                .as("the house keeps whom it knows")
                .contains("Molinari Ada Maria");
        assertThat(telephone
                        .put(book + "nuova-" + id + ".vcf", card("Molinari", "Ada Maria", mail, ""))
                        .statusCode())
                .as("and gives them back")
                .isEqualTo(201);
        Telephone elsewhere = telephone("valdoria", "bruna.casalegno");
        assertThat(elsewhere.find(book(elsewhere), "1", "<getetag/>").body()).doesNotContain(id);
    }

    private Telephone telephone(String city, String username) {
        return Telephone.of(port, cities.named(city).orElseThrow(), username, accounts, devices);
    }

    private static String book(Telephone telephone) {
        String principal =
                Telephone.href(telephone.find("/dav/", "0", "<current-user-principal/>"), "current-user-principal");
        return Telephone.href(telephone.find(principal, "0", "<CR:addressbook-home-set/>"), "addressbook-home-set")
                + "rubrica/";
    }

    private static String card(String family, String given, String mail, String more) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + given + " " + family + "\r\nN:" + family + ";" + given
                + ";;;\r\nEMAIL:" + mail + "\r\n" + more + "END:VCARD\r\n";
    }
}
