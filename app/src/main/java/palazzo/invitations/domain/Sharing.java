// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.Answering;
import palazzo.invitations.domain.Rules.Found;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;

/** Gives each office its share: one answers, others advise, all of them see it. */
@Component
class Sharing {

    private final Invitations invitations;
    private final Advices advices;
    private final Rules rules;
    private final Answering letters;
    private final InvitationTasks tasks;
    private final InvitationNews news;
    private final Charts charts;
    private final Ids ids;
    private final Today today;

    Sharing(
            Invitations invitations,
            Advices advices,
            Rules rules,
            Answering letters,
            InvitationTasks tasks,
            InvitationNews news,
            Charts charts,
            Ids ids,
            Today today) {
        this.invitations = invitations;
        this.advices = advices;
        this.rules = rules;
        this.letters = letters;
        this.tasks = tasks;
        this.news = news;
        this.charts = charts;
        this.ids = ids;
        this.today = today;
    }

    /**
     * By rule. Whoever was asked already is not asked again.
     *
     * @param first whether it has just come: only then does a rule choose who answers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Invitation byRule(Invitation it, Answering.Known letter, boolean first) {
        List<Found> found = rules.of(new Rule.Read(
                it.details().occasion(),
                it.details().country(),
                it.details().title() + "\n" + letter.body(),
                letter.address()));
        Invitation given = first ? answeredBy(it, found) : it;
        for (Found each : found) {
            given = ask(given, each.competence(), each.unit(), String.join(", ", each.reasons()));
        }
        return given;
    }

    /** Who invites says what to, on the form: the house's own work, before anybody of the staff has looked. */
    @Transactional
    void described(java.util.UUID id, Details details) {
        InvitationDesk.check(details);
        Invitation it =
                saved(invitations.one(id, palazzo.organisation.Sight.EVERYTHING).described(details));
        news.found(it);
        letters.find(it.letter(), palazzo.organisation.Sight.EVERYTHING).ifPresent(letter -> byRule(it, letter, true));
    }

    /** The first rule of an office that answers; where there is none, citizen relations (URC-05). */
    private Invitation answeredBy(Invitation it, List<Found> found) {
        Optional<Found> answers = found.stream().filter(Found::answers).findFirst();
        String share = answers.map(Found::competence).orElse(Share.CITIZENS);
        Optional<String> unit = answers.map(Found::unit).or(() -> carrier(share));
        return unit.map(office -> give(it, share, office)).orElse(it);
    }

    /** Lets an office answer it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Invitation give(Invitation it, String share, String unit) {
        Invitation given = saved(it.shared(share, unit, Set.of()));
        letters.give(given.letter(), share, unit, given.label().offices());
        news.recorded("invitation.shared", given, Map.of("share", share, "unit", unit));
        return given;
    }

    /** Asks an office for advice. */
    @Transactional(propagation = Propagation.MANDATORY)
    Invitation ask(Invitation it, String competence, String unit, String why) {
        Advice advice = new Advice(ids.next(), it.id(), competence, unit, why, today.now(), tasks.adviseBy(it), null);
        Set<String> offices = new HashSet<>(it.label().offices());
        offices.add(unit);
        Invitation wider = saved(it.shared(it.share(), it.unit(), offices));
        if (advices.add(advice)) {
            letters.give(wider.letter(), wider.share(), wider.unit(), offices);
            tasks.toAdvise(wider, advice);
            news.recorded("invitation.advice_asked", wider, Map.of("competence", competence, "unit", unit));
        }
        return wider;
    }

    /** The unit that carries a line today. @throws Refusal where none does */
    String carrying(String competence) {
        return carrier(competence)
                .orElseThrow(() -> new Refusal("competence/invitation.carried_by_nobody", competence));
    }

    private Optional<String> carrier(String competence) {
        return charts.on(today.date()).carriersOf(competence).stream().sorted().findFirst();
    }

    private Invitation saved(Invitation it) {
        invitations.save(it);
        return invitations.one(it.id(), palazzo.organisation.Sight.EVERYTHING);
    }
}
