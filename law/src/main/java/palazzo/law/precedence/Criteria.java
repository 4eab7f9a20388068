// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import palazzo.law.Norm;

/** What tells equals apart, in the order in which it is asked: first what the notes say, then the office's own chain. */
final class Criteria {

    private static final String[] PARLIAMENT = {
        "VICE_PRESIDENT_OF_CHAMBER",
        "MEMBER_OF_CHAMBER_BUREAU",
        "SENATOR_FOR_LIFE",
        "PRESIDENT_OF_PARLIAMENTARY_GROUP",
        "PRESIDENT_OF_BICAMERAL_COMMITTEE",
        "PRESIDENT_OF_PARLIAMENTARY_COMMITTEE",
        "MEMBER_OF_PARLIAMENT",
        "MEMBER_OF_EUROPEAN_PARLIAMENT"
    };
    private static final String[] MEMBERS = {"MEMBER_OF_PARLIAMENT", "MEMBER_OF_EUROPEAN_PARLIAMENT"};
    private static final String[] BY_AGE = {"PRESIDENT_OF_SENATE", "PRESIDENT_OF_CHAMBER", "SENATOR_FOR_LIFE"};
    private static final String[] GOVERNMENT = {"MINISTER", "VICE_MINISTER", "UNDER_SECRETARY"};
    private static final String[] UNDER_A_MINISTER = {"VICE_MINISTER", "UNDER_SECRETARY"};
    private static final String[] STATE_OFFICES = {
        "INTERREGIONAL_STATE_OFFICE",
        "INTERREGIONAL_COMMANDER",
        "REGIONAL_STATE_OFFICE",
        "REGIONAL_COMMANDER",
        "LIEUTENANT_GENERAL",
        "CHIEF_OF_STAFF"
    };
    private static final String[] CONSULS = {"CAREER_CONSUL", "HONORARY_CONSUL"};

    private static final String TERRITORIAL = "d.P.C.M. 14 aprile 2006, art. 9";
    private static final String NATIONAL = "d.P.C.M. 14 aprile 2006, art. 5";
    private static final String GENERAL = "d.P.C.M. 14 aprile 2006, art. 4, c. 3";

    @Norm(TERRITORIAL + ", nota sui parlamentari, cariche")
    private static final Criterion OFFICE_HELD = Criterion.of(
            "la carica parlamentare",
            "the office held in Parliament",
            true,
            of(PARLIAMENT, guest -> Optional.of(parliamentaryRank(guest))));

    @Norm(NATIONAL + ", nota 3")
    private static final Criterion ORDER_OF_THE_CHAMBERS = Criterion.of(
            "l'ordine determinato dalle Camere",
            "the order set by the Chambers",
            true,
            of(PARLIAMENT, guest -> number(guest.seniority().order())));

    @Norm(TERRITORIAL + ", nota sui parlamentari, eletti nella circoscrizione")
    private static final Criterion ELECTED_HERE = Criterion.of(
            "prima gli eletti nella circoscrizione",
            "those elected in the constituency first",
            true,
            atTerritorialOnes(of(MEMBERS, guest -> lastIf(!guest.has(Trait.ELECTED_HERE)))));

    @Norm(NATIONAL + ", note 1 e 3-bis, età")
    private static final Criterion AGE_BY_NOTE = Criterion.of(
            "l'età", "age", true, of(BY_AGE, guest -> day(guest.seniority().born())));

    @Norm(NATIONAL + ", nota 4, Ministri senza portafoglio")
    private static final Criterion PORTFOLIO = Criterion.of(
            "i Ministri senza portafoglio seguono",
            "Ministers without portfolio come after",
            true,
            of(new String[] {"MINISTER"}, guest -> lastIf(guest.has(Trait.WITHOUT_PORTFOLIO))));

    @Norm(
            value = NATIONAL + ", note 4 e 8, ordine dei Ministeri",
            doubt = "The order changes with each Government, and only its first six ministries were read.")
    private static final Criterion MINISTRY = Criterion.of(
            "l'ordine dei Ministeri (da verificare a ogni Governo)",
            "the order of the ministries (to be checked at each Government)",
            false,
            of(GOVERNMENT, guest -> Ministries.rank(guest.seniority().body())));

    @Norm(NATIONAL + ", nota 8, cariche di un Ministero")
    private static final Criterion WITHIN_THE_MINISTRY = Criterion.of(
            "nel Ministero il Vice Ministro precede il Sottosegretario",
            "in a ministry the Vice-Minister before the Under-Secretary",
            true,
            ofOneMinistry(guest -> lastIf(guest.is("UNDER_SECRETARY"))));

    @Norm(TERRITORIAL + ", nota sui gradi")
    private static final Criterion GRADE = Criterion.of(
            "il grado o la qualifica",
            "grade or rank",
            true,
            of(STATE_OFFICES, guest -> number(guest.seniority().grade())));

    @Norm(TERRITORIAL + ", nota sulle specialità")
    private static final Criterion GENERAL_COMPETENCE = Criterion.of(
            "chi è a capo di specialità segue chi ha competenza generale",
            "heads of specialities after those with general competence",
            true,
            of(STATE_OFFICES, guest -> lastIf(guest.has(Trait.SPECIALITY))));

