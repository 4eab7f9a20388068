// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** To whom a reply goes, in the words that are signed and printed: Italian, as the letter is. */
final class ForWhom {

    private static final int NAMED = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);

    private ForWhom() {}

    /** What stands below the words in the signature folder: who signs knows what leaves, and to whom. Empty for nothing. */
    static String below(Letter letter, Reply reply, List<Addressee> others, String attached) {
        String said = Stream.of(promise(reply), whom(letter, others), attached)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return said.isEmpty() ? "" : "\n\n———\n" + said;
    }

    private static String promise(Reply reply) {
        return reply.purpose().interim()
                ? "Risposta interlocutoria: promette la risposta entro il "
                        + Objects.requireNonNull(reply.purpose().promised()).format(DAY) + "."
                : "";
    }

    private static String whom(Letter letter, List<Addressee> others) {
        if (others.isEmpty()) {
            return "";
        }
        long onPaper = others.stream().filter(one -> !one.isByMail()).count();
        return "Oltre a chi ha scritto (" + letter.arrival().sender().line() + ") va a " + others.size()
                + (others.size() == 1 ? " destinatario" : " destinatari") + ", ciascuno per la sua via"
                + (onPaper == 0 ? "" : " (" + onPaper + " su carta)") + ".\n"
                + Stream.of(line("A", names(others, false)), line("Per conoscenza", names(others, true)))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    /**
     * The address on one of several papers: whose it is, and the names alone of who gets it too.
     *
     * @param own the lines of whose paper it is
     * @param copy whether they get it for their information
     * @param to names of the others to whom it goes
     * @param copies names of the others who get it for their information
     */
    static List<String> lines(List<String> own, boolean copy, List<String> to, List<String> copies) {
        return Stream.of(
                        copy ? Stream.of("e p.c.") : Stream.<String>empty(),
                        own.stream(),
                        Stream.of(line(copy ? "A" : "e a", to)),
                        Stream.of(line("e p.c.", copies)))
                .flatMap(each -> each)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Names one after the other; of many, how many more there are. */
    static String line(String before, List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        return before + ": " + named + (more <= 0 ? "" : more == 1 ? " e un altro" : " e altri " + more);
    }

    static List<String> names(List<Addressee> others, boolean copy) {
        return others.stream()
                .filter(one -> one.copy() == copy)
                .map(Addressee::called)
                .toList();
    }
}
