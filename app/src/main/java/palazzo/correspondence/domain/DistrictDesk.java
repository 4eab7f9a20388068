// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Sights;
import palazzo.trail.Trail;

/** Which part of the city a letter is about, where a person knows better than its words. */
@Service
public class DistrictDesk {

    private static final String REPORTING = "URC-06";
    private static final String SORTING = "STE-04";

    private static final String OF = "select coalesce(district, '') from correspondence_letter where id = ?";
    private static final String TELL =
            "update correspondence_letter set district = ? where id = ? and coalesce(district, '') = ?";

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Districts districts;
    private final Acting acting;
    private final Sights sights;
    private final Trail trail;
    private final Today today;

    DistrictDesk(
            JdbcClient jdbc,
            Letters letters,
            Districts districts,
            Acting acting,
            Sights sights,
            Trail trail,
            Today today) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.districts = districts;
        this.acting = acting;
        this.sights = sights;
        this.trail = trail;
        this.today = today;
    }

    /** Under which competences one may say it of {@code letter}: its own, and that of the figures. */
    public static String[] competences(Letter letter) {
        String own = letter.handling() == null ? SORTING : letter.handled().competence();
        return new String[] {own, REPORTING};
    }

    /** Its code; empty where nothing tells it. The letter was read before. */
    public String of(UUID letter) {
        return jdbc.sql(OF).param(letter).query(String.class).single();
    }

    /** The parts of the city, by their codes. */
    public Map<String, String> names() {
        return districts.names(today.date());
    }

    /**
     * Says which one it is about. Said twice it is said once.
     *
     * @param read what was read before; empty for none
     * @param district its code; empty where it is about none
     * @throws Refusal where the city has no such part
     * @throws Stale where somebody said something else meanwhile
     */
    @Transactional
    public void tell(UUID id, String read, String district) {
        Letter letter = letters.one(id, sights.now());
        if (!district.isEmpty() && !names().containsKey(district)) {
            throw new Refusal("district/letters.district");
        }
        if (!of(id).equals(district)) {
            acting.under(() -> change(letter, read, district), competences(letter));
        }
    }

    private void change(Letter letter, String read, String district) {
        if (jdbc.sql(TELL).params(district, letter.id(), read).update() == 0) {
            throw new Stale(letter.subject());
        }
        trail.record("letter.district", letter.subject());
    }
}
