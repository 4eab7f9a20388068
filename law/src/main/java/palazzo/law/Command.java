// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import java.io.PrintStream;
import java.util.List;

/** One command of the library's command line. */
public interface Command {

    /** How it is called, after its name: {@code "YEAR [--town TOWN]"}. */
    String usage();

    /**
     * Answers on {@code out}, and writes nothing there before the whole answer is known.
     *
     * @param arguments what stands after the name of the command
     * @throws BadInput where an argument, or a value in a file it names, allows no answer
     */
    void run(List<String> arguments, PrintStream out);
}
