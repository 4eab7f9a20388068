// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.PostKind;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** A new city, with the system administrator who lets all the others in. */
@Component
class FoundCity implements Command {

    /** Nothing that is easily taken for something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private final Cities cities;
    private final Staff staff;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    FoundCity(Cities cities, Staff staff, Ids ids, Today today, TransactionTemplate transaction) {
        this.cities = cities;
        this.staff = staff;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "found-city";
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String[] admin = String.valueOf(arguments.flag("admin")).strip().split(" +", 2);
        List<String> words = arguments.words();
        if (words.size() < 3 || admin.length < 2) {
            throw new Refusal("command.found-city");
        }
        City city = cities.found(new City(ids.next(), words.get(0), words.get(1), words.subList(2, words.size())));
        String username = (admin[0] + "." + admin[1].replace(" ", "")).toLowerCase(Locale.ROOT);
        String email = arguments.flag("email");
        String password = password();
        CityScope.run(
                city,
                () -> transaction.executeWithoutResult(status -> {
                    UUID person = staff.add(admin[0], admin[1], email == null ? username + "@" + words.get(2) : email);
                    staff.open(person, username, password, true);
                    staff.appoint(person, PostKind.ADMIN, "", today.date(), null);
                }));
        console.say("command.founded", city.name(), String.join(", ", city.hosts()), username, password);
        return 0;
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return password.toString();
    }
}
