// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;

/** The offices of the city outside the Cabinet to which letters are passed on, with what each is there for: a sheet of the city. */
@Component
public class MunicipalOffices implements SheetKind {

    private static final int PARTS = 3;

    private final Sheets sheets;
    private final Today today;

    MunicipalOffices(Sheets sheets, Today today) {
        this.sheets = sheets;
        this.today = today;
    }

    /** An office. @param address empty while nobody has written it down @param kinds codes of the kinds of letter it is for */
    public record Office(String name, String address, List<String> kinds) {}

    /** Those that can be written to, those for this kind of letter first. */
    public List<Office> forKind(String topic) {
        return sheets.lines(this, today.date()).stream()
                .map(MunicipalOffices::office)
                .filter(office -> !office.address().isEmpty())
                .sorted(Comparator.comparing((Office office) -> !office.kinds().contains(topic)))
                .toList();
    }

    Optional<Office> named(String name) {
        return forKind("").stream().filter(office -> office.name().equals(name)).findFirst();
    }

    private static Office office(List<String> line) {
        return new Office(
                line.get(0),
                line.get(1),
                Arrays.stream(line.get(2).split(",")).map(String::strip).toList());
    }

    @Override
    public String name() {
        return "uffici-comunali";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/correspondence/uffici-comunali.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, PARTS, 1).forEach((number, line) -> {
            if (!line.get(1).isEmpty() && !line.get(1).matches(MailAddress.PATTERN)) {
                throw new Refusal("body/offices.address", number, line.get(1));
            }
        });
    }
}
