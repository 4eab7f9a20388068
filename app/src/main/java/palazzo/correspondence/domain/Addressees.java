// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;

/** To whom replies go beside the sender of the letter. */
@Repository
public class Addressees {

    /** So many at most: whom more are to be told is told otherwise. */
    public static final int MOST = 500;

    private static final String OF = "select * from correspondence_addressee where reply = ? order by position";
    private static final String FORGET = "delete from correspondence_addressee where reply = ?";
    private static final String ADD = """
            insert into correspondence_addressee (id, reply, position, copy, name, address, postal, certified)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Addressees(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * As they are typed, one a line.
     *
     * @param others to whom it goes too
     * @param copies to whom it goes for their information
     */
    public record Typed(String others, String copies) {

        /** Nobody but the sender. */
        public static final Typed NONE = new Typed("", "");

        /** Whether nobody but the sender gets it. */
        public boolean isEmpty() {
            return others.isBlank() && copies.isBlank();
        }
    }

    List<Addressee> of(UUID reply) {
        return jdbc.sql(OF).param(reply).query(Addressees::addressee).list();
    }

    /** As they would be typed again. */
    public Typed typed(UUID reply) {
        List<Addressee> all = of(reply);
        return new Typed(lines(all, false), lines(all, true));
    }

    private static String lines(List<Addressee> all, boolean copy) {
        return all.stream()
                .filter(one -> one.copy() == copy)
                .map(Addressee::line)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Writes them down in place of those that were there. Whoever stands there twice gets it once.
     *
     * @throws Refusal where a line cannot be read, or there are too many
     */
    void keep(UUID reply, Typed typed) {
        List<Addressee> read = read(typed);
        if (of(reply).stream()
                .map(Addressee::line)
                .toList()
                .equals(read.stream().map(Addressee::line).toList())) {
            return;
        }
        jdbc.sql(FORGET).param(reply).update();
        for (int i = 0; i < read.size(); i++) {
            add(reply, i + 1, read.get(i));
        }
    }

    private List<Addressee> read(Typed typed) {
        Map<String, Addressee> read = new LinkedHashMap<>();
        Stream.concat(each(typed.others(), false), each(typed.copies(), true))
                .forEach(one -> read.putIfAbsent(one.place(), one));
        if (read.size() > MOST) {
            throw new Refusal("others/reply.too_many_addressees", read.size(), MOST);
        }
        return List.copyOf(read.values());
    }

    private Stream<Addressee> each(String lines, boolean copy) {
        return lines.lines().filter(line -> !line.isBlank()).map(line -> Addressee.read(ids.next(), line, copy));
    }

    private void add(UUID reply, int position, Addressee one) {
        jdbc.sql(ADD)
                .params(one.id(), reply, position, one.copy())
                .params(one.name(), one.address(), one.postal(), one.certified())
                .update();
    }

    private static Addressee addressee(ResultSet rs, int row) throws SQLException {
        return new Addressee(
                rs.getObject("id", UUID.class),
                rs.getBoolean("copy"),
                rs.getString("name"),
                rs.getString("address"),
                rs.getString("postal"),
                rs.getBoolean("certified"));
    }
}
