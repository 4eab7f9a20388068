// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a server says about a message that it could not hand on (RFC 3464, and what servers wrote before it).
 *
 * @param delayed whether it is still being tried
 * @param about Message-IDs that stand in it: the message's own is among them
 * @param why in the server's words
 */
record DeliveryReport(boolean delayed, Set<String> about, String why) {

    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{1,500}>)");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*([a-z]+)");
    private static final Pattern DIAGNOSTIC =
            Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:smtp;)?\\s*(.+(?:\\R[ \\t].+)*)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([0-9.]+)");
    private static final Pattern SENT_BY_A_SERVER = Pattern.compile("(?i)^(mailer-daemon|postmaster|mail-daemon)@");
    private static final Pattern SAYS_SO = Pattern.compile(
            "(?i)undeliver|returned mail|delivery (status|fail)|failure notice|mancata consegna|mancato recapito|non recapit");
    private static final int LONGEST = 500;

    /**
     * Reads a report.
     *
     * @param text all that it says: its words, the status, and the head of the message it is about
     * @param isReport whether it calls itself one
     * @return null where it is none
     */
    static @Nullable DeliveryReport of(String text, boolean isReport, String sender, String subject) {
        String action = first(ACTION, text).toLowerCase(Locale.ROOT);
        boolean told = isReport && Set.of("failed", "delayed").contains(action);
        boolean guessed = action.isEmpty()
                && SENT_BY_A_SERVER.matcher(sender).find()
                && SAYS_SO.matcher(subject).find();
        return told || guessed ? new DeliveryReport(action.equals("delayed"), ids(text), why(text)) : null;
    }

    private static Set<String> ids(String text) {
        Set<String> ids = new LinkedHashSet<>();
        ID.matcher(text).results().map(found -> found.group(1)).forEach(ids::add);
        return ids;
    }

    private static String why(String text) {
        String said = Stream.of(first(DIAGNOSTIC, text), first(STATUS, text))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse(firstLines(text))
                .replaceAll("\\s+", " ")
                .strip();
        return said.substring(0, Math.min(LONGEST, said.length()));
    }

    private static String firstLines(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(3).toList();
        return String.join(" ", lines);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(DeliveryReport::last).findFirst().orElse("");
    }

    private static String last(MatchResult found) {
        return found.group(found.groupCount());
    }
}
