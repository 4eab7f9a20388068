// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.stories;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** An identity provider of OpenID Connect, as small as the protocol lets it be: it says of everybody what it is told to. */
final class AProvider {

    /** What the provider says of who comes next. */
    record Said(String username, String nonce, String audience, boolean forged) {}

    private final RSAKey key = key();
    private final RSAKey anothers = key();
    private HttpServer server = opened(0);
    private final int port = server.getAddress().getPort();
    private volatile Said said = new Said("", "", "", false);

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** From now on this is what it says. */
    void says(Said of) {
        said = of;
    }

    /** Nobody answers any more at its address. */
    void goesAway() {
        server.stop(0);
    }

    /** It answers again. */
    void comesBack() {
        server = opened(port);
    }

    private HttpServer opened(int at) {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            opened.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            opened.createContext("/token", exchange -> answer(exchange, token()));
            opened.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "scopes_supported": ["openid", "profile"]}
                """.formatted(address());
    }

    private String token() {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(said.audience())
                .subject("subject of " + said.username())
                .claim("preferred_username", said.username())
                .claim("nonce", said.nonce())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build();
        return """
                {"access_token": "a", "token_type": "Bearer", "expires_in": 300, "scope": "openid", "id_token": "%s"}
                """.formatted(signed(claims));
    }

    private String signed(JWTClaimsSet claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(said.forged() ? anothers : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
