// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.correspondence.AnswerPart;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.Itip;
import palazzo.icalendar.Property;
import palazzo.kernel.Today;
import palazzo.mail.Outbox;
import palazzo.organisation.People;
import palazzo.organisation.Sight;

/** The answer in the words of calendar programs, beside the letter: who invited by theirs reads it there (RFC 6047). */
@Component
class CalendarAnswer implements AnswerPart {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Invitations invitations;
    private final HostCalls calls;
    private final Delegations delegations;
    private final People people;
    private final Today today;

    CalendarAnswer(Invitations invitations, HostCalls calls, Delegations delegations, People people, Today today) {
        this.invitations = invitations;
        this.calls = calls;
        this.delegations = delegations;
        this.people = people;
        this.today = today;
    }

    @Override
    public List<Outbox.Enclosure> along(UUID letter) {
        return invitations
                .byLetter(letter, Sight.EVERYTHING)
                .filter(Invitation::isReadyToAnswer)
                .flatMap(it -> calls.of(it.id()).flatMap(call -> reply(it, call)))
                .map(bytes -> new Outbox.Enclosure(
                        "risposta.ics", "text/calendar; method=REPLY; charset=UTF-8; component=VEVENT", bytes))
                .stream()
                .toList();
    }

    private Optional<byte[]> reply(Invitation it, Call call) {
        Optional<Itip> asked = Itip.read(call.content());
        return asked.filter(each -> !call.invitee().isEmpty())
                .map(each -> reply(
                        each,
                        it,
                        Itip.attendee(each.event(), call.invitee())
                                .map(Attendee::property)
                                .orElseGet(() -> Property.of("ATTENDEE", "mailto:" + call.invitee()))));
    }

    private byte[] reply(Itip asked, Invitation it, Property us) {
        Decision decision = java.util.Objects.requireNonNull(it.decision());
        String delegate = decision.answer() == Answer.DELEGATE ? delegate(it) : "";
        Attendee.Answer answer = switch (decision.answer()) {
            case ACCEPT -> Attendee.Answer.ACCEPTED;
            case HOLD -> Attendee.Answer.TENTATIVE;
            case DELEGATE -> delegate.isEmpty() ? Attendee.Answer.DECLINED : Attendee.Answer.DELEGATED;
            case POSTPONE, DECLINE -> Attendee.Answer.DECLINED;
        };
        Property said = new Attendee(us).answering(answer).property();
        return asked.reply(
                delegate.isEmpty() ? said : said.with("DELEGATED-TO", "mailto:" + delegate),
                UTC.format(today.now()),
                comment(decision),
                delegate.isEmpty() ? List.of() : List.of(goes(delegate, decision, us)));
    }

    /** Who comes in our place (RFC 5546, 3.2.2.3). */
    private static Property goes(String delegate, Decision decision, Property us) {
        return Property.of("ATTENDEE", "mailto:" + delegate)
                .with("CN", decision.delegate().replace('"', '\''))
                .with("PARTSTAT", "ACCEPTED")
                .with("DELEGATED-FROM", us.value());
    }

    private static String comment(Decision decision) {
        return switch (decision.answer()) {
            case POSTPONE -> "Si chiede un’altra data.";
            case DELEGATE -> "Partecipa " + decision.delegate() + ".";
            default -> "";
        };
    }

    private String delegate(Invitation it) {
        return delegations.of(it.id()).stream()
                .filter(asked -> asked.answer() == Delegation.Answered.YES)
                .reduce((first, last) -> last)
                .map(asked -> asked.address().isEmpty() && asked.person() != null
                        ? people.email(asked.person())
                        : asked.address())
                .orElse("");
    }
}
