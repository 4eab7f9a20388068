// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.exchange.domain.Inspection.Found;
import palazzo.exchange.domain.Received.NamedBytes;
import palazzo.exchange.domain.Received.Ours;
import palazzo.exchange.domain.Received.State;
import palazzo.kernel.Today;
import palazzo.mail.Item;
import palazzo.registry.Registry;
import tools.jackson.databind.json.JsonMapper;

/** The stamps that came with mails. */
@Repository
class ReceivedMarks {

    private static final String ADD = """
            insert into exchange_received (item, address, message_id, arrived_at, files, sha256, state)
            values (?, ?, ?, ?, ?::jsonb, ?, 'NEW') on conflict (item) do nothing
            """;
    private static final String SELECT = "select * from exchange_received ";
    private static final String UNREAD = SELECT + "where state = 'NEW' order by arrived_at, item limit ?";
    private static final String ONE = SELECT + "where item = ?";
    private static final String THEIRS = SELECT + """
            where lower(body) = lower(?) and lower(aoo) = lower(?) and date >= ? and date <= ? and state <> 'NEW'
            """;
    private static final String FOUND = """
            update exchange_received set state = ?, edition = ?, sender = ?, body = ?, aoo = ?, register = ?, number = ?,
              date = ?, confirms = ?, anomaly = ?, why = ?, signer = ? where item = ?
            """;
    private static final String OURS =
            "update exchange_received set our_year = ?, our_number = ?, our_at = ? where item = ? and our_year is null";
    private static final String ANNULLED = "update exchange_received set annulled = ? where item = ?";
    private static final String EXCEPTED_TODAY = """
            select count(*) from exchange_message where kind = 'EXCEPTED' and address = ? and made_at >= ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Today today;

    ReceivedMarks(JdbcClient jdbc, JsonMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
    }

    void add(Item item, String stamp) {
        List<NamedBytes> files = item.enclosures().stream()
                .map(file -> new NamedBytes(file.name(), file.sha256()))
                .toList();
        jdbc.sql(ADD)
                .params(item.id(), item.sender().address(), item.messageId(), Today.sql(item.arrivedAt()))
                .params(json.writeValueAsString(files), stamp)
                .update();
    }

    List<Received> unread(int size) {
        return jdbc.sql(UNREAD).param(size).query(this::received).list();
    }

    Optional<Received> of(UUID item) {
        return jdbc.sql(ONE).param(item).query(this::received).optional();
    }

    /** What was registered elsewhere under {@code id}. */
    Optional<Received> under(RegistrationId id) {
        LocalDate first = LocalDate.of(id.date().getYear(), 1, 1);
        return jdbc
                .sql(THEIRS)
                .params(id.body(), id.aoo(), first, first.plusYears(1).minusDays(1))
                .query(this::received)
                .list()
                .stream()
                .filter(each -> each.isProved()
                        && each.theirs() != null
                        && each.theirs().isSameAs(id))
                .findFirst();
    }

    /** @return it as it is now */
    Received found(Received received, Found found) {
        ReadMark mark = found.mark();
        RegistrationId id = mark == null ? null : mark.id();
        jdbc.sql(FOUND)
                .param((found.anomaly() == null ? State.WHOLE : State.WRONG).name())
                .param(mark == null ? null : mark.edition().name())
                .param(mark == null ? null : cut(mark.sender()))
                .param(id == null ? null : cut(id.body()))
                .param(id == null ? null : cut(id.aoo()))
                .param(id == null ? null : cut(id.register()))
                .param(id == null ? null : id.number())
                .param(id == null ? null : id.date())
                .param(mark != null && mark.confirms())
                .param(found.anomaly() == null ? null : found.anomaly().name())
                .param(cut(found.why()))
                .param(cut(found.signer()))
                .param(received.item())
                .update();
        return of(received.item()).orElseThrow();
    }

    /** @return it as it is now; empty where no stamp came with that mail */
    Optional<Received> registered(UUID item, Registry.Number number) {
        int there = jdbc.sql(OURS)
                .params(number.year(), number.number(), Today.sql(number.at()), item)
                .update();
        return there == 0 ? Optional.empty() : of(item);
    }

    void annulled(Received received, String why) {
        jdbc.sql(ANNULLED).params(cut(why), received.item()).update();
    }

    /** How many exceptions went to {@code address} today: somebody else may have written its name. */
    long exceptedToday(String address) {
        return jdbc.sql(EXCEPTED_TODAY)
                .params(address, Today.sql(today.date().atStartOfDay(Today.ROME).toInstant()))
                .query(Long.class)
                .single();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(1_000, text.length()));
    }

    private Received received(ResultSet rs, int row) throws SQLException {
        String edition = rs.getString("edition");
        return new Received(
                rs.getObject("item", UUID.class),
                rs.getString("address"),
                rs.getString("message_id"),
                rs.getTimestamp("arrived_at").toInstant(),
                Arrays.asList(json.readValue(rs.getString("files"), NamedBytes[].class)),
                rs.getString("sha256"),
                State.valueOf(rs.getString("state")),
                edition == null ? null : ReadMark.Edition.valueOf(edition),
                rs.getString("sender"),
                theirs(rs),
                rs.getBoolean("confirms"),
                rs.getString("anomaly"),
                ours(rs));
    }

    private static @Nullable RegistrationId theirs(ResultSet rs) throws SQLException {
        String number = rs.getString("number");
        return number == null
                ? null
                : new RegistrationId(
                        rs.getString("body"),
                        rs.getString("aoo"),
                        rs.getString("register"),
                        number,
                        rs.getObject("date", LocalDate.class),
                        null);
    }

    private static @Nullable Ours ours(ResultSet rs) throws SQLException {
        int year = rs.getInt("our_year");
        return year == 0
                ? null
                : new Ours(
                        year,
                        rs.getLong("our_number"),
                        rs.getTimestamp("our_at").toInstant());
    }
}
