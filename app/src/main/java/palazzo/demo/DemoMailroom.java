// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Correspondent;
import palazzo.correspondence.domain.PaperDesk;
import palazzo.demo.DemoPlan.Step;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.mailroom.Piece;
import palazzo.mailroom.Piece.State;
import palazzo.mailroom.Piece.Undelivered;
import palazzo.mailroom.Piece.Way;
import palazzo.mailroom.domain.BatchDesk;
import palazzo.mailroom.domain.PieceDesk;
import palazzo.mailroom.domain.Printing;

/** Letters that came on paper and are answered so: one batch is at the post, with a receipt and a return; some answers wait. */
@Component
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoMailroom {

    private static final String CLERK = "livia.ferraguzzi";
    private static final String NUMBERS = "RA200000010IT\nRA200000023IT\nRA473124829IT";
    private static final int POSTED = 9;
    private static final int RECEIVED = 4;
    private static final int RETURNED = 3;
    private static final int MANY = 50;

    private final PaperDesk paper;
    private final PieceDesk pieces;
    private final BatchDesk batches;
    private final DemoHands hands;
    private final Today today;
    private final Map<String, UUID> letters = new HashMap<>();

    DemoMailroom(PaperDesk paper, PieceDesk pieces, BatchDesk batches, DemoHands hands, Today today) {
        this.paper = paper;
        this.pieces = pieces;
        this.batches = batches;
        this.hands = hands;
        this.today = today;
    }

    /** @param send lets leave what is signed */
    List<Step> steps(Runnable send) {
        List<Step> steps = new ArrayList<>();
        Csv.resource(DemoMailroom.class, "demo-paper-letters.csv").forEach(row -> steps.addAll(steps(row, send)));
        steps.add(new Step(ago(POSTED), () -> hands.as(CLERK, this::post)));
        steps.add(new Step(ago(RECEIVED), () -> hands.as(CLERK, this::receive)));
        steps.add(new Step(ago(RETURNED), () -> hands.as(CLERK, this::comesBack)));
        return steps;
    }

    private List<Step> steps(Map<String, String> row, Runnable send) {
        String subject = Csv.value(row, "subject");
        String writer = Csv.value(row, "writer");
        return DemoPlan.of(ago(Integer.parseInt(Csv.value(row, "days"))), () -> hands.as(CLERK, () -> take(row)))
                .after(Duration.ofHours(1), () -> hands.sort(letter(subject), "ANSWER", "URC-04"))
                .after(Duration.ofHours(2), () -> hands.take(writer, letter(subject)))
                .after(Duration.ofHours(20), () -> hands.reply(writer, letter(subject), Csv.value(row, "name")))
                .after(Duration.ofHours(3), () -> hands.check(writer, subject))
                .after(Duration.ofHours(18), () -> hands.sign(subject))
                .after(Duration.ofMinutes(12), send)
                .steps();
    }

    private void take(Map<String, String> row) {
        String subject = Csv.value(row, "subject");
        Correspondent sender = new Correspondent(
                Csv.value(row, "name"), "", Csv.value(row, "postal").replace("|", "\n"));
        letters.put(
                subject,
                paper.take(new PaperDesk.Paper(
                        "demo:" + subject,
                        sender,
                        subject,
                        Csv.value(row, "text").replace("||", "\n\n"),
                        null,
                        List.of())));
    }

    private void post() {
        List<UUID> waiting = in(State.WAITING).stream().map(Piece::id).toList();
        if (waiting.size() == NUMBERS.lines().count()) {
            UUID batch = batches.make(waiting, Way.WITH_RECEIPT);
            batches.print(batch, Printing.LETTERS);
            batches.print(batch, Printing.LABELS);
            batches.print(batch, Printing.LIST);
            batches.number(batch, NUMBERS);
            batches.post(batch, today.date());
        }
    }

    private void receive() {
        in(State.POSTED).stream().findFirst().ifPresent(piece -> pieces.received(piece.id(), today.date()));
    }

    private void comesBack() {
        in(State.POSTED).stream()
                .findFirst()
                .ifPresent(piece -> pieces.returned(piece.id(), today.date(), Undelivered.MOVED));
    }

    private List<Piece> in(State state) {
        return pieces.page(Set.of(state), null, MANY).rows();
    }

    private UUID letter(String subject) {
        return Objects.requireNonNull(letters.get(subject), subject);
    }

    private Instant ago(int days) {
        return DemoPlan.whenOpen(today.date()
                .minusDays(days)
                .atTime(LocalTime.of(10, days % 50))
                .atZone(Today.ROME)
                .toInstant());
    }
}
