// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.Answering;
import palazzo.correspondence.Answering.Taken;
import palazzo.correspondence.Intake.Written;
import palazzo.invitations.domain.Advice.Given;
import palazzo.invitations.domain.Advice.Verdict;
import palazzo.invitations.domain.Aftermath.Attendance;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.ActingUnder;
import palazzo.organisation.Competence;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;

/** Where invitations are taken in, described, shared among the offices, advised about, answered, and noted after. */
@Service
public class InvitationDesk {

    private static final int LONGEST = 4_000;

    private final Invitations invitations;
    private final Advices advices;
    private final Sharing sharing;
    private final Answering letters;
    private final HostChanges changes;
    private final InvitationTasks tasks;
    private final InvitationNews news;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    InvitationDesk(
            Invitations invitations,
            Advices advices,
            Sharing sharing,
            Answering letters,
            HostChanges changes,
            InvitationTasks tasks,
            InvitationNews news,
            Acting acting,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.invitations = invitations;
        this.advices = advices;
        this.sharing = sharing;
        this.letters = letters;
        this.changes = changes;
        this.tasks = tasks;
        this.news = news;
        this.acting = acting;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
    }

    /** Types in an invitation that came on paper or by telephone. Outside a transaction. @return its identity */
    @Competence({"CFS-04", "CER-03", "URC-05", "URC-01"})
    public UUID typeIn(Written written, Details details) {
        return taken(letters.invited(written, true), details);
    }

    /** What somebody wrote on the public form. Outside a transaction. @return the code by which they follow it */
    public String take(Written written, Details details) {
        Taken taken = letters.invited(written, false);
        taken(taken, details);
        return taken.code();
    }

    /** The same form sent twice describes it once: what an office has changed since stays. */
    private UUID taken(Taken taken, Details details) {
        return invitations
                .byLetter(taken.letter(), Sight.EVERYTHING)
                .map(it -> it.details().place().isEmpty() ? describedByHost(it.id(), details) : it.id())
                .orElse(taken.letter());
    }

    private UUID describedByHost(UUID id, Details details) {
        sharing.described(id, details);
        return id;
    }

    /** Says what one is invited to. @param version that was read */
    @Transactional
    public void describe(UUID id, int version, Details details) {
        Invitation it = read(id, version);
        acting.under(() -> described(it, details), Share.COORDINATION, it.share());
    }

    private void described(Invitation it, Details details) {
        check(details);
        Invitation now = it.described(details);
        invitations.save(now);
        Invitation saved = invitations.one(it.id(), Sight.EVERYTHING);
        news.told("invitation.described", saved, Map.of());
        letters.find(it.letter(), Sight.EVERYTHING).ifPresent(letter -> sharing.byRule(saved, letter, false));
    }

    /** Lets another office answer it. */
    @Transactional
    @Competence("CFS-04")
    public void give(UUID id, int version, String share) {
        if (!Share.ANSWERING.contains(share)) {
            throw new Refusal("share/invitation.rule_no_answer");
        }
        Invitation it = read(id, version);
        sharing.give(it, share, sharing.carrying(share));
        if (it.isReadyToAnswer()) {
            tasks.toAnswer(invitations.one(id, Sight.EVERYTHING));
        }
    }

    /** Asks an office for advice. Asked twice it is asked once. */
    @Transactional
    @Competence({"CFS-04", "CER-03", "URC-05"})
    public void ask(UUID id, String competence, String why) {
        Invitation it = invitations.one(id, sights.now());
        if (!Share.ADVISING.contains(competence)) {
            throw new Refusal("competence/invitation.rule_for_nobody");
        }
        sharing.ask(it, competence, sharing.carrying(competence), why.strip());
    }

    /** Gives the advice of an office. Given again it takes the place of what was said, while nothing is decided. */
    @Transactional
    public void advise(UUID id, String competence, @Nullable Verdict verdict, String delegate, String words) {
        Invitation it = invitations.one(id, sights.now());
        Advice asked =
                advices.of(id, competence).orElseThrow(() -> new palazzo.kernel.NotFound("advice " + competence));
        acting.under(() -> advised(it, asked, verdict, delegate, words), competence);
    }

