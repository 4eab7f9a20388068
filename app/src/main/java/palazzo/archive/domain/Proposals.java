// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.archive.ClassProposal;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;
import palazzo.archive.Titolario;
import palazzo.kernel.Refusal;

/** Which class the house proposes for what a competence does. */
@Component
class Proposals implements SheetKind, ClassProposal {

    private final Sheets sheets;
    private final Titolario titolario;

    Proposals(Sheets sheets, Titolario titolario) {
        this.sheets = sheets;
        this.titolario = titolario;
    }

    @Override
    public Optional<String> under(String competence, LocalDate day) {
        if (competence.isEmpty()) {
            return Optional.empty();
        }
        return sheets.lines(this, day).stream()
                .filter(line -> line.getFirst().equals(competence))
                .map(line -> line.get(1))
                .filter(code -> titolario.find(code, day).isPresent())
                .findFirst();
    }

    @Override
    public String name() {
        return "proposte";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/archive/proposte.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, 2, 2).forEach((number, line) -> {
            if (!line.getFirst().matches("[A-Z]{3}-[0-9]{2}[a-z]?")) {
                throw new Refusal("body/archive.no_competence", number, line.getFirst());
            }
        });
    }
}
