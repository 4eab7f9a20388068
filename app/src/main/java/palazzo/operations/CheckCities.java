// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.tenancy.Check;
import palazzo.tenancy.Check.Checked;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** Proves every city: numbers without gap, the trail's chain, bytes that still have their hash. */
@Component
class CheckCities implements Command {

    private final Cities cities;
    private final List<Check> checks;

    CheckCities(Cities cities, List<Check> checks) {
        this.cities = cities;
        this.checks = checks.stream().sorted(Comparator.comparing(Check::name)).toList();
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(Arguments arguments, Console console) {
        long wrong = 0;
        for (City city : cities.all()) {
            console.say("command.check.city", city.name());
            wrong += CityScope.call(city, () -> check(console));
        }
        console.say("command.check.end", wrong);
        return wrong == 0 ? 0 : 1;
    }

    private long check(Console console) {
        long wrong = 0;
        for (Check check : checks) {
            Checked checked = check.run();
            String name = console.words("check." + check.name());
            console.say(
                    "command.check.line",
                    name,
                    checked.looked(),
                    checked.wrong().size());
            checked.wrong()
                    .forEach(finding -> console.say(
                            "command.check.finding",
                            console.words(
                                    "check." + finding.code(), finding.args().toArray())));
            wrong += checked.wrong().size();
        }
        return wrong;
    }
}
