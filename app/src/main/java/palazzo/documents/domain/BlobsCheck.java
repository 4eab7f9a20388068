// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.tenancy.Check;

/** Proves the bytes of files: each is there and still is what was put. */
@Component
class BlobsCheck implements Check {

    private static final int ENOUGH = 20;
    private static final int PAGE = 500;

    private static final String NAMES =
            "select distinct sha256 from documents_file where sha256 > ? order by sha256 limit " + PAGE;

    private final JdbcClient jdbc;
    private final Blobs blobs;

    BlobsCheck(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    @Override
    public String name() {
        return "documents.blobs";
    }

    @Override
    public Checked run() {
        List<Finding> wrong = new ArrayList<>();
        long looked = 0;
        for (List<String> names = after(""); !names.isEmpty(); names = after(names.getLast())) {
            looked += names.size();
            names.stream()
                    .filter(sha256 -> wrong.size() < ENOUGH && !isWhole(sha256))
                    .forEach(sha256 -> wrong.add(Finding.of("documents.blob", sha256)));
        }
        return new Checked(looked, wrong);
    }

    private List<String> after(String name) {
        return jdbc.sql(NAMES).param(name).query(String.class).list();
    }

    private boolean isWhole(String sha256) {
        try {
            blobs.get(sha256);
            return true;
        } catch (IllegalStateException goneOrChanged) {
            return false;
        }
    }
}
