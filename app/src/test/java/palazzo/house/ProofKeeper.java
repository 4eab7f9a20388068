// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/** Keeps what stories have proved that ran and passed, and hands it on when the run is over. */
public class ProofKeeper implements TestWatcher {

    @Override
    public void testSuccessful(ExtensionContext context) {
        Coverage coverage = context.getRoot()
                .getStore(Namespace.create(ProofKeeper.class))
                .computeIfAbsent(Coverage.class, type -> new Coverage(), Coverage.class);
        Proof.of(context.getRequiredTestMethod()).forEach(coverage::add);
    }
}
