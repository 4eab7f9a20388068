// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import palazzo.house.ProofKeeper;

/**
 * The story shows that the house carries out these competences: from the outside event in the chart's own words, through two
 * posts, past one thing going wrong, to an effect outside the screen, with the whole of {@code works_when} true. A list with
 * a form proves nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ExtendWith(ProofKeeper.class)
public @interface Proves {

    /** Codes of the catalogue, as {@code CER-10}. */
    String[] value();
}
