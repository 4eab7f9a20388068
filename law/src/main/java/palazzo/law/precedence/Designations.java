// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import palazzo.law.BadInput;
import palazzo.law.Csv;
import palazzo.law.Typed;

/**
 * Reads an office as people write it. The longest known name at the beginning decides; what follows may only be a
 * territory or a ministry, and never a word that makes another office of it ("vicario", "emerito"): a doubtful writing
 * is refused, for a wrong office would be a wrong place.
 */
final class Designations {

    private static final Pattern PREPOSITION =
            Pattern.compile("(di|del|dello|dei|degli|della|delle|dell'|d'|of|of the|the)( .*)?");
    /** What somebody is in charge of, and no other body in which they would be. */
    private static final Pattern CHARGE =
            Pattern.compile("(?!.*(region|provinc|metropolit))(a|al|allo|ai|agli|alla|alle|all') .*");

    private static final Pattern QUALIFIED = Pattern.compile(
            "(.* )?(emerit[oai]|emeritus|vicari[oa]|vice|supplente|deputy|ad interim|facente|reggente|acting|onorari[oa]"
                    + "|honorary|elett[oa]|elect|designat[oa]|designate|uscente|delegat[oa]|former|ex|gia|culto"
                    + "|sorveglianza|non capoluogo)( .*)?");

    private static final Map<String, Known> KNOWN = load();

    /** How much may follow a name. */
    private enum Followed {
        NOT_AT_ALL,
        BY_PREPOSITION,
        BY_CHARGE,
        BY_PREPOSITION_OR_CHARGE,
        BY_NAME
    }

    private record Known(Office office, Set<Trait> traits, boolean body, Followed followed) {}

    private Designations() {}

    /** @throws BadInput where the text is no office this library knows */
    static Designation read(String field, String text) {
        String folded = Spelling.folded(Typed.required(field, text));
        List<String> words = Arrays.asList(folded.split(" "));
        for (int length = words.size(); length > 0; length--) {
            Known known = KNOWN.get(String.join(" ", words.subList(0, length)));
            if (known != null) {
                String rest = String.join(" ", words.subList(length, words.size()));
                if (mayFollow(known, rest)) {
                    return new Designation(known.office, known.traits, known.body, withoutPreposition(rest));
                }
                break;
            }
        }
        throw new BadInput(field, text, "is no office this library knows: use a code or a name of offices.csv");
    }

    private static boolean mayFollow(Known known, String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        return !QUALIFIED.matcher(rest).matches()
                && switch (known.followed) {
                    case NOT_AT_ALL -> false;
                    case BY_PREPOSITION -> PREPOSITION.matcher(rest).matches();
                    case BY_CHARGE -> CHARGE.matcher(rest).matches();
                    case BY_PREPOSITION_OR_CHARGE ->
                        PREPOSITION.matcher(rest).matches()
                                || CHARGE.matcher(rest).matches();
                    case BY_NAME -> true;
                };
    }

    private static String withoutPreposition(String rest) {
        int blank = rest.indexOf(' ');
        boolean preceded =
                PREPOSITION.matcher(rest).matches() || CHARGE.matcher(rest).matches();
        return preceded && blank > 0 ? rest.substring(blank + 1) : rest;
    }

    private static Map<String, Known> load() {
        Map<String, Known> known = new HashMap<>();
        for (Office office : Offices.all()) {
            Known plain = new Known(office, Set.of(), false, Followed.NOT_AT_ALL);
            known.put(Spelling.folded(office.code()), plain);
            known.put(Spelling.folded(office.name().it()), plain);
            known.put(Spelling.folded(office.name().en()), plain);
        }
        for (Map<String, String> row : Csv.resource(Designations.class, "names.csv")) {
            known.put(Spelling.folded(Offices.value(row, "name")), known(row));
        }
        return known;
    }

    private static Known known(Map<String, String> row) {
        String traits = Offices.value(row, "traits");
        boolean body = traits.equals("BODY");
        Set<Trait> told = body || traits.isEmpty() ? Set.of() : Set.of(Trait.valueOf(traits));
        return new Known(Office.of(Offices.value(row, "office")), told, body, followed(row.get("followed_by")));
    }

    private static Followed followed(@Nullable String written) {
        return switch (written) {
            case "of" -> Followed.BY_PREPOSITION;
            case "to" -> Followed.BY_CHARGE;
            case "of to" -> Followed.BY_PREPOSITION_OR_CHARGE;
            case "name" -> Followed.BY_NAME;
            case null, default -> Followed.NOT_AT_ALL;
        };
    }
}
