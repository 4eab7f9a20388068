// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;

/** What is not registered, and on which ground: a list that the city keeps. */
@Component
public class Excluded implements SheetKind {

    private final Sheets sheets;

    Excluded(Sheets sheets) {
        this.sheets = sheets;
    }

    /** @param note what that is in a Mayor's Cabinet; empty for nothing to say */
    public record Category(String name, String note, String source) {}

    /** The categories of {@code day}. */
    public List<Category> on(LocalDate day) {
        return sheets.lines(this, day).stream()
                .map(line -> new Category(line.get(0), line.get(1), line.get(2)))
                .toList();
    }

    @Override
    public String name() {
        return "esclusi";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/registry/esclusi.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, 3, 1);
    }
}
