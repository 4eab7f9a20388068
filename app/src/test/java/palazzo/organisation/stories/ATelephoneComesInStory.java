// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.organisation.DeviceLogin;
import palazzo.organisation.WhoActs.LoggedIn;
import palazzo.organisation.domain.Accounts;
import palazzo.organisation.domain.DevicePasswords;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/** Somebody lets their telephone in, with a password that is good for nothing else, and takes it back when it is lost. */
@HouseTest
class ATelephoneComesInStory {

    private static final String INES = "ines.tortorelli";

    /** Whose tries are counted here, apart from the others. */
    private static final String CORRADO = "corrado.menabrea";

    private final Cities cities;
    private final DeviceLogin login;
    private final DevicePasswords devices;
    private final Accounts accounts;

    @LocalServerPort
    private int port;

    ATelephoneComesInStory(Cities cities, DeviceLogin login, DevicePasswords devices, Accounts accounts) {
        this.cities = cities;
        this.login = login;
        this.devices = devices;
        this.accounts = accounts;
    }

    @BeforeEach
    @AfterEach
    void noDevice() {
        TheClock.reset();
        in("milano", () -> {
            UUID ines = accounts.loadUserByUsername(INES).person();
            devices.of(ines).forEach(kept -> devices.revoke(ines, kept.id()));
            return ines;
        });
    }

    @Test
    void itsPasswordIsToldOnceAndLetsInOnlyIt() {
        Visit ines = Visit.as(port, "milano.localhost", INES);
        String password = letIn(ines, "Telefono di servizio");

        assertThat(password).hasSizeGreaterThan(25);
        assertThat(ines.open("/me/devices").text())
                .contains("Telefono di servizio", "non è mai entrato")
                .doesNotContain(password);
        assertThat(whose("milano", INES, password)).contains("Ines Tortorelli");
        assertThat(whose("milano", "INES.tortorelli", password.replace("-", "").toUpperCase(java.util.Locale.ROOT)))
                .contains("Ines Tortorelli");
        assertThat(ines.open("/me/devices").text()).contains("ultimo accesso");

        assertThat(whose("milano", INES, "palazzo-demo"))
                .as("the password of log-in")
                .isEmpty();
        assertThat(whose("milano", "livia.ferraguzzi", password))
                .as("another name")
                .isEmpty();
        assertThat(whose("valdoria", INES, password)).as("another city").isEmpty();
        Seen in = Visit.anonymous(port, "milano.localhost").open("/login");
        assertThat(Visit.anonymous(port, "milano.localhost")
                        .submit(in, "form[action=/login]", Map.of("username", INES, "password", password))
                        .path())
                .startsWith("/login");
    }

    @Test
    void lostItIsTakenBackAndTheOthersStay() {
        Visit ines = Visit.as(port, "milano.localhost", INES);
        String lost = letIn(ines, "Perduto");
        String other = letIn(ines, "Portatile verde");

        Seen page = ines.open("/me/devices");
        assertThat(ines.submit(page, "li:has(span:containsOwn(Perduto)) form", Map.of())
                        .text())
                .contains("Password revocata", "Portatile verde")
                .doesNotContain("Perduto");
        assertThat(whose("milano", INES, lost)).isEmpty();
        assertThat(whose("milano", INES, other)).isPresent();
        assertThat(Visit.as(port, "milano.localhost", "livia.ferraguzzi")
                        .open("/me/devices")
                        .text())
                .doesNotContain("Portatile verde");
    }

    @Test
    void withoutANameNothingIsMade() {
        Visit ines = Visit.as(port, "milano.localhost", INES);
        Seen refused = ines.submit(ines.open("/me/devices"), "form.form", Map.of("name", "  "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dai al dispositivo un nome", "Ancora nessun telefono");
    }

    @Test
    void afterWrongTriesNoneIsLookedAtForAWhileAndTheDeskStaysOpen() {
        String password = letIn(Visit.as(port, "milano.localhost", CORRADO), "Tablet");
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> enter("milano", CORRADO, "sbagliata"));
        }
        assertThatExceptionOfType(LockedException.class).isThrownBy(() -> enter("milano", CORRADO, password));
        Visit.as(port, "milano.localhost", CORRADO);
        TheClock.pass(java.time.Duration.ofMinutes(16));
        assertThat(whose("milano", CORRADO, password)).isPresent();
    }

    private static String letIn(Visit visit, String name) {
        Seen made = visit.submit(visit.open("/me/devices"), "form.form", Map.of("name", name));
        assertThat(made.text()).contains(name, "/dav/");
        return Objects.requireNonNull(made.page().selectFirst(".secret")).text();
    }

    private Optional<String> whose(String city, String username, String password) {
        try {
            return Optional.of(enter(city, username, password));
        } catch (AuthenticationException refused) {
            return Optional.empty();
        }
    }

    private String enter(String city, String username, String password) {
        return in(
                city,
                () -> ((LoggedIn) Objects.requireNonNull(login.authenticate(
                                        UsernamePasswordAuthenticationToken.unauthenticated(username, password))
                                .getPrincipal()))
                        .name());
    }

    private <T> T in(String city, java.util.function.Supplier<T> work) {
        return CityScope.call(cities.named(city).orElseThrow(), work::get);
    }
}
