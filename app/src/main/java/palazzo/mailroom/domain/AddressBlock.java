// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address as it stands on an envelope, by the rules of the Italian post (Standard di composizione degli indirizzi, edition
 * 2009, read in copies of others): three to six lines without gaps, in capitals, no punctuation, no "N." before the house
 * number, the post code with town and province on a line of its own, a foreign country last.
 *
 * @param lines from the name down
 */
public record AddressBlock(List<String> lines) {

    private static final int FEWEST = 3;
    private static final int MOST = 6;

    /** Where a line goes on with the post code: "via Porpora 9, 20131 Milano". */
    private static final Pattern BEFORE_CODE =
            Pattern.compile("(?:[,;]\\s*|\\s+-\\s+|\\s+)(?=(?:I-?)?\\d{5}\\s+\\p{L})");

    /** The post code wherever it stands, with what comes after it. */
    private static final Pattern TOWN = Pattern.compile("(?:I-?)?(\\d{5})[\\s,-]+(.*)");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(\\s*(\\p{L}{2})\\s*\\)");
    private static final Pattern NUMBER_SIGN =
            Pattern.compile("(?i)(?<=[\\s,])(?:n\\.\\s*|n\\s+|nr\\.?\\s*|n°\\s*)(?=\\d)");

    public AddressBlock {
        lines = List.copyOf(lines);
    }

    /** What somebody wrote as their address, the name in the first line, put into the order of an envelope. */
    public static AddressBlock of(String written) {
        return new AddressBlock(written.lines()
                .flatMap(AddressBlock::parted)
                .map(AddressBlock::tidy)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** Whether the post can deliver by it: enough lines, not too many, and a town with its code or a foreign country. */
    public boolean isWhole() {
        boolean enough = lines.size() >= FEWEST && lines.size() <= MOST;
        return enough && (TOWN.matcher(lines.getLast()).matches() || isAbroad());
    }

    /** The name, and the town or the country. */
    public String inShort() {
        return lines.size() < 2 ? String.join("", lines) : lines.getFirst() + ", " + lines.getLast();
    }

    /** A last line of letters alone is a country where name, street and a town with a code of its own stand before it. */
    private boolean isAbroad() {
        return lines.size() > FEWEST
                && lines.getLast().matches("[\\p{L} '.]+")
                && lines.get(lines.size() - 2).matches(".*\\d.*");
    }

    private static Stream<String> parted(String line) {
        return Stream.of(BEFORE_CODE.split(line.strip(), 2));
    }

    private static String tidy(String line) {
        String clean =
                NUMBER_SIGN.matcher(IN_BRACKETS.matcher(line).replaceAll("$1")).replaceAll("");
        String plain = clean.replaceAll("[,;:]+", " ").replaceAll("\\s+", " ").strip();
        Matcher town = TOWN.matcher(plain);
        String said = town.matches() ? town.group(1) + " " + town.group(2) : plain;
        return said.toUpperCase(Locale.ITALIAN);
    }
}
