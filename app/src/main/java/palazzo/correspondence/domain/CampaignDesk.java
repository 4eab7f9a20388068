// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.SignatureFolder;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Label;
import palazzo.organisation.Sights;
import palazzo.organisation.SignedAct;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** Answers many similar letters at once, under the competence that triage gave them. */
@Service
public class CampaignDesk {

    /** The kind of the task to write a text again that came back. */
    static final String TO_WRITE = "campaign.write";

    /** The kind of the task to look at the letters that joined after the signature. */
    static final String LATE = "campaign.late";

    private static final int DAYS = 30;
    private static final int MOST = 20_000;
    private static final String BEGINNING = "{{saluto}},\n\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);

    /** Belongs to what is signed, so it is the same for everybody: Italian, as the letters are. */
    private static final String FOR_WHOM = """

            ———
            Un solo testo per %1$d lettere: i campi tra parentesi graffe si riempiono da ciascuna. Vale anche per le lettere \
            simili che si aggiungono fino al %2$s.""";

    private final Campaigns campaigns;
    private final CampaignLetters members;
    private final Fitness fitness;
    private final Letters letters;
    private final Replies replies;
    private final ApprovalChain chain;
    private final SignatureFolder folder;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Tasks tasks;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    CampaignDesk(
            Campaigns campaigns,
            CampaignLetters members,
            Fitness fitness,
            Letters letters,
            Replies replies,
            ApprovalChain chain,
            SignatureFolder folder,
            Acting acting,
            WhoActs whoActs,
            Sights sights,
            Tasks tasks,
            Trail trail,
            Ids ids,
            Today today) {
        this.campaigns = campaigns;
        this.members = members;
        this.fitness = fitness;
        this.letters = letters;
        this.replies = replies;
        this.chain = chain;
        this.folder = folder;
        this.acting = acting;
        this.whoActs = whoActs;
        this.sights = sights;
        this.tasks = tasks;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /**
     * What is written.
     *
     * @param version of the campaign that was read
     * @param until the last day on which letters may join
     */
    public record Draft(int version, String title, String body, LocalDate until) {}

    /** The campaign that holds a letter, where the reader may see it. */
    public Optional<Campaign> of(Letter letter) {
        return members.campaignOf(letter.id()).flatMap(id -> campaigns.ifSeen(id, sights.now()));
    }

    /** Whether a letter waits in a campaign: it gets the text of all, and none of its own. */
    public boolean holds(Letter letter) {
        return members.holds(letter.id());
    }

    /** The campaigns that a letter may join, the likeliest first. */
    public List<Campaign> openTo(Letter letter) {
        return fitness.fits(letter) ? campaigns.openTo(letter, sights.now(), 5) : List.of();
    }

    /** Whether a letter may be answered with others. */
    public boolean fits(Letter letter) {
        return fitness.fits(letter);
    }

    /** Opens a campaign around a letter; one that is in a campaign already leads there. */
    @Transactional
    public UUID open(UUID id) {
        Letter letter = letters.one(id, sights.now());
        return members.campaignOf(id).orElseGet(() -> acting.under(() -> opened(letter), letter.writers()));
    }

    private UUID opened(Letter letter) {
        fitness.require(letter);
        Handling handling = letter.handled();
        UUID self = whoActs.now().required();
        Campaign campaign = new Campaign(
                ids.next(),
                0,
                letter.title(),
                handling.competence(),
                handling.unit(),
                Campaign.State.WRITTEN,
                wordsOf(letter, self),
                today.date().plusDays(DAYS),
                null,
                "",
                null,
                null,
                null,
                Label.unit(handling.unit()));
        campaigns.add(campaign, self);
        trail.record("campaign.opened", campaign.subject());
        joined(campaign, letter);
        return campaign.id();
    }

    /** What was begun as this letter's own reply goes on as the text for all. */
    private String wordsOf(Letter letter, UUID self) {
        Optional<Reply> begun =
                replies.of(letter.id()).filter(reply -> !reply.body().isBlank());
        begun.ifPresent(reply -> replies.save(reply.saved("", null, Purpose.ANSWER, self, today.now())));
        return begun.map(Reply::body).orElse(BEGINNING);
    }

    /**
     * Lets a letter be answered with the others; done twice it is done once. One that was set aside is tried again.
     *
     * @throws Refusal where it cannot be, in words for whoever chose it
     */
    @Transactional
    public void join(UUID id, UUID letterId) {
        Campaign campaign = campaigns.one(id, sights.now());
        Letter letter = letters.one(letterId, sights.now());
        if (!campaign.isOpenOn(today.date())) {
            throw new Refusal("campaign.closed", campaign.joinsUntil());
        }
        acting.under(
                () -> {
                    fitness.require(letter, campaign);
                    joined(campaign, letter);
                },
                campaign.competence());
    }

    private void joined(Campaign campaign, Letter letter) {
        boolean held = members.hold(campaign.id(), letter.id(), whoActs.now().required());
        UUID in = members.campaignOf(letter.id()).orElseThrow();
        if (!in.equals(campaign.id())) {
            throw new Refusal("campaign.in_another");
        }
        if (held) {
            trail.record(
                    "letter.in_campaign",
                    letter.subject(),
                    Map.of("campaign", campaign.id().toString()));
            if (campaign.state() == Campaign.State.SIGNED) {
                toldOfLateComers(campaign);
            }
        }
    }

    /** The text was signed before they came: whoever handed it in looks at them while their answers can be taken back. */
    private void toldOfLateComers(Campaign campaign) {
        tasks.done(LATE, campaign.subject());
        tasks.open(new Task(
                ids.next(),
                LATE,
                campaign.title(),
                campaign.subject(),
                campaign.path(),
                campaign.competence(),
                campaign.unit(),
                campaign.preparedBy(),
                today.date(),
                "",
                campaign.label()));
    }

    /** Whether letters joined after the signature, and nobody has looked at them. */
    public boolean hasLateComers(Campaign campaign) {
        return tasks.about(campaign.subject(), sights.now()).stream()
                .anyMatch(task -> task.kind().equals(LATE));
    }

    /** Somebody has looked at the letters that joined after the signature. Done twice it is done once. */
    @Transactional
    public void lookedAtLateComers(UUID id) {
        Campaign campaign = campaigns.one(id, sights.now());
        if (hasLateComers(campaign)) {
            acting.under(
                    () -> {
                        tasks.done(LATE, campaign.subject());
                        trail.record("campaign.late_seen", campaign.subject());
                    },
                    campaign.competence());
        }
    }

    /** Lets a letter go its own way again; one whose answer is made stays. */
    @Transactional
    public void release(UUID id, UUID letterId) {
        Campaign campaign = campaigns.one(id, sights.now());
        Letter letter = letters.one(letterId, sights.now());
        acting.under(
                () -> {
                    if (members.release(id, letterId)) {
                        trail.record("letter.out_of_campaign", letter.subject(), Map.of("campaign", id.toString()));
                    } else if (members.campaignOf(letterId).filter(id::equals).isPresent()) {
                        throw new Refusal("campaign.merged");
                    }
                },
                campaign.competence());
    }

    /** Keeps what is written; of a text that is signed, its last day alone. */
    @Transactional
    public void write(UUID id, Draft draft) {
        Campaign campaign = read(id, draft.version());
        acting.under(() -> save(campaign, draft), campaign.competence());
    }

    private Campaign save(Campaign campaign, Draft draft) {
        String title = draft.title().strip();
        String body = draft.body().replace("\r\n", "\n");
        if (title.isEmpty()) {
            throw new Refusal("title/campaign.title");
        }
        Merge.check(body);
        boolean written = campaign.state() == Campaign.State.WRITTEN;
        campaigns.save(written ? campaign.written(title, body, draft.until()) : campaign.until(draft.until()));
        trail.record("campaign.saved", campaign.subject());
        return campaigns.one(campaign.id(), sights.now());
    }

    /**
     * Keeps what is written and gives it to those who check and sign it. Letters that cannot be answered with it are set aside,
     * each with its reason.
     *
     * @throws Refusal where the text is not whole, or no letter is left
     */
    @Transactional
    public void submit(UUID id, Draft draft) {
        Campaign campaign = campaigns.one(id, sights.now());
        if (campaign.state() == Campaign.State.IN_FOLDER) {
            return;
        }
        acting.under(() -> submitted(save(read(id, draft.version()), draft)), campaign.competence());
    }

    private void submitted(Campaign campaign) {
        isWhole(campaign.body());
        long ready = members.held(campaign.id(), MOST).stream()
                .filter(held -> isReady(campaign, held.letter()))
                .count();
        if (ready == 0) {
            throw new Refusal("campaign.nobody");
        }
        UUID self = whoActs.now().required();
        campaigns.save(campaign.submitted(self));
        folder.put(paper(campaign, ready, self));
        tasks.done(TO_WRITE, campaign.subject());
        trail.record("campaign.submitted", campaign.subject(), Map.of("letters", String.valueOf(ready)));
    }

    private static void isWhole(String body) {
        if (body.isBlank() || body.strip().equals(BEGINNING.strip())) {
            throw new Refusal("body/reply.empty");
        }
        List<String> gaps =
                Reply.gapsIn(body).stream().filter(gap -> gap.startsWith("[")).toList();
        if (!gaps.isEmpty()) {
            throw new Refusal("body/reply.gaps", String.join(", ", gaps));
        }
    }

    private boolean isReady(Campaign campaign, UUID letter) {
        Optional<Refusal> why = fitness.whyNot(letter, campaign);
        why.ifPresent(refusal -> members.aside(letter, refusal));
        return why.isEmpty();
    }

    private Paper paper(Campaign campaign, long ready, UUID self) {
        return new Paper(
                campaign.subject(),
                SignedAct.LETTER.name(),
                campaign.title() + " (" + ready + ")",
                campaign.path(),
                campaign.body().strip()
                        + "\n"
                        + FOR_WHOM.formatted(ready, campaign.joinsUntil().format(DAY)),
                campaign.competence(),
                today.date(),
                campaign.label(),
                chain.of(asked(campaign, self)).steps());
    }

    private static ApprovalChain.Asked asked(Campaign campaign, UUID self) {
        return new ApprovalChain.Asked(
                campaign.unit(), campaign.competence(), ApprovalRules.CAMPAIGN, Priority.NORMAL, false, self);
    }

    /** Takes a signed text back while no answer has left. */
    @Transactional
    public void takeBack(UUID id) {
        Campaign campaign = campaigns.one(id, sights.now());
        acting.under(
                () -> {
                    campaigns.save(campaign.takenBack(today.now()));
                    trail.record("campaign.taken_back", campaign.subject());
                },
                campaign.competence());
    }

    /** Ends it: nothing joins any more, and what still waits goes its own way. Done twice it is done once. */
    @Transactional
    public void end(UUID id) {
        Campaign campaign = campaigns.one(id, sights.now());
        if (campaign.state() == Campaign.State.ENDED) {
            return;
        }
        acting.under(
                () -> {
                    campaigns.save(campaign.ended());
                    members.releaseHeld(id);
                    tasks.done(TO_WRITE, campaign.subject());
                    tasks.done(LATE, campaign.subject());
                    trail.record("campaign.ended", campaign.subject());
                },
                campaign.competence());
    }

    private Campaign read(UUID id, int version) {
        Campaign campaign = campaigns.one(id, sights.now());
        if (campaign.version() != version) {
            throw new Stale(campaign.subject());
        }
        return campaign;
    }
}
