// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import palazzo.kernel.Today;
import palazzo.organisation.PostKind;
import palazzo.organisation.Staff;
import palazzo.organisation.domain.Totp;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

@HouseTest
class SomebodyLogsInStory {

    private static final String FIRST = "data-da-altri-1";
    private static final String OWN = "un mulino bianco sul fiume";

    private final Cities cities;
    private final Staff staff;
    private final JdbcClient jdbc;
    private final Today today;
    private String username = "";
    private UUID person = new UUID(0, 0);

    @LocalServerPort
    private int port;

    SomebodyLogsInStory(Cities cities, Staff staff, JdbcClient jdbc, Today today) {
        this.cities = cities;
        this.staff = staff;
        this.jdbc = jdbc;
        this.today = today;
    }

    @BeforeEach
    void somebodyNew() {
        TheClock.reset();
        username = "nuova." + UUID.randomUUID().toString().substring(0, 8);
        CityScope.run(cities.named("milano").orElseThrow(), () -> {
            person = staff.add("Nuova", "Arrivata", username + "@comune.example");
            staff.open(person, username, FIRST, false);
            staff.appoint(person, PostKind.OFFICER, "AUD", LocalDate.of(2026, 11, 1), null);
        });
    }

    @AfterEach
    void backToTheBeginning() {
        TheClock.reset();
    }

