// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.agenda.Stored;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Itip;
import palazzo.icalendar.Property;
import palazzo.kernel.Ids;
import palazzo.kernel.Line;
import palazzo.kernel.MailAddress;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.mail.Outbox;
import palazzo.organisation.People;
import palazzo.organisation.WhoActs;
import palazzo.publication.Gate;
import palazzo.trail.Trail;

/**
 * Who is called from outside to events of ours. Nothing leaves by itself: a person says so each time, sees what leaves, and
 * answers for an event that is not the office's alone. What the office wrote beside the event stays inside.
 */
@Service
public class OutsideDesk {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM uuuu 'alle' HH:mm", Locale.ITALIAN)
            .withZone(Today.ROME);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int MOST = 50;

    private final Agenda agenda;
    private final OutsideLog log;
    private final Boxes boxes;
    private final Outbox outbox;
    private final Gate gate;
    private final People people;
    private final Trail trail;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    OutsideDesk(
            Agenda agenda,
            OutsideLog log,
            Boxes boxes,
            Outbox outbox,
            Gate gate,
            People people,
            Trail trail,
            WhoActs whoActs,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.agenda = agenda;
        this.log = log;
        this.boxes = boxes;
        this.outbox = outbox;
        this.gate = gate;
        this.people = people;
        this.trail = trail;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    /**
     * An event of ours, with whoever is called to it from outside.
     *
     * @param sequence how often it was changed
     * @param off whether it was called off
     * @param mayChange whether the one who asks may call others and let it leave
     */
    public record Ours(
            UUID event,
            HolderCalendar calendar,
            Engagement shown,
            Stored stored,
            int sequence,
            boolean off,
            boolean mayChange,
            List<Outsider> outsiders) {

        /** Who has not been told what it is now. */
        public List<Outsider> untold() {
            return outsiders.stream()
                    .filter(each -> each.told() < sequence && !(off && each.told() < 0))
                    .toList();
        }
    }

    /** @throws NotFound where it may not be read */
    public Ours of(UUID event) {
        return find(event).orElseThrow(() -> new NotFound("event " + event));
    }

    /** The same; empty where it may not be read, or takes place at no time. */
    public Optional<Ours> find(UUID event) {
        return agenda.occurrences(event).stream()
                .filter(Engagement::isOpen)
                .findFirst()
                .map(shown -> of(event, shown));
    }

    private Ours of(UUID event, Engagement shown) {
        Stored stored = agenda.stored(event);
        Component main = main(stored);
        Secrecy secrecy = java.util.Objects.requireNonNull(shown.secrecy());
        int sequence = Itip.sequence(main);
        return new Ours(
                event,
                agenda.calendar(shown.calendar()),
                shown,
                stored,
                sequence,
                main.text("STATUS").equalsIgnoreCase("CANCELLED"),
                agenda.right(shown.calendar(), secrecy) == Right.CHANGE,
                outsiders(event, ICalendar.read(stored.content()), main));
    }

    private List<Outsider> outsiders(UUID event, ICalendar file, Component main) {
        return Itip.attendees(main).stream()
                .filter(each -> !each.address().isEmpty() && each.isToldByTheServer())
                .filter(each -> people.byEmail(each.address()).isEmpty())
                .map(each -> outsider(event, file, each))
                .toList();
    }

    private Outsider outsider(UUID event, ICalendar file, Attendee each) {
        var heard = log.heard(event, each.address());
        return new Outsider(
                each.name().isEmpty() ? each.address() : each.name(),
                each.address(),
                each.answer(),
                each.delegatedTo(),
                apart(file, each),
                log.told(event, each.address()),
                heard.map(OutsideLog.Heard::words).orElse(""),
                heard.map(OutsideLog.Heard::starts).orElse(null));
    }

    private static List<Outsider.Apart> apart(ICalendar file, Attendee whole) {
        return file.events().stream()
                .flatMap(part -> file.recurrence(part, Today.ROME).stream()
                        .flatMap(of -> Itip.attendee(part, whole.address()).stream()
                                .filter(said -> said.answer() != whole.answer())
                                .map(said -> new Outsider.Apart(of.instant(), said.answer()))))
                .toList();
    }

    /** Calls somebody from outside: written into the event, and not sent yet. */
    public void call(UUID event, String name, String address) {
        Ours ours = changeable(event);
        String mail = address.strip().toLowerCase(Locale.ROOT);
        if (mail.isEmpty() || !mail.matches(MailAddress.PATTERN)) {
            throw new Refusal("address/invitation.no_address");
        }
        if (people.byEmail(mail).isPresent()) {
            throw new Refusal("address/invitation.of_the_house");
        }
        if (ours.outsiders().stream().anyMatch(each -> each.address().equals(mail))) {
            return;
        }
        if (ours.outsiders().size() >= MOST) {
            throw new Refusal("address/invitation.too_many_called");
        }
        Property called = Property.of("ATTENDEE", "mailto:" + mail)
                .with("CN", Line.of(name).isEmpty() ? mail : Line.of(name).replace('"', '\''))
                .with("PARTSTAT", "NEEDS-ACTION")
                .with("RSVP", "TRUE");
        write(ours, main -> organized(main, ours).and(called));
    }

    private Component organized(Component main, Ours ours) {
        String email = people.email(ours.calendar().holder());
        return main.first("ORGANIZER").isPresent() || email.isEmpty()
                ? main
                : main.and(Property.of("ORGANIZER", "mailto:" + email)
                        .with("CN", ours.calendar().name()));
    }

    private void write(Ours ours, java.util.function.UnaryOperator<Component> change) {
        ICalendar file = ICalendar.read(ours.stored().content());
        Component main = main(ours.stored());
        ICalendar changed = new ICalendar(
                file.calendars().stream()
                        .map(calendar -> calendar.withParts(calendar.parts().stream()
                                .map(part -> part.equals(main) ? change.apply(part) : part)
                                .toList()))
                        .toList(),
                List.of());
        agenda.put(
                ours.calendar().id(),
                ours.stored().name(),
                changed.bytes(),
                ours.stored().etag());
    }

    /**
     * Lets it leave to all who do not know yet what it is now. Outside a transaction: the mails are made before.
     *
     * @param words for whoever is called; what stands in the event is not told
     * @param aware that somebody answers for letting an event leave that is not the office's
     * @return to how many it leaves
     */
    public int send(UUID event, String words, boolean aware) {
        Ours ours = changeable(event);
        List<Outsider> untold = ours.untold();
        if (untold.isEmpty()) {
            throw new Refusal("invitation.all_are_told");
        }
        if (ours.shown().secrecy() == Secrecy.CONFIDENTIAL) {
            throw new Refusal("invitation.stays_inside");
        }
        if (ours.shown().secrecy() == Secrecy.PRIVATE && !aware) {
            throw new Refusal("aware/invitation.leaves_though_private");
        }
        gate.check(new Gate.Departure(Gate.Kind.LETTER, ""));
        Boxes.Box box = boxes.answering(ids.next()).orElseThrow(() -> new Refusal("reply.no_mailbox"));
        byte[] file = message(ours, words.strip(), box.address());
        List<Outbox.Sealed> messages = new ArrayList<>();
        untold.forEach(each -> messages.add(outbox.seal(post(ours, each, words.strip(), box, file))));
        transaction.executeWithoutResult(status -> messages.forEach(message -> queue(ours, message)));
        return messages.size();
    }

    private void queue(Ours ours, Outbox.Sealed message) {
        outbox.queue(message);
        log.send(
                ours.event(),
                method(ours),
                ours.sequence(),
                message.post().to().getFirst(),
                message.id(),
                whoActs.now().required());
        trail.record(
                "engagement.sent_outside",
                Engagement.subject(ours.event()),
                Map.of("method", method(ours), "sequence", ours.sequence()));
    }

    private static String method(Ours ours) {
        return ours.off() ? "CANCEL" : "REQUEST";
    }

    private Outbox.Post post(Ours ours, Outsider to, String words, Boxes.Box box, byte[] file) {
        Instant starts = ours.shown().starts();
        String what = ours.off()
                ? "L’appuntamento è annullato"
                : to.told() < 0 ? "La invitiamo" : "L’appuntamento è cambiato";
        String body = """
                Gentile %s,

                %s: «%s», %s%s.

                %s
                In allegato l’appuntamento per il suo calendario: può rispondere da lì.

                %s
                """.formatted(
                to.name(),
                what,
                ours.shown().summary(),
                WHEN.format(starts),
                ours.shown().location().isEmpty() ? "" : ", " + ours.shown().location(),
                words.isEmpty() ? "" : words + "\n",
                ours.calendar().name());
        return new Outbox.Post(
                Engagement.subject(ours.event()),
                "",
                box.id(),
                List.of(to.address()),
                (ours.off() ? "Annullato: " : to.told() < 0 ? "Invito: " : "Aggiornato: ")
                        + ours.shown().summary(),
                body,
                "",
                List.of(new Outbox.Enclosure(
                        "invito.ics",
                        "text/calendar; method=" + method(ours) + "; charset=UTF-8; component=VEVENT",
                        file)));
    }

    /** The event as it leaves: when, where, what, who; answers come back to the box. */
    private byte[] message(Ours ours, String words, String box) {
        ICalendar file = ICalendar.read(ours.stored().content());
        List<Component> parts = new ArrayList<>(file.parts("VTIMEZONE"));
        file.events().forEach(event -> parts.add(leaving(event, ours, words, box)));
        return Itip.message(method(ours), parts);
    }

    private Component leaving(Component event, Ours ours, String words, String box) {
        List<Property> kept = event.properties().stream()
                .filter(each -> !each.name().startsWith("X-"))
                .filter(each -> !List.of("DESCRIPTION", "CLASS", "ORGANIZER", "DTSTAMP", "COMMENT", "ATTACH")
                        .contains(each.name()))
                .map(each -> each.without("SCHEDULE-STATUS").without("SCHEDULE-AGENT"))
                .toList();
        Component leaving = new Component("VEVENT", kept, List.of(), 0)
                .and(Property.of("DTSTAMP", UTC.format(today.now())))
                .and(Property.of("ORGANIZER", "mailto:" + box)
                        .with("CN", ours.calendar().name()));
        return words.isEmpty() ? leaving : leaving.and(Property.text("DESCRIPTION", words));
    }

    private Ours changeable(UUID event) {
        Ours ours = of(event);
        if (!ours.mayChange()) {
            throw new Refusal("agenda.not_yours");
        }
        return ours;
    }

    private static Component main(Stored stored) {
        List<Component> events = ICalendar.read(stored.content()).events();
        return events.stream()
                .filter(each -> each.first("RECURRENCE-ID").isEmpty())
                .findFirst()
                .orElseGet(events::getFirst);
    }
}
