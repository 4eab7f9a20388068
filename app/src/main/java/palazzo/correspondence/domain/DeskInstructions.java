// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;
import palazzo.kernel.Refusal;

/** What whoever works at a desk of the correspondence goes by: a text that the city keeps in dated versions. */
@Component
public class DeskInstructions implements SheetKind {

    private final Sheets sheets;

    DeskInstructions(Sheets sheets) {
        this.sheets = sheets;
    }

    /** What holds at {@code desk} on {@code day}; empty where the city says nothing. */
    public String at(Desk desk, LocalDate day) {
        return sheets.lines(this, day).stream()
                .filter(line -> line.getFirst().equals(desk.name()))
                .map(line -> line.get(1))
                .findFirst()
                .orElse("");
    }

    @Override
    public String name() {
        return "banchi";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/correspondence/banchi.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, 2, 2).forEach((number, line) -> {
            if (Arrays.stream(Desk.values()).noneMatch(desk -> desk.name().equals(line.getFirst()))) {
                throw new Refusal("body/letters.no_desk", number, line.getFirst());
            }
        });
    }
}
