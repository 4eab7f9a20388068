// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.kernel.Hitch;
import palazzo.mail.domain.Mailbox;
import palazzo.mail.domain.Mailboxes;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.OperatorPart;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** The mailboxes as operators see them: whether they are read, since when, and what the server says. */
@Component
class MailboxPart implements OperatorPart {

    private final Mailboxes mailboxes;

    MailboxPart(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public String name() {
        return "mailboxes";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(Fold.MAIN, "boxes.name"),
                Column.of(Fold.FOOT, "operator.mailboxes.fetched"),
                Column.of(Fold.END, "operator.mailboxes.state"));
    }

    @Override
    public List<Row> rows(int most) {
        return mailboxes.all().stream()
                .sorted(Comparator.comparing((Mailbox box) -> box.failure() == null))
                .limit(most)
                .map(MailboxPart::row)
                .toList();
    }

    private static Row row(Mailbox box) {
        String path = "/mailboxes/" + box.id();
        Phrase name = Phrase.plain(box.account().name());
        Phrase below =
                box.failure() == null ? Phrase.plain(box.account().address()) : Phrase.of(Hitch.in(box.failure()));
        Phrase fetched =
                box.fetchedAt() == null ? Phrase.of("boxes.never") : Phrase.of("boxes.fetched", box.fetchedAt());
        return Row.of(
                box.id().toString(),
                name,
                path,
                new Cell.Name(name, path, below),
                new Cell.Meta(fetched),
                new Cell.State(state(box)));
    }

    private static Tag state(Mailbox box) {
        if (box.failure() != null) {
            return Tag.of(Tone.LATE, "boxes.failing");
        }
        return box.active() ? Tag.of(Tone.OK, "boxes.read") : Tag.of(Tone.OFF, "boxes.off");
    }
}
