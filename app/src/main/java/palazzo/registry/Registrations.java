// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.util.Optional;
import palazzo.kernel.Subject;
import palazzo.organisation.Sight;

/** Reads the registry, for the modules that stamp, send and exchange what is registered. */
public interface Registrations {

    /** The registration of a number that {@code sight} lets see. */
    Optional<Registration> find(int year, long number, Sight sight);

    /** The registration of a document that {@code sight} lets see. */
    Optional<Registration> of(Subject document, Sight sight);
}
