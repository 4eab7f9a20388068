// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.pec.Anchors;
import palazzo.pec.CertifiedMail;
import palazzo.pec.TrustedProviders;
import palazzo.trail.Trail;

/** The certificates that a city trusts. */
@Repository
public class AnchorBook implements TrustedProviders {

    private static final String ALL =
            "select id, name, pem, not_before, not_after from pec_anchor order by name collate \"it-x-icu\", id";
    private static final String ADD = """
            insert into pec_anchor (id, name, pem, sha256, not_before, not_after, added_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing
            """;
    private static final String LAST = "select added_at from pec_anchor order by added_at desc limit 1";
    private static final String REMOVE = "delete from pec_anchor where id = ?";
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final Trail trail;

    AnchorBook(JdbcClient jdbc, Ids ids, Today today, Trail trail) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.trail = trail;
    }

    /**
     * A trusted certificate.
     *
     * @param name whose it is, as it says itself
     */
    public record Anchor(UUID id, String name, String pem, Instant notBefore, Instant notAfter) {}

    /** All of them, by name. */
    public List<Anchor> all() {
        return jdbc.sql(ALL).query(Anchor.class).list();
    }

    @Override
    public CertifiedMail opener() {
        return new CertifiedMail(new Anchors(all().stream()
                .flatMap(anchor ->
                        Anchors.read(anchor.pem().getBytes(StandardCharsets.US_ASCII)).certificates().stream())
                .toList()));
    }

    @Override
    public Optional<Instant> lastTrusted() {
        return jdbc.sql(LAST)
                .query((rs, row) -> rs.getTimestamp("added_at").toInstant())
                .optional();
    }

    @Override
    @Transactional
    public int trust(byte[] pemOrDer) {
        List<X509Certificate> given = read(pemOrDer);
        given.forEach(this::add);
        return given.size();
    }

    private static List<X509Certificate> read(byte[] pemOrDer) {
        try {
            return Anchors.read(pemOrDer).certificates();
        } catch (IllegalArgumentException e) {
            throw new Refusal("file/pec.no_certificate");
        }
    }

    private void add(X509Certificate certificate) {
        UUID id = ids.next();
        int added = jdbc.sql(ADD)
                .params(id, name(certificate), pem(certificate), sha256(certificate))
                .params(
                        Today.sql(certificate.getNotBefore().toInstant()),
                        Today.sql(certificate.getNotAfter().toInstant()),
                        today.sqlNow())
                .update();
        if (added == 1) {
            trail.record("pec.anchor_added", new Subject("pec-anchor", id));
        }
    }

    /** Trusts it no more. What was proved by it stays as it was read. */
    @Transactional
    public void remove(UUID id) {
        if (jdbc.sql(REMOVE).param(id).update() == 0) {
            throw new NotFound("certificate " + id);
        }
        trail.record("pec.anchor_removed", new Subject("pec-anchor", id));
    }

    private static String name(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static String pem(X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded(certificate))
                + "\n-----END CERTIFICATE-----\n";
    }

    private static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded(certificate)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was read from its encoding", e);
        }
    }
}
