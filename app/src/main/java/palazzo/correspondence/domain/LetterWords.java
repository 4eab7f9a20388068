// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a letter by which it is likened to others: none of those that stand in every letter, and no names. In Italian a
 * name begins with a capital; so a word that does is left out, but for the first of the subject, and with it numbers and what
 * has an address in it.
 */
final class LetterWords {

    private static final int MOST = 80;
    private static final int SHORTEST = 4;
    private static final int READ = 4_000;
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern NOT_WORDS = Pattern.compile("\\S*[@/0-9]\\S*");
    private static final Set<String> EVERYWHERE =
            Arrays.stream("""
            alla alle allo agli anche ancora avere aveva avevano abbia abbiamo anni anno buon buona buongiorno caro cara che chi
            ci ciò come con cordiali cordialmente cosa così cui da dal dalla dalle dallo degli dei del della delle dello dopo
            dove due ed egregio era erano essere fare fatto fino gentile gentilissimo gli ha hanno ho il in io la le lei li lo
            loro ma mai mentre mia mie miei mio molto ne negli nei nel nella nelle nello niente noi non nostra nostre nostri
            nostro ogni oggi oppure ora per perché però perciò più poi prima pure qualche quale quali quando quanto quella
            quelle quelli quello questa queste questi questo qui quindi saluti saluto salve scrivo scriviamo scrive se sempre
            senza sia siamo signor signora signore sindaca sindaco solo sono sopra sotto spett sta stata state stati stato su
            sua sue sugli sul sulla sulle suo suoi tale tanto te ti tra tre tutta tutte tutti tutto un una uno vi via vorrei
            vorremmo vostra vostro volte volta chiedo chiediamo possa possiamo posso può possono verrà dire detto attesa grazie
            distinti scusi egregia illustre illustrissimo comune città
            """.split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private LetterWords() {}

    /** As they stand in the letter, by their stems, in the order in which they come. */
    static Map<String, String> of(String subject, String body) {
        Map<String, String> words = new LinkedHashMap<>();
        String quiet = quiet(subject);
        collect(quiet.isEmpty() ? "" : quiet.substring(0, 1).toLowerCase(Locale.ITALIAN) + quiet.substring(1), words);
        collect(body.substring(0, Math.min(READ, body.length())), words);
        return words;
    }

    private static void collect(String text, Map<String, String> words) {
        Matcher found = WORD.matcher(NOT_WORDS.matcher(quiet(text)).replaceAll(" "));
        while (found.find() && words.size() < MOST) {
            String word = found.group();
            if (Character.isLowerCase(word.charAt(0)) && !EVERYWHERE.contains(word)) {
                words.putIfAbsent(stem(word), word);
            }
        }
    }

    /** Who writes all in capitals has no names that stand out. */
    private static String quiet(String text) {
        return text.equals(text.toUpperCase(Locale.ITALIAN)) ? text.toLowerCase(Locale.ITALIAN) : text;
    }

    /** Without its ending, so that one and many, he and she are one: "lampione" and "lampioni", "buca" and "buche". */
    static String stem(String word) {
        String plain = LetterKind.plain(word);
        String cut = plain.replaceFirst("[aeiou]{1,2}$", "").replaceFirst("(?<=[cg])h$", "");
        return cut.length() < SHORTEST - 1 ? plain : cut;
    }
}
