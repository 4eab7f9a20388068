// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import palazzo.house.ProofKeeper;

/** The story shows a part of what a competence needs; the rest waits for a module that is not there. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(ProvesPart.All.class)
@ExtendWith(ProofKeeper.class)
public @interface ProvesPart {

    /** Code of the catalogue, as {@code CFS-12}. */
    String value();

    /** Which part, in a few words: {@code "its correspondence"}. */
    String what();

    /** Several parts that one story shows. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ExtendWith(ProofKeeper.class)
    @interface All {
        ProvesPart[] value();
    }
}
