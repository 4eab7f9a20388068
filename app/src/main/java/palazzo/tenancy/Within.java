// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What {@code @Transactional(MANDATORY)} asks, for the few methods that every act passes: the annotation looks for its
 * transaction manager anew at each call, and all who wait for a number wait for that.
 */
public final class Within {

    private Within() {}

    /** @throws IllegalTransactionStateException outside a transaction */
    public static void transaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("this is part of an act and needs its transaction");
        }
    }
}
