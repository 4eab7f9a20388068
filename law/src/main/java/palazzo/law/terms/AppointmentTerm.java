// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static palazzo.law.terms.Rule.days;
import static palazzo.law.terms.Rule.from;

import palazzo.law.Norm;

/** The Mayor's appointments and the bodies they fill. */
public enum AppointmentTerm implements Term {
    @Norm("d.lgs. 267/2000, art. 50, c. 9")
    MAYORS_APPOINTMENTS(Sheet.of(
            "PT-044",
            "Nomine e designazioni del Sindaco",
            "The Mayor's appointments and designations",
            days(45, "taking_office").ofTheYear(2000))),

    @Norm("d.lgs. 267/2000, art. 50, c. 9, scadenza")
    RENEWAL_AT_EXPIRY(Sheet.of(
            "PT-044",
            "Nomina alla scadenza del precedente incarico",
            "Appointment by the expiry of the previous mandate",
            from("previous_expiry", new Length.AtOnce()).ofTheYear(2000).rolling(Roll.NEVER))),

    @Norm(
            value = "d.l. 293/1994, artt. 2-6",
            doubt = "That a holiday does not move the last day is our prudent reading.")
    EXTENSION(Sheet.of(
            "PT-045",
            "Prorogatio di un organo scaduto",
            "Extension of an expired body",
            days(45, "mandate_end").ofTheYear(1994).rolling(Roll.NEVER).silent(Silence.POWER_LOST))),

    @Norm("d.lgs. 39/2013, art. 20, c. 2")
    YEARLY_DECLARATION(Sheet.of(
            "PT-046",
            "Dichiarazione annuale di incompatibilità",
            "Yearly incompatibility declaration",
            from("last_declaration", new Length.Months(12)).ofTheYear(2013).silent(Silence.MISSED))),

    @Norm(
            value = "d.lgs. 39/2013, art. 19",
            doubt = "We know this term from memory: it was not read in a copy of the text.")
    INCOMPATIBILITY_REMOVED(Sheet.of(
            "PT-047",
            "Rimozione dell'incompatibilità",
            "Removal of the incompatibility",
            days(15, "notice_received").ofTheYear(2013).silent(Silence.POWER_LOST))),

    @Norm(
            value = "d.lgs. 39/2013, art. 18",
            doubt = "We know this term from memory: it was not read in a copy of the text.")
    BAN_ON_APPOINTING(Sheet.of(
            "PT-048",
            "Divieto di conferire incarichi",
            "Ban on appointing",
            from("ascertained", new Length.Months(3))
                    .ofTheYear(2013)
                    .rolling(Roll.THE_DAY_AFTER)
                    .silent(Silence.FREE)));

    private final Sheet sheet;

    AppointmentTerm(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