    @Norm(
            value = TERRITORIAL + ", nota sugli uffici statali, ordine dei Ministeri",
            doubt = "The order changes with each Government, and only its first six ministries were read.")
    private static final Criterion MINISTRY_OF_THE_OFFICE = Criterion.of(
            "l'ordine dei Ministeri (da verificare a ogni Governo)",
            "the order of the ministries (to be checked at each Government)",
            false,
            of(
                    STATE_OFFICES,
                    guest -> Optional.of(guest.seniority().body())
                            .filter(body -> !Forces.isOne(body))
                            .flatMap(Ministries::rank)));

    @Norm(TERRITORIAL + ", nota sull'anzianità di grado")
    private static final Criterion SENIORITY_OF_GRADE = Criterion.of(
            "l'anzianità di grado",
            "seniority in the grade",
            true,
            of(STATE_OFFICES, guest -> day(guest.seniority().since())));

    @Norm(TERRITORIAL + ", ordine delle Forze armate")
    private static final Criterion ARMED_FORCE = Criterion.of(
            "l'ordine delle Forze armate",
            "the order of the armed forces",
            true,
            of(STATE_OFFICES, guest -> Forces.armed(guest.seniority().body())));

    @Norm(TERRITORIAL + ", ordine delle Forze di polizia")
    private static final Criterion POLICE_FORCE = Criterion.of(
            "l'ordine delle Forze di polizia",
            "the order of the police forces",
            true,
            of(STATE_OFFICES, guest -> Forces.police(guest.seniority().body())));

    @Norm("conv. Vienna 24 aprile 1963, art. 16")
    private static final Criterion EXEQUATUR = Criterion.of(
            "la data dell'exequatur",
            "the date of the exequatur",
            true,
            of(CONSULS, guest -> day(guest.seniority().since())));

    @Norm(value = GENERAL + ", ordine dell'Ufficio", doubt = "The text of the paragraph was not read.")
    private static final Criterion ORDER_OF_THE_OFFICE = custom(
            "l'ordine dato dall'Ufficio",
            "the order given by the office",
            guest -> number(guest.seniority().order()));

    @Norm(value = GENERAL + ", anzianità", doubt = "The text of the paragraph was not read.")
    private static final Criterion SINCE = custom(
            "la data di assunzione della carica",
            "the day the office was taken",
            guest -> day(guest.seniority().since()));

    @Norm(value = GENERAL + ", prima carica", doubt = "The text of the paragraph was not read.")
    private static final Criterion FIRST_SINCE = custom(
            "la data della prima carica dello stesso genere",
            "the day the first office of that kind was taken",
            guest -> day(guest.seniority().firstSince()));

    @Norm(value = GENERAL + ", età", doubt = "The text of the paragraph was not read.")
    private static final Criterion AGE =
            custom("l'età", "age", guest -> day(guest.seniority().born()));

    @Norm(value = GENERAL + ", alfabeto", doubt = "The text of the paragraph was not read.")
    private static final Criterion ALPHABET = Criterion.of(
            "l'ordine alfabetico (criterio da verificare)",
            "alphabetical order (a criterion to be checked)",
            false,
            candidate -> Optional.of(candidate.alphabetical()));

    static final List<Criterion> IN_ORDER = List.of(
            OFFICE_HELD,
            ORDER_OF_THE_CHAMBERS,
            ELECTED_HERE,
            AGE_BY_NOTE,
            PORTFOLIO,
            MINISTRY,
            WITHIN_THE_MINISTRY,
            GRADE,
            GENERAL_COMPETENCE,
            MINISTRY_OF_THE_OFFICE,
            SENIORITY_OF_GRADE,
            ARMED_FORCE,
            POLICE_FORCE,
            EXEQUATUR,
            ORDER_OF_THE_OFFICE,
            SINCE,
            FIRST_SINCE,
            AGE,
            ALPHABET);

    private Criteria() {}

    private static Function<Candidate, Optional<Long>> of(String[] offices, Function<Guest, Optional<Long>> key) {
        return candidate -> candidate.guest().is(offices) ? key.apply(candidate.guest()) : Optional.empty();
    }

    private static Function<Candidate, Optional<Long>> atTerritorialOnes(Function<Candidate, Optional<Long>> rank) {
        return candidate -> candidate.kind() == Kind.TERRITORIAL ? rank.apply(candidate) : Optional.empty();
    }

    private static Function<Candidate, Optional<Long>> ofOneMinistry(Function<Guest, Optional<Long>> key) {
        return of(
                UNDER_A_MINISTER,
                guest -> Ministries.rank(guest.seniority().body()).flatMap(any -> key.apply(guest)));
    }

    private static Criterion custom(String it, String en, Function<Guest, Optional<Long>> key) {
        return Criterion.of(
                it + " (criterio da verificare)",
                en + " (a criterion to be checked)",
                false,
                candidate -> key.apply(candidate.guest()));
    }

    /** A member of either Parliament without another office ranks as the national list has the members. */
    private static long parliamentaryRank(Guest guest) {
        Office office = guest.is("MEMBER_OF_EUROPEAN_PARLIAMENT") ? Office.of("MEMBER_OF_PARLIAMENT") : guest.office();
        return Decree.published()
                .place(Kind.NATIONAL, office, false)
                .orElseThrow()
                .rank();
    }

    private static Optional<Long> lastIf(boolean last) {
        return Optional.of(last ? 1L : 0L);
    }

    private static Optional<Long> day(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay);
    }

    private static Optional<Long> number(OptionalInt value) {
        return value.isPresent() ? Optional.of((long) value.getAsInt()) : Optional.empty();
    }
}
