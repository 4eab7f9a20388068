// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Party;
import palazzo.directory.PhoneBook;
import palazzo.directory.PhoneNumber;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.Sight;
import palazzo.trail.Trail;

/** The telephone numbers of the parties. */
@Repository
public class Phones implements PhoneBook {

    private static final String AT = "select party from directory_phone where number = ? order by party";
    private static final String OF =
            "select distinct number from directory_phone where party = any(?::uuid[]) order by number";
    private static final String ADD =
            "insert into directory_phone (number, party) values (?, ?) on conflict (number, party) do nothing";
    private static final String REMOVE = "delete from directory_phone where number = ? and party = any(?::uuid[])";
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Trail trail;

    Phones(JdbcClient jdbc, Parties parties, Trail trail) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.trail = trail;
    }

    @Override
    public List<Party> at(PhoneNumber number, Sight sight) {
        List<UUID> found = jdbc.sql(AT).param(number.text()).query(UUID.class).list();
        return found.isEmpty() ? List.of() : parties.seen(found, sight);
    }

    @Override
    public List<PhoneNumber> of(UUID party) {
        return jdbc.sql(OF).param(Parties.array(parties.same(List.of(party)))).query(String.class).list().stream()
                .map(PhoneNumber::new)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID party, PhoneNumber number) {
        if (jdbc.sql(ADD).params(number.text(), party).update() > 0) {
            changed(party);
        }
    }

    /**
     * Puts the numbers that were typed, one a line, in place of those there were.
     *
     * @param read the numbers that whoever typed had read
     * @throws Refusal where a line is no number
     * @throws Stale where they were changed meanwhile
     */
    @Transactional
    public void keep(UUID party, Set<String> read, String typed) {
        Set<PhoneNumber> wanted = numbers(typed);
        Set<PhoneNumber> now = new LinkedHashSet<>(of(party));
        if (wanted.equals(now)) {
            return;
        }
        if (!read.equals(Set.copyOf(now.stream().map(PhoneNumber::text).toList()))) {
            throw new Stale(Party.subject(party));
        }
        now.stream()
                .filter(number -> !wanted.contains(number))
                .forEach(number -> jdbc.sql(REMOVE)
                        .params(number.text(), Parties.array(parties.same(List.of(party))))
                        .update());
        wanted.forEach(number -> jdbc.sql(ADD).params(number.text(), party).update());
        changed(party);
    }

    private void changed(UUID party) {
        List<PhoneNumber> numbers = of(party);
        parties.found(party, numbers);
        parties.touch(party);
        trail.record("party.phones", Party.subject(party), Map.of("numbers", numbers.size()));
    }

    private static Set<PhoneNumber> numbers(String typed) {
        Set<PhoneNumber> numbers = new LinkedHashSet<>();
        typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> numbers.add(
                        PhoneNumber.read(line).orElseThrow(() -> new Refusal("numbers/phone.not_a_number", line))));
        if (numbers.size() > MOST) {
            throw new Refusal("numbers/phone.too_many", MOST);
        }
        return numbers;
    }
}
