// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import palazzo.law.calendar.CalendarCommand;
import palazzo.law.precedence.PrecedenceCommand;
import palazzo.law.terms.TermsCommand;

/** The command line of the library: the first word names the command, answers and messages are UTF-8. */
public final class LawCommand {

    private static final int ANSWERED = 0;
    private static final int UNWRITTEN = 1;
    private static final int REFUSED = 2;

    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.of(
            "calendar", new CalendarCommand(),
            "precedence", new PrecedenceCommand(),
            "terms", new TermsCommand()));

    private LawCommand() {}

    /**
     * Ends with 0 where the command answered, or help was asked for; with a message on the error stream and 2 where it could not, or 1 where
     * nobody could take the whole answer, as on a full disk.
     */
    public static void main(String... arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        System.exit(run(List.of(arguments), out, utf8(FileDescriptor.err)));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() == 1 && HELP.contains(arguments.getFirst())) {
            list(out);
            return ANSWERED;
        }
        Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
        if (command == null) {
            arguments.stream()
                    .limit(1)
                    .forEach(name -> err.println(new BadInput("command", name, "is not known").getMessage()));
            list(err);
            return REFUSED;
        }
        try {
            command.run(arguments.subList(1, arguments.size()), out);
            if (out.checkError()) {
                err.println("the answer could not be written to its end");
                return UNWRITTEN;
            }
            return ANSWERED;
        } catch (BadInput bad) {
            err.println(bad.getMessage());
            return REFUSED;
        }
    }

    private static void list(PrintStream on) {
        COMMANDS.forEach((name, command) -> on.println("law " + name + " " + command.usage()));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
