// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Looks which part of the city each letter is about, by the address of who writes, else by what they write. */
@Component
class DistrictsJob implements CityJob {

    private static final int AT_ONCE = 500;

    private static final String UNSEEN = """
            select id, sender_postal, subject || ' ' || left(body, 4000) as words from correspondence_letter
            where district is null order by arrived_at, id limit ?
            """;
    private static final String TOLD =
            "update correspondence_letter set district = ? where id = ? and district is null";

    private final JdbcClient jdbc;
    private final Districts districts;
    private final Today today;

    DistrictsJob(JdbcClient jdbc, Districts districts, Today today) {
        this.jdbc = jdbc;
        this.districts = districts;
        this.today = today;
    }

    private record Unseen(UUID id, String senderPostal, String words) {}

    @Override
    public String name() {
        return "letters.districts";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(City city) {
        List<Unseen> unseen;
        do {
            unseen = jdbc.sql(UNSEEN).param(AT_ONCE).query(Unseen.class).list();
            unseen.forEach(each -> jdbc.sql(TOLD).params(told(each), each.id()).update());
        } while (unseen.size() == AT_ONCE);
    }

    private String told(Unseen letter) {
        String written = districts.told(letter.senderPostal(), today.date());
        return written.isEmpty() ? districts.told(letter.words(), today.date()) : written;
    }
}
