// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;

/** What may be known of the power, the time and the act. */
public final class ActFacts {

    public static final Fact<LocalDate> GUIDELINE =
            Fact.day("guideline", "approvazione degli indirizzi del Consiglio", "approval of the council's guideline");
    public static final Fact<LocalDate> COUNCIL_SEATED =
            Fact.day("council_seated", "insediamento del Consiglio in carica", "first day of the council in office");
    /** A choice of the city: whether its statute keeps the guideline of the council before until it is replaced. */
    public static final Fact<Boolean> OLD_GUIDELINE_HOLDS = Fact.yesNo(
                    "old_guideline_holds",
                    "lo statuto mantiene gli indirizzi precedenti",
                    "the statute keeps the guideline before")
            .usually(false);

    public static final Fact<LocalDate> MAYOR_TOOK_OFFICE =
            Fact.day("mayor_took_office", "insediamento del Sindaco", "day the Mayor took office");
    /** None where the seat is new. */
    public static final Fact<LocalDate> EXPIRY =
            Fact.day("expiry", "scadenza del precedente incarico", "expiry of the mandate before");
    /** Organs elected by the people are outside the extension of expired organs. */
    public static final Fact<Boolean> ELECTED_ORGAN =
            Fact.yesNo("elected_organ", "organo elettivo", "elected organ").usually(false);

    public static final Fact<Boolean> ORDINARY_OR_URGENT_ONLY = Fact.yesNo(
            "ordinary_or_urgent_only",
            "solo atti ordinari o urgenti motivati",
            "ordinary or urgent reasoned acts only");
    public static final Fact<Boolean> TRUST_APPOINTMENT =
            Fact.yesNo("trust_appointment", "incarico fiduciario", "appointment of trust");
    public static final Fact<LocalDate> DECISION =
            Fact.day("decision", "decisione del nuovo Sindaco", "decision of the new Mayor");
    public static final Fact<LocalDate> VOID_APPOINTMENT =
            Fact.day("void_appointment", "accertamento di una nomina nulla", "finding of a void appointment");
    public static final Fact<Boolean> OFFICER_FREE_OF_CONFLICT = Fact.yesNo(
            "officer_free_of_conflict",
            "il responsabile ha dichiarato di non avere conflitti",
            "the officer declared no conflict");
    public static final Fact<Boolean> DECIDER_FREE_OF_CONFLICT = Fact.yesNo(
            "decider_free_of_conflict",
            "chi decide ha dichiarato di non avere conflitti",
            "who decides declared no conflict");
    public static final Fact<LocalDate> START = Fact.day("start", "inizio dell'incarico", "start of the office");
    public static final Fact<LocalDate> END = Fact.day("end", "fine dell'incarico", "end of the office");
    public static final Fact<LocalDate> ACCEPTANCE =
            Fact.day("acceptance", "accettazione scritta", "written acceptance");
    public static final Fact<Boolean> DIGITAL_DOMICILE =
            Fact.yesNo("digital_domicile", "domicilio digitale comunicato", "digital domicile given");
    public static final Fact<Boolean> DUTIES_ACCEPTED =
            Fact.yesNo("duties_accepted", "doveri verso il Comune accettati", "duties towards the city accepted");
    public static final Fact<LocalDate> DATA_PUBLISHED =
            Fact.day("data_published", "pubblicazione dei dati dell'incarico", "publication of the office's data");
    public static final Fact<LocalDate> DATA_REMOVED =
            Fact.day("data_removed", "rimozione dei dati dal sito", "removal of the data from the site");

    private ActFacts() {}
}
