// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Ids;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.mail.Outbox;
import palazzo.organisation.Competence;
import palazzo.organisation.People;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;

/**
 * Decides about invitations: under one line of the chart alone, whoever advises and whoever answers. The Mayor is who is
 * invited: she decides herself where she likes to.
 */
@Service
@Competence(value = Share.COORDINATION, worksFor = PostKind.MAYOR)
public class Decisions {

    private static final int DAYS_TO_SAY = 3;

    private final Invitations invitations;
    private final Advices advices;
    private final Delegations delegations;
    private final Diary diary;
    private final GoingMail mail;
    private final Outbox outbox;
    private final InvitationTasks tasks;
    private final InvitationNews news;
    private final People people;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    Decisions(
            Invitations invitations,
            Advices advices,
            Delegations delegations,
            Diary diary,
            GoingMail mail,
            Outbox outbox,
            InvitationTasks tasks,
            InvitationNews news,
            People people,
            WhoActs whoActs,
            Sights sights,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.advices = advices;
        this.delegations = delegations;
        this.diary = diary;
        this.mail = mail;
        this.outbox = outbox;
        this.tasks = tasks;
        this.news = news;
        this.people = people;
        this.whoActs = whoActs;
        this.sights = sights;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    /**
     * What somebody decides.
     *
     * @param version that was read
     * @param person of the house who shall go; null for somebody else
     * @param delegate name and post of who shall go; of somebody of the house it may be empty
     * @param address at which they are asked by a personal link; empty where they are asked in the house alone
     * @param until the last day for which the time is held, or on which the one who is asked can answer
     */
    public record Choice(
            int version,
            @Nullable Answer answer,
            String reason,
            @Nullable UUID person,
            String delegate,
            String address,
            @Nullable LocalDate until) {}

    /**
     * Decides. Outside a transaction: the mail to who is asked is made before.
     *
     * @param link makes the address of a personal link out of its token
     * @throws Stale where somebody was faster
     */
    public void decide(UUID id, Choice choice, UnaryOperator<String> link) {
        Invitation it = invitations.one(id, sights.now());
        if (it.version() != choice.version()) {
            throw new Stale(it.subject());
        }
        Answer answer = checked(it, choice);
        if (answer != Answer.DELEGATE) {
            transaction.executeWithoutResult(status -> settle(it, choice, answer));
            return;
        }
        String token = delegations.token();
        Delegation asked = asked(it, choice);
        Outbox.@Nullable Sealed message =
                asked.address().isEmpty() ? null : outbox.seal(mail.asks(it, asked, link.apply(token)));
        transaction.executeWithoutResult(status -> askToGo(it, choice, asked, token, message));
    }

    /** Takes a decision back while the answer has not left, or asks nobody any more. Done twice it is done once. */
    public void reopen(UUID id) {
        transaction.executeWithoutResult(status -> {
            Invitation it = invitations.one(id, sights.now());
            if (it.standing() == Standing.ASKED || it.standing() == Standing.DECIDED) {
                withdrawn(it);
                invitations.save(it.open());
                if (it.decision() != null && it.decision().answer() == Answer.ACCEPT) {
                    diary.enter(it, false);
                }
                tasks.done(InvitationTasks.ANSWER, it.subject());
                tasks.done(InvitationTasks.NOTE, it.subject());
                tasks.toDecide(invitations.one(id, Sight.EVERYTHING), "");
                news.told("invitation.reopened", it, Map.of());
            }
        });
    }

    private void withdrawn(Invitation it) {
        delegations.of(it.id()).stream().filter(asked -> asked.answer() == null).forEach(asked -> {
            delegations.answer(asked.id(), Delegation.Answered.WITHDRAWN, "", today.now());
            tasks.done(InvitationTasks.GO, asked.subject());
        });
    }

    private Answer checked(Invitation it, Choice choice) {
        Answer answer = choice.answer();
        if (answer == null) {
            throw new Refusal("answer/invitation.which_answer");
        }
        if (!it.standing().isDecidable()) {
            throw new Refusal("invitation.decided_already");
        }
        boolean goes = answer == Answer.ACCEPT || answer == Answer.DELEGATE || answer == Answer.HOLD;
        if (goes && it.details().starts() == null) {
            throw new Refusal("answer/invitation.when_is_it");
        }
        if (answer == Answer.ACCEPT && choice.reason().isBlank() && diary.overlaps(it)) {
            throw new Refusal("reason/invitation.overlaps");
        }
        if (answer == Answer.HOLD && (choice.until() == null || choice.until().isBefore(today.date()))) {
            throw new Refusal("until/invitation.held_until");
        }
        if (answer == Answer.DECLINE && choice.reason().isBlank()) {
            throw new Refusal("reason/invitation.why");
        }
        return answer;
    }

    private void settle(Invitation it, Choice choice, Answer answer) {
        boolean held = answer == Answer.HOLD;
        Invitation decided =
                it.decided(decision(choice, answer, ""), held ? Standing.HELD : Standing.DECIDED, it.engagement());
        UUID event = switch (answer) {
            case ACCEPT -> diary.enter(it, true).orElse(null);
            case HOLD -> diary.enter(it, false).orElse(null);
            default -> {
                diary.callOff(it);
                yield null;
            }
        };
        Invitation saved = saved(decided.in(decided.standing(), event));
        if (!held) {
            tasks.over(saved, advices.of(it.id()));
        }
        tasks.toAnswer(saved);
        if (answer == Answer.ACCEPT) {
            tasks.toNote(saved);
        }
        news.told("invitation." + told(answer), saved, Map.of("answer", answer.name()));
    }

    private static String told(Answer answer) {
        return switch (answer) {
            case ACCEPT -> "accepted";
            case HOLD -> "held";
            case POSTPONE -> "postponed";
            case DECLINE -> "declined";
            case DELEGATE -> "delegated";
        };
    }

    private Delegation asked(Invitation it, Choice choice) {
        String address = choice.address().strip();
        if (!address.matches(MailAddress.PATTERN)) {
            throw new Refusal("address/invitation.no_address");
        }
        String name = choice.person() == null ? choice.delegate().strip() : named(choice.person(), choice.delegate());
        if (name.isEmpty()) {
            throw new Refusal("delegate/invitation.who_goes");
        }
        if (choice.person() == null && address.isEmpty()) {
            throw new Refusal("address/invitation.asked_where");
        }
        return new Delegation(
                ids.next(), it.id(), choice.person(), name, address, today.now(), expires(it, choice), null, "");
    }

    private String named(UUID person, String typed) {
        String title =
                people.title(person, today.date(), java.util.Locale.ITALIAN).orElse("");
        String name = people.name(person);
        return typed.isBlank() ? (title.isEmpty() ? name : name + ", " + title) : typed.strip();
    }

    /** By the day that was chosen, or in three days, and never after it begins. */
    private Instant expires(Invitation it, Choice choice) {
        LocalDate day = choice.until() == null ? today.date().plusDays(DAYS_TO_SAY) : choice.until();
        Instant end = day.atTime(LocalTime.of(18, 0)).atZone(Today.ROME).toInstant();
        Instant starts = Objects.requireNonNull(it.details().starts());
        Instant last = end.isBefore(starts) ? end : starts;
        if (!last.isAfter(today.now())) {
            throw new Refusal("until/invitation.too_late");
        }
        return last;
    }

    private void askToGo(
            Invitation it, Choice choice, Delegation asked, String token, Outbox.@Nullable Sealed message) {
        Invitation saved =
                saved(it.decided(decision(choice, Answer.DELEGATE, asked.name()), Standing.ASKED, it.engagement()));
        delegations.add(asked, token, whoActs.now().required());
        tasks.done(InvitationTasks.DECIDE, it.subject());
        if (asked.person() != null) {
            tasks.toGo(saved, asked, asked.person());
        }
        if (message != null) {
            outbox.queue(message);
        }
        news.told("invitation.delegate_asked", saved, Map.of());
    }

    private Decision decision(Choice choice, Answer answer, String delegate) {
        return new Decision(
                answer,
                choice.reason().strip(),
                delegate,
                answer == Answer.HOLD ? choice.until() : null,
                whoActs.now().required(),
                today.now());
    }

    private Invitation saved(Invitation it) {
        invitations.save(it);
        return invitations.one(it.id(), Sight.EVERYTHING);
    }
}
