// SPDX-License-Identifier: EUPL-1.2
/** A week of an office that never was: two cities, their people and their mail. */
@ApplicationModule(displayName = "Demo")
@NullMarked
package palazzo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
