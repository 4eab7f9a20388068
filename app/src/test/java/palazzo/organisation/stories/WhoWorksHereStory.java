// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.law.Norm;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/** An administrator brings somebody in, gives them posts and dates, and takes them back. */
@HouseTest
class WhoWorksHereStory {

    private static final String OWN = "un mulino bianco sul fiume";

    private final Cities cities;
    private final JdbcClient jdbc;
    private String username = "";
    private String person = "";
    private String password = "";

    @LocalServerPort
    private int port;

    WhoWorksHereStory(Cities cities, JdbcClient jdbc) {
        this.cities = cities;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebodyIsBroughtIn() {
        TheClock.reset();
        username = "arrivo." + UUID.randomUUID().toString().substring(0, 8);
        Visit zita = zita();
        Seen added = zita.submit(
                zita.open("/admin/people/new"),
                "form[action=/admin/people]",
                Map.of("givenName", "Tullio", "familyName", "Arrivo", "email", username + "@comune.example"));
        person = added.path();
        Seen given = zita.submit(added, "form[action$=/account]", Map.of("username", username));
        password = given.page().select(".secret").text();
    }

    @AfterEach
    void backToTheBeginning() {
        TheClock.reset();
        inMilano("delete from organisation_mandate");
    }

    @Test
    void theyLogInChooseTheirPasswordAndDoNothingUntilTheyHoldAPost() {
        Visit arrived = logIn(password);
        Seen asked = arrived.open("/funzioni");
        assertThat(asked.path()).isEqualTo("/me/password");
        arrived.submit(asked, "form.form", Map.of("present", password, "next", OWN, "again", OWN));
        assertThat(arrived.open("/funzioni").status()).isEqualTo(403);
        give("OFFICER", "AUD", "2026-12-02", "");
        assertThat(arrived.open("/funzioni").status()).isEqualTo(200);
        assertThat(arrived.open("/admin/people").status()).isEqualTo(403);
    }

    @Test
    void aPostHoldsFromItsFirstDayToItsLast() {
        Visit arrived = letIn();
        give("OFFICER", "AUD", "2026-12-03", "2026-12-10");
        assertThat(arrived.open("/funzioni").status()).isEqualTo(403);
        TheClock.moveTo(LocalDateTime.of(2026, 12, 3, 0, 1));
        assertThat(arrived.open("/funzioni").page().select(".unit .tag").text()).contains("la tua unità");
        TheClock.moveTo(LocalDateTime.of(2026, 12, 10, 6, 0));
        assertThat(arrived.open("/funzioni").status()).isEqualTo(200);
        TheClock.moveTo(LocalDateTime.of(2026, 12, 11, 0, 1));
        assertThat(logIn(OWN).open("/funzioni").status()).isEqualTo(403);
    }

    @Test
    void onePersonWorksInSeveralUnits() {
        give("OFFICER", "AUD", "2026-12-02", "");
        give("OFFICER", "INT", "2026-12-02", "");
        var units = letIn().open("/funzioni").page().select("section.unit");
        assertThat(units.get(0).id()).isEqualTo("AUD");
        assertThat(units.get(1).id()).isEqualTo("INT");
    }

    @Test
    void aSubstituteActsOnlyWithinTheDates() {
        give("OFFICER", "AUD", "2026-12-02", "");
        Visit arrived = letIn();
        substitutesTheHead("2026-12-04", "2026-12-05");
        assertThat(mayDoURC(arrived)).isFalse();
        TheClock.moveTo(LocalDateTime.of(2026, 12, 4, 8, 0));
        assertThat(mayDoURC(arrived)).isTrue();
        TheClock.moveTo(LocalDateTime.of(2026, 12, 6, 0, 1));
        assertThat(mayDoURC(arrived)).isFalse();
    }

    @Test
    void aSubstitutionEndsWhenTheAbsentAreBackEarly() {
        give("OFFICER", "AUD", "2026-12-02", "");
        Visit arrived = letIn();
        substitutesTheHead("2026-12-09", "2026-12-10");
        TheClock.moveTo(LocalDateTime.of(2026, 12, 9, 8, 0));
        assertThat(mayDoURC(arrived)).isTrue();
        Visit zita = zita();
        Seen ended = zita.submit(
                zita.open("/admin/substitutions"),
                "li:contains(Tullio Arrivo) form[action^=/admin/substitutions/]",
                Map.of());
        assertThat(ended.text()).contains("La sostituzione è terminata");
        assertThat(mayDoURC(arrived)).isFalse();
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 90")
    void theMayorsOwnStaffGoesWithTheMandateAndNoOtherStaffDoes() {
        inMilano("insert into organisation_mandate (id, person, office, first_day) select '"
                + UUID.randomUUID() + "', p.person, 'MAYOR', date '2026-11-01' from organisation_post p"
                + " where p.kind = 'MAYOR' limit 1");
        give("ART90", "AUD", "2026-12-02", "");
        Visit arrived = letIn();
        assertThat(arrived.open("/funzioni").status()).isEqualTo(200);
        Visit zita = zita();
        zita.submit(zita.open("/admin/mandates"), "form[action$=/end]", Map.of("lastDay", "2026-12-05"));
        TheClock.moveTo(LocalDateTime.of(2026, 12, 5, 8, 0));
        assertThat(logIn(OWN).open("/funzioni").status()).isEqualTo(200);
        TheClock.moveTo(LocalDateTime.of(2026, 12, 6, 8, 0));
        assertThat(logIn(OWN).open("/funzioni").status()).isEqualTo(403);
        give("OFFICER", "AUD", "2026-12-02", "");
        assertThat(logIn(OWN).open("/funzioni").status()).isEqualTo(200);
    }

    @Test
    void aClosedAccountLetsNobodyInAndClosesWhatIsOpen() {
        give("OFFICER", "AUD", "2026-12-02", "");
        Visit arrived = letIn();
        Visit zita = zita();
        zita.submit(zita.open(person), "form[action$=/account]:has(input[value=delete])", Map.of());
        assertThat(arrived.open("/funzioni").path()).isEqualTo("/login");
        assertThat(logIn(OWN).open("/funzioni").path()).isEqualTo("/login");
    }

    @Test
    void whatCannotBeIsToldAtItsField() {
        assertThat(give("OFFICER", "", "2026-12-02", "").text()).contains("scegli quale");
        assertThat(give("ADMIN", "AUD", "2026-12-02", "").text()).contains("non sta in un’unità");
        assertThat(give("OFFICER", "AUD", "2026-12-02", "2026-12-01").text()).contains("prima del primo");
        assertThat(give("MAYOR", "", "2026-12-02", "").text()).contains("il Sindaco c’è già");
        assertThat(give("OFFICER", "AUD", "domani", "").status()).isEqualTo(422);
        assertThat(give("RE", "AUD", "2026-12-02", "").status()).isEqualTo(422);
        give("OFFICER", "AUD", "2026-12-02", "");
        assertThat(give("OFFICER", "AUD", "2027-01-01", "").text()).contains("c’è già");
    }

    @Test
    void oneAdministratorIsAlwaysLeft() {
        Visit zita = zita();
        Seen people = zita.open("/admin/people?q=arcangioli");
        Seen self = zita.open(
                people.page().select("td a[href^=/admin/people/]").get(0).attr("href"));
        Seen refused = zita.submit(self, "form[action$=/end]", Map.of("lastDay", "2026-12-03"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ne deve restare uno");
    }

    @Test
    void whoSavesAfterSomebodyElseSeesBothVersions() {
        Visit zita = zita();
        Seen mine = zita.open(person);
        zita.submit(zita.open(person), "form[action=" + person + "]", Map.of("familyName", "Altri"));
        Seen stale = zita.submit(mine, "form[action=" + person + "]", Map.of("familyName", "Miei"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Tullio Altri");
        assertThat(stale.page().select("#familyName").val()).isEqualTo("Miei");
    }

    @Test
    void theOtherCityKnowsNothingOfIt() {
        Visit gilda = Visit.as(port, "valdoria.localhost", "gilda.roncaglia");
        assertThat(gilda.open(person).status()).isEqualTo(404);
        assertThat(gilda.open("/admin/people?q=" + username).text()).doesNotContain("Tullio Arrivo");
    }

    private Seen give(String kind, String unit, String first, String last) {
        Visit zita = zita();
        return zita.submit(
                zita.open(person),
                "form[action$=/posts]",
                Map.of("kind", kind, "unit", unit, "firstDay", first, "lastDay", last));
    }

    private void substitutesTheHead(String first, String last) {
        Visit zita = zita();
        Seen page = zita.open("/admin/substitutions");
        String absent = option(page, "absent", "Menabrea Corrado");
        String substitute = person.substring(person.lastIndexOf('/') + 1);
        zita.submit(
                page,
                "form[action=/admin/substitutions]",
                Map.of("absent", absent, "substitute", substitute, "firstDay", first, "lastDay", last));
    }

    private boolean mayDoURC(Visit visit) {
        return visit.open("/funzioni/URC-01").text().contains("Tullio Arrivo");
    }

    private Visit letIn() {
        Visit arrived = logIn(password);
        arrived.submit(
                arrived.open("/me/password"), "form.form", Map.of("present", password, "next", OWN, "again", OWN));
        return arrived;
    }

    private Visit logIn(String known) {
        Visit visit = Visit.anonymous(port, "milano.localhost");
        visit.submit(visit.open("/login"), "form[action=/login]", Map.of("username", username, "password", known));
        return visit;
    }

    private static String option(Seen page, String select, String text) {
        return page.page().select("#" + select + " option").stream()
                .filter(option -> option.text().equals(text))
                .findFirst()
                .orElseThrow()
                .val();
    }

    private Visit zita() {
        return Visit.as(port, "milano.localhost", "zita.arcangioli");
    }

    private void inMilano(String sql) {
        CityScope.run(cities.named("milano").orElseThrow(), () -> jdbc.sql(sql).update());
    }
}
