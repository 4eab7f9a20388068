// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.operations.domain.CityImport;
import palazzo.tenancy.City;

/** A city out of a file, under its own name or another. */
@Component
class ImportCity implements Command {

    private final CityImport reading;

    ImportCity(CityImport reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "import-city";
    }

    @Override
    public int run(Arguments arguments, Console console) throws Exception {
        if (arguments.words().size() != 1) {
            throw new Refusal("command.import-city");
        }
        Path file = Path.of(arguments.words().getFirst()).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new Refusal("import.no_file", file.toString());
        }
        City city = reading.read(
                file, new CityImport.Wish(arguments.flag("as"), arguments.flag("name"), hosts(arguments.flag("host"))));
        console.say("command.imported", city.name(), city.slug(), String.join(", ", city.hosts()));
        return 0;
    }

    private static List<String> hosts(@Nullable String typed) {
        return typed == null ? List.of() : List.of(typed.split(" *, *"));
    }
}
