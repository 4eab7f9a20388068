// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.documents.Files;
import palazzo.timeline.Around;
import palazzo.ui.ActLine;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Step;
import palazzo.ui.Tag;

/**
 * An invitation as its page shows it. What is null is not for this reader, or not for now.
 *
 * @param day what the Mayor has on that day; empty for nothing, null where the day is not known
 * @param warning what of that day is against it; null for nothing
 * @param history how often its host invited, and what was answered
 * @param next the next one to be decided; null for none
 */
public record InvitationPage(
        UUID id,
        int version,
        Phrase title,
        String code,
        List<Tag> tags,
        List<Fact> facts,
        String letter,
        List<String> paragraphs,
        List<Files.Kept> files,
        @Nullable List<DayLine> day,
        @Nullable Phrase warning,
        List<AdviceLine> advices,
        List<Choice> askable,
        Phrase history,
        List<PastLine> past,
        Around around,
        Details details,
        boolean mayDescribe,
        boolean toNotice,
        @Nullable DecisionForm decision,
        boolean mayReopen,
        boolean mayGive,
        List<Choice> shares,
        String share,
        boolean mayGo,
        @Nullable AnswerForm answer,
        List<AfterLine> after,
        boolean mayNote,
        List<Step> chain,
        List<ActLine> acts,
        @Nullable String next,
        Problems problems) {

    /** Something else on that day. @param path null where only times are seen */
    public record DayLine(
            Phrase when,
            Phrase what,
            @Nullable String path,
            @Nullable Tag tag) {}

    /** What an office was asked. @param give whether the reader may say it now */
    public record AdviceLine(
            String competence,
            Phrase unit,
            String why,
            @Nullable Tag verdict,
            String words,
            Phrase by,
            boolean give) {}

    /** An invitation of the same host. */
    public record PastLine(Phrase when, Phrase what, String path, Tag answer, String words) {}

    /** Who was asked to go, and what was said. */
    public record AfterLine(Phrase text, String words) {}

    /** Title, kind, day, times, place, country, what is asked, by when: as the form has them. */
    public record Details(
            String title,
            String occasion,
            String day,
            String from,
            String until,
            String place,
            String country,
            String asked,
            String answerBy,
            List<Choice> occasions) {}

    /** What was typed about a decision. */
    public record DecisionForm(
            List<Choice> answers,
            String answer,
            String reason,
            List<Choice> people,
            String person,
            String delegate,
            String address,
            String until) {}

    /** The answer, to be handed in. @param by how it leaves */
    public record AnswerForm(String body, Phrase by, boolean gaps) {}

    InvitationPage with(
            Problems wrong, @Nullable Details typed, @Nullable DecisionForm decided, @Nullable AnswerForm answered) {
        return new InvitationPage(
                id,
                version,
                title,
                code,
                tags,
                facts,
                letter,
                paragraphs,
                files,
                day,
                warning,
                advices,
                askable,
                history,
                past,
                around,
                typed == null ? details : typed,
                mayDescribe,
                toNotice,
                decided == null || decision == null ? decision : decided,
                mayReopen,
                mayGive,
                shares,
                share,
                mayGo,
                answered == null || answer == null ? answer : answered,
                after,
                mayNote,
                chain,
                acts,
                next,
                wrong);
    }
}
