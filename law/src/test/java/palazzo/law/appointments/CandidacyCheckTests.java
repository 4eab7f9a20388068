// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;
import static palazzo.law.appointments.Answers.TODAY;
import static palazzo.law.appointments.Answers.fails;
import static palazzo.law.appointments.Answers.isToRead;
import static palazzo.law.appointments.Answers.passes;
import static palazzo.law.appointments.CandidacyCheck.A_CANDIDACY_NAMES_FEW_BOARDS;
import static palazzo.law.appointments.CandidacyCheck.A_NOTICE_OPENED_AND_CLOSED_BEFORE_THE_CHOICE;
import static palazzo.law.appointments.CandidacyCheck.A_PROPOSER_NAMES_NO_MORE_THAN_THE_SEATS_ALLOW;
import static palazzo.law.appointments.CandidacyCheck.A_RENEWAL_WEIGHS_RESULTS;
import static palazzo.law.appointments.CandidacyCheck.HONOUR_SKILL_AND_INDEPENDENCE_ARE_THERE;
import static palazzo.law.appointments.CandidacyCheck.OFFICES_HELD_ARE_UNDER_THE_CEILING;
import static palazzo.law.appointments.CandidacyCheck.THERE_IS_NO_THIRD_MANDATE_AT_THE_TOP;
import static palazzo.law.appointments.CandidacyCheck.THE_EXPERTS_FOUND_THE_CANDIDATE_SUITABLE;
import static palazzo.law.appointments.CandidacyCheck.THE_PROPOSER_IS_OF_AN_ALLOWED_KIND;
import static palazzo.law.appointments.CandidacyCheck.THE_SEAT_OF_THE_MINORITY_GOES_TO_THE_MINORITY;
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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class CandidacyCheckTests {

    @Test
    @Norm("Comune di Milano, statuto e regolamento sulle nomine, avviso pubblico")
    void theNoticeClosesBeforeTheChoice() {
        var check = A_NOTICE_OPENED_AND_CLOSED_BEFORE_THE_CHOICE;
        passes(check, NOTHING_KNOWN.with(NOTICE, new Span(TODAY.minusDays(30), TODAY.minusDays(1))));
        fails(check, NOTHING_KNOWN.with(NOTICE, new Span(TODAY.minusDays(30), TODAY)));
        fails(check, NOTHING_KNOWN.without(NOTICE));
        assertThatThrownBy(() -> new Span(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is before the start");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROFESSIONAL_ORDER", "UNIVERSITY", "UNION", "TRADE_BODY"})
    @Norm("Comune di Milano, regolamento sulle nomine, art. 6, proponenti")
    void ordersUniversitiesUnionsAndTradeBodiesAreOfTheCity(Proposer.Kind kind) {
        passes(THE_PROPOSER_IS_OF_AN_ALLOWED_KIND, proposedBy(Proposer.of(kind, true)));
        fails(THE_PROPOSER_IS_OF_AN_ALLOWED_KIND, proposedBy(Proposer.of(kind, false)));
    }

    @Test
    @Norm("Comune di Milano, regolamento sulle nomine, art. 6, proponenti")
    void othersAreOfAnAllowedKind() {
        var check = THE_PROPOSER_IS_OF_AN_ALLOWED_KIND;
        passes(check, proposedBy(Proposer.of(Proposer.Kind.COUNCILLOR, false)));
        fails(check, proposedBy(Proposer.of(Proposer.Kind.ANOTHER, true)));
        passes(check, proposedBy(Proposer.residents(100)));
        fails(check, proposedBy(Proposer.residents(99)));
        passes(check, proposedBy(Proposer.association(true, TODAY.minusYears(1))));
        fails(check, proposedBy(Proposer.association(true, TODAY.minusYears(1).plusDays(1))));
        fails(check, proposedBy(Proposer.association(false, TODAY.minusYears(9))));
        fails(check, proposedBy(Proposer.of(Proposer.Kind.ASSOCIATION, true)));
        assertThatThrownBy(() -> Proposer.residents(-1)).isInstanceOf(BadInput.class);
    }

    @Test
    @Norm("Comune di Milano, regolamento sulle nomine, art. 6, p. 2")
    void oneIsNamedForOneSeatAndTwoForMore() {
        var check = A_PROPOSER_NAMES_NO_MORE_THAN_THE_SEATS_ALLOW;
        passes(check, named(1, 1));
        fails(check, named(1, 2));
        passes(check, named(2, 2));
        fails(check, named(5, 3));
        passes(check, named(5, 3).with(MOST_CANDIDATES, 3));
    }

    @Test
    @Norm("Comune di Milano, regolamento sulle nomine, art. 6, p. 3")
    void threeBodiesAreNamedForBoards() {
        Dossier board = NOTHING_KNOWN.with(CONTROL_ORGAN, false);
        passes(A_CANDIDACY_NAMES_FEW_BOARDS, board.with(BODIES_CHOSEN, 3));
        fails(A_CANDIDACY_NAMES_FEW_BOARDS, board.with(BODIES_CHOSEN, 4));
        passes(A_CANDIDACY_NAMES_FEW_BOARDS, board.with(BODIES_CHOSEN, 4).with(MOST_BODIES, 4));
        passes(
                A_CANDIDACY_NAMES_FEW_BOARDS,
                NOTHING_KNOWN.with(CONTROL_ORGAN, true).with(BODIES_CHOSEN, 40));
    }

    @Test
    @Norm("Comune di Milano, statuto, commissione di esperti sulle nomine")
    void onlyTheSuitableAreChosen() {
        passes(THE_EXPERTS_FOUND_THE_CANDIDATE_SUITABLE, NOTHING_KNOWN.with(FOUND_SUITABLE, true));
        fails(THE_EXPERTS_FOUND_THE_CANDIDATE_SUITABLE, NOTHING_KNOWN.with(FOUND_SUITABLE, false));
    }

    @Test
    @Norm("Comune di Milano, statuto, rinnovo delle nomine")
    void resultsAreWeighedByAPerson() {
        Dossier renewal = NOTHING_KNOWN.with(RENEWAL, true);
        passes(A_RENEWAL_WEIGHS_RESULTS, NOTHING_KNOWN.with(RENEWAL, false));
        isToRead(A_RENEWAL_WEIGHS_RESULTS, renewal);
        passes(A_RENEWAL_WEIGHS_RESULTS, renewal.with(RESULTS_WEIGHED, true));
        fails(A_RENEWAL_WEIGHS_RESULTS, renewal.with(RESULTS_WEIGHED, false));
    }

    @Test
    @Norm("Comune di Milano, indirizzi del Consiglio, terzo mandato")
    void aTopOfficeIsHeldTwice() {
        var check = THERE_IS_NO_THIRD_MANDATE_AT_THE_TOP;
        Dossier top = NOTHING_KNOWN.with(TOP_OFFICE, true);
        passes(check, top.with(MANDATES_HELD, 1));
        fails(check, top.with(MANDATES_HELD, 2));
        passes(check, top.with(MANDATES_HELD, 2).with(MOST_MANDATES, 3));
        passes(check, NOTHING_KNOWN.with(TOP_OFFICE, false).with(MANDATES_HELD, 9));
    }

    @Test
    @Norm("Comune di Milano, indirizzi del Consiglio, cumulo degli incarichi")
    void theCeilingIsOfTheCity() {
        isToRead(OFFICES_HELD_ARE_UNDER_THE_CEILING, NOTHING_KNOWN.with(OFFICES_HELD, 0));
        passes(
                OFFICES_HELD_ARE_UNDER_THE_CEILING,
                NOTHING_KNOWN.with(OFFICES_HELD, 1).with(MOST_OFFICES, 2));
        fails(
                OFFICES_HELD_ARE_UNDER_THE_CEILING,
                NOTHING_KNOWN.with(OFFICES_HELD, 2).with(MOST_OFFICES, 2));
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 11, c. 1")
    void requirementsAreReadByAPerson() {
        isToRead(HONOUR_SKILL_AND_INDEPENDENCE_ARE_THERE, NOTHING_KNOWN);
        passes(HONOUR_SKILL_AND_INDEPENDENCE_ARE_THERE, NOTHING_KNOWN.with(REQUIREMENTS_MET, true));
        fails(HONOUR_SKILL_AND_INDEPENDENCE_ARE_THERE, NOTHING_KNOWN.with(REQUIREMENTS_MET, false));
    }

    @Test
    @Norm("statuto dell'ente, posto della minoranza")
    void theMinorityNamesForItsSeat() {
        var check = THE_SEAT_OF_THE_MINORITY_GOES_TO_THE_MINORITY;
        Dossier kept = NOTHING_KNOWN.with(MINORITY_SEAT, true);
        passes(check, NOTHING_KNOWN.with(MINORITY_SEAT, false));
        passes(check, kept.with(FROM_MINORITY, true));
        fails(check, kept.with(FROM_MINORITY, false));
    }

    private static Dossier proposedBy(Proposer proposer) {
        return NOTHING_KNOWN.with(PROPOSER, proposer);
    }

    private static Dossier named(int seats, int candidates) {
        return NOTHING_KNOWN.with(SEATS, seats).with(CANDIDATES_OF_PROPOSER, candidates);
    }
}
