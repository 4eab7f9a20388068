// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.trail.Trail;

/** What each office answers: the texts that ship, until the office writes its own. */
@Repository
public class Texts {

    private static final String ONE = "select o.value, o.version from invitations_own o where o.name = ?";
    private static final String ADD =
            "insert into invitations_own (name, value) values (?, ?) on conflict (name) do nothing";
    private static final String CHANGE =
            "update invitations_own set version = version + 1, value = ? where name = ? and version = ?";
    private static final Subject ALL_OF_THEM = new Subject("invitation-texts", new UUID(0, 1));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final Properties SHIPPED = shipped();

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Trail trail;

    Texts(JdbcClient jdbc, Acting acting, Trail trail) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.trail = trail;
    }

    /** A text. @param version -1 while it is the one that ships */
    public record Text(String body, int version) {}

    /** What an office answers. */
    public Text one(String share, Answer answer) {
        return jdbc.sql(ONE)
                .param(name(share, answer))
                .query((rs, row) -> new Text(rs.getString("value"), rs.getInt("version")))
                .optional()
                .orElseGet(() -> new Text(SHIPPED.getProperty(share + "." + answer, ""), -1));
    }

    /** Changes a text, by the office whose it is or by the coordination. @param version that was read */
    @Transactional
    public void change(String share, Answer answer, int version, String body) {
        acting.under(() -> write(share, answer, version, body), share, Share.COORDINATION);
    }

    private void write(String share, Answer answer, int version, String body) {
        if (body.isBlank()) {
            throw new Refusal("body/invitation.text_empty");
        }
        String text = body.replace("\r\n", "\n").strip();
        int written = version < 0
                ? jdbc.sql(ADD).params(name(share, answer), text).update()
                : jdbc.sql(CHANGE).params(text, name(share, answer), version).update();
        if (written == 0) {
            throw new Stale(ALL_OF_THEM);
        }
        trail.record("invitation.text_changed", ALL_OF_THEM, Map.of("share", share, "answer", answer.name()));
    }

    /** What is answered to an invitation; what is not known stays in square brackets. */
    public String filled(Invitation invitation, Answer answer, String delegate, @Nullable LocalDate until) {
        Details details = invitation.details();
        return one(invitation.share(), answer)
                .body()
                .replace("{{chi invita}}", orGap(invitation.hostName(), "chi invita"))
                .replace("{{evento}}", quoted(details.title()))
                .replace("{{giorno}}", details.starts() == null ? "[giorno e ora]" : "il " + said(details.starts()))
                .replace("{{luogo}}", details.place().isBlank() ? "nel luogo indicato" : quoted(details.place()))
                .replace("{{delegato}}", orGap(delegate, "chi va"))
                .replace("{{entro}}", until == null ? "[giorno]" : "il " + DAY.format(until));
    }

    private static String name(String share, Answer answer) {
        return "text." + share + "." + answer;
    }

    private static String said(Instant at) {
        var rome = Objects.requireNonNull(at).atZone(Today.ROME);
        String day = DAY.format(rome);
        return rome.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " alle " + HOUR.format(rome);
    }

    private static String orGap(String value, String gap) {
        return value.isBlank() ? "[" + gap + "]" : quoted(value);
    }

    /** Square brackets are gaps in a reply. */
    private static String quoted(String text) {
        return text.replace('[', '(').replace(']', ')');
    }

    private static Properties shipped() {
        Properties all = new Properties();
        try (var in = Texts.class.getResourceAsStream("shipped-texts.properties");
                var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            all.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
