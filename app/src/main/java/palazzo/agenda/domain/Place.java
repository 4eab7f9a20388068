// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.UUID;

/** A place that is gone to again and again. */
public record Place(UUID id, String name, String address) {}
