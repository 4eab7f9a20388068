// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.mail.MailImport;
import palazzo.mail.MailImport.Found;
import palazzo.mail.MailImport.Sum;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import tools.jackson.databind.json.JsonMapper;

/** Mail out of files: {@code import mail PATH…}, while people work or not. What is in quarantine is told with a 1. */
@Component
class ImportMail implements Command {

    private static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0);

    private final Cities cities;
    private final MailImport mail;
    private final JsonMapper json;

    ImportMail(Cities cities, MailImport mail, JsonMapper json) {
        this.cities = cities;
        this.mail = mail;
        this.json = json;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(Arguments arguments, Console console) throws Exception {
        List<String> words = arguments.words();
        if (words.size() < 2 || !words.getFirst().equals("mail")) {
            throw new Refusal("command.import");
        }
        List<Path> paths = words.subList(1, words.size()).stream().map(Path::of).toList();
        paths.forEach(ImportMail::isThere);
        Sum sum = CityScope.callUnchecked(city(arguments.flag("city")), () -> taken(paths, arguments, console));
        if (arguments.flag("json") == null) {
            console.say(
                    "command.imported_mail",
                    sum.received(),
                    sum.items(),
                    sum.known(),
                    sum.quarantined(),
                    sum.bounces(),
                    sum.automatic());
        } else {
            console.print(json.writeValueAsString(sum));
        }
        return sum.quarantined() == 0 ? 0 : 1;
    }

    private Sum taken(List<Path> paths, Arguments arguments, Console console) throws IOException {
        boolean listed = arguments.flag("list") != null;
        if (listed) {
            console.print("file,item,kind,sender,subject,state");
        }
        Sum sum = NOTHING;
        for (Path path : paths) {
            sum = sum.plus(mail.take(path, found -> {
                if (listed) {
                    console.print(line(found));
                }
            }));
        }
        return sum;
    }

    /** The one that is named; without a name the only one there is. */
    private City city(@Nullable String slug) {
        List<City> all = new ArrayList<>(cities.all());
        if (slug == null && all.size() == 1) {
            return all.getFirst();
        }
        if (slug == null) {
            throw new Refusal("command.which_city", all.stream().map(City::slug).collect(Collectors.joining(", ")));
        }
        return cities.named(slug).orElseThrow(() -> new Refusal("city.none", slug));
    }

    private static void isThere(Path path) {
        if (!Files.isReadable(path)) {
            throw new Refusal("import.no_file", path.toString());
        }
    }

    /** RFC 4180. */
    private static String line(Found found) {
        return Stream.of(found.file(), found.item(), found.kind(), found.sender(), found.subject(), found.state())
                .map(cell -> cell.matches("(?s).*[\",\\n\\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(","));
    }
}
