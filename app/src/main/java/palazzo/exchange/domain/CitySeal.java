// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.WhoActs;
import palazzo.registry.Seal;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Secrets;
import palazzo.trail.Trail;

/**
 * The seal of the city in scope: a key with its certificate that a system administrator puts here, kept under the
 * installation's secret and never shown again.
 */
@Service
public class CitySeal implements Seal {

    private static final Logger LOG = LoggerFactory.getLogger(CitySeal.class);
    /** A register of a day has some hundred bytes a registration. */
    private static final int LARGEST_OWN = 64 << 20;

    private static final String PUT = """
            insert into exchange_seal (id, hidden, subject, issuer, valid_from, valid_until, put_at, put_by)
            values (1, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set hidden = excluded.hidden, subject = excluded.subject,
              issuer = excluded.issuer, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
              put_at = excluded.put_at, put_by = excluded.put_by
            """;
    private static final String SHOWN = "select subject, issuer, valid_from, valid_until, put_at from exchange_seal";
    private static final String HIDDEN = "select hidden from exchange_seal";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final WhoActs whoActs;
    private final Trail trail;
    private final Today today;

    CitySeal(JdbcClient jdbc, Secrets secrets, WhoActs whoActs, Trail trail, Today today) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.whoActs = whoActs;
        this.trail = trail;
        this.today = today;
    }

    /**
     * What may be seen of a seal.
     *
     * @param subject whose it is
     * @param issuer who vouches for it
     */
    public record Shown(String subject, String issuer, Instant from, Instant until, Instant putAt) {

        /** Whether it may be used at {@code now}. */
        public boolean isInForce(Instant now) {
            return !now.isBefore(from) && !now.isAfter(until);
        }

        /** Whether it is nobody's word but its own. */
        public boolean isSelfMade() {
            return subject.equals(issuer);
        }
    }

    /** The seal in use. */
    public Optional<Shown> shown() {
        return jdbc.sql(SHOWN).query(CitySeal::seal).optional();
    }

    /** Whether there is one that may be used now. */
    public boolean isInForce() {
        return shown().filter(shown -> shown.isInForce(today.now())).isPresent();
    }

    /**
     * Puts a seal in the place of the one before.
     *
     * @throws Refusal where the file, its password or its certificate is not usable
     */
    @Transactional
    public void put(byte[] pkcs12, String password) {
        SealKey key = SealKey.of(pkcs12, password);
        X509Certificate certificate = key.certificate();
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (today.now().isAfter(until)) {
            throw new Refusal("file/seal.not_in_force");
        }
        XadesSeal.seal(
                "<prova/>".getBytes(StandardCharsets.UTF_8), key, from.isAfter(today.now()) ? from : today.now());
        jdbc.sql(PUT)
                .param(secrets.hide(Base64.getEncoder().encodeToString(pkcs12) + "\n" + password))
                .params(name(certificate.getSubjectX500Principal().getName()))
                .params(name(certificate.getIssuerX500Principal().getName()))
                .params(Today.sql(from), Today.sql(until), today.sqlNow())
                .param(whoActs.now().person())
                .update();
        trail.record(
                "exchange.seal_put", new Subject("city", CityScope.required().id()));
    }

    @Override
    public Optional<byte[]> xml(byte[] document) {
        return key().flatMap(key -> sealed(document, key));
    }

    @Override
    public Seen seen(byte[] sealed) {
        try {
            return XadesCheck.check(sealed, SafeXml.read(sealed, LARGEST_OWN), today.now());
        } catch (UnreadableXml e) {
            return new Seen(e.why(), "", null);
        }
    }

    /** Where it cannot be used the log says why, and what was to be sealed goes without. */
    private Optional<byte[]> sealed(byte[] document, SealKey key) {
        try {
            return Optional.of(XadesSeal.seal(document, key, today.now()));
        } catch (Refusal notInForce) {
            LOG.warn("The seal of {} is not in force.", CityScope.required().slug());
            return Optional.empty();
        }
    }

    private Optional<SealKey> key() {
        return jdbc.sql(HIDDEN).query(String.class).optional().flatMap(this::shown);
    }

    private Optional<SealKey> shown(String hidden) {
        try {
            String[] parts = secrets.show(hidden).split("\n", 2);
            return Optional.of(SealKey.of(Base64.getDecoder().decode(parts[0]), parts[1]));
        } catch (IllegalStateException anotherSecret) {
            LOG.warn(
                    "The seal of {} was hidden under another secret.",
                    CityScope.required().slug());
            return Optional.empty();
        }
    }

    private static String name(String principal) {
        return principal.substring(0, Math.min(500, principal.length()));
    }

    private static Shown seal(ResultSet rs, int row) throws SQLException {
        return new Shown(
                rs.getString("subject"),
                rs.getString("issuer"),
                rs.getTimestamp("valid_from").toInstant(),
                rs.getTimestamp("valid_until").toInstant(),
                rs.getTimestamp("put_at").toInstant());
    }
}
