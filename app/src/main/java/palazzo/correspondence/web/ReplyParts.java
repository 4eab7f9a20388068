// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Addressees;
import palazzo.correspondence.domain.CampaignDesk;
import palazzo.correspondence.domain.ChainAhead;
import palazzo.correspondence.domain.Dispatch;
import palazzo.correspondence.domain.Handling;
import palazzo.correspondence.domain.Letter;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.LetterReading.Whole;
import palazzo.correspondence.domain.LetterState;
import palazzo.correspondence.domain.Reply;
import palazzo.correspondence.domain.ReplyDesk;
import palazzo.correspondence.domain.ReplyDesk.Draft;
import palazzo.correspondence.domain.ReplyFiles;
import palazzo.correspondence.domain.StandardText;
import palazzo.correspondence.domain.StandardTexts.Used;
import palazzo.correspondence.web.LetterPage.Departure;
import palazzo.correspondence.web.LetterPage.Editor;
import palazzo.correspondence.web.LetterPage.Elsewhere;
import palazzo.correspondence.web.LetterPage.StandardTextLine;
import palazzo.correspondence.web.LetterPage.Written;
import palazzo.documents.SignatureFolder.Progress;
import palazzo.kernel.Today;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Phrase;
import palazzo.ui.Step;

/** The reply on the page of its letter: where it is written, how far it has come, what its sending waits for. */
@Component
class ReplyParts {

    private static final int TEXTS = 6;
    private static final int DECIDED = 20;

    private final LetterReading reading;
    private final ReplyDesk desk;
    private final ReplyFiles files;
    private final CampaignDesk campaigns;
    private final PostingParts posting;
    private final People people;
    private final FolderSteps folder;
    private final ChainAhead ahead;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Today today;

    ReplyParts(
            LetterReading reading,
            ReplyDesk desk,
            ReplyFiles files,
            CampaignDesk campaigns,
            PostingParts posting,
            People people,
            FolderSteps folder,
            ChainAhead ahead,
            Permission permission,
            WhoActs whoActs,
            Today today) {
        this.reading = reading;
        this.desk = desk;
        this.files = files;
        this.campaigns = campaigns;
        this.posting = posting;
        this.people = people;
        this.folder = folder;
        this.ahead = ahead;
        this.permission = permission;
        this.whoActs = whoActs;
        this.today = today;
    }

    /** Null where there is nothing to write now, or not for the reader. */
    @Nullable
    Editor editor(Whole whole, String words, @Nullable UUID text) {
        Letter letter = whole.letter();
        if (letter.state() != LetterState.ACCEPTED
                || campaigns.holds(letter)
                || permission.first(whoActs.now(), letter.writers()).isEmpty()) {
            return null;
        }
        Optional<Reply> reply = whole.reply();
        Draft draft = desk.draft(letter, text);
        return editor(letter, draft, reply.map(Reply::remark).orElse(""), words, null);
    }

    /** The editor with what was typed. @param theirs what somebody else wrote meanwhile; null where nobody did */
    Editor editor(Letter letter, Draft draft, String remark, String words, @Nullable String theirs) {
        Handling.Due due = letter.handled().due();
        return new Editor(
                draft.version(),
                draft.body(),
                draft.standardText() == null ? "" : draft.standardText().toString(),
                Reply.gapsIn(draft.body()),
                remark,
                texts(words),
                words,
                theirs,
                Readability.of(draft.body()),
                draft.purpose().interim(),
                draft.purpose().promised() == null
                        ? ""
                        : draft.purpose().promised().toString(),
                due == null ? null : Phrase.of("letters.interim_due", due.date()),
                draft.others(),
                Addressees.MOST,
                desk.reply(letter).map(files::along).orElse(List.of()),
                Reply.paragraphsOf(draft.body()));
    }

    /** Null where there is none, or it is still being written. */
    @Nullable
    Written written(Whole whole) {
        return whole.reply()
                .filter(reply -> !reply.state().isWritten())
                .map(reply -> new Written(reply.paragraphs(), state(reply), takesBack(whole, reply)))
                .orElse(null);
    }

    /** What is to be decided about those to whom it goes; empty for nothing. */
    List<Departure> departures(Whole whole) {
        Letter letter = whole.letter();
        boolean theirs = letter.handling() != null
                && permission.first(whoActs.now(), letter.writers()).isPresent();
        List<Dispatch> all = whole.dispatches();
        return all.stream()
                .filter(dispatch -> theirs && dispatch.waitsForAPerson())
                .filter(dispatch -> dispatch.state().isStuck() || !posting.goesWithABatch(dispatch))
                .sorted(Comparator.comparing(dispatch -> !dispatch.state().isStuck()))
                .limit(DECIDED)
                .map(dispatch -> departure(whole, dispatch, all.size() > 1))
                .toList();
    }

