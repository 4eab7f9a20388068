// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a module keeps in {@link Blobs}, as the columns of its own tables that hold hashes. */
public abstract class KeptColumns implements KeptBytes {

    private static final String NAMES =
            "(select distinct %2$s sha256 from %1$s where %2$s > :after order by 1 limit :size)";

    private final JdbcClient jdbc;
    private final String sql;

    /** @param columns each with its table: {@code mail_receipt.sha256} */
    protected KeptColumns(JdbcClient jdbc, String... columns) {
        this.jdbc = jdbc;
        this.sql = Arrays.stream(columns)
                .map(column -> NAMES.formatted((Object[]) column.split("\\.")))
                .collect(Collectors.joining(" union ", "select sha256 from (", ") kept order by 1 limit :size"));
    }

    @Override
    public final List<String> after(String sha256, int size) {
        return jdbc.sql(sql)
                .param("after", sha256)
                .param("size", size)
                .query(String.class)
                .list();
    }
}
