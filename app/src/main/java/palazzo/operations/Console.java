// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.io.PrintStream;
import java.util.Locale;
import palazzo.kernel.Refusal;
import palazzo.ui.Words;

/** Speaks to whoever typed a command, in the language of their machine: Italian, or else English. */
final class Console {

    private final PrintStream out;
    private final Locale locale;
    private final Words words = new Words();

    Console(PrintStream out, Locale machine) {
        this.out = out;
        this.locale = machine.getLanguage().equals("it") ? Locale.ITALIAN : Locale.ENGLISH;
    }

    /** Says the sentence of {@code key}, on a line of its own. */
    void say(String key, Object... args) {
        out.println(words(key, args));
    }

    /** Says what is for programs, as it is. */
    void print(String line) {
        out.println(line);
    }

    /** The sentence of {@code key}. */
    String words(String key, Object... args) {
        return words.t(locale, key, args);
    }

    /** Says what is refused, and what to do. */
    void say(Refusal refusal) {
        Object[] args = refusal.args().toArray();
        say("refusal." + refusal.code(), args);
        String way = "refusal." + refusal.code() + ".way";
        if (words.has(locale, way)) {
            say(way, args);
        }
    }
}
