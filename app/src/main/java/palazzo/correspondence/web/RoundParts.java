// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import palazzo.correspondence.domain.Addressee;
import palazzo.correspondence.domain.Correspondent;
import palazzo.correspondence.domain.Dispatch;
import palazzo.correspondence.domain.LetterReading.Round;
import palazzo.correspondence.domain.LetterReading.Whole;
import palazzo.correspondence.domain.Reply;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Every reply to a letter with each to whom it goes, on the page of the letter. */
public final class RoundParts {

    private RoundParts() {}

    /**
     * A reply.
     *
     * @param what interim, or the answer
     * @param below number and day; null before it is signed
     * @param promise what it promises; null for nothing
     * @param paragraphs its words, where it has left; they stand elsewhere before
     * @param sum to how many it goes and how far it is; null where it goes to the sender alone
     */
    public record Line(
            Phrase what,
            Tag state,
            @Nullable Phrase below,
            @Nullable Phrase promise,
            List<String> paragraphs,
            List<WhomLine> whom,
            @Nullable Phrase sum) {}

    /** One to whom it goes. @param said what the server said; null for nothing */
    public record WhomLine(
            String name,
            Phrase way,
            boolean copy,
            Tag state,
            @Nullable String said) {}

    /** Empty where one answer goes to one sender: that stands on the page already. */
    static List<Line> of(Whole whole) {
        boolean plain = whole.rounds().size() < 2
                && whole.rounds().stream()
                        .allMatch(round -> !round.reply().purpose().interim()
                                && round.others().isEmpty());
        return plain
                ? List.of()
                : whole.rounds().stream().map(round -> line(whole, round)).toList();
    }

    private static Line line(Whole whole, Round round) {
        Reply reply = round.reply();
        boolean isGone = reply.state() == Reply.State.LEFT;
        return new Line(
                Phrase.of(reply.purpose().interim() ? "letters.round.interim" : "letters.round.answer"),
                state(round),
                round.dispatches().isEmpty()
                        ? null
                        : Phrase.of(
                                "letters.round.left",
                                round.dispatches().getFirst().number(),
                                Objects.requireNonNull(reply.leavesAt())),
                reply.purpose().promised() == null
                        ? null
                        : Phrase.of("letters.round.promise", reply.purpose().promised()),
                isGone && reply.purpose().interim() ? reply.paragraphs() : List.of(),
                whom(whole, round),
                round.others().isEmpty() ? null : sum(round));
    }

    private static Tag state(Round round) {
        if (round.dispatches().stream().anyMatch(each -> each.state().isStuck())) {
            return Tag.of(Tone.LATE, "letters.round.stuck");
        }
        if (round.reply().state() != Reply.State.LEFT) {
            return Tag.of(Tone.WAIT, "letters.round." + round.reply().state());
        }
        return round.dispatches().stream().allMatch(each -> each.state() == Dispatch.State.SENT)
                ? Tag.of(Tone.OK, "letters.round.sent")
                : Tag.of(Tone.WAIT, "letters.round.leaving");
    }

    private static Phrase sum(Round round) {
        int all = round.others().size() + 1;
        if (round.dispatches().isEmpty()) {
            long onPaper =
                    round.others().stream().filter(one -> !one.isByMail()).count();
            return Phrase.of("letters.round.goes_to", all, onPaper);
        }
        Map<Dispatch.State, Long> states =
                round.dispatches().stream().collect(Collectors.groupingBy(Dispatch::state, Collectors.counting()));
        long stuck = states.getOrDefault(Dispatch.State.FAILED, 0L) + states.getOrDefault(Dispatch.State.IN_DOUBT, 0L);
        return Phrase.of("letters.round.reached", states.getOrDefault(Dispatch.State.SENT, 0L), all, stuck);
    }

    /** What waits for a person stands first. */
    private static List<WhomLine> whom(Whole whole, Round round) {
        String sender = whole.letter().arrival().sender().line();
        if (!round.dispatches().isEmpty()) {
            return round.dispatches().stream()
                    .sorted(Comparator.comparing(each -> !each.state().isStuck()))
                    .map(each -> line(each, whole))
                    .toList();
        }
        return round.others().isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(ahead(sender, Phrase.plain(""), false)),
                                round.others().stream().map(RoundParts::ahead))
                        .toList();
    }

    private static WhomLine ahead(Addressee one) {
        String way = one.certified() ? "PEC" : one.isByMail() ? "MAIL" : "POST";
        return ahead(one.called(), Phrase.of("letters.way." + way), one.copy());
    }

    private static WhomLine ahead(String name, Phrase way, boolean copy) {
        return new WhomLine(name, way, copy, Tag.of(Tone.OFF, "letters.whom.AHEAD"), null);
    }

    private static WhomLine line(Dispatch dispatch, Whole whole) {
        return new WhomLine(
                called(dispatch, whole.letter().arrival().sender()),
                Phrase.of("letters.way." + way(dispatch, whole)),
                dispatch.whom().copy(),
                Tag.of(tone(dispatch.state()), "letters.whom." + dispatch.state()),
                dispatch.failure());
    }

    private static String called(Dispatch dispatch, Correspondent sender) {
        boolean asTheyWrote = dispatch.whom().isSender() && dispatch.recipient().equals(sender.address());
        return asTheyWrote ? sender.line() : dispatch.addressed();
    }

    /** By which way it goes, as {@link palazzo.correspondence.domain.Destination.Sort}. */
    static String way(Dispatch dispatch, Whole whole) {
        if (dispatch.isByPost()) {
            return "POST";
        }
        return whole.certified().boxes().contains(dispatch.mailbox()) ? "PEC" : "MAIL";
    }

    private static Tone tone(Dispatch.State state) {
        return switch (state) {
            case SENT -> Tone.OK;
            case FAILED, IN_DOUBT -> Tone.LATE;
            case TO_PRINT, QUEUED, AWAITED -> Tone.WAIT;
        };
    }
}
