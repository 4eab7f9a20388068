// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.mailroom.Mailroom.Paper;
import palazzo.mailroom.Piece;
import palazzo.mailroom.Piece.Place;
import palazzo.mailroom.Piece.State;
import palazzo.mailroom.Piece.Undelivered;
import palazzo.mailroom.Piece.Way;
import palazzo.organisation.Label;

class JourneyTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);
    private static final Place PLACE = new Place(UUID.randomUUID(), "1/2026", 1);
    private static final RegisteredNumber NUMBER = RegisteredNumber.of("123456789012");

    private final Piece waiting = new Piece(
            UUID.randomUUID(),
            0,
            new Paper(
                    new Subject("letter", UUID.randomUUID()),
                    "0000001/2026",
                    "Panchine",
                    "/letters/1",
                    "A",
                    "0".repeat(64),
                    "URC-04",
                    "URC",
                    Label.unit("URC")),
            Instant.EPOCH,
            State.WAITING,
            Way.ORDINARY,
            null,
            "",
            null,
            null,
            null,
            null);

    @Test
    void itGoesFromTheListThroughABatchToThePostAndBack() {
        Piece batched = Journey.numbered(Journey.into(waiting, PLACE, Way.WITH_RECEIPT), NUMBER);
        Piece posted = Journey.posted(batched, WEDNESDAY);
        assertThat(posted.registered()).isEqualTo(NUMBER.text());
        assertThat(Journey.received(posted, WEDNESDAY).state()).isEqualTo(State.RECEIVED);
        Piece back = Journey.returned(posted, WEDNESDAY, Undelivered.MOVED);
        assertThat(back.why()).isEqualTo(Undelivered.MOVED);
        assertThatThrownBy(() -> Journey.received(back, WEDNESDAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Journey.posted(back, WEDNESDAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void nothingIsHeardOfItBeforeItLeft() {
        Piece batched = Journey.into(waiting, PLACE, Way.REGISTERED);
        assertThatThrownBy(() -> Journey.received(batched, WEDNESDAY)).isInstanceOf(Refusal.class);
        Piece posted = Journey.posted(batched, WEDNESDAY);
        assertThatThrownBy(() -> Journey.returned(posted, WEDNESDAY.minusDays(1), Undelivered.OTHER))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsTakenOutOfItsBatchWaitsAsBefore() {
        Piece out = Journey.out(Journey.numbered(Journey.into(waiting, PLACE, Way.REGISTERED), NUMBER));
        assertThat(out).isEqualTo(waiting);
        assertThatThrownBy(() -> Journey.out(waiting)).isInstanceOf(Refusal.class);
    }

    @Test
    void ordinaryPostHasNoNumber() {
        Piece batched = Journey.into(waiting, PLACE, Way.ORDINARY);
        assertThatThrownBy(() -> Journey.numbered(batched, NUMBER)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Journey.received(Journey.posted(batched, WEDNESDAY), WEDNESDAY))
                .isInstanceOf(Refusal.class);
    }
}
