// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.tenancy.CityScope;

/** Asks for the codes of the body in scope. */
@Component
public class Bodies implements SheetKind {

    private static final List<String> KNOWN = List.of(
            "codice_ipa",
            "codice_aoo",
            "denominazione_aoo",
            "codice_registro",
            "unita",
            "codice_uo",
            "pec",
            "responsabile_nome",
            "responsabile_cognome",
            "piano");

    private final Sheets sheets;

    Bodies(Sheets sheets) {
        this.sheets = sheets;
    }

    /** The body as it was on {@code day}. */
    public Body on(LocalDate day) {
        Map<String, String> values = sheets.lines(this, day).stream()
                .collect(Collectors.toMap(List::getFirst, line -> line.get(1), (first, last) -> last));
        return Body.of(CityScope.required().name(), values);
    }

    @Override
    public String name() {
        return "ente";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/archive/ente.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, 2, 2).forEach((number, line) -> {
            if (!KNOWN.contains(line.getFirst())) {
                throw new Refusal("body/archive.no_such_value", number, line.getFirst());
            }
            if (line.getFirst().equals("codice_aoo") && !line.get(1).matches("A[0-9A-Z]{6}|" + Body.UNSAID)) {
                throw new Refusal("body/archive.aoo", number, line.get(1));
            }
            if (line.getFirst().equals("codice_registro") && !line.get(1).matches("[A-Za-z0-9_.-]{1,16}")) {
                throw new Refusal("body/archive.register", number, line.get(1));
            }
        });
    }
}