    private void advised(Invitation it, Advice asked, @Nullable Verdict verdict, String delegate, String words) {
        if (verdict == null) {
            throw new Refusal("verdict/invitation.which_advice");
        }
        if (!Standing.OPEN.contains(it.standing())) {
            throw new Refusal("invitation.decided_already");
        }
        if (verdict != Verdict.FAVOUR && words.isBlank()) {
            throw new Refusal("words/invitation.why");
        }
        String said = words.strip();
        advices.give(
                asked.id(),
                new Given(
                        verdict,
                        verdict == Verdict.DELEGATE ? delegate.strip() : "",
                        said.substring(0, Math.min(LONGEST, said.length())),
                        whoActs.now().required(),
                        today.now()));
        tasks.done(InvitationTasks.ADVISE, asked.subject());
        news.told("invitation.advised", it, Map.of("competence", asked.competence(), "verdict", verdict.name()));
    }

    /** Whoever invited called it off. Done twice it is done once. */
    @Transactional
    public void callOff(UUID id, String why) {
        Invitation it = invitations.one(id, sights.now());
        if (it.standing() == Standing.CALLED_OFF) {
            return;
        }
        acting.under(
                () -> {
                    changes.calledOff(it);
                    tasks.done(InvitationTasks.NOTICE, it.subject());
                },
                Share.COORDINATION,
                it.share());
    }

    /** What whoever invites changed or called off by their calendar is known to who decided. Done twice it is done once. */
    @Transactional
    public void notice(UUID id) {
        Invitation it = invitations.one(id, sights.now());
        if (it.isDecidedBy(whoActs.now().people())) {
            ActingUnder.call(Share.COORDINATION, () -> noticed(it));
        } else {
            acting.under(() -> noticed(it), Share.COORDINATION, it.share());
        }
    }

    private boolean noticed(Invitation it) {
        tasks.done(InvitationTasks.NOTICE, it.subject());
        news.recorded("invitation.noticed", it, Map.of());
        return true;
    }

    /** Whoever invited moved it: its time is held in the agenda where it was there, and it is decided anew. */
    @Transactional
    public void move(UUID id, int version, @Nullable Instant starts, @Nullable Instant ends, String place) {
        Invitation it = read(id, version);
        if (starts == null) {
            throw new Refusal("day/invitation.when");
        }
        acting.under(() -> moved(it, starts, ends, place), Share.COORDINATION, it.share());
    }

    private void moved(Invitation it, Instant starts, @Nullable Instant ends, String place) {
        Details details =
                it.details().moved(starts, ends, place.isBlank() ? it.details().place() : place.strip());
        changes.moved(it, details);
    }

    /** Hands the answer to those who check and sign it, by the office that answers. */
    @Transactional
    public void answer(UUID id, String body) {
        Invitation it = invitations.one(id, sights.now());
        if (!it.isReadyToAnswer()) {
            throw new Refusal("invitation.not_decided");
        }
        letters.submit(it.letter(), body);
        tasks.done(InvitationTasks.ANSWER, it.subject());
        news.recorded("invitation.answer_written", it, Map.of());
    }

    /** Notes who went and what came of it. Noted again it takes the place of what was noted. */
    @Transactional
    public void note(UUID id, int version, @Nullable Attendance attendance, String words) {
        Invitation it = read(id, version);
        acting.under(() -> noted(it, attendance, words), Share.COORDINATION, it.share());
    }

    private void noted(Invitation it, @Nullable Attendance attendance, String words) {
        if (attendance == null) {
            throw new Refusal("attendance/invitation.who_went");
        }
        if (it.standing() != Standing.OVER && !it.isOverAt(today.now())) {
            throw new Refusal("invitation.not_over");
        }
        String said = words.strip();
        Invitation over = it.over(new Aftermath(
                attendance,
                said.substring(0, Math.min(LONGEST, said.length())),
                whoActs.now().required(),
                today.now()));
        invitations.save(over);
        tasks.done(InvitationTasks.NOTE, it.subject());
        news.told(
                attendance == Attendance.NOBODY ? "invitation.nobody_went" : "invitation.attended",
                over,
                Map.of("attendance", attendance.name()));
    }

    static void check(Details details) {
        if (details.title().isBlank()) {
            throw new Refusal("title/invitation.to_what");
        }
        if (details.ends() != null
                && (details.starts() == null || !details.ends().isAfter(details.starts()))) {
            throw new Refusal("until/invitation.ends_before");
        }
        if (!details.country().matches("([A-Z]{2})?")) {
            throw new Refusal("country/invitation.country");
        }
    }

    private Invitation read(UUID id, int version) {
        Invitation it = invitations.one(id, sights.now());
        if (it.version() != version) {
            throw new Stale(it.subject());
        }
        return it;
    }
}
