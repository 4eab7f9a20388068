// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.SignatureFolder;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registry;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** Writes the answer to a letter, under the competence that triage gave it, and hands it to those who check and sign. */
@Service
public class ReplyDesk {

    private final Letters letters;
    private final Replies replies;
    private final Promises promises;
    private final Addressees addressees;
    private final StandardTexts texts;
    private final TextUses uses;
    private final Route route;
    private final SignatureFolder folder;
    private final Registry registry;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Tasks tasks;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    ReplyDesk(
            Letters letters,
            Replies replies,
            Promises promises,
            Addressees addressees,
            StandardTexts texts,
            TextUses uses,
            Route route,
            SignatureFolder folder,
            Registry registry,
            Acting acting,
            WhoActs whoActs,
            Sights sights,
            Tasks tasks,
            Trail trail,
            Ids ids,
            Today today) {
        this.letters = letters;
        this.replies = replies;
        this.promises = promises;
        this.addressees = addressees;
        this.texts = texts;
        this.uses = uses;
        this.route = route;
        this.folder = folder;
        this.registry = registry;
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
     * @param version of the reply that was read; -1 where there was none
     * @param standardText what it was made of; null for a text of its own
     * @param purpose whether it is the answer
     * @param others to whom it goes beside the sender
     */
    public record Draft(
            int version, String body, @Nullable UUID standardText, Purpose purpose, Addressees.Typed others) {

        /** The answer, to the sender alone. */
        public Draft(int version, String body, @Nullable UUID standardText) {
            this(version, body, standardText, Purpose.ANSWER, Addressees.Typed.NONE);
        }
    }

    /** The reply to {@code letter}, as far as it has come. */
    public Optional<Reply> reply(Letter letter) {
        return replies.of(letter.id());
    }

    /** What there is to go on writing. @param standardText that is taken; null for none */
    public Draft draft(Letter letter, @Nullable UUID standardText) {
        Optional<Reply> there = replies.of(letter.id());
        Draft begun = there.map(reply -> draft(reply, reply.body())).orElseGet(() -> new Draft(-1, "", null));
        if (standardText == null) {
            return begun;
        }
        String filled = filled(standardText, letter);
        boolean promises = Merge.promises(filled);
        Purpose purpose = promises && !begun.purpose().interim() ? Purpose.promising(null) : begun.purpose();
        return new Draft(begun.version(), filled, standardText, purpose, begun.others());
    }

    /** The same reply with other words. */
    Draft draft(Reply reply, String body) {
        return new Draft(reply.version(), body, reply.standardText(), reply.purpose(), addressees.typed(reply.id()));
    }

    /** Whether it would leave, but for the number that the city's registry has not given yet. */
    public boolean awaitsItsNumber(Reply reply) {
        return registry.awaits(Departure.subject(reply));
    }

    /** What a standard text says to the sender of {@code letter}. */
    public String filled(UUID standardText, Letter letter) {
        StandardText text = texts.one(standardText);
        if (!text.holdsOn(today.date())) {
            throw new Refusal("text.expired", text.code());
        }
        return Merge.of(text.body(), letter);
    }

    /**
     * Keeps what is written.
     *
     * @throws Stale where somebody wrote meanwhile
     */
    @Transactional
    public void save(UUID id, Draft draft) {
        Letter letter = letters.one(id, sights.now());
        acting.under(() -> write(letter, draft), letter.writers());
    }

    /** Keeps what is written and gives it to those who check and sign it. Sent twice it is given once. */
    @Transactional
    public void submit(UUID id, Draft draft) {
        Letter letter = letters.one(id, sights.now());
        if (letter.state() == LetterState.TO_SIGN) {
            return;
        }
        acting.under(
                () -> {
                    write(letter, draft);
                    submit(letter);
                },
                letter.writers());
    }

    /** Takes a signed reply back while it has not left. */
    @Transactional
    public void takeBack(UUID id) {
        Letter letter = letters.one(id, sights.now());
        acting.under(
                () -> {
                    Reply reply = replies.of(id).orElseThrow(() -> new NotFound("reply to " + id));
                    if (awaitsItsNumber(reply)) {
                        throw new Refusal("reply.number_to_come");
                    }
                    replies.save(reply.takenBack());
                    reopen(letter, "letter.taken_back");
                },
                letter.writers());
    }

    /** The letter is with its unit again, and so is the task. */
    void reopen(Letter letter, String act) {
        Letter open = letter.in(LetterState.ACCEPTED, null);
        letters.save(open);
        tasks.open(promises.kept(Triage.task(ids.next(), open, open.handled(), open.label())));
        trail.record(act, letter.subject());
    }

    private void write(Letter letter, Draft draft) {
        Optional<Reply> there = replies.of(letter.id());
        if (there.map(Reply::version).orElse(-1) != draft.version()) {
            throw new Stale(letter.subject());
        }
        UUID self = whoActs.now().required();
        String body = Merge.promising(draft.body().replace("\r\n", "\n"), draft.purpose());
        there.ifPresentOrElse(
                reply -> replies.save(reply.saved(body, draft.standardText(), draft.purpose(), self, today.now())),
                () -> replies.add(fresh(letter, body, draft, self)));
        addressees.keep(replies.of(letter.id()).orElseThrow().id(), draft.others());
        trail.record("letter.reply_saved", letter.subject());
    }

    private Reply fresh(Letter letter, String body, Draft draft, UUID by) {
        return new Reply(
                ids.next(),
                letter.id(),
                0,
                Reply.State.DRAFT,
                body,
                draft.standardText(),
                draft.purpose(),
                by,
                today.now(),
                "",
                null,
                null,
                null);
    }

    private void submit(Letter letter) {
        Reply reply = replies.of(letter.id()).orElseThrow().submitted();
        route.mustReachAll(letter, reply);
        replies.save(reply);
        uses.handedIn(letter, reply);
        letters.save(letter.in(LetterState.TO_SIGN, null));
        folder.put(route.paper(letter, reply));
        tasks.done(Triage.TO_ANSWER, letter.subject());
        trail.record(
                "letter.submitted", letter.subject(), Map.of("reply", reply.id().toString()));
    }
}
