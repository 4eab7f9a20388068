// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

/** Something {@code ./palazzo} does and then ends. Told in its own words by {@code command.<name>.usage}. */
interface Command {

    /** What is typed. */
    String name();

    /**
     * Does it.
     *
     * @return 0 where all is well, 1 where something is wrong
     * @throws palazzo.kernel.Refusal where it cannot be done
     */
    int run(Arguments arguments, Console console) throws Exception;
}
