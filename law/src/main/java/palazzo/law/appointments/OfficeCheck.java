// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static palazzo.law.appointments.BodyFacts.BODY;
import static palazzo.law.appointments.BodyFacts.SUPERVISED;
import static palazzo.law.appointments.PersonFacts.CHAIR_OR_MANAGING_DIRECTOR;
import static palazzo.law.appointments.PersonFacts.COOLING_YEARS;
import static palazzo.law.appointments.PersonFacts.FINANCED_POST_LEFT;
import static palazzo.law.appointments.PersonFacts.HAS_POWERS;
import static palazzo.law.appointments.PersonFacts.OWN_WORK_FINANCED;
import static palazzo.law.appointments.PersonFacts.POLITICAL_OFFICES;
import static palazzo.law.appointments.PersonFacts.REGIONAL_OFFICE;
import static palazzo.law.appointments.PersonFacts.SEAT_RESERVED;

import java.util.Arrays;
import java.util.function.Function;
import palazzo.law.Norm;
import palazzo.law.appointments.PoliticalOffice.Kind;

/** Which other offices and work, held or left of late, do not go with the appointment. */
public enum OfficeCheck implements Check {
    @Norm(value = "d.lgs. 267/2000, art. 78, c. 5", doubt = "The text was not read.")
    NOT_IN_OFFICE_IN_THIS_CITY(
            "AP-13",
            it -> holdsNone(it, Kind.THIS_CITY)
                    .or(it.that(BODY, body -> !body.isControlled()).and(it.isNot(SUPERVISED)))
                    .or(it.is(SEAT_RESERVED))),

    @Norm(
            value = "d.lgs. 39/2013, art. 4",
            doubt = "Read in summaries only; a plain board member is often outside, and the two years may change.")
    NOT_FRESH_FROM_A_FINANCED_BODY(
            "AP-15",
            it -> it.none(FINANCED_POST_LEFT)
                    .or(it.that(
                            FINANCED_POST_LEFT,
                            COOLING_YEARS,
                            (left, years) ->
                                    it.isOver(it.come(FINANCED_POST_LEFT, left).plusYears(years))))
                    .or(it.isNot(HAS_POWERS).and(Outcome.TO_READ))),

    /** The rule ended on 25 February 2025 and binds no appointment since. */
    @Norm("d.lgs. 39/2013, art. 7, c. 2; d.l. 202/2024, art. 21, c. 5-quinquies")
    NOT_FRESH_FROM_A_SEAT_IN_A_CITY(
            "AP-16",
            it -> Outcome.passedIf(!PoliticalOffice.coolingIsLaw(it.day()))
                    .or(it.noneOf(POLITICAL_OFFICES, office -> office.isFresh(it.day())))),

    @Norm("d.lgs. 39/2013, art. 7, c. 1")
    NOT_FRESH_FROM_A_SEAT_FOR_A_REGIONAL_OFFICE(
            "AP-17",
            it -> it.isNot(REGIONAL_OFFICE)
                    .or(it.judged(POLITICAL_OFFICES, offices -> offices.isEmpty() ? Outcome.PASSED : Outcome.TO_READ))),

    @Norm("d.lgs. 39/2013, art. 13, c. 3")
    WHO_LEADS_HOLDS_NO_SEAT_IN_A_GREAT_LOCAL_BODY(
            "AP-18",
            it -> leadsNone(it)
                    .or(it.noneOf(
                            POLITICAL_OFFICES,
                            office -> office.isHeldOn(it.day()) && office.isOfAGreatLocalBodyOfTheRegion()))),

    @Norm("d.lgs. 39/2013, art. 13, c. 1")
    WHO_LEADS_IS_NOT_IN_GOVERNMENT_OR_PARLIAMENT(
            "AP-19", it -> leadsNone(it).or(holdsNone(it, Kind.GOVERNMENT, Kind.PARLIAMENT))),

    @Norm(value = "d.lgs. 39/2013, art. 9", doubt = "The text was not read.")
    NO_OWN_WORK_PAID_BY_THE_CITY("AP-20", it -> it.isNot(OWN_WORK_FINANCED)),

    @Norm(value = "d.lgs. 39/2013, art. 11", doubt = "The text was not read.")
    WHO_RUNS_A_PUBLIC_BODY_HOLDS_NO_SEAT_IN_CITY_OR_REGION(
            "AP-21",
            it -> it.that(BODY, body -> body.kind() != Body.Kind.PUBLIC_BODY)
                    .or(holdsNone(it, Kind.THIS_CITY, Kind.REGION)));

    private final Rule rule;

    OfficeCheck(String id, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, judge);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static Outcome leadsNone(Reading it) {
        return it.isNot(CHAIR_OR_MANAGING_DIRECTOR).or(it.that(BODY, body -> !body.isControlledUnderPrivateLaw()));
    }

    private static Outcome holdsNone(Reading it, Kind... kinds) {
        return it.noneOf(
                POLITICAL_OFFICES, office -> Arrays.asList(kinds).contains(office.kind()) && office.isHeldOn(it.day()));
    }
}
