// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** A box as its administrator keeps it, from the page: opened, and switched off by a box that is left empty. */
@HouseTest
class TheBoxesAreKeptStory {

    private static final String ADDRESS = "ufficio.prova@valdoria.example";
    private static final Map<String, String> BOX = Map.of(
            "name", "Ufficio di prova",
            "address", ADDRESS,
            "security", "NONE",
            "imapHost", "127.0.0.1",
            "smtpHost", "127.0.0.1",
            "username", ADDRESS,
            "password", "parola");

    private final JdbcClient jdbc;
    private final City valdoria;

    @LocalServerPort
    private int port;

    TheBoxesAreKeptStory(JdbcClient jdbc, Cities cities) {
        this.jdbc = jdbc;
        this.valdoria = cities.named("valdoria").orElseThrow();
    }

    @AfterEach
    void gone() {
        CityScope.run(
                valdoria,
                () -> jdbc.sql("update mail_mailbox set active = false where address = ?")
                        .param(ADDRESS)
                        .update());
    }

    @Test
    void aBoxThatIsNotCertifiedIsAddedAndSwitchedOff() {
        Visit gilda = Visit.as(port, "valdoria.localhost", "gilda.roncaglia");
        Visit.Seen added = gilda.submit(gilda.open("/mailboxes/new"), "main form.form", BOX);
        assertThat(added.path()).as(added.text()).isEqualTo("/mailboxes");
        assertThat(active()).isTrue();

        Visit.Seen twice = gilda.submit(gilda.open("/mailboxes/new"), "main form.form", BOX);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("[role=alert]").text()).contains("C’è già una casella con l’indirizzo");
        assertThat(twice.page().select("[name=name]").val()).isEqualTo("Ufficio di prova");

        String box = added.page().select("a:contains(Ufficio di prova)").attr("href");
        Visit.Seen page = gilda.open(box);
        page.page().select("#active").removeAttr("checked");
        assertThat(gilda.submit(page, "main form.form", new LinkedHashMap<>()).path())
                .isEqualTo("/mailboxes");
        assertThat(active()).isFalse();
    }

    private boolean active() {
        return CityScope.call(
                valdoria,
                () -> jdbc.sql("select active from mail_mailbox where address = ?")
                        .param(ADDRESS)
                        .query(Boolean.class)
                        .single());
    }
}
