// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.law.Norm;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;

/** The classification plan (titolario) of the city, as it was in force on a day: titles and classes. */
@Component
@Norm("d.P.R. 445/2000, art. 64, c. 4")
public class Titolario implements SheetKind {

    private static final Pattern CODE = Pattern.compile("[IVXLC]{1,6}(\\.[0-9]{1,3}){0,2}");

    private final Sheets sheets;

    Titolario(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * A title or a class.
     *
     * @param code {@code I} or {@code I.13}
     * @param name as the plan says it
     * @param title the name of the title it stands under; its own for a title
     */
    public record Voice(String code, String name, String title) {

        /** Whether documents are classed under it: a title alone says too little. */
        public boolean isClass() {
            return code.contains(".");
        }

        /** Title and class, as Allegato 5 wants them. */
        public String inFull() {
            return isClass() ? title + " - " + name : name;
        }
    }

    /** Every voice in force on {@code day}, in the order of the plan. */
    public List<Voice> on(LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        sheets.lines(this, day).forEach(line -> names.put(line.getFirst(), line.get(1)));
        return names.entrySet().stream()
                .map(voice -> new Voice(
                        voice.getKey(),
                        voice.getValue(),
                        names.getOrDefault(voice.getKey().replaceAll("\\..*", ""), voice.getValue())))
                .toList();
    }

    /** The class of this code that was in force on {@code day}. */
    public Optional<Voice> find(@Nullable String code, LocalDate day) {
        return on(day).stream()
                .filter(voice -> voice.isClass() && voice.code().equals(code))
                .findFirst();
    }

    /**
     * The same.
     *
     * @throws Refusal where the plan of that day has none
     */
    public Voice required(String code, LocalDate day) {
        return find(code, day).orElseThrow(() -> new Refusal("classCode/archive.no_class", code));
    }

    /** The classes of {@code day} to choose from. */
    public List<Choice> choices(LocalDate day) {
        return on(day).stream()
                .filter(Voice::isClass)
                .map(voice -> new Choice(voice.code(), Phrase.plain(voice.code() + " " + voice.name())))
                .toList();
    }

    @Override
    public String name() {
        return "titolario";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/archive/titolario.txt");
    }

    @Override
    public void check(String text) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Lines.of(text, 2, 2).forEach((number, line) -> {
            String code = line.getFirst();
            if (!CODE.matcher(code).matches()) {
                throw new Refusal("body/archive.class_code", number, code);
            }
            if (seen.put(code, number) != null) {
                throw new Refusal("body/archive.class_twice", number, code);
            }
            if (code.contains(".") && !seen.containsKey(code.substring(0, code.lastIndexOf('.')))) {
                throw new Refusal("body/archive.class_orphan", number, code);
            }
        });
    }
}
