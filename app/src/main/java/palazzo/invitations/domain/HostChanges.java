// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import palazzo.invitations.domain.Delegation.Answered;
import palazzo.organisation.Sight;

/** What follows when whoever invites moves it, tells it otherwise, or calls it off. In the act's transaction. */
@Component
class HostChanges {

    private final Invitations invitations;
    private final Advices advices;
    private final Delegations delegations;
    private final Diary diary;
    private final InvitationTasks tasks;
    private final InvitationNews news;

    HostChanges(
            Invitations invitations,
            Advices advices,
            Delegations delegations,
            Diary diary,
            InvitationTasks tasks,
            InvitationNews news) {
        this.invitations = invitations;
        this.advices = advices;
        this.delegations = delegations;
        this.diary = diary;
        this.tasks = tasks;
        this.news = news;
    }

    /** Another time is decided anew; other words or another place are taken over, and whoever decided is told. */
    void changed(Invitation it, Details now) {
        boolean moved = !Objects.equals(it.details().starts(), now.starts())
                || !Objects.equals(it.details().ends(), now.ends());
        if (moved) {
            moved(it, now);
        } else if (!now.equals(it.details())) {
            told(it, now);
        }
    }

    /** Its time is held in the agenda where it was there, and it is decided anew. */
    void moved(Invitation it, Details now) {
        InvitationDesk.check(now);
        Invitation again = it.described(now).open();
        invitations.save(again);
        Invitation saved = invitations.one(it.id(), Sight.EVERYTHING);
        if (saved.engagement() != null) {
            diary.enter(saved, false);
        }
        tasks.done(InvitationTasks.ANSWER, it.subject());
        tasks.done(InvitationTasks.NOTE, it.subject());
        tasks.toDecide(saved, "");
        news.told("invitation.moved", saved, Map.of());
    }

    private void told(Invitation it, Details now) {
        InvitationDesk.check(now);
        invitations.save(it.described(now));
        Invitation saved = invitations.one(it.id(), Sight.EVERYTHING);
        Decision decision = saved.decision();
        if (decision != null && decision.answer() == Answer.ACCEPT && saved.engagement() != null) {
            diary.enter(saved, true);
        }
        if (decision != null) {
            tasks.toNotice(saved, decision.by());
        }
        news.told("invitation.updated", saved, Map.of());
    }

    /** In every agenda it stays, called off; whoever decided has to know. Nothing vanishes. */
    void calledOff(Invitation it) {
        invitations.save(it.calledOff());
        delegations.of(it.id()).stream()
                .filter(asked -> asked.answer() == Answered.YES)
                .reduce((first, last) -> last)
                .filter(asked -> it.decision() != null && it.decision().answer() == Answer.DELEGATE)
                .ifPresentOrElse(
                        asked -> {
                            if (asked.person() != null) {
                                diary.callOffFor(asked.person(), it);
                            }
                        },
                        () -> diary.callOff(it));
        tasks.over(it, advices.of(it.id()));
        Invitation saved = invitations.one(it.id(), Sight.EVERYTHING);
        if (it.decision() != null) {
            tasks.toNotice(saved, it.decision().by());
        }
        news.told("invitation.called_off", saved, Map.of());
    }
}
