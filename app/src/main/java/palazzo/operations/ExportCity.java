// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.operations.domain.CityExport;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;

/** A city into a file, while people work. */
@Component
class ExportCity implements Command {

    private final Cities cities;
    private final CityExport export;

    ExportCity(Cities cities, CityExport export) {
        this.cities = cities;
        this.export = export;
    }

    @Override
    public String name() {
        return "export-city";
    }

    @Override
    public int run(Arguments arguments, Console console) throws Exception {
        if (arguments.words().size() != 2) {
            throw new Refusal("command.export-city");
        }
        String slug = arguments.words().getFirst();
        City city = cities.named(slug).orElseThrow(() -> new Refusal("city.none", slug));
        Path file = Path.of(arguments.words().getLast()).toAbsolutePath();
        var written = export.write(city, file);
        console.say(
                "command.exported", city.name(), file.toString(), written.tables(), written.rows(), written.blobs());
        return 0;
    }
}
