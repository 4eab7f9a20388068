// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** Whether a letter can be answered with others, and why not: every reason is told in words, and the letter stays whole. */
@Component
class Fitness {

    private static final Set<Outcome> ANSWERED = EnumSet.of(Outcome.ANSWER, Outcome.ASK);
    private static final Set<Label.Kind> OPEN = EnumSet.of(Label.Kind.HOUSE, Label.Kind.UNIT);

    private final Letters letters;
    private final Replies replies;
    private final Route route;

    Fitness(Letters letters, Replies replies, Route route) {
        this.letters = letters;
        this.replies = replies;
        this.route = route;
    }

    /** Whether {@link #require(Letter)} would let it pass. */
    boolean fits(Letter letter) {
        try {
            require(letter);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    /** Open, to be answered here, nobody's secret, and nothing that has its own way. */
    void require(Letter letter) {
        if (letter.state() != LetterState.ACCEPTED) {
            throw new Refusal("campaign.elsewhere", letter.state().name());
        }
        if (!ANSWERED.contains(letter.handled().outcome())
                || letter.handled().matter().formal() != null) {
            throw new Refusal("campaign.own_way");
        }
        if (!OPEN.contains(letter.label().kind())) {
            throw new Refusal("campaign.reserved");
        }
    }

    /** And with the same office. */
    void require(Letter letter, Campaign campaign) {
        require(letter);
        Handling handling = letter.handled();
        if (!handling.competence().equals(campaign.competence())
                || !handling.unit().equals(campaign.unit())) {
            throw new Refusal("campaign.other_office", handling.competence() + " " + handling.unit());
        }
    }

    /** Why the text cannot become the answer to a letter now: what {@link #require} says, no address, a name that is missing. */
    Optional<Refusal> whyNot(UUID id, Campaign campaign) {
        try {
            Letter letter = letters.one(id, Sight.EVERYTHING);
            require(letter, campaign);
            nobodyWrites(letter);
            route.toTheSender(letter);
            nothingIsMissing(Merge.of(campaign.body(), letter));
            return Optional.empty();
        } catch (Refusal why) {
            return Optional.of(why);
        }
    }

    private void nobodyWrites(Letter letter) {
        if (replies.of(letter.id()).filter(reply -> !reply.body().isBlank()).isPresent()) {
            throw new Refusal("campaign.draft");
        }
    }

    private static void nothingIsMissing(String words) {
        if (!Reply.gapsIn(words).isEmpty()) {
            throw new Refusal("reply.gaps", String.join(", ", Reply.gapsIn(words)));
        }
    }
}
