// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import palazzo.correspondence.domain.Addressees;
import palazzo.correspondence.domain.Destination;
import palazzo.documents.Files;
import palazzo.ui.ActLine;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Step;
import palazzo.ui.Tag;
import palazzo.ui.WorkRow;

/**
 * A letter as its page shows it.
 *
 * @param number registry number; null where it has none
 * @param tags its state in words
 * @param origin who wrote to which address, how and when
 * @param paragraphs its text
 * @param files that came with it
 * @param papers what was answered, as it left
 * @param facts what was decided about it
 * @param dueReason why the answer is due then; null where none is owed
 * @param to where it is now, as a value of {@code people}
 * @param people to whom it can be given
 * @param mayGive whether the reader may give it to somebody
 * @param mayTake whether they may take it themselves
 * @param triage where it is decided about; null where there is nothing to decide or not by them
 * @param waitsToBeTaken whether its addressee has still to say that they have this reserved post
 * @param editor where the reply is written; null where it is not to be written now
 * @param reply the reply as it stands, where it is not being written; null without one
 * @param rounds every reply in its order, where there is more to say than of one answer to one sender
 * @param departures what is to be decided about its sending; empty for nothing
 * @param posting where its answer on paper is; empty for none
 * @param certified what certified mail proves of it and of its answer
 * @param thread what it goes on from, and what goes on from it
 * @param archive in which file it lies, or may be laid
 * @param asked what offices are asked for it
 * @param near other letters of its senders
 * @param senders who writes, with the way to their pages
 * @param more what one does with it beside answering it
 */
