// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static palazzo.law.appointments.CandidacyFacts.BODIES_CHOSEN;
import static palazzo.law.appointments.CandidacyFacts.CANDIDATES_OF_PROPOSER;
import static palazzo.law.appointments.CandidacyFacts.CONTROL_ORGAN;
import static palazzo.law.appointments.CandidacyFacts.FOUND_SUITABLE;
import static palazzo.law.appointments.CandidacyFacts.FROM_MINORITY;
import static palazzo.law.appointments.CandidacyFacts.MANDATES_HELD;
import static palazzo.law.appointments.CandidacyFacts.MINORITY_SEAT;
import static palazzo.law.appointments.CandidacyFacts.MOST_BODIES;
import static palazzo.law.appointments.CandidacyFacts.MOST_CANDIDATES;
import static palazzo.law.appointments.CandidacyFacts.MOST_MANDATES;
import static palazzo.law.appointments.CandidacyFacts.MOST_OFFICES;
import static palazzo.law.appointments.CandidacyFacts.NOTICE;
import static palazzo.law.appointments.CandidacyFacts.OFFICES_HELD;
import static palazzo.law.appointments.CandidacyFacts.PROPOSER;
import static palazzo.law.appointments.CandidacyFacts.RENEWAL;
import static palazzo.law.appointments.CandidacyFacts.REQUIREMENTS_MET;
import static palazzo.law.appointments.CandidacyFacts.RESULTS_WEIGHED;
import static palazzo.law.appointments.CandidacyFacts.SEATS;
import static palazzo.law.appointments.CandidacyFacts.TOP_OFFICE;

import java.util.function.Function;
import palazzo.law.Norm;

/** Whether the candidacy is admitted. The numbers of the city's own rules are facts that the city may set. */
public enum CandidacyCheck implements Check {
    @Norm("Comune di Milano, statuto e regolamento sulle nomine, avviso pubblico")
    A_NOTICE_OPENED_AND_CLOSED_BEFORE_THE_CHOICE("AP-03", it -> it.that(NOTICE, notice -> it.isOver(notice.to()))),

    @Norm("Comune di Milano, regolamento sulle nomine, art. 6, proponenti")
    THE_PROPOSER_IS_OF_AN_ALLOWED_KIND("AP-04", it -> it.that(PROPOSER, proposer -> proposer.isAdmittedOn(it.day()))),

    @Norm(
            value = "Comune di Milano, regolamento sulle nomine, art. 6, p. 2",
            doubt = "Read in a notice of 2015: the number may have changed.")
    A_PROPOSER_NAMES_NO_MORE_THAN_THE_SEATS_ALLOW(
            "AP-05",
            it -> it.that(SEATS, CANDIDATES_OF_PROPOSER, (seats, named) -> seats > 1 || named == 1)
                    .and(it.that(CANDIDATES_OF_PROPOSER, MOST_CANDIDATES, (named, most) -> named <= most))),

    @Norm(
            value = "Comune di Milano, regolamento sulle nomine, art. 6, p. 3",
            doubt = "Read in a notice of 2015: the number may have changed.")
    A_CANDIDACY_NAMES_FEW_BOARDS(
            "AP-06",
            it -> it.is(CONTROL_ORGAN).or(it.that(BODIES_CHOSEN, MOST_BODIES, (named, most) -> named <= most))),

    @Norm("Comune di Milano, statuto, commissione di esperti sulle nomine")
    THE_EXPERTS_FOUND_THE_CANDIDATE_SUITABLE("AP-07", it -> it.is(FOUND_SUITABLE)),

    @Norm("Comune di Milano, statuto, rinnovo delle nomine")
    A_RENEWAL_WEIGHS_RESULTS("AP-09", it -> it.isNot(RENEWAL).or(it.is(RESULTS_WEIGHED))),

    @Norm(value = "Comune di Milano, indirizzi del Consiglio, terzo mandato", doubt = "Known from the press only.")
    THERE_IS_NO_THIRD_MANDATE_AT_THE_TOP(
            "AP-10", it -> it.isNot(TOP_OFFICE).or(it.that(MANDATES_HELD, MOST_MANDATES, (held, most) -> held < most))),

    @Norm(
            value = "Comune di Milano, indirizzi del Consiglio, cumulo degli incarichi",
            doubt = "No number was seen: the city sets it.")
    OFFICES_HELD_ARE_UNDER_THE_CEILING("AP-11", it -> it.that(OFFICES_HELD, MOST_OFFICES, (held, most) -> held < most)),

    @Norm(
            value = "d.lgs. 175/2016, art. 11, c. 1",
            doubt = "The decree with the requirements was not read: a person judges them.")
    HONOUR_SKILL_AND_INDEPENDENCE_ARE_THERE("AP-33", it -> it.is(REQUIREMENTS_MET)),

    @Norm(value = "statuto dell'ente, posto della minoranza", doubt = "It depends on the statute of each body.")
    THE_SEAT_OF_THE_MINORITY_GOES_TO_THE_MINORITY(
            "AP-45", it -> it.isNot(MINORITY_SEAT).or(it.is(FROM_MINORITY)));

    private final Rule rule;

    CandidacyCheck(String id, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, judge);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
