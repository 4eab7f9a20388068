// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.PaperIntake;
import palazzo.correspondence.ReservedKind;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.People;
import palazzo.organisation.Sights;
import palazzo.trail.Trail;

/** Where a closed envelope gets its number, and where its addressee says that they have it. */
@Service
public class ReservedDesk {

    private final PaperIntake intake;
    private final ReservedPost reserved;
    private final Letters letters;
    private final People people;
    private final Sights sights;
    private final Trail trail;
    private final Today today;

    ReservedDesk(
            PaperIntake intake,
            ReservedPost reserved,
            Letters letters,
            People people,
            Sights sights,
            Trail trail,
            Today today) {
        this.intake = intake;
        this.reserved = reserved;
        this.letters = letters;
        this.people = people;
        this.sights = sights;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Registers an envelope that stays closed.
     *
     * @param key of the form: the same sent twice is one
     * @param addressee of post that is personal; null for whom the city has named
     * @return its registry number; empty where it is to come
     */
    @Competence("URC-01")
    public String register(String key, ReservedKind kind, @Nullable UUID addressee) {
        if (addressee != null
                && people.onDuty(today.date()).stream().noneMatch(each -> addressee.equals(each.person()))) {
            throw new Refusal("addressee/reserved.not_on_duty");
        }
        return intake.register(new PaperIntake.Envelope(key, kind, addressee, null, today.now()));
    }

    /** Whoever it is for has it in hand: the task is done. */
    @Transactional
    public void take(UUID id) {
        Letter letter = letters.one(id, sights.now());
        if (letter.handled().outcome() != Outcome.RESERVED) {
            throw new Refusal("letter.not_reserved");
        }
        reserved.taken(letter.subject());
        trail.record("letter.reserved_taken", letter.subject());
    }
}