    private static Departure departure(Whole whole, Dispatch dispatch, boolean named) {
        boolean cameBack = PostingParts.cameBack(dispatch);
        boolean isStuck = dispatch.state().isStuck();
        return new Departure(
                dispatch.id(),
                dispatch.version(),
                named ? dispatch.addressed() : null,
                Phrase.of(cameBack ? "letters.sending.CAME_BACK" : whyStuck(whole, dispatch)),
                cameBack ? null : said(dispatch.failure()),
                isStuck,
                isStuck && !cameBack,
                dispatch.state() == Dispatch.State.FAILED ? elsewhere(whole, dispatch) : null,
                false);
    }

    private static Elsewhere elsewhere(Whole whole, Dispatch dispatch) {
        return new Elsewhere(RoundParts.way(dispatch, whole), dispatch.recipient());
    }

    private static @Nullable Phrase said(@Nullable String failure) {
        return failure == null ? null : Phrase.told(failure);
    }

    private static String whyStuck(Whole whole, Dispatch dispatch) {
        if (!dispatch.state().isStuck()) {
            return "letters.sending.POST";
        }
        boolean silent = dispatch.state() == Dispatch.State.IN_DOUBT
                && dispatch.failure() == null
                && !whole.certified().deliveries().isEmpty();
        return silent ? "letters.sending.NO_RECEIPT" : "letters.sending." + dispatch.state();
    }

    List<Step> chain(Whole whole) {
        return whole.progress()
                .map(progress -> chain(whole, progress))
                .orElseGet(() -> ahead.of(whole.letter())
                        .map(found -> folder.ahead(found.steps()))
                        .orElse(List.of()));
    }

    /** Why through these hands; null where no rule of today says it. */
    @Nullable
    Phrase chainWhy(Whole whole) {
        Optional<ChainAhead.Ahead> found = whole.progress().isEmpty()
                ? ahead.of(whole.letter())
                : whole.reply()
                        .flatMap(reply ->
                                ahead.of(whole.letter(), reply, whole.progress().get()));
        return found.map(ChainAhead.Ahead::why)
                .filter(why -> !why.isEmpty())
                .map(Phrase::plain)
                .orElse(null);
    }

    private List<Step> chain(Whole whole, Progress progress) {
        List<Step> chain = new ArrayList<>();
        whole.reply()
                .ifPresent(reply -> chain.add(new Step(
                        Phrase.of("letters.chain.draft", people.name(reply.preparedBy())),
                        Phrase.of("letters.moment", reply.savedAt()),
                        Step.At.DONE)));
        chain.addAll(folder.of(progress));
        chain.add(sending(whole));
        return chain;
    }

    private static Step sending(Whole whole) {
        Optional<Dispatch> dispatch = whole.dispatch();
        String state = dispatch.map(sent -> sent.state().name()).orElse("AHEAD");
        Step.At at = whole.letter().state() == LetterState.ANSWERED
                ? Step.At.DONE
                : whole.letter().state() == LetterState.LEAVING ? Step.At.NOW : Step.At.AHEAD;
        Phrase below = dispatch.map(sent -> Phrase.of("letters.chain.number", sent.number()))
                .orElse(null);
        return new Step(Phrase.of("letters.chain.sending." + state), below, at);
    }

    private Phrase state(Reply reply) {
        if (desk.awaitsItsNumber(reply)) {
            return Phrase.of("letters.reply.number_to_come");
        }
        return reply.leavesAt() != null && reply.state() == Reply.State.SIGNED
                ? Phrase.of("letters.reply.SIGNED", reply.leavesAt())
                : Phrase.of("letters.reply." + reply.state());
    }

    private boolean takesBack(Whole whole, Reply reply) {
        return reply.state() == Reply.State.SIGNED
                && !desk.awaitsItsNumber(reply)
                && permission.may(whoActs.now(), whole.letter().handled().competence());
    }

    private List<StandardTextLine> texts(String words) {
        return reading.texts(words).stream().limit(TEXTS).map(this::line).toList();
    }

    private StandardTextLine line(Used used) {
        StandardText text = used.text();
        Phrase expired = text.holdsOn(today.date()) || text.lastDay() == null
                ? null
                : Phrase.of("letters.text_expired", text.lastDay());
        return new StandardTextLine(text.id(), text.code(), text.title(), used.times(), expired);
    }
}
