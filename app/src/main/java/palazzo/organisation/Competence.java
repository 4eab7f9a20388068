// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The first door, and the spine of the house: the line of the function chart that a use case carries out. Who may do it,
 * the menu, the trail and the coverage follow from it. Where several lines are named, one of them is enough; the trail
 * names the first that the actor holds.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Competence {

    /** Codes of the catalogue, as {@code URC-04}. */
    String[] value();

    /**
     * Posts for which the line is carried out: whoever holds one does it themselves, in whatever unit the chart puts it. The
     * office prepares what the Mayor decides; it does not decide in her place while she is there to.
     */
    PostKind[] worksFor() default {};
}
