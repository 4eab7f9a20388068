// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.Answering;
import palazzo.correspondence.Answering.Stage;
import palazzo.invitations.domain.Advice;
import palazzo.invitations.domain.Advices;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Decision;
import palazzo.invitations.domain.HostCalls;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Standing;
import palazzo.kernel.Today;
import palazzo.organisation.People;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Step;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What an invitation is, and how far it has come. */
@Component
class InvitationFacts {

    private final Advices advices;
    private final AdviceLines lines;
    private final HostCalls calls;
    private final People people;
    private final Today today;

    InvitationFacts(Advices advices, AdviceLines lines, HostCalls calls, People people, Today today) {
        this.advices = advices;
        this.lines = lines;
        this.calls = calls;
        this.people = people;
        this.today = today;
    }

    List<Tag> tags(Invitation it, Stage stage) {
        List<Tag> tags = new ArrayList<>(List.of(Said.tag(it)));
        if (it.decision() != null && stage != Stage.TO_ANSWER && stage != Stage.CLOSED) {
            tags.add(Tag.of(stage == Stage.ANSWERED ? Tone.OK : Tone.WAIT, "invitation.stage." + stage));
        }
        if (it.standing().isDecidable() && it.details().answerBy() != null) {
            boolean late = it.details().answerBy().isBefore(today.date());
            tags.add(Tag.of(
                    late ? Tone.LATE : Tone.WAIT,
                    "invitation.answer_by",
                    it.details().answerBy()));
        }
        return tags;
    }

    List<Fact> facts(Invitation it, Answering.@Nullable Known letter) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Phrase.of("invitation.host"),
                Phrase.plain(it.hostName().isBlank() ? "—" : it.hostName()),
                it.host() == null ? null : "/directory/" + it.host()));
        facts.add(new Fact(Phrase.of("invitation.when"), Said.when(it.details())));
        add(facts, "invitation.place", it.details().place());
        add(facts, "invitation.country", Said.country(it.details().country()));
        facts.add(new Fact(
                Phrase.of("invitation.occasion"),
                Phrase.of("invitation.occasion." + it.details().occasion())));
        add(facts, "invitation.asked", it.details().asked());
        if (letter != null) {
            facts.add(new Fact(
                    Phrase.of("invitation.arrived"),
                    Phrase.of(
                            "invitation.by_channel",
                            Phrase.of("letters.channel." + letter.channel()),
                            letter.arrivedAt()),
                    letter.path()));
        }
        facts.add(new Fact(
                Phrase.of("invitation.share"), Phrase.of("invitation.share_of", lines.unit(it.unit()), it.share())));
        Decision decision = it.decision();
        if (decision != null) {
            facts.add(new Fact(
                    Phrase.of("invitation.decision"),
                    Phrase.of(
                            "invitation.decided_by",
                            Phrase.of("invitation.answered." + decision.answer()),
                            people.name(decision.by()),
                            decision.at())));
            add(facts, "invitation.reason", decision.reason());
            add(facts, "invitation.delegate", decision.delegate());
        }
        calls.of(it.id()).ifPresent(call -> facts.addAll(CalendarFacts.of(call)));
        if (it.engagement() != null) {
            facts.add(new Fact(
                    Phrase.of("invitation.engagement"),
                    Phrase.of("invitation.open_agenda"),
                    palazzo.agenda.Engagement.path(it.engagement())));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(Phrase.of(key), Phrase.plain(value)));
        }
    }

    List<Step> chain(Invitation it, Stage stage) {
        boolean decided = it.decision() != null && it.standing() != Standing.ASKED;
        List<Advice> asked = advices.of(it.id());
        long given = asked.stream().filter(advice -> advice.given() != null).count();
        boolean advised = decided || given == asked.size();
        List<Step> steps = new ArrayList<>();
        steps.add(step(
                "invitation.step.advice", advised, true, Phrase.of("invitation.step.advice_of", given, asked.size())));
        steps.add(step("invitation.step.decision", decided, advised, null));
        steps.add(step("invitation.step.answer", stage == Stage.ANSWERED, decided, null));
        if (it.standing() != Standing.CALLED_OFF && goes(it)) {
            steps.add(step("invitation.step.after", it.standing() == Standing.OVER, stage == Stage.ANSWERED, null));
        }
        return steps;
    }

    private static boolean goes(Invitation it) {
        Decision decision = it.decision();
        return decision == null || decision.answer() == Answer.ACCEPT || decision.answer() == Answer.DELEGATE;
    }

    private static Step step(String key, boolean done, boolean now, @Nullable Phrase below) {
        return new Step(Phrase.of(key), below, done ? Step.At.DONE : now ? Step.At.NOW : Step.At.AHEAD);
    }
}
