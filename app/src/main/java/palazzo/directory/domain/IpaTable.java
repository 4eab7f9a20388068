// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The bodies of the index of public administrations (IPA, d.lgs. 82/2005, art. 6-ter), as its list of bodies has them, turned into a table whose columns
 * are called as the fields are. Of five addresses of mail the first that is certified is taken, and the first that is not.
 */
final class IpaTable {

    private static final List<String> HEADER =
            List.of("NAME", "IPA", "FISCAL_CODE", "TOWN", "POST", "PEC", "MAIL", "WEBSITE", "SORT", "SOURCE");
    private static final int MAILS = 5;

    private IpaTable() {}

    /** Whether a table has the columns of the index. */
    static boolean is(Table table) {
        return table.column("Codice_IPA") >= 0 && table.column("Denominazione_ente") >= 0;
    }

    /** @param towns the ISTAT codes of the towns whose bodies are wanted; empty for all */
    static Table of(Table index, Set<String> towns) {
        return new Table(
                HEADER,
                index.rows().stream()
                        .filter(row -> towns.isEmpty() || towns.contains(value(index, row, "Codice_comune_ISTAT")))
                        .map(row -> row(index, row))
                        .toList(),
                index.remarks());
    }

    private static List<String> row(Table index, List<String> row) {
        List<String> certified = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 1; i <= MAILS; i++) {
            String mail = value(index, row, "Mail" + i);
            if (!mail.isEmpty()) {
                (value(index, row, "Tipo_Mail" + i).equalsIgnoreCase("pec") ? certified : others).add(mail);
            }
        }
        return List.of(
                value(index, row, "Denominazione_ente"),
                value(index, row, "Codice_IPA"),
                value(index, row, "Codice_fiscale_ente"),
                town(value(index, row, "Codice_comune_ISTAT")),
                post(index, row),
                certified.stream().findFirst().orElse(""),
                others.stream().findFirst().orElse(""),
                value(index, row, "Sito_istituzionale"),
                value(index, row, "Denominazione_ente").startsWith("Comune di ") ? "TOWN" : "",
                "IPA " + value(index, row, "Data_aggiornamento"));
    }

    /** A town that ISTAT's list does not have is left out: a body is not refused for it. */
    private static String town(String istat) {
        return Towns.of(istat).map(Towns.Town::istat).orElse("");
    }

    private static String post(Table index, List<String> row) {
        String town = Towns.of(value(index, row, "Codice_comune_ISTAT"))
                .map(Towns.Town::said)
                .orElse("");
        String second = (value(index, row, "CAP") + " " + town).strip();
        return (value(index, row, "Indirizzo") + "\n" + second).strip();
    }

    private static String value(Table index, List<String> row, String column) {
        int at = index.column(column);
        return at < 0 ? "" : row.get(at);
    }
}
