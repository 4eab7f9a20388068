// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.organisation.Acting;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/**
 * Ties a letter to the one it goes on from, and unties it. Those may who weigh or sort the Mayor's mail, and the unit that
 * has the letter. What the mail itself says is not to be changed.
 */
@Service
public class Threading {

    private static final String WEIGHING = "STE-04";
    private static final String SORTING = "URC-01";

    private final Threads threads;
    private final Letters letters;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Trail trail;

    Threading(Threads threads, Letters letters, Acting acting, WhoActs whoActs, Sights sights, Trail trail) {
        this.threads = threads;
        this.letters = letters;
        this.acting = acting;
        this.whoActs = whoActs;
        this.sights = sights;
        this.trail = trail;
    }

    /**
     * Ties {@code id} to {@code earlier}. Done twice it is done once.
     *
     * @throws palazzo.kernel.NotFound where either is not there, or not theirs to see
     * @throws Refusal where it goes on from another one, or came before
     */
    @Transactional
    public void tie(UUID id, UUID earlier) {
        Letter letter = letters.one(id, sights.now());
        Letter first = letters.one(earlier, sights.now());
        if (first.arrival().arrivedAt().isAfter(letter.arrival().arrivedAt()) || id.equals(earlier)) {
            throw new Refusal("letter.came_later");
        }
        acting.under(() -> tied(letter, first), competences(letter));
    }

    private void tied(Letter letter, Letter first) {
        if (letter.arrival().answers() == null
                && threads.tie(letter.id(), first.id(), whoActs.now().required())) {
            trail.record("letter.tied", letter.subject(), Map.of("letter", first.id()));
        } else if (threads.answered(letter).filter(first.id()::equals).isEmpty()) {
            throw new Refusal("letter.tied_already");
        }
    }

    /** Unties what a person tied. Done twice it is done once. */
    @Transactional
    public void untie(UUID id) {
        Letter letter = letters.one(id, sights.now());
        acting.under(() -> untied(letter), competences(letter));
    }

    private void untied(Letter letter) {
        if (threads.untie(letter.id())) {
            trail.record("letter.untied", letter.subject());
        }
    }

    private static String[] competences(Letter letter) {
        Handling handling = letter.handling();
        return handling == null
                ? new String[] {WEIGHING, SORTING}
                : new String[] {handling.competence(), WEIGHING, SORTING};
    }
}
