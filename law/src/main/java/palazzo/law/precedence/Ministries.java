// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import palazzo.law.Csv;

/** The ministries in the order of their foundation, as far as it was read; it changes with each Government. */
final class Ministries {

    static final Optional<Long> FOREIGN_AFFAIRS = Optional.of(1L);

    private static final Optional<Long> PRIME_MINISTERS_OFFICE = Optional.of(0L);
    private static final Pattern PARTICLES = Pattern.compile(" (di|del|dello|della|dei|degli|delle|dell'|of|the) ");
    private static final List<Ministry> READ = Csv.resource(Ministries.class, "ministries.csv").stream()
            .map(Ministry::of)
            .toList();

    private record Ministry(long order, String it, String en) {

        static Ministry of(Map<String, String> row) {
            return new Ministry(
                    Long.parseLong(Offices.value(row, "order")),
                    whole(Spelling.folded(Offices.value(row, "it"))),
                    whole(Spelling.folded(Offices.value(row, "en"))));
        }

        boolean isNamed(String words) {
            return it.contains(words) || en.contains(words);
        }
    }

    private Ministries() {}

    /** The rank of a ministry, 0 for the Prime Minister's office, after all others where it was not read; empty of none. */
    static Optional<Long> rank(String body) {
        String folded = Spelling.folded(body);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        if (folded.startsWith("presidenza del consiglio") || folded.startsWith("prime minister")) {
            return PRIME_MINISTERS_OFFICE;
        }
        return READ.stream()
                .filter(ministry -> ministry.isNamed(whole(folded)))
                .findFirst()
                .map(Ministry::order)
                .or(() -> Optional.of(READ.size() + 1L));
    }

    /** Without what stands between: "dell'economia e delle finanze" is "economia e finanze". */
    private static String whole(String words) {
        return PARTICLES.matcher(" " + words + " ").replaceAll(" ");
    }
}
