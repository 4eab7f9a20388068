// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.AskedOffices;
import palazzo.correspondence.domain.Letter;
import palazzo.correspondence.domain.LetterState;
import palazzo.correspondence.domain.Reply;
import palazzo.correspondence.domain.ReplyDesk;
import palazzo.correspondence.domain.ReplyFiles;
import palazzo.documents.Files;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.Today;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What offices are asked for a letter, on its page. */
@Component
public class AskedParts {

    private final AskedOffices offices;
    private final ReplyDesk desk;
    private final ReplyFiles along;
    private final Files files;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    AskedParts(
            AskedOffices offices,
            ReplyDesk desk,
            ReplyFiles along,
            Files files,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.offices = offices;
        this.desk = desk;
        this.along = along;
        this.files = files;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
    }

    /**
     * What was asked, and what goes along with the reply; while it is written that stands beside its words.
     *
     * @param ask where an office is asked; null for whom that is not
     */
    public record Asked(@Nullable String ask, List<Line> lines, List<Files.Kept> along) {

        /** Whether there is nothing to be shown. */
        public boolean isEmpty() {
            return ask == null && lines.isEmpty() && along.isEmpty();
        }
    }

    /** @param take where the answer is put into the reply; null where there is none, or it stands there */
    public record Line(
            UUID id,
            String office,
            String question,
            Phrase due,
            Tag state,
            String answer,
            List<Files.Kept> files,
            @Nullable String take) {}

    Asked of(Letter letter) {
        boolean open = letter.handling() != null && LetterState.OPEN.contains(letter.state());
        boolean works = open
                && permission
                        .first(whoActs.now(), letter.handled().competence(), "URC-03")
                        .isPresent();
        Reply reply = desk.reply(letter).orElse(null);
        boolean writes = works && (reply == null || reply.state().isWritten());
        String body = reply == null ? "" : reply.body();
        return new Asked(
                works ? "/inquiries/new?about=letter&subject=" + letter.id() : null,
                offices.of(letter).stream()
                        .map(it -> line(letter, it, writes && !body.contains(it.answer())))
                        .toList(),
                reply == null || reply.state().isWritten() ? List.of() : along.along(reply));
    }

    private Line line(Letter letter, Inquiry it, boolean takes) {
        return new Line(
                it.id(),
                it.name(),
                it.question(),
                Phrase.of("contribution.due", it.due()),
                state(it),
                it.answer(),
                files.on(it.subject(), sights.now()),
                takes && it.answeredAt() != null ? "/letters/" + letter.id() + "/reply/inquiries/" + it.id() : null);
    }

    private Tag state(Inquiry it) {
        if (it.answeredAt() != null) {
            return Tag.of(Tone.OK, "contribution.answered", it.answeredAt());
        }
        if (it.closedAt() != null) {
            return Tag.of(Tone.OFF, "contribution.closed");
        }
        return it.due().isBefore(today.date())
                ? Tag.of(Tone.LATE, "contribution.late", it.reminders())
                : Tag.of(Tone.WAIT, "contribution.awaited", it.reminders());
    }
}
