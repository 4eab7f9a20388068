// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import palazzo.law.BadInput;
import palazzo.law.Csv;
import palazzo.law.Text;

/** The offices this library knows, by code and by the names people write. */
public final class Offices {

    private static final Map<String, Office> BY_CODE = load();

    private Offices() {}

    /** All offices, in the order of the national list and then of the territorial one. */
    public static Collection<Office> all() {
        return Collections.unmodifiableCollection(BY_CODE.values());
    }

    static Office byCode(String code) {
        Office office = BY_CODE.get(code);
        if (office == null) {
            throw new BadInput("office", code, "is no office of this library");
        }
        return office;
    }

    private static Map<String, Office> load() {
        Map<String, Office> offices = new LinkedHashMap<>();
        for (Map<String, String> row : Csv.resource(Offices.class, "offices.csv")) {
            Office office = new Office(value(row, "code"), new Text(value(row, "it"), value(row, "en")));
            offices.put(office.code(), office);
        }
        return offices;
    }

    static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }
}