public record LetterPage(
        UUID id,
        Phrase title,
        @Nullable String number,
        List<Tag> tags,
        Phrase origin,
        List<String> paragraphs,
        boolean whollyRead,
        List<Files.Kept> files,
        List<Files.Kept> papers,
        List<Fact> facts,
        @Nullable Phrase dueReason,
        String to,
        List<Choice> people,
        boolean mayGive,
        boolean mayTake,
        @Nullable String triage,
        boolean waitsToBeTaken,
        @Nullable Editor editor,
        @Nullable Written reply,
        List<RoundParts.Line> rounds,
        List<Departure> departures,
        List<Fact> posting,
        List<Step> chain,
        List<Fact> senders,
        Certified certified,
        Thread thread,
        Archive archive,
        AskedParts.Asked asked,
        List<WorkRow> near,
        List<ActLine> acts,
        More more,
        Problems problems) {

    /**
     * Where the reply is written.
     *
     * @param version of the reply that was read; -1 where there was none
     * @param standardText what it is made of; empty for a text of its own
     * @param gaps what is still to be written
     * @param remark why it came back; empty where it did not
     * @param texts the standard texts that can be taken
     * @param words by which they were sought
     * @param theirs what somebody else wrote meanwhile; null where nobody did
     * @param readability how easily it is read; null while nothing is written
     * @param interim whether it is not the answer yet
     * @param promised the day it promises, as the form sends it; empty for none
     * @param due by when the letter is to be answered whatever is promised; null for no day
     * @param others to whom it goes beside the sender, as they are typed
     * @param most to how many at most
     * @param along files that go along
     * @param drawn its paragraphs, to be shown as they are read
     */
    public record Editor(
            int version,
            String body,
            String standardText,
            List<String> gaps,
            String remark,
            List<StandardTextLine> texts,
            String words,
            @Nullable String theirs,
            @Nullable Readability readability,
            boolean interim,
            String promised,
            @Nullable Phrase due,
            Addressees.Typed others,
            int most,
            List<Files.Kept> along,
            List<String> drawn) {}

    /** A standard text to choose. */
    public record StandardTextLine(
            UUID id,
            String code,
            String title,
            long used,
            @Nullable Phrase expired) {}

    /** A reply that is no longer written. */
    public record Written(List<String> paragraphs, Phrase state, boolean canBeTakenBack) {}

    /**
     * What certified mail proves.
     *
     * @param proved by whom and when it was certified; null where it was not
     * @param warning why nothing is proved; null where that is plain
     * @param deliveries how far the answer got to each recipient; empty where it does not leave as certified mail
     */
    public record Certified(
            @Nullable Phrase proved,
            @Nullable Phrase warning,
            List<DeliveryLine> deliveries,
            List<ReceiptLine> receipts) {}

    /** A recipient. @param at legal time of the receipt that says so; null where none came */
    public record DeliveryLine(
            String recipient, Tag state, @Nullable Phrase at, String explanation) {}

    /** A receipt that came. @param fault what went wrong; null for nothing */
    public record ReceiptLine(
            UUID item, Phrase what, @Nullable Phrase fault, Phrase said, String explanation, String recipients) {}

    /**
     * What a letter belongs to.
     *
     * @param rows what it goes on from, and what goes on from it
     * @param canBeUntied whether a person said so, and the reader may say otherwise
     * @param likely what it may go on from; empty where that is known, or is not for the reader to say
     */
    public record Thread(List<WorkRow> rows, boolean canBeUntied, List<Likely> likely) {

        /** Whether there is anything to be shown. */
        public boolean isEmpty() {
            return rows.isEmpty() && !canBeUntied && likely.isEmpty();
        }
    }

    /**
     * Where it lies in the archive.
     *
     * @param filed the file; null while it lies in none
     * @param choices files into which the reader may lay it
     */
    public record Archive(@Nullable Fact filed, List<Choice> choices) {}

    /** A letter that another one may go on from. */
    public record Likely(UUID id, Phrase title, String path, Phrase below) {}

    /**
     * A sending that waits for a person.
     *
     * @param dispatch which of several
     * @param version of it, as the form sends it back
     * @param whom to whom it goes; null where there is but one
     * @param why what went wrong, as it is told
     * @param isStuck whether something went wrong; else a paper is taken to the post
     * @param canGoAgain whether the same message can be tried again
     * @param elsewhere where it is to go, to be mended; null where it may have arrived
     * @param typed whether what is wrong with what was typed is wrong with this one
     */
    public record Departure(
            UUID dispatch,
            int version,
            @Nullable String whom,
            Phrase why,
            @Nullable Phrase said,
            boolean isStuck,
            boolean canGoAgain,
            @Nullable Elsewhere elsewhere,
            boolean typed) {

        /** By which ways a reply can go. */
        public static List<Choice> ways() {
            return Stream.of(Destination.Sort.values())
                    .map(sort -> new Choice(sort.name(), Phrase.of("letters.way." + sort)))
                    .toList();
        }

        private Departure with(Elsewhere now) {
            return new Departure(dispatch, version, whom, why, said, isStuck, canGoAgain, now, true);
        }
    }

    /** Where a reply goes. @param way as {@link Destination.Sort} @param address mail address, or lines of the envelope */
    public record Elsewhere(String way, String address) {}

    /**
     * What one does with a letter beside answering it.
     *
     * @param others who else looks at it now; null for nobody
     * @param takesDeed whether it is a formal deed that the reader may take in hand
     * @param mergedInto the letter it is part of; null for none
     * @param parts the letters that are part of it
     * @param mergeable open letters that are near, with which it could be merged in one click
     * @param mayAdd whether the reader may say who stands behind it
     * @param offices to which the reader may pass it, the likeliest first; empty where it is not to be passed on
     * @param passedTo that it was passed on, and where; null where it was not
     * @param key of the form that splits
     * @param mayReport whether the reader may tell it to the coordination of the Mayor
     * @param mayWeigh whether it waits for the reader to weigh it
     * @param why it was told, or given back; null for neither
     * @param moved that its term was moved, and from when; null where it was not
     * @param chainWhy why the answer goes through these hands; null where no rule of today says it
     * @param second what was typed of a second matter
     * @param campaign the campaign that answers it with others, or those it may join
     */
    public record More(
            @Nullable Phrase others,
            boolean follows,
            boolean takesDeed,
            @Nullable WorkRow mergedInto,
            boolean canPart,
            List<WorkRow> parts,
            boolean mayMerge,
            List<Choice> mergeable,
            boolean maySplit,
            boolean canUnsplit,
            boolean mayAdd,
            boolean mayReport,
            boolean mayWeigh,
            @Nullable Phrase why,
            List<Choice> offices,
            @Nullable Phrase passedTo,
            UUID key,
            List<TriagePage.SenderLine> senders,
            List<Choice> roles,
            @Nullable Phrase moved,
            CampaignBox.Box campaign,
            District district,
            @Nullable Phrase chainWhy,
            Second second) {

        private More with(Second typed) {
            return new More(
                    others,
                    follows,
                    takesDeed,
                    mergedInto,
                    canPart,
                    parts,
                    mayMerge,
                    mergeable,
                    maySplit,
                    canUnsplit,
                    mayAdd,
                    mayReport,
                    mayWeigh,
                    why,
                    offices,
                    passedTo,
                    key,
                    senders,
                    roles,
                    moved,
                    campaign,
                    district,
                    chainWhy,
                    typed);
        }
    }

    /** What was typed of a second matter that is to be split off; empty before. */
    public record Second(String subject, String words) {

        static final Second NONE = new Second("", "");
    }

    /**
     * The part of the city it is about.
     *
     * @param read what stands there now, as the form sends it back
     * @param value its code; empty for none
     * @param said in words
     * @param choices what the reader may say in its place; empty for whom that is not
     */
    public record District(String read, String value, Phrase said, List<Choice> choices) {}

    /** The same page with the address that was typed of one that failed. */
    LetterPage readdressing(UUID dispatch, Elsewhere typed) {
        return with(
                problems,
                null,
                more,
                departures.stream()
                        .map(each ->
                                each.dispatch().equals(dispatch) && each.elsewhere() != null ? each.with(typed) : each)
                        .toList());
    }

    /** The same page with what was typed of a second matter. */
    LetterPage splitting(String subject, String words) {
        return with(problems, null, more.with(new Second(subject, words)));
    }

    /** The same page with what was typed and what is wrong with it. */
    LetterPage with(Problems wrong, @Nullable Editor typed) {
        return with(wrong, typed, more);
    }

    private LetterPage with(Problems wrong, @Nullable Editor typed, More beside) {
        return with(wrong, typed, beside, departures);
    }

    private LetterPage with(Problems wrong, @Nullable Editor typed, More beside, List<Departure> waiting) {
        return new LetterPage(
                id,
                title,
                number,
                tags,
                origin,
                paragraphs,
                whollyRead,
                files,
                papers,
                facts,
                dueReason,
                to,
                people,
                mayGive,
                mayTake,
                triage,
                waitsToBeTaken,
                typed == null ? editor : typed,
                reply,
                rounds,
                waiting,
                posting,
                chain,
                senders,
                certified,
                thread,
                archive,
                asked,
                near,
                acts,
                beside,
                wrong);
    }
}
