// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of a job, piece by piece: one that fails keeps none of the others back, at its own step or at a later one. */
public final class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private @Nullable RuntimeException first;

    /** Does {@code step} for each of {@code all}. */
    public <T> void each(List<T> all, Consumer<T> step) {
        for (T one : all) {
            try {
                step.accept(one);
            } catch (RuntimeException e) {
                LOG.error("A piece of work failed; the others go on.", e);
                first = first == null ? e : first;
            }
        }
    }

    /** Ends the job: with the first failure, where there was one. */
    public void end() {
        if (first != null) {
            throw first;
        }
    }
}
