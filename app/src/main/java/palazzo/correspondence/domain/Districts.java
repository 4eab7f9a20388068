// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;
import palazzo.kernel.Refusal;

/** The parts of the city, with the postal codes and the words that tell them: the city writes its own in dated versions. */
@Component
public class Districts implements SheetKind {

    private static final int PARTS = 4;

    private final Sheets sheets;

    Districts(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Their names by code, in their order. */
    public Map<String, String> names(LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        sheets.lines(this, day).forEach(line -> names.put(line.get(0), line.get(1)));
        return names;
    }

    /** The one that {@code text} tells, by a postal code or a word of it alone; empty where it tells none or several. */
    public String told(String text, LocalDate day) {
        String plain = " " + plain(text) + " ";
        Set<String> told = new LinkedHashSet<>();
        for (List<String> line : sheets.lines(this, day)) {
            boolean named = plain.contains(" municipio " + plain(line.get(0)) + " ");
            if (named || says(plain, line.get(2)) || says(plain, line.get(3))) {
                told.add(line.get(0));
            }
        }
        return told.size() == 1 ? told.iterator().next() : "";
    }

    private static boolean says(String plain, String words) {
        return Arrays.stream(words.split(","))
                .map(Districts::plain)
                .anyMatch(word -> !word.isEmpty() && plain.contains(" " + word + " "));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    @Override
    public String name() {
        return "municipi";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/correspondence/municipi.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, PARTS, 2).forEach((number, line) -> {
            if (!line.get(0).matches("[A-Z0-9-]{1,10}")) {
                throw new Refusal("body/letters.no_district", number, line.get(0));
            }
        });
    }
}
