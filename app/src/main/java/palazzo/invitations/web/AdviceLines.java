// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.invitations.domain.Advice;
import palazzo.invitations.domain.Advice.Verdict;
import palazzo.invitations.domain.Advices;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Share;
import palazzo.invitations.domain.Standing;
import palazzo.invitations.web.InvitationPage.AdviceLine;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What the offices advise, whom one may still ask, and who answers. */
@Component
class AdviceLines {

    private final Advices advices;
    private final People people;
    private final Charts charts;
    private final Permission permission;
    private final Today today;

    AdviceLines(Advices advices, People people, Charts charts, Permission permission, Today today) {
        this.advices = advices;
        this.people = people;
        this.charts = charts;
        this.permission = permission;
        this.today = today;
    }

    List<AdviceLine> of(Invitation it, Actor actor) {
        return advices.of(it.id()).stream()
                .map(advice -> line(advice, it, actor))
                .toList();
    }

    private AdviceLine line(Advice advice, Invitation it, Actor actor) {
        Advice.Given given = advice.given();
        Phrase by = given == null
                ? Phrase.of("invitation.advice_due", advice.due())
                : Phrase.of("invitation.advice_by", people.name(given.by()), given.at());
        return new AdviceLine(
                advice.competence(),
                Phrase.plain(unit(advice.unit())),
                advice.why(),
                given == null ? null : verdict(given),
                given == null ? "" : given.words(),
                by,
                Standing.OPEN.contains(it.standing()) && permission.may(actor, advice.competence()));
    }

    private static Tag verdict(Advice.Given given) {
        Tone tone = switch (given.verdict()) {
            case FAVOUR -> Tone.OK;
            case DELEGATE -> Tone.PLAIN;
            case AGAINST -> Tone.LATE;
        };
        return given.verdict() == Verdict.DELEGATE && !given.delegate().isEmpty()
                ? Tag.of(tone, "invitation.verdict.DELEGATE_TO", given.delegate())
                : Tag.of(tone, "invitation.verdict." + given.verdict());
    }

    List<Choice> askable(Invitation it, boolean works) {
        if (!works || !Standing.OPEN.contains(it.standing())) {
            return List.of();
        }
        Set<String> asked = advices.of(it.id()).stream().map(Advice::competence).collect(Collectors.toSet());
        return Share.ADVISING.stream()
                .filter(code -> !asked.contains(code))
                .filter(code -> !charts.on(today.date()).carriersOf(code).isEmpty())
                .map(this::lineOf)
                .toList();
    }

    private Choice lineOf(String code) {
        String units = charts.on(today.date()).carriersOf(code).stream()
                .sorted()
                .map(this::unit)
                .collect(Collectors.joining(", "));
        return new Choice(code, Phrase.of("invitation.line_of", code, units));
    }

    List<Choice> shares() {
        return Share.ANSWERING.stream()
                .filter(code -> !charts.on(today.date()).carriersOf(code).isEmpty())
                .map(this::lineOf)
                .toList();
    }

    /** A unit by its name. */
    String unit(String code) {
        return charts.on(today.date())
                .unit(code)
                .map(unit -> unit.name(LocaleContextHolder.getLocale()))
                .orElse(code);
    }
}
