// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.domain.CampaignLetters.Held;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;
import palazzo.tasks.Tasks;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;
import palazzo.trail.Trail;

/**
 * Makes of a signed text the reply to each letter of its campaign, some hundreds at once; from there each goes the way of any
 * signed reply, with its own number and its own message. A letter is claimed in the transaction that writes its reply: whatever
 * breaks, none gets two and none is forgotten.
 */
@Component
public class CampaignMailing implements CityJob {

    private static final int AT_ONCE = 250;

    private final Campaigns campaigns;
    private final CampaignLetters members;
    private final Fitness fitness;
    private final Letters letters;
    private final Replies replies;
    private final Tasks tasks;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;
    private final Duration held;

    CampaignMailing(
            Campaigns campaigns,
            CampaignLetters members,
            Fitness fitness,
            Letters letters,
            Replies replies,
            Tasks tasks,
            Trail trail,
            Ids ids,
            Today today,
            TransactionTemplate transaction,
            LetterSettings settings) {
        this.campaigns = campaigns;
        this.members = members;
        this.fitness = fitness;
        this.letters = letters;
        this.replies = replies;
        this.tasks = tasks;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
        this.held = settings.held();
    }

    @Override
    public String name() {
        return "letters.campaigns";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run(City city) {
        OneByOne work = new OneByOne();
        for (Campaign campaign : campaigns.leaving()) {
            work.each(
                    members.held(campaign.id(), AT_ONCE),
                    next -> transaction.executeWithoutResult(status -> merge(campaign, next)));
        }
        work.end();
    }

    private void merge(Campaign campaign, Held next) {
        Optional<Refusal> why = fitness.whyNot(next.letter(), campaign);
        if (why.isPresent()) {
            members.aside(next.letter(), why.get());
        } else if (members.merged(next.letter())) {
            reply(campaign, letters.one(next.letter(), Sight.EVERYTHING), next.joinedAt());
        }
    }

    private void reply(Campaign campaign, Letter letter, Instant joinedAt) {
        String words = Merge.of(campaign.body(), letter);
        UUID author = Objects.requireNonNull(campaign.preparedBy());
        Reply draft = replies.of(letter.id())
                .map(empty -> empty.saved(words, null, Purpose.ANSWER, author, today.now()))
                .orElseGet(() -> begun(letter, words, author));
        replies.save(draft.submitted()
                .signed(
                        Objects.requireNonNull(campaign.signedBy()),
                        Objects.requireNonNull(campaign.signedAt()),
                        leaves(campaign, joinedAt)));
        letters.save(letter.in(LetterState.TO_SIGN, null).in(LetterState.LEAVING, null));
        tasks.done(Triage.TO_ANSWER, letter.subject());
        trail.record(
                "letter.signed",
                letter.subject(),
                Map.of("campaign", campaign.id().toString()));
    }

    private Reply begun(Letter letter, String words, UUID author) {
        Reply fresh = new Reply(
                ids.next(),
                letter.id(),
                0,
                Reply.State.DRAFT,
                words,
                null,
                Purpose.ANSWER,
                author,
                today.now(),
                "",
                null,
                null,
                null);
        replies.add(fresh);
        return fresh;
    }

    /** Who joins late can be taken back for as long as the others could. */
    private Instant leaves(Campaign campaign, Instant joinedAt) {
        Instant all = Objects.requireNonNull(campaign.leavesAt());
        Instant own = joinedAt.plus(held);
        boolean late = joinedAt.isAfter(Objects.requireNonNull(campaign.signedAt()));
        return late && own.isAfter(all) ? own : all;
    }
}
