// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.Answering;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.Finding;
import palazzo.icalendar.Itip;
import palazzo.invitations.domain.Call.Was;
import palazzo.kernel.Line;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.mail.Item;
import palazzo.mail.ItemCame;
import palazzo.organisation.People;
import palazzo.organisation.Sight;

/**
 * Hears what the calendar program of whoever invites says by mail (RFC 6047): the event fills the invitation, a newer word
 * changes it or calls it off. What anybody else says of it, or says too late, changes nothing and stays in the invitation's
 * history.
 */
@Component
class HostCalendar {

    private static final int LONGEST = 300;
    private static final int LONGEST_WORDS = 1_500;

    private final HostCalls calls;
    private final Invitations invitations;
    private final HostChanges changes;
    private final InvitationNews news;
    private final Answering letters;
    private final Boxes boxes;
    private final People people;
    private final Today today;

    HostCalendar(
            HostCalls calls,
            Invitations invitations,
            HostChanges changes,
            InvitationNews news,
            Answering letters,
            Boxes boxes,
            People people,
            Today today) {
        this.calls = calls;
        this.invitations = invitations;
        this.changes = changes;
        this.news = news;
        this.letters = letters;
        this.boxes = boxes;
        this.people = people;
        this.today = today;
    }

    /** After the letter of it is made. What it is the first to tell of waits for triage. */
    @EventListener
    @Order(10)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ItemCame came) {
        Item item = came.item();
        letters.calendar(item.id())
                .filter(HostCalendar::isAHosts)
                .ifPresent(said -> heard(item.id(), item.sender().address(), said));
    }

    private static boolean isAHosts(Itip said) {
        return said.method() == Itip.Method.REQUEST || said.method() == Itip.Method.CANCEL;
    }

    private void heard(UUID letter, String sender, Itip said) {
        List<Call> known = calls.byUid(said.uid());
        Optional<Call> theirs =
                known.stream().filter(call -> isFrom(sender, said, call)).findFirst();
        if (theirs.isPresent()) {
            taken(letter, theirs.get(), said);
        } else {
            known.forEach(call -> news.recorded(
                    "invitation.calendar_refused",
                    one(call),
                    Map.of("method", said.method().name())));
        }
    }

    /** Who organises it says so, in their own name. */
    private static boolean isFrom(String sender, Itip said, Call call) {
        return call.organizer().equalsIgnoreCase(sender)
                && (said.organizer().isEmpty() || said.organizer().equals(call.organizer()));
    }

    /** Takes over what a letter says whose event is known, if it is from who organises it. @return whether it was */
    boolean isOfAKnownOne(Answering.Known letter, Itip said) {
        Optional<Call> theirs = calls.byUid(said.uid()).stream()
                .filter(call -> isFrom(letter.address(), said, call))
                .findFirst();
        theirs.ifPresent(call -> taken(letter.id(), call, said));
        return theirs.isPresent();
    }

    private void taken(UUID letter, Call call, Itip said) {
        Invitation it = one(call);
        if (!said.isNewerThan(call.sequence(), call.stamp())) {
            news.recorded("invitation.calendar_old", it, Map.of("sequence", said.sequence()));
            letters.settled(letter, it.share(), it.unit());
        } else if (said.isOfOneOccurrence() || !it.standing().isAhead()) {
            news.recorded(
                    "invitation.calendar_late",
                    it,
                    Map.of("method", said.method().name()));
        } else if (said.method() == Itip.Method.CANCEL) {
            calls.put(call.said(said, said.file().bytes(), call.findings(), null));
            changes.calledOff(it);
            letters.settled(letter, it.share(), it.unit());
        } else {
            updated(call, said, it);
            letters.settled(letter, it.share(), it.unit());
        }
    }

    private void updated(Call call, Itip said, Invitation it) {
        Details before = it.details();
        Details now = filled(said, before);
        calls.put(call.said(said, said.file().bytes(), findings(said), was(before, now)));
        changes.changed(it, now);
    }

    private @Nullable Was was(Details before, Details now) {
        boolean when = !java.util.Objects.equals(before.starts(), now.starts())
                || !java.util.Objects.equals(before.ends(), now.ends());
        Was was = new Was(
                before.title().equals(now.title()) ? "" : before.title(),
                when ? before.starts() : null,
                before.place().equals(now.place()) ? "" : before.place(),
                today.now());
        return was.title().isEmpty() && was.starts() == null && was.place().isEmpty() ? null : was;
    }

    /** What the first word of an event says, in place of what was read out of the letter. */
    Details filled(Itip said, Details read) {
        Optional<Itip.When> when = said.when(Today.ROME);
        String title = cut(said.event().text("SUMMARY"), LONGEST);
        return new Details(
                title.isEmpty() ? read.title() : title,
                read.occasion() == Occasion.OTHER ? Occasions.in(title) : read.occasion(),
                when.map(Itip.When::starts).orElse(read.starts()),
                when.filter(each -> !each.day() && each.ends().isAfter(each.starts()))
                        .map(Itip.When::ends)
                        .orElse(null),
                cut(said.event().text("LOCATION"), LONGEST),
                read.country(),
                read.asked(),
                read.answerBy());
    }

    /** Keeps what a program said of an invitation that has just its number. */
    void keep(Invitation it, Answering.Known letter, Itip said) {
        String organizer = said.organizer().isEmpty() ? letter.address().toLowerCase(Locale.ROOT) : said.organizer();
        calls.put(new Call(
                it.id(),
                said.uid(),
                organizer,
                invitee(letter.id(), said),
                said.sequence(),
                said.stamp(),
                said.file().bytes(),
                said.event().text("RRULE"),
                findings(said),
                null));
        if (!organizer.equalsIgnoreCase(letter.address())) {
            news.recorded("invitation.calendar_by_other", it, Map.of());
        }
    }

    /** What the event says of itself, where the letter has no words of its own. */
    static String words(Itip said) {
        return said.event().text("DESCRIPTION").strip().isEmpty()
                ? ""
                : cut(said.event().text("DESCRIPTION"), LONGEST_WORDS);
    }

    /** The address among those called at which it came; else one of somebody of the house; else the box. */
    private String invitee(UUID letter, Itip said) {
        List<String> boxesOfIt = boxes.receiving(letter).stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .toList();
        List<String> called = said.attendees().stream().map(Attendee::address).toList();
        List<String> likely =
                new ArrayList<>(called.stream().filter(boxesOfIt::contains).toList());
        called.stream().filter(address -> people.byEmail(address).isPresent()).forEach(likely::add);
        likely.addAll(boxesOfIt);
        return likely.isEmpty() ? "" : likely.getFirst();
    }

    private static String findings(Itip said) {
        return said.when(Today.ROME).map(Itip.When::findings).orElse(said.file().findings()).stream()
                .map(Finding::toString)
                .distinct()
                .limit(5)
                .collect(Collectors.joining("\n"));
    }

    private Invitation one(Call call) {
        return invitations.one(call.invitation(), Sight.EVERYTHING);
    }

    private static String cut(String text, int longest) {
        String line = Line.of(text);
        return line.substring(0, Math.min(longest, line.length()));
    }
}
