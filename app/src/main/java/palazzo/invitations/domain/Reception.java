// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.Answering;
import palazzo.correspondence.InvitationCame;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** Takes up what came in a letter: gives it its number, and each office its share by rule. */
@Component
class Reception {

    private final Invitations invitations;
    private final Sharing sharing;
    private final Answering letters;
    private final InvitationTasks tasks;
    private final InvitationNews news;
    private final Charts charts;
    private final Ids ids;
    private final Today today;

    Reception(
            Invitations invitations,
            Sharing sharing,
            Answering letters,
            InvitationTasks tasks,
            InvitationNews news,
            Charts charts,
            Ids ids,
            Today today) {
        this.invitations = invitations;
        this.sharing = sharing;
        this.letters = letters;
        this.tasks = tasks;
        this.news = news;
        this.charts = charts;
        this.ids = ids;
        this.today = today;
    }

    /** One letter is one invitation, however often it is told. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(InvitationCame came) {
        if (invitations.byLetter(came.letter(), Sight.EVERYTHING).isEmpty()) {
            letters.find(came.letter(), Sight.EVERYTHING).ifPresent(letter -> take(letter, came));
        }
    }

    private void take(Answering.Known letter, InvitationCame came) {
        Invitation it = drawn(letter, came);
        invitations.add(it);
        news.told("invitation.received", it, Map.of("number", it.code()));
        tasks.toDecide(it, "");
        sharing.byRule(it, letter, true);
    }

    private Invitation drawn(Answering.Known letter, InvitationCame came) {
        int year = today.date().getYear();
        @Nullable
        UUID host = letter.parties().isEmpty() ? null : letter.parties().getFirst();
        Set<String> offices = new java.util.HashSet<>(charts.on(today.date()).carriersOf(Share.COORDINATION));
        offices.add(came.unit());
        return new Invitation(
                ids.next(),
                0,
                year,
                invitations.next(year),
                letter.id(),
                host,
                letter.sender(),
                details(letter),
                came.competence(),
                came.unit(),
                Standing.TO_DECIDE,
                null,
                null,
                null,
                letter.arrivedAt(),
                new Label(letter.label().kind(), offices, letter.label().people()));
    }

    private static Details details(Answering.Known letter) {
        String text = letter.title() + "\n" + letter.body();
        return new Details(
                letter.title(),
                Occasions.in(text),
                When.in(text, Today.dateOf(letter.arrivedAt())).orElse(null),
                null,
                "",
                country(letter.address()).orElse(""),
                "",
                null);
    }

    /** The country of an address that ends in one, other than ours. */
    private static Optional<String> country(String address) {
        String end = address.substring(address.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
        return Optional.of(end)
                .filter(code -> List.of(java.util.Locale.getISOCountries()).contains(code) && !code.equals("IT"));
    }
}
