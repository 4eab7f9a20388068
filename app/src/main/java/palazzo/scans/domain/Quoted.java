// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a scanned text says of itself. */
final class Quoted {

    /** The capitals and figures of which codes are made. */
    private static final Pattern CODE = Pattern.compile("\\b[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{10}\\b");

    private static final Pattern SUBJECT = Pattern.compile("(?im)^\\W{0,3}oggetto\\s*[:.]\\s*(\\S.{2,200})$");

    private static final int MOST = 20;

    private Quoted() {}

    /** What may be codes of letters of ours. */
    static List<String> codes(String text) {
        return CODE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(code -> code.chars().anyMatch(Character::isDigit))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The line that follows "Oggetto:"; empty where there is none. */
    static String subject(String text) {
        var found = SUBJECT.matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }
}
