// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.appointments.Answers.COMPANY;
import static palazzo.law.appointments.Answers.FOUNDATION;
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;
import static palazzo.law.appointments.Answers.PUBLIC_BODY;
import static palazzo.law.appointments.Answers.TODAY;
import static palazzo.law.appointments.Answers.fails;
import static palazzo.law.appointments.Answers.isToRead;
import static palazzo.law.appointments.Answers.passes;
import static palazzo.law.appointments.BodyFacts.BODY;
import static palazzo.law.appointments.BodyFacts.SUPERVISED;
import static palazzo.law.appointments.OfficeCheck.NOT_FRESH_FROM_A_FINANCED_BODY;
import static palazzo.law.appointments.OfficeCheck.NOT_FRESH_FROM_A_SEAT_FOR_A_REGIONAL_OFFICE;
import static palazzo.law.appointments.OfficeCheck.NOT_FRESH_FROM_A_SEAT_IN_A_CITY;
import static palazzo.law.appointments.OfficeCheck.NOT_IN_OFFICE_IN_THIS_CITY;
import static palazzo.law.appointments.OfficeCheck.NO_OWN_WORK_PAID_BY_THE_CITY;
import static palazzo.law.appointments.OfficeCheck.WHO_LEADS_HOLDS_NO_SEAT_IN_A_GREAT_LOCAL_BODY;
import static palazzo.law.appointments.OfficeCheck.WHO_LEADS_IS_NOT_IN_GOVERNMENT_OR_PARLIAMENT;
import static palazzo.law.appointments.OfficeCheck.WHO_RUNS_A_PUBLIC_BODY_HOLDS_NO_SEAT_IN_CITY_OR_REGION;
import static palazzo.law.appointments.PersonFacts.CHAIR_OR_MANAGING_DIRECTOR;
import static palazzo.law.appointments.PersonFacts.COOLING_YEARS;
import static palazzo.law.appointments.PersonFacts.FINANCED_POST_LEFT;
import static palazzo.law.appointments.PersonFacts.HAS_POWERS;
import static palazzo.law.appointments.PersonFacts.OWN_WORK_FINANCED;
import static palazzo.law.appointments.PersonFacts.POLITICAL_OFFICES;
import static palazzo.law.appointments.PersonFacts.REGIONAL_OFFICE;
import static palazzo.law.appointments.PersonFacts.SEAT_RESERVED;
import static palazzo.law.appointments.PoliticalOffice.Kind.GOVERNMENT;
import static palazzo.law.appointments.PoliticalOffice.Kind.OTHER_CITY;
import static palazzo.law.appointments.PoliticalOffice.Kind.PARLIAMENT;
import static palazzo.law.appointments.PoliticalOffice.Kind.PROVINCE;
import static palazzo.law.appointments.PoliticalOffice.Kind.REGION;
import static palazzo.law.appointments.PoliticalOffice.Kind.THIS_CITY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class OfficeCheckTests {

    private static final LocalDate LAST_DAY_OF_COOLING = LocalDate.of(2025, 2, 24);
    private static final Dossier CHAIR = NOTHING_KNOWN.with(BODY, COMPANY).with(CHAIR_OR_MANAGING_DIRECTOR, true);

    @Test
    @Norm("d.lgs. 267/2000, art. 78, c. 5")
    void whoGovernsTheCitySitsInNoBodyOfIts() {
        Dossier councillor = NOTHING_KNOWN.with(POLITICAL_OFFICES, List.of(PoliticalOffice.held(THIS_CITY)));
        fails(NOT_IN_OFFICE_IN_THIS_CITY, councillor.with(BODY, COMPANY).with(SEAT_RESERVED, false));
        passes(NOT_IN_OFFICE_IN_THIS_CITY, councillor.with(BODY, COMPANY).with(SEAT_RESERVED, true));
        passes(NOT_IN_OFFICE_IN_THIS_CITY, councillor.with(BODY, FOUNDATION).with(SUPERVISED, false));
        fails(
                NOT_IN_OFFICE_IN_THIS_CITY,
                councillor.with(BODY, FOUNDATION).with(SUPERVISED, true).with(SEAT_RESERVED, false));
        passes(NOT_IN_OFFICE_IN_THIS_CITY, inOffices(new PoliticalOffice(THIS_CITY, 0, true, TODAY.minusDays(1))));
        isToRead(NOT_IN_OFFICE_IN_THIS_CITY, inOffices(new PoliticalOffice(THIS_CITY, 0, true, TODAY)));
        passes(NOT_IN_OFFICE_IN_THIS_CITY, inOffices(PoliticalOffice.held(OTHER_CITY)));
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 4")
    void twoYearsPassAfterAFinancedBody() {
        var check = NOT_FRESH_FROM_A_FINANCED_BODY;
        Dossier powers = NOTHING_KNOWN.with(HAS_POWERS, true);
        passes(check, powers.without(FINANCED_POST_LEFT));
        fails(check, powers.with(FINANCED_POST_LEFT, TODAY.minusYears(2)));
        passes(check, powers.with(FINANCED_POST_LEFT, TODAY.minusYears(2).minusDays(1)));
        fails(
                check,
                powers.with(FINANCED_POST_LEFT, TODAY.minusYears(2).minusDays(1))
                        .with(COOLING_YEARS, 3));
        isToRead(check, NOTHING_KNOWN.with(HAS_POWERS, false).with(FINANCED_POST_LEFT, TODAY));
        assertThatThrownBy(() -> check.read(powers.with(FINANCED_POST_LEFT, TODAY.plusDays(1))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("financed_post_left");
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 7, c. 2; d.l. 202/2024, art. 21, c. 5-quinquies")
    void theCoolingOfLocalSeatsEndedOn25February2025() {
        var check = NOT_FRESH_FROM_A_SEAT_IN_A_CITY;
        var left = new PoliticalOffice(THIS_CITY, 0, true, LAST_DAY_OF_COOLING.minusYears(2));
        fails(check, Dossier.on(LAST_DAY_OF_COOLING).with(POLITICAL_OFFICES, List.of(left)));
        passes(check, Dossier.on(LAST_DAY_OF_COOLING.plusDays(1)).with(POLITICAL_OFFICES, List.of(left)));
        passes(check, NOTHING_KNOWN);
        isToRead(check, Dossier.on(LAST_DAY_OF_COOLING));
    }

    @Test
    void theCoolingLastedTwoYearsHereAndOneElsewhere() {
        var check = NOT_FRESH_FROM_A_SEAT_IN_A_CITY;
        passes(
                check,
                cooling(THIS_CITY, 0, true, LAST_DAY_OF_COOLING.minusYears(2).minusDays(1)));
        fails(check, cooling(OTHER_CITY, 15_001, true, LAST_DAY_OF_COOLING.minusYears(1)));
        passes(
                check,
                cooling(
                        OTHER_CITY,
                        15_001,
                        true,
                        LAST_DAY_OF_COOLING.minusYears(1).minusDays(1)));
        passes(check, cooling(OTHER_CITY, 15_000, true, LAST_DAY_OF_COOLING));
        passes(check, cooling(OTHER_CITY, 15_001, false, LAST_DAY_OF_COOLING));
        passes(check, cooling(PARLIAMENT, 0, true, LAST_DAY_OF_COOLING));
        fails(check, Dossier.on(LAST_DAY_OF_COOLING).with(POLITICAL_OFFICES, List.of(PoliticalOffice.held(THIS_CITY))));
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 7, c. 1")
    void aRegionalOfficeIsReadByAPerson() {
        var check = NOT_FRESH_FROM_A_SEAT_FOR_A_REGIONAL_OFFICE;
        passes(check, inOffices(PoliticalOffice.held(REGION)).with(REGIONAL_OFFICE, false));
        isToRead(check, inOffices(PoliticalOffice.held(REGION)).with(REGIONAL_OFFICE, true));
        passes(check, inOffices().with(REGIONAL_OFFICE, true));
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 13, c. 3")
    void whoLeadsHoldsNoSeatInAGreatLocalBody() {
        var check = WHO_LEADS_HOLDS_NO_SEAT_IN_A_GREAT_LOCAL_BODY;
        passes(check, leading(new PoliticalOffice(OTHER_CITY, 15_000, true, null)));
        fails(check, leading(new PoliticalOffice(OTHER_CITY, 15_001, true, null)));
        passes(check, leading(new PoliticalOffice(OTHER_CITY, 15_001, false, null)));
        fails(check, leading(new PoliticalOffice(THIS_CITY, 15_001, true, null)));
        passes(check, leading(new PoliticalOffice(REGION, 15_001, true, null)));
        fails(check, leading(PoliticalOffice.held(PROVINCE)));
        passes(check, leading(new PoliticalOffice(PROVINCE, 0, false, null)));
        passes(check, leading(new PoliticalOffice(PROVINCE, 0, true, TODAY.minusDays(1))));
        passes(check, leading(PoliticalOffice.held(PROVINCE)).with(CHAIR_OR_MANAGING_DIRECTOR, false));
        passes(check, leading(PoliticalOffice.held(PROVINCE)).with(BODY, FOUNDATION));
        passes(check, leading(PoliticalOffice.held(PROVINCE)).with(BODY, PUBLIC_BODY));
        assertThatThrownBy(() -> new PoliticalOffice(OTHER_CITY, -1, true, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("inhabitants \"-1\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"GOVERNMENT", "PARLIAMENT"})
    @Norm("d.lgs. 39/2013, art. 13, c. 1")
    void whoLeadsIsNotInGovernmentOrParliament(PoliticalOffice.Kind kind) {
        fails(WHO_LEADS_IS_NOT_IN_GOVERNMENT_OR_PARLIAMENT, leading(PoliticalOffice.held(kind)));
        passes(WHO_LEADS_IS_NOT_IN_GOVERNMENT_OR_PARLIAMENT, leading(PoliticalOffice.held(REGION)));
        passes(
                WHO_LEADS_IS_NOT_IN_GOVERNMENT_OR_PARLIAMENT,
                leading(new PoliticalOffice(kind, 0, true, TODAY.minusDays(1))));
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 9")
    void ownWorkIsNotPaidByTheCity() {
        passes(NO_OWN_WORK_PAID_BY_THE_CITY, NOTHING_KNOWN.with(OWN_WORK_FINANCED, false));
        fails(NO_OWN_WORK_PAID_BY_THE_CITY, NOTHING_KNOWN.with(OWN_WORK_FINANCED, true));
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 11")
    void whoRunsAPublicBodySitsInNeitherCityNorRegion() {
        var check = WHO_RUNS_A_PUBLIC_BODY_HOLDS_NO_SEAT_IN_CITY_OR_REGION;
        fails(check, inOffices(PoliticalOffice.held(THIS_CITY)).with(BODY, PUBLIC_BODY));
        fails(check, inOffices(PoliticalOffice.held(REGION)).with(BODY, PUBLIC_BODY));
        passes(check, inOffices(PoliticalOffice.held(GOVERNMENT)).with(BODY, PUBLIC_BODY));
        passes(check, inOffices(PoliticalOffice.held(REGION)).with(BODY, COMPANY));
    }

    private static Dossier inOffices(PoliticalOffice... offices) {
        return NOTHING_KNOWN.with(POLITICAL_OFFICES, List.of(offices));
    }

    private static Dossier leading(PoliticalOffice office) {
        return CHAIR.with(POLITICAL_OFFICES, List.of(office));
    }

    private static Dossier cooling(PoliticalOffice.Kind kind, int inhabitants, boolean sameRegion, LocalDate left) {
        return Dossier.on(LAST_DAY_OF_COOLING)
                .with(POLITICAL_OFFICES, List.of(new PoliticalOffice(kind, inhabitants, sameRegion, left)));
    }
}
