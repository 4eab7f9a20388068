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
import palazzo.icalendar.Itip;
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
    private final HostCalendar hosts;
    private final Answering letters;
    private final InvitationTasks tasks;
    private final InvitationNews news;
    private final Charts charts;
    private final Ids ids;
    private final Today today;

    Reception(
            Invitations invitations,
            Sharing sharing,
            HostCalendar hosts,
            Answering letters,
            InvitationTasks tasks,
            InvitationNews news,
            Charts charts,
            Ids ids,
            Today today) {
        this.invitations = invitations;
        this.sharing = sharing;
        this.hosts = hosts;
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

    /** An event that another letter told of already is one invitation. */
    private void take(Answering.Known letter, InvitationCame came) {
        Optional<Itip> said = letters.calendar(letter.id()).filter(each -> each.method() == Itip.Method.REQUEST);
        if (said.isEmpty() || !hosts.isOfAKnownOne(letter, said.get())) {
            take(letter, came, said);
        }
    }

    private void take(Answering.Known letter, InvitationCame came, Optional<Itip> said) {
        Invitation it = drawn(letter, came, said);
        invitations.add(it);
        said.ifPresent(each -> hosts.keep(it, letter, each));
        news.told("invitation.received", it, Map.of("number", it.code()));
        tasks.toDecide(it, "");
        sharing.byRule(it, letter, true);
    }

    private Invitation drawn(Answering.Known letter, InvitationCame came, Optional<Itip> said) {
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
                said.map(each -> hosts.filled(each, details(letter, HostCalendar.words(each))))
                        .orElseGet(() -> details(letter, "")),
                came.competence(),
                came.unit(),
                Standing.TO_DECIDE,
                null,
                null,
                null,
                letter.arrivedAt(),
                new Label(letter.label().kind(), offices, letter.label().people()));
    }

    /** @param told what the event says of itself */
    private static Details details(Answering.Known letter, String told) {
        String text = letter.title() + "\n" + letter.body();
        return new Details(
                letter.title(),
                Occasions.in(text),
                When.in(text, Today.dateOf(letter.arrivedAt())).orElse(null),
                null,
                "",
                country(letter.address()).orElse(""),
                letter.body().isBlank() ? told : "",
                null);
    }

    /** The country of an address that ends in one, other than ours. */
    private static Optional<String> country(String address) {
        String end = address.substring(address.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
        return Optional.of(end)
                .filter(code -> List.of(java.util.Locale.getISOCountries()).contains(code) && !code.equals("IT"));
    }
}
