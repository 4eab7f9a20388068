// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;
import palazzo.search.Jump;

/** A registry number typed into the box: {@code 18714/2026}, or its seven digits alone for this year. */
@Component
class NumberJump implements Jump {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:prot(?:ocollo)?\\.?\\s*(?:n\\.?\\s*)?)?(\\d{1,9})\\s*/\\s*(\\d{4})|(\\d{7})", Pattern.CASE_INSENSITIVE);

    private final Entries entries;
    private final Today today;

    NumberJump(Entries entries, Today today) {
        this.entries = entries;
        this.today = today;
    }

    @Override
    public Optional<String> path(String typed, Sight sight) {
        Matcher number = NUMBER.matcher(typed.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        return number.group(3) == null
                ? path(Integer.parseInt(number.group(2)), Long.parseLong(number.group(1)), sight)
                : path(today.date().getYear(), Long.parseLong(number.group(3)), sight);
    }

    private Optional<String> path(int year, long number, Sight sight) {
        return entries.find(year, number, sight).map(entry -> "/registry/" + year + "/" + number);
    }
}
