// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.organisation.stories.AProvider.Said;

/** Milano has an identity provider that answers; that of Valdoria was away already when the house was started. */
@HouseTest
class SomebodyComesThroughAProviderStory {

    private static final String MILANO = "milano.localhost";
    private static final String VALDORIA = "valdoria.localhost";
    private static final String LIVIA = "livia.ferraguzzi";
    private static final String US = "palazzo";

    private static final AProvider PROVIDER = new AProvider();
    private static final AProvider AWAY = new AProvider();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        AWAY.goesAway();
        provider(settings, "milano", PROVIDER);
        provider(settings, "valdoria", AWAY);
    }

    private static void provider(DynamicPropertyRegistry settings, String city, AProvider provider) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "registration." + city + ".client-id", () -> US);
        settings.add(client + "registration." + city + ".client-secret", () -> "made-up");
        settings.add(client + "registration." + city + ".scope", () -> "openid,profile");
        settings.add(client + "provider." + city + ".issuer-uri", provider::address);
    }

    @Test
    void whomTheProviderKnowsAndWhoHasAnAccountHereIsLetIn() {
        Visit visit = Visit.anonymous(port, MILANO);
        assertThat(visit.open("/login").page().select("a[href=/oauth2/authorization/milano]"))
                .hasSize(1);
        assertThat(comes(visit, LIVIA).path()).isEqualTo("/");
        assertThat(visit.open("/me").text()).contains("Livia Ferraguzzi", "identità del tuo ente");
        assertThat(visit.open("/me/password").status()).isEqualTo(404);
    }

    @Test
    void whoHasNoAccountHereIsNot() {
        Visit visit = Visit.anonymous(port, MILANO);
        assertThat(comes(visit, "chiunque.altro").text()).contains("il tuo nome non ha un accesso qui");
        isOutside(visit);
    }

    @Test
    void whatTheProviderDidNotSignOrNotForUsDoesNotHold() {
        for (boolean forged : new boolean[] {true, false}) {
            Visit visit = Visit.anonymous(port, MILANO);
            Way way = goes(visit);
            PROVIDER.says(new Said(LIVIA, way.nonce(), forged ? US : "another house", forged));
            assertThat(way.back(visit).text()).contains("non ha confermato chi sei");
            isOutside(visit);
        }
    }

    @Test
    void anAnswerToAnotherRequestDoesNotHold() {
        Visit visit = Visit.anonymous(port, MILANO);
        Way way = goes(visit);
        PROVIDER.says(new Said(LIVIA, "another", US, false));
        assertThat(way.back(visit).text()).contains("non ha confermato chi sei");
        assertThat(way.back(Visit.anonymous(port, MILANO)).text()).contains("non ha confermato chi sei");
        isOutside(visit);
    }

    @Test
    void aProviderThatIsAwayIsToldAndThePasswordStillOpens() {
        Visit visit = Visit.anonymous(port, MILANO);
        Way way = goes(visit);
        PROVIDER.goesAway();
        Seen refused = way.back(visit);
        PROVIDER.comesBack();
        assertThat(refused.text()).contains("non risponde");

        Visit inTown = Visit.anonymous(port, VALDORIA);
        assertThat(inTown.open("/oauth2/authorization/valdoria").text()).contains("non risponde");
        assertThat(Visit.as(port, VALDORIA, "ettore.limonta").open("/").status())
                .isEqualTo(200);
    }

    @Test
    void theProviderOfOneCityLetsNobodyIntoAnother() {
        Visit visit = Visit.anonymous(port, VALDORIA);
        assertThat(visit.open("/login").page().select("a[href$=milano]")).isEmpty();
        assertThat(visit.knock("/oauth2/authorization/milano").headers().get("location"))
                .endsWith("/login?refused=UNCONFIRMED");

        Way way = goes(Visit.anonymous(port, MILANO));
        PROVIDER.says(new Said("ettore.limonta", way.nonce(), US, false));
        assertThat(way.back(visit).path()).startsWith("/login");
        isOutside(visit);
    }

    private static Seen comes(Visit visit, String username) {
        Way way = goes(visit);
        PROVIDER.says(new Said(username, way.nonce(), US, false));
        return way.back(visit);
    }

    /** On the way to the provider. */
    private static Way goes(Visit visit) {
        URI asked =
                URI.create(visit.knock("/oauth2/authorization/milano").headers().get("location"));
        assertThat(asked.toString()).startsWith(PROVIDER.address() + "/authorize");
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUri(asked).build().getQueryParams();
        return new Way(String.valueOf(query.getFirst("state")), String.valueOf(query.getFirst("nonce")));
    }

    private void isOutside(Visit visit) {
        assertThat(visit.open("/me").path()).isEqualTo("/login");
    }

    /** What the house gave the visitor to bring back. */
    private record Way(String state, String nonce) {

        Seen back(Visit visit) {
            return visit.open("/login/oauth2/code/milano?code=made-up&state=" + state);
        }
    }
}
