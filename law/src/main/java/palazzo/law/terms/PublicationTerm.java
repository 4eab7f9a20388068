// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static palazzo.law.terms.Rule.days;
import static palazzo.law.terms.Rule.from;

import java.time.LocalDate;
import java.time.MonthDay;
import palazzo.law.Norm;

/** What must be published, shared or paid by a day. */
public enum PublicationTerm implements Term {
    @Norm(value = "d.lgs. 33/2013, artt. 14-15", doubt = "The text read is that of 2013.")
    OFFICE_HOLDERS(Sheet.of(
            "PT-049",
            "Dati dei titolari di incarichi",
            "Data on office holders",
            from("appointed", new Length.Months(3)).ofTheYear(2013).silent(Silence.MISSED))),

    @Norm("d.l. 138/2011, art. 16, c. 26")
    REPRESENTATION_SPENDING(Sheet.of(
            "PT-050",
            "Prospetto delle spese di rappresentanza",
            "Schedule of representation spending",
            days(10, "account_approved").ofTheYear(2011).silent(Silence.MISSED))),

    @Norm("d.lgs. 208/2021, art. 49")
    MEDIA_SPENDING(Sheet.of(
            "PT-051",
            "Spese pubblicitarie ad AGCOM, dal 1° al 30 settembre",
            "Media spending to AGCOM, 1 to 30 September",
            from("year", new Length.Yearly(MonthDay.of(9, 30)))
                    .ofTheYear(2021)
                    .rolling(Roll.NEVER)
                    .silent(Silence.MISSED))),

    @Norm(
            value = "l.r. Lombardia 12/2005, art. 73, programma",
            doubt = "That a late request waits for the next year is our reading.")
    RELIGIOUS_PROGRAMME(Sheet.of(
            "PT-052",
            "Programma degli enti religiosi",
            "Programme of religious bodies",
            from("request", new Length.Yearly(MonthDay.of(6, 30)))
                    .ofTheYear(2005)
                    .rolling(Roll.NEVER)
                    .silent(Silence.MISSED))),

    @Norm("l.r. Lombardia 12/2005, art. 73, ripartizione")
    RELIGIOUS_SHARING(Sheet.of(
            "PT-053",
            "Ripartizione del fondo",
            "Sharing of the fund",
            from("year", new Length.Yearly(MonthDay.of(11, 30)))
                    .ofTheYear(2005)
                    .rolling(Roll.NEVER)
                    .silent(Silence.MISSED))),

    @Norm("l.r. Lombardia 12/2005, art. 73, pagamento")
    RELIGIOUS_PAYMENT(Sheet.of(
            "PT-054",
            "Pagamento delle quote",
            "Payment of the shares",
            days(30, "budget_executive").ofTheYear(2005).silent(Silence.MISSED))),

    @Norm("l.r. Lombardia 12/2005, art. 73, utilizzo")
    RELIGIOUS_USE(Sheet.of(
            "PT-055",
            "Utilizzo della quota",
            "Use of the share",
            from("assigned", new Length.Months(36))
                    .ofTheYear(2005)
                    .changedBy(new FinalReport())
                    .silent(Silence.MISSED))),

    @Norm("l.r. Lombardia 12/2005, art. 73, relazione finale")
    RELIGIOUS_REPORT(Sheet.of(
            "PT-055",
            "Relazione finale sui lavori",
            "Final report on the works",
            from("works_end", new Length.Months(6)).ofTheYear(2005).silent(Silence.MISSED))),

    @Norm("d.lgs. 36/2023, art. 134, c. 4, avviso")
    SPONSORSHIP_NOTICE(Sheet.of(
            "PT-056",
            "Avviso di sponsorizzazione sul sito",
            "Sponsorship notice on the site",
            days(30, "published")
                    .since(LocalDate.of(2023, 7, 1))
                    .rolling(Roll.AFTER_FULL_DAYS)
                    .silent(Silence.FREE)));

    private final Sheet sheet;

    PublicationTerm(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
