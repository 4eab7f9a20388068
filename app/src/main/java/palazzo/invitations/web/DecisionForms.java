// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.correspondence.Answering;
import palazzo.correspondence.Answering.Stage;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Decision;
import palazzo.invitations.domain.Delegation;
import palazzo.invitations.domain.Diary;
import palazzo.invitations.domain.Going;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Standing;
import palazzo.invitations.domain.Texts;
import palazzo.invitations.web.InvitationPage.AfterLine;
import palazzo.invitations.web.InvitationPage.AnswerForm;
import palazzo.invitations.web.InvitationPage.DecisionForm;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;

/** What is to be decided about an invitation, who goes, and what is answered. */
@Component
class DecisionForms {

    private final Going going;
    private final Diary diary;
    private final Texts texts;
    private final People people;
    private final Permission permission;
    private final Today today;

    DecisionForms(Going going, Diary diary, Texts texts, People people, Permission permission, Today today) {
        this.going = going;
        this.diary = diary;
        this.texts = texts;
        this.people = people;
        this.permission = permission;
        this.today = today;
    }

    DecisionForm decision(Invitation it) {
        return new DecisionForm(answers(it), "", "", inTheHouse(it), "", "", "", "");
    }

    List<Choice> answers(Invitation it) {
        return Arrays.stream(Answer.values())
                .filter(answer -> answer != Answer.HOLD || it.standing() != Standing.HELD)
                .map(answer -> new Choice(
                        answer.name(),
                        Phrase.of("invitation.answer." + answer),
                        Phrase.of("invitation.answer." + answer + ".hint")))
                .toList();
    }

    /** Who could go: deputies and assessori first, with whether they are free. */
    List<Choice> inTheHouse(Invitation it) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", Phrase.of("invitation.somebody_else"))));
        people.onDuty(today.date()).stream()
                .filter(actor -> !actor.is(PostKind.MAYOR) && !actor.is(PostKind.ADMIN) && !actor.is(PostKind.AUDITOR))
                .sorted(java.util.Comparator.comparing(
                        (Actor actor) -> !actor.is(PostKind.DEPUTY) && !actor.is(PostKind.ASSESSORE)))
                .map(actor -> choice(actor, it))
                .forEach(all::add);
        return all;
    }

    private Choice choice(Actor actor, Invitation it) {
        String title = people.title(actor.required(), today.date(), LocaleContextHolder.getLocale())
                .orElse("");
        String name = title.isEmpty() ? actor.name() : actor.name() + ", " + title;
        Phrase said = diary.isFree(actor.required(), it)
                .map(free -> Phrase.of(free ? "invitation.is_free" : "invitation.is_taken", name))
                .orElseGet(() -> Phrase.plain(name));
        return new Choice(actor.required().toString(), said);
    }

    boolean mayGo(Invitation it, Actor actor) {
        return it.standing() == Standing.ASKED
                && going.of(it).stream()
                        .anyMatch(asked -> asked.isOpen(today.now())
                                && asked.person() != null
                                && asked.person().equals(actor.person()));
    }

    @Nullable
    AnswerForm answer(Invitation it, Answering.@Nullable Known letter, Actor actor, Stage stage) {
        Decision decision = it.decision();
        if (letter == null
                || decision == null
                || !it.isReadyToAnswer()
                || stage != Stage.TO_ANSWER
                || !permission.may(actor, it.share())) {
            return null;
        }
        String body = texts.filled(it, decision.answer(), decision.delegate(), decision.until());
        Phrase by = letter.address().isBlank()
                ? Phrase.of("invitation.leaves_by_post")
                : Phrase.of(
                        letter.channel().equals("PEC") ? "invitation.leaves_by_pec" : "invitation.leaves_by_mail",
                        letter.address());
        return new AnswerForm(body, by, body.contains("["));
    }

    List<AfterLine> after(Invitation it) {
        List<AfterLine> lines = new ArrayList<>();
        for (Delegation asked : going.of(it)) {
            Phrase said = asked.answer() == null
                    ? Phrase.of("invitation.asked_to_go", asked.name(), asked.askedAt(), asked.expiresAt())
                    : Phrase.of("invitation.said." + asked.answer(), asked.name());
            lines.add(new AfterLine(said, asked.words()));
        }
        if (it.aftermath() != null) {
            lines.add(new AfterLine(
                    Phrase.of(
                            "invitation.went." + it.aftermath().attendance(),
                            people.name(it.aftermath().by()),
                            it.aftermath().at()),
                    it.aftermath().words()));
        }
        return lines;
    }
}