    @Test
    void afterFiveWrongTriesANameIsLockedUntilATime() {
        for (int i = 1; i < 5; i++) {
            Seen wrong = logIn(browser(), username, "sbagliata");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text()).contains("non giusti");
        }
        assertThat(logIn(browser(), username, "sbagliata").text())
                .contains("si può riprovare dal 2 dicembre 2026, 9:15");
        assertThat(logIn(browser(), username, FIRST).text()).contains("si può riprovare dal");
        TheClock.pass(Duration.ofMinutes(14));
        assertThat(logIn(browser(), username, FIRST).status()).isEqualTo(422);
        TheClock.pass(Duration.ofMinutes(1));
        assertThat(logIn(browser(), username, FIRST).path()).isEqualTo("/");
        assertThat(acts("account.locked")).isEqualTo(1);
    }

    @Test
    void aNameThatNobodyHasIsLockedInTheSameWords() {
        String nobody = "nessuno." + UUID.randomUUID();
        for (int i = 1; i <= 5; i++) {
            String known = logIn(browser(), username, "sbagliata").text().replace(username, "NAME");
            assertThat(logIn(browser(), nobody, "sbagliata").text().replace(nobody, "NAME"))
                    .isEqualTo(known);
        }
    }

    @Test
    void aHostileNameIsJustAWrongOne() {
        for (String name : List.of("", "a\0b", "' or 1=1 --", "x".repeat(100_000))) {
            assertThat(logIn(browser(), name, "sbagliata").status()).isEqualTo(422);
        }
    }

    @Test
    void whateverIsTypedAtTheStepsAfterThePasswordIsRefusedInWordsAndLosesNothing() {
        setUpSecondFactor();
        Visit visit = browser();
        logIn(visit, username, FIRST);
        for (String odd : List.of("", "12345", "a\0b", "<script>harm()</script>")) {
            Seen refused = type(visit, odd);
            assertThat(refused.status()).as(odd).isEqualTo(422);
            assertThat(refused.page().outerHtml()).doesNotContain("<script>harm()");
        }
    }

    @Test
    void aPasswordThatIsTooLongOrOddIsRefusedInWords() {
        Visit visit = browser();
        logIn(visit, username, FIRST);
        for (String odd : List.of("", "x".repeat(201), "x".repeat(100_000))) {
            Seen refused = change(visit, FIRST, odd, odd);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select("[role=alert]")).isNotEmpty();
        }
        assertThat(change(visit, FIRST, "a\0b-ma-lunga-abbastanza", "a\0b-ma-lunga-abbastanza")
                        .status())
                .isLessThan(500);
    }

    @Test
    void aPasswordGivenByAnotherIsChangedBeforeOneIsLetIn() {
        mustChange();
        Visit visit = browser();
        assertThat(logIn(visit, username, FIRST).path()).isEqualTo("/me/password");
        assertThat(visit.open("/funzioni").path()).isEqualTo("/me/password");
        assertThat(change(visit, "sbagliata", OWN, OWN).text()).contains("attuale non è questa");
        assertThat(change(visit, FIRST, "corta", "corta").text()).contains("almeno 12 caratteri");
        assertThat(change(visit, FIRST, FIRST, FIRST).text()).contains("uguale a quella attuale");
        assertThat(change(visit, FIRST, username + "-2026", username + "-2026").status())
                .isEqualTo(422);
        assertThat(change(visit, FIRST, OWN, OWN + "!").text()).contains("non sono uguali");
        assertThat(change(visit, FIRST, OWN, OWN).path()).isEqualTo("/");
        assertThat(visit.open("/funzioni").path()).isEqualTo("/funzioni");
        assertThat(logIn(browser(), username, FIRST).status()).isEqualTo(422);
        assertThat(logIn(browser(), username, OWN).path()).isEqualTo("/");
    }

    @Test
    void aChangedPasswordClosesWhatIsOpenElsewhere() {
        Visit here = browser();
        Visit elsewhere = browser();
        logIn(here, username, FIRST);
        logIn(elsewhere, username, FIRST);
        assertThat(change(here, FIRST, OWN, OWN).path()).isEqualTo("/me");
        assertThat(here.open("/me").path()).isEqualTo("/me");
        assertThat(elsewhere.open("/me").path()).isEqualTo("/login");
    }

    @Test
    void withASecondFactorThePasswordAloneLetsNobodyIn() {
        byte[] secret = setUpSecondFactor();
        Visit visit = browser();
        assertThat(logIn(visit, username, FIRST).path()).isEqualTo("/login/code");
        assertThat(visit.open("/funzioni").path()).isEqualTo("/login/code");
        assertThat(type(visit, "000000").status()).isEqualTo(422);
        TheClock.pass(Duration.ofMinutes(1));
        String code = code(secret);
        assertThat(type(visit, code).path()).isEqualTo("/");
        assertThat(visit.open("/funzioni").path()).isEqualTo("/funzioni");
        Visit thief = browser();
        logIn(thief, username, FIRST);
        assertThat(type(thief, code).status()).isEqualTo(422);
    }

    @Test
    void aRightPasswordGivesNoFreshTriesAtTheCode() {
        setUpSecondFactor();
        Seen last = null;
        for (int i = 0; i < 5; i++) {
            Visit thief = browser();
            logIn(thief, username, FIRST);
            last = type(thief, "000000");
        }
        assertThat(last).isNotNull();
        assertThat(last.text()).contains("si può riprovare dal");
    }

    @Test
    void aRecoveryCodeLetsOneInOnce() {
        Visit first = browser();
        logIn(first, username, FIRST);
        Seen codes = setUp(first);
        String code = codes.page().select(".secret li").get(0).text();
        assertThat(first.open("/me").text()).contains("restano 8 codici");
        Visit second = browser();
        logIn(second, username, FIRST);
        assertThat(type(second, code).path()).isEqualTo("/");
        Visit third = browser();
        logIn(third, username, FIRST);
        assertThat(type(third, code).status()).isEqualTo(422);
    }

    @Test
    void aSecondFactorIsTakenAwayByItsOwnCode() {
        byte[] secret = setUpSecondFactor();
        Visit visit = browser();
        logIn(visit, username, FIRST);
        TheClock.pass(Duration.ofMinutes(1));
        type(visit, code(secret));
        assertThat(removes(visit, "000000").status()).isEqualTo(422);
        TheClock.pass(Duration.ofMinutes(1));
        assertThat(removes(visit, code(secret)).text()).contains("verifica in due passaggi è disattivata");
        assertThat(logIn(browser(), username, FIRST).path()).isEqualTo("/");
    }

    @Test
    void whoLosesPhoneAndPaperIsLetInByAnAdministrator() {
        setUpSecondFactor();
        assertThat(logIn(browser(), username, FIRST).path()).isEqualTo("/login/code");
        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        Seen cleared = zita.submit(
                zita.open("/admin/people/" + person),
                "form[action$=/second-factor]:has(input[value=delete])",
                Map.of());
        assertThat(cleared.text()).contains("La verifica in due passaggi è tolta");
        assertThat(logIn(browser(), username, FIRST).path()).isEqualTo("/");
    }

    @Test
    void theCookieOfOneCityMeansNothingInAnother() {
        Visit milano = browser();
        logIn(milano, username, FIRST);
        assertThat(milano.open("/funzioni").path()).isEqualTo("/funzioni");
        assertThat(milano.carriedTo("valdoria.localhost").open("/funzioni").path())
                .isEqualTo("/login");
        assertThat(milano.open("/funzioni").path()).isEqualTo("/funzioni");
    }

    private byte[] setUpSecondFactor() {
        Visit visit = browser();
        logIn(visit, username, FIRST);
        Seen page = visit.open("/me/second-factor");
        assertThat(proves(visit, page).text()).contains("Codici di riserva");
        return secretOn(page);
    }

    private Seen setUp(Visit visit) {
        return proves(visit, visit.open("/me/second-factor"));
    }

    /** The secret on the page is the one of the last time it was opened. */
    private Seen proves(Visit visit, Seen page) {
        return visit.submit(page, "form.form", Map.of("code", code(secretOn(page))));
    }

    private static byte[] secretOn(Seen page) {
        assertThat(page.page().select(".secret svg[role=img]")).hasSize(1);
        return decoded(page.page().select("p.secret").text());
    }

    private static Seen removes(Visit visit, String code) {
        return visit.submit(visit.open("/me/second-factor"), "form:has(input[value=delete])", Map.of("code", code));
    }

    private String code(byte[] secret) {
        return Totp.code(secret, today.now().getEpochSecond() / 30);
    }

    private static Seen type(Visit visit, String code) {
        return visit.submit(visit.open("/login/code"), "form.form", Map.of("code", code));
    }

    private static Seen change(Visit visit, String present, String next, String again) {
        return visit.submit(
                visit.open("/me/password"), "form.form", Map.of("present", present, "next", next, "again", again));
    }

    private static Seen logIn(Visit visit, String username, String password) {
        return visit.submit(
                visit.open("/login"), "form[action=/login]", Map.of("username", username, "password", password));
    }

    private Visit browser() {
        return Visit.anonymous(port, "milano.localhost");
    }

    private void mustChange() {
        CityScope.run(
                cities.named("milano").orElseThrow(),
                () -> jdbc.sql("update organisation_account set must_change = true where username = ?")
                        .param(username)
                        .update());
    }

    private int acts(String act) {
        return CityScope.call(
                cities.named("milano").orElseThrow(),
                () -> jdbc.sql("""
                        select count(*) from trail_act t join organisation_account a on a.person = t.subject
                        where t.act = ? and a.username = ?
                        """).params(act, username).query(Integer.class).single());
    }

    private static byte[] decoded(String spelled) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char each : spelled.replace(" ", "").toCharArray()) {
            held = (held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each)) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
