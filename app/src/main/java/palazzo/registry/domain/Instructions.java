// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;

/** The short instructions of the management manual for whoever registers: a text that the city keeps. */
@Component
public class Instructions implements SheetKind {

    private final Sheets sheets;

    Instructions(Sheets sheets) {
        this.sheets = sheets;
    }

    /** @param title of the step @param text what is done, in a sentence or two */
    public record Step(String title, String text) {}

    /** The steps in force on {@code day}. */
    public List<Step> on(LocalDate day) {
        return sheets.lines(this, day).stream()
                .map(line -> new Step(line.get(0), line.get(1)))
                .toList();
    }

    @Override
    public String name() {
        return "istruzioni";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/registry/istruzioni.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, 2, 2);
    }
}
