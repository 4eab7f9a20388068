// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.mail.Sending;
import palazzo.mail.domain.OutboxDesk;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.OperatorPart;
import palazzo.ui.Outcome;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Sum;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** The outbox as operators see it: what has not left, and why; never to whom or what. */
@Component
class OutboxPart implements OperatorPart {

    private final OutboxDesk outbox;

    OutboxPart(OutboxDesk outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Sum> sums() {
        long stuck =
                outbox.open(200).stream().filter(sent -> sent.state().isStuck()).count();
        return List.of(new Sum(stuck, Phrase.of("operator.outbox.stuck", stuck), "#outbox", stuck > 0));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(Fold.MAIN, "operator.outbox.dispatch"),
                Column.of(Fold.FOOT, "operator.outbox.attempts"),
                Column.of(Fold.END, "operator.outbox.state"));
    }

    @Override
    public List<Row> rows(int most) {
        return outbox.open(most).stream().map(OutboxPart::row).toList();
    }

    @Override
    public @Nullable Phrase act() {
        return Phrase.of("operator.outbox.again");
    }

    @Override
    public Outcome act(String id) {
        try {
            outbox.operatorSendsAgain(UUID.fromString(id));
            return new Outcome(true, Phrase.of("operator.outbox.queued"));
        } catch (IllegalArgumentException | Refusal notStuck) {
            return new Outcome(false, Phrase.of("operator.outbox.not_stuck"));
        }
    }

    /** A server that refuses an address repeats it. */
    private static String why(Sending sending) {
        String said = sending.failure() == null ? "" : sending.failure();
        for (String address : sending.to()) {
            said = said.replace(address, "…");
        }
        return said;
    }

    private static Row row(Sending sending) {
        Phrase reference = Phrase.plain(sending.reference());
        Tone tone = sending.state().isStuck() ? Tone.LATE : Tone.WAIT;
        return Row.of(
                sending.id().toString(),
                reference,
                "#outbox",
                new Cell.Name(reference, "#outbox", Phrase.told(why(sending))),
                new Cell.Figure(sending.attempts()),
                new Cell.State(Tag.of(tone, "mails.sending." + sending.state())));
    }
}
