// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.contents.Known.Scan;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.documents.HandingOut;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * Lets clamd look at each content once, where one is set. What it finds harmful is kept and not handed out; while it is
 * away, nothing is lost: it is asked again.
 */
@Component
public class Antivirus implements CityJob, HandingOut {

    private static final int AT_ONCE = 500;
    private static final String NEXT =
            "select sha256 from contents_scan where state = 'WAITING' order by sha256 limit ?";
    private static final String SAID =
            "update contents_scan set state = ?, threat = ?, scanned_at = ? where sha256 = ?";
    private static final String THREAT = "select threat from contents_scan where sha256 = ? and state = 'INFECTED'";
    private static final String INFECTED = """
            select sha256, threat, scanned_at from contents_scan where state = 'INFECTED'
            order by scanned_at desc, sha256 limit ?
            """;
    private static final String WAITING = "select count(*) from contents_scan where state = 'WAITING'";
    private static final String AGAIN = "update contents_scan set state = 'WAITING', threat = '' where sha256 = ?";

    private final JdbcClient jdbc;
    private final Clamd clamd;
    private final Blobs blobs;
    private final Today today;

    Antivirus(JdbcClient jdbc, Clamd clamd, Blobs blobs, Today today) {
        this.jdbc = jdbc;
        this.clamd = clamd;
        this.blobs = blobs;
        this.today = today;
    }

    /** Something harmful. @param threat as clamd calls it */
    public record Infected(String sha256, String threat, java.time.Instant at) {}

    @Override
    public String name() {
        return "contents.scan";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run(City city) {
        if (clamd.isSet()) {
            jdbc.sql(NEXT).param(AT_ONCE).query(String.class).list().forEach(this::look);
        }
    }

    @Override
    public void check(Files.Kept file) {
        threat(file.sha256()).ifPresent(threat -> {
            throw new Refusal("contents.infected", file.name(), threat);
        });
    }

    /** Whether there is an antivirus at all. */
    public boolean isSet() {
        return clamd.isSet();
    }

    /** What was found harmful, the newest first. */
    public List<Infected> infected(int most) {
        return jdbc.sql(INFECTED)
                .param(most)
                .query((rs, row) -> new Infected(
                        rs.getString("sha256"),
                        rs.getString("threat"),
                        rs.getTimestamp("scanned_at").toInstant()))
                .list();
    }

    /** How many it did not look at yet. */
    public long waiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    /** Lets it look again. @return whether there is such a content */
    public boolean again(String sha256) {
        return jdbc.sql(AGAIN).param(sha256).update() == 1;
    }

    private Optional<String> threat(String sha256) {
        return jdbc.sql(THREAT).param(sha256).query(String.class).optional();
    }

    private void look(String sha256) {
        Clamd.Verdict said = verdict(sha256);
        jdbc.sql(SAID)
                .params(said.scan().name(), said.threat(), today.sqlNow(), sha256)
                .update();
    }

    private Clamd.Verdict verdict(String sha256) {
        byte[] bytes;
        try {
            bytes = blobs.get(sha256);
        } catch (IllegalStateException gone) {
            return new Clamd.Verdict(Scan.REFUSED, "");
        }
        return clamd.look(bytes);
    }
}
