// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.util.List;

/**
 * Proves that what a module keeps is whole: numbers without gap, a chain unbroken, bytes that still have their hash. Run
 * city by city by {@code ./palazzo check}; reads and changes nothing.
 */
public interface Check {

    /** Its short name, {@code trail.chain}: words stand under {@code check.<name>}. */
    String name();

    /** Looks at the city of this scope. */
    Checked run();

    /**
     * What a check came to.
     *
     * @param looked how many things it looked at
     * @param wrong what is not as it should be, the first first; empty where all is well
     */
    record Checked(long looked, List<Finding> wrong) {

        public Checked {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * One thing that is wrong: ids, codes and numbers, never names or contents.
     *
     * @param code words stand under {@code check.<code>}
     * @param args what fills them
     */
    record Finding(String code, List<Object> args) {

        /** What {@code code} says of {@code args}. */
        public static Finding of(String code, Object... args) {
            return new Finding(code, List.of(args));
        }
    }
}
