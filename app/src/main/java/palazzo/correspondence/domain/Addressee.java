// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import palazzo.kernel.Refusal;

/**
 * Somebody to whom a reply goes beside the sender of the letter. As it is typed: {@code Rosa Neri <rosa@posta.example>}, with
 * {@code PEC} behind it where that is a certified address, or {@code Rosa Neri, via Po 3, 10100 Torino} on paper.
 *
 * @param id known when it is kept
 * @param copy whether it is for their information
 * @param address by mail; empty for who gets it on paper
 * @param postal lines below the name; empty for who gets it by mail
 * @param certified whether the address is a certified one
 */
public record Addressee(UUID id, boolean copy, String name, String address, String postal, boolean certified) {

    private static final Pattern MAIL =
            Pattern.compile("(?:(?<name>[^<>@]*?)\\s*<)?(?<address>[^\\s<>@,;]+@[^\\s<>@,;]+\\.[^\\s<>@,;]+)>?");
    private static final Pattern CERTIFIED = Pattern.compile("(?i)^(.*?)\\s+[(\\[]?\\bpec\\b[)\\]]?$");
    private static final int LONGEST = 300;

    /** @throws Refusal where nothing can be sent to what {@code line} says */
    static Addressee read(UUID id, String line, boolean copy) {
        String said = line.strip();
        if (said.length() > LONGEST) {
            throw unread(said, copy);
        }
        return said.contains("@") ? byMail(id, said, copy) : onPaper(id, said, copy);
    }

    private static Addressee byMail(UUID id, String said, boolean copy) {
        Matcher certified = CERTIFIED.matcher(said);
        boolean pec = certified.matches();
        Matcher mail = MAIL.matcher(pec ? certified.group(1) : said);
        if (!mail.matches()) {
            throw unread(said, copy);
        }
        String name = mail.group("name") == null
                ? ""
                : mail.group("name").replace("\"", "").strip();
        return new Addressee(id, copy, name, mail.group("address"), "", pec);
    }

    /** The mail address in what is typed: alone, or behind a name; empty where it is none. */
    static Optional<String> address(String typed) {
        Matcher mail = MAIL.matcher(typed);
        return typed.length() <= LONGEST && mail.matches() ? Optional.of(mail.group("address")) : Optional.empty();
    }

    private static Addressee onPaper(UUID id, String said, boolean copy) {
        String[] parts = said.split("\\s*[,;]\\s*");
        if (parts.length < 2 || parts[0].isBlank()) {
            throw unread(said, copy);
        }
        String lines = String.join("\n", Arrays.asList(parts).subList(1, parts.length));
        return new Addressee(id, copy, parts[0], "", lines, false);
    }

    private static Refusal unread(String said, boolean copy) {
        String field = copy ? "copies" : "others";
        return new Refusal(field + "/reply.addressee_unread", said.length() > 60 ? said.substring(0, 60) + "…" : said);
    }

    /** As it is typed. */
    String line() {
        if (!isByMail()) {
            return name + ", " + postal.replace("\n", ", ");
        }
        return (name.isEmpty() ? address : name + " <" + address + ">") + (certified ? " PEC" : "");
    }

    /** Whether it reaches them by mail. */
    public boolean isByMail() {
        return !address.isEmpty();
    }

    /** What to call them on a paper that others read too: never their address where they have a name. */
    public String called() {
        return name.isEmpty() ? address : name;
    }

    /** Where it goes: the mail address, or the lines of the envelope. */
    String recipient() {
        return isByMail() ? address : name + "\n" + postal;
    }

    /** The same for whoever reaches the same place, however they are written. */
    String place() {
        return recipient().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
