// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The norm that a rule applies. It stands on the rule and on the test that proves it on both sides of its limit; a
 * structure test fails where the one has no other, and writes {@code docs/norms.md} from what it finds.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
@Repeatable(Norm.All.class)
public @interface Norm {

    /** The citation as Italian offices write it: {@code "l. 241/1990, art. 2, c. 2"}. */
    String value();

    /**
     * What makes this reading doubtful, in one sentence; empty when it is certain. A doubtful rule only warns: it never
     * blocks an act.
     */
    String doubt() default "";

    /** Several norms on one rule. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
    @interface All {
        Norm[] value();
    }
}
