// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Things that count how often they were changed, by the addresses of their pages and acts. A module has a bean for each kind
 * of them, and every form on such a page says which version its reader had seen:
 * {@code Counted.at("/letters/{id:" + Counted.ID + "}/**", jdbc, "select version from … where id = cast(:id as uuid)")}.
 *
 * @param pattern the pages and acts that are about one thing
 * @param sql its version, by the variables of the pattern, all of them text
 */
public record Counted(PathPattern pattern, JdbcClient jdbc, String sql) {

    /** What an identity looks like in an address. */
    public static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    /** The things whose pages and acts lie at {@code pattern}. */
    public static Counted at(String pattern, JdbcClient jdbc, String sql) {
        return new Counted(PathPatternParser.defaultInstance.parse(pattern), jdbc, sql);
    }

    /** The thing that an address is about, and its version now; empty where it is about none. */
    Optional<Read> at(String path) {
        PathPattern.PathMatchInfo match = pattern.matchAndExtract(PathContainer.parsePath(path));
        return match == null ? Optional.empty() : now(match.getUriVariables());
    }

    private Optional<Read> now(Map<String, String> variables) {
        return jdbc.sql(sql)
                .params(variables)
                .query(Integer.class)
                .optional()
                .map(version -> new Read(String.join("/", new java.util.TreeMap<>(variables).values()), version));
    }

    /** A version that somebody saw of a thing. */
    record Read(String thing, int version) {

        @Override
        public String toString() {
            return thing + ":" + version;
        }

        /** Whether {@code said} is of the same thing, and of another version. */
        boolean isOtherThan(String said) {
            return said.startsWith(thing + ":") && !said.equals(toString());
        }
    }
}
