// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.documents.KeptBytes;
import palazzo.tenancy.Check;

/** Proves the bytes that the rows of all modules name: each is there and still is what was put. */
@Component
class BlobsCheck implements Check {

    private static final int ENOUGH = 20;
    private static final int PAGE = 500;

    private final ObjectProvider<KeptBytes> modules;
    private final Blobs blobs;

    BlobsCheck(ObjectProvider<KeptBytes> modules, Blobs blobs) {
        this.modules = modules;
        this.blobs = blobs;
    }

    @Override
    public String name() {
        return "documents.blobs";
    }

    @Override
    public Checked run() {
        List<Finding> wrong = new ArrayList<>();
        long looked = modules.stream().mapToLong(module -> look(module, wrong)).sum();
        return new Checked(looked, wrong);
    }

    private long look(KeptBytes module, List<Finding> wrong) {
        long looked = 0;
        for (List<String> names = module.after("", PAGE);
                !names.isEmpty();
                names = module.after(names.getLast(), PAGE)) {
            looked += names.size();
            names.stream()
                    .filter(sha256 -> wrong.size() < ENOUGH && !isWhole(sha256))
                    .forEach(sha256 -> wrong.add(Finding.of("documents.blob", sha256)));
        }
        return looked;
    }

    private boolean isWhole(String sha256) {
        try (InputStream bytes = blobs.open(sha256)) {
            return Sha256.of(bytes).equals(sha256);
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}
