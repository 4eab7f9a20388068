// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.AlikeLetters.Alike;
import palazzo.correspondence.domain.CampaignLetters;
import palazzo.correspondence.domain.LetterRow;
import palazzo.organisation.OfficeCalendar;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** How the letters of a campaign stand in its lists. */
@Component
class CampaignRows {

    static final List<Column> OWN = List.of(
            Column.of(Fold.MAIN, "letters.what"),
            Column.of(Fold.FOOT, "campaigns.answer"),
            Column.of(Fold.FOOT_END, "letters.arrived"),
            Column.of(Fold.END, "campaigns.standing"));
    static final List<Column> ALIKE = List.of(
            Column.of(Fold.TOP, "letters.due"),
            Column.of(Fold.MAIN, "letters.what"),
            Column.of(Fold.FOOT, "letters.arrived"),
            Column.of(Fold.END, "campaigns.likeness"));

    private final OfficeCalendar calendar;

    CampaignRows(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    Row own(CampaignLetters.Row letter) {
        String path = "/letters/" + letter.letter();
        return Row.of(
                letter.letter().toString(),
                label(letter.number(), letter.subject()),
                path,
                new Cell.Name(LetterRows.title(letter.subject()), path, below(letter.number(), letter.sender())),
                new Cell.Text(answer(letter), why(letter)),
                new Cell.Meta(Phrase.of("letters.moment", letter.arrivedAt())),
                new Cell.State(standing(letter)));
    }

    Row alike(Alike letter) {
        LetterRow row = letter.row();
        String path = "/letters/" + row.id();
        return Row.of(
                row.id().toString(),
                label(row.number(), row.subject()),
                path,
                new Cell.Date(row.due() == null ? null : calendar.due(row.due())),
                new Cell.Name(LetterRows.title(row.subject()), path, below(row.number(), row.sender())),
                new Cell.Meta(Phrase.of("letters.moment", row.arrivedAt())),
                new Cell.Meta(Phrase.of("campaigns.percent", Math.round(letter.share() * 100))));
    }

    private static Phrase label(@Nullable String number, String subject) {
        return number == null ? LetterRows.title(subject) : Phrase.plain(number);
    }

    private static Phrase below(@Nullable String number, String sender) {
        Phrase who = sender.isBlank() ? Phrase.of("letters.no_sender") : Phrase.plain(sender);
        return number == null ? who : Phrase.of("letters.below", Phrase.plain(number), who);
    }

    private static Phrase answer(CampaignLetters.Row letter) {
        return letter.sending() == null
                ? Phrase.of("letters.state." + letter.letterState())
                : Phrase.of(
                        "letters.below",
                        Phrase.plain(letter.answer() == null ? "" : letter.answer()),
                        Phrase.of("letters.chain.sending." + letter.sending()));
    }

    private static @Nullable Phrase why(CampaignLetters.Row letter) {
        return letter.why().isEmpty() ? null : Phrase.of("refusal." + letter.why(), letter.said());
    }

    private static Tag standing(CampaignLetters.Row letter) {
        Tone tone = switch (letter.state()) {
            case HELD -> Tone.WAIT;
            case MERGED -> Tone.OK;
            case ASIDE -> Tone.LATE;
        };
        return Tag.of(tone, "campaigns.standing." + letter.state());
    }
}
