// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.invitations.domain.Delegation.Answered;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.Outbox;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;

/** Whether somebody goes in place of the Mayor: said by themselves, on the page of their link or in the house. */
@Service
public class Going {

    private final Invitations invitations;
    private final Delegations delegations;
    private final Advices advices;
    private final Diary diary;
    private final GoingMail mail;
    private final Outbox outbox;
    private final InvitationTasks tasks;
    private final InvitationNews news;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;
    private final TransactionTemplate transaction;

    Going(
            Invitations invitations,
            Delegations delegations,
            Advices advices,
            Diary diary,
            GoingMail mail,
            Outbox outbox,
            InvitationTasks tasks,
            InvitationNews news,
            WhoActs whoActs,
            Sights sights,
            Today today,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.delegations = delegations;
        this.advices = advices;
        this.diary = diary;
        this.mail = mail;
        this.outbox = outbox;
        this.tasks = tasks;
        this.news = news;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
        this.transaction = transaction;
    }

    /** What whoever holds the link may know. @param open whether it can still be answered */
    public record Asked(Invitation invitation, Delegation delegation, boolean open) {}

    /** The question behind a personal link. @throws NotFound where there is none */
    public Asked asked(String token) {
        Delegation delegation = delegations.byToken(token).orElseThrow(() -> new NotFound("delegation"));
        Invitation it = invitations.one(delegation.invitation(), Sight.EVERYTHING);
        return new Asked(it, delegation, delegation.isOpen(today.now()) && it.standing() == Standing.ASKED);
    }

    /** Answers by a personal link. The same answer sent twice is one; another one afterwards is refused. */
    public void answer(String token, boolean goes, String words) {
        answer(asked(token), goes, words);
    }

    /** Answers in the house, as the one who was asked. @throws NotFound where that is somebody else */
    public void answer(UUID invitation, boolean goes, String words) {
        Invitation it = invitations.one(invitation, sights.now());
        UUID self = whoActs.now().required();
        Delegation mine = delegations.of(invitation).stream()
                .filter(each -> self.equals(each.person()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new NotFound("delegation of " + invitation));
        answer(new Asked(it, mine, mine.isOpen(today.now()) && it.standing() == Standing.ASKED), goes, words);
    }

    /** Nobody answered in time: the coordination decides anew. */
    void expire() {
        delegations
                .expired(today.now())
                .forEach(delegation -> transaction.executeWithoutResult(status -> {
                    if (delegations.answer(delegation.id(), Answered.EXPIRED, "", today.now())) {
                        undecided(
                                invitations.one(delegation.invitation(), Sight.EVERYTHING),
                                delegation,
                                "invitation.not_answered");
                    }
                }));
    }

    private void answer(Asked asked, boolean goes, String words) {
        Answered answer = goes ? Answered.YES : Answered.NO;
        Answered before = asked.delegation().answer();
        if (before == answer) {
            return;
        }
        if (before == Answered.YES || before == Answered.NO) {
            throw new Refusal("invitation.said_already");
        }
        if (!asked.open()) {
            throw new Refusal("invitation.link_over");
        }
        Outbox.@Nullable Sealed message = goes && !asked.delegation().address().isEmpty()
                ? outbox.seal(mail.confirms(asked.invitation(), asked.delegation()))
                : null;
        transaction.executeWithoutResult(status -> said(asked, answer, words.strip(), message));
    }

    private void said(Asked asked, Answered answer, String words, Outbox.@Nullable Sealed message) {
        Delegation delegation = asked.delegation();
        if (!delegations.answer(
                delegation.id(), answer, words.substring(0, Math.min(2_000, words.length())), today.now())) {
            return;
        }
        Invitation it = invitations.one(delegation.invitation(), Sight.EVERYTHING);
        if (answer == Answered.NO) {
            undecided(it, delegation, "invitation.delegate_declined");
            return;
        }
        goes(it, delegation);
        if (message != null) {
            outbox.queue(message);
        }
    }

    private void goes(Invitation it, Delegation delegation) {
        UUID event = delegation.person() == null
                ? null
                : diary.enterFor(delegation.person(), it).orElse(null);
        diary.callOff(it);
        invitations.save(it.in(Standing.DECIDED, event));
        Invitation saved = invitations.one(it.id(), Sight.EVERYTHING);
        tasks.done(InvitationTasks.GO, delegation.subject());
        tasks.over(saved, advices.of(it.id()));
        tasks.toAnswer(saved);
        tasks.toNote(saved);
        news.told("invitation.delegated", saved, Map.of());
    }

    private void undecided(Invitation it, Delegation delegation, String what) {
        tasks.done(InvitationTasks.GO, delegation.subject());
        if (it.standing() == Standing.ASKED) {
            invitations.save(it.open());
            Invitation saved = invitations.one(it.id(), Sight.EVERYTHING);
            tasks.toDecide(saved, delegation.name());
            news.told(what, saved, Map.of());
        }
    }

    /** All who were asked. Whoever asks has made sure that the invitation may be seen. */
    public List<Delegation> of(Invitation it) {
        return delegations.of(it.id());
    }
}
