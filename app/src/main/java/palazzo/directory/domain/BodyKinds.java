// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import palazzo.law.Csv;

/** The kinds of body, as they ship in {@code body-kinds.csv}. */
public final class BodyKinds {

    private static final Map<String, BodyKind> ALL = read();

    private BodyKinds() {}

    /**
     * A kind of body.
     *
     * @param category of the authorities it belongs to, as in the institutional mailing list; empty for none
     */
    public record BodyKind(String code, String category, String it, String en) {

        /** How it is called. */
        public String called(Locale locale) {
            return locale.getLanguage().equals("en") ? en : it;
        }
    }

    /** All of them, in the order of the list. */
    public static List<BodyKind> all() {
        return List.copyOf(ALL.values());
    }

    /** The code of the kind that somebody wrote, by its code or its name in either language. */
    static Optional<String> written(String text) {
        String bare = NameKey.bare(text);
        return ALL.values().stream()
                .filter(kind -> kind.code().equals(text)
                        || NameKey.bare(kind.it()).equals(bare)
                        || NameKey.bare(kind.en()).equals(bare))
                .map(BodyKind::code)
                .findFirst();
    }

    /** How a kind is called; the code itself where it is none of ours. */
    public static String called(String code, Locale locale) {
        BodyKind kind = ALL.get(code);
        return kind == null ? code : kind.called(locale);
    }

    /** The kinds of these categories. */
    static Set<String> of(Set<String> categories) {
        return ALL.values().stream()
                .filter(kind -> categories.contains(kind.category()))
                .map(BodyKind::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, BodyKind> read() {
        Map<String, BodyKind> all = new LinkedHashMap<>();
        Csv.resource(BodyKinds.class, "/palazzo/directory/body-kinds.csv").stream()
                .map(row -> new BodyKind(
                        Csv.value(row, "code"), Csv.value(row, "category"), Csv.value(row, "it"), Csv.value(row, "en")))
                .forEach(kind -> all.put(kind.code(), kind));
        return java.util.Collections.unmodifiableMap(all);
    }
}
