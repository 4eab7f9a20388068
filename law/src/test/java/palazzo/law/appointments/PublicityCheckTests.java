// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.law.appointments.AccountFacts.CONTRACT_PAYMENT;
import static palazzo.law.appointments.AccountFacts.SHEET;
import static palazzo.law.appointments.ActFacts.ACCEPTANCE;
import static palazzo.law.appointments.ActFacts.DATA_PUBLISHED;
import static palazzo.law.appointments.ActFacts.DATA_REMOVED;
import static palazzo.law.appointments.ActFacts.DIGITAL_DOMICILE;
import static palazzo.law.appointments.ActFacts.DUTIES_ACCEPTED;
import static palazzo.law.appointments.ActFacts.END;
import static palazzo.law.appointments.ActFacts.START;
import static palazzo.law.appointments.Answers.COMPANY;
import static palazzo.law.appointments.Answers.FOUNDATION;
import static palazzo.law.appointments.Answers.LISTED;
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;
import static palazzo.law.appointments.Answers.TODAY;
import static palazzo.law.appointments.Answers.fails;
import static palazzo.law.appointments.Answers.isToRead;
import static palazzo.law.appointments.Answers.passes;
import static palazzo.law.appointments.BodyFacts.BODY;
import static palazzo.law.appointments.PublicityCheck.A_BODY_IS_PAID_ONLY_WHEN_ITS_SHEET_IS_COMPLETE;
import static palazzo.law.appointments.PublicityCheck.DATA_ARE_OUT_IN_THREE_MONTHS_AND_STAY_THREE_YEARS;
import static palazzo.law.appointments.PublicityCheck.THE_APPOINTEE_ACCEPTS_IN_WRITING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import palazzo.law.Norm;

class PublicityCheckTests {

    @Test
    @Norm("d.lgs. 33/2013, art. 14, c. 2")
    void dataAreOutInThreeMonths() {
        var check = DATA_ARE_OUT_IN_THREE_MONTHS_AND_STAY_THREE_YEARS;
        Dossier recent = NOTHING_KNOWN.with(START, TODAY.minusMonths(3)).without(DATA_REMOVED);
        Dossier old = recent.with(START, TODAY.minusMonths(3).minusDays(1));
        passes(check, recent.without(DATA_PUBLISHED));
        fails(check, old.without(DATA_PUBLISHED));
        passes(check, recent.with(DATA_PUBLISHED, TODAY));
        fails(check, old.with(DATA_PUBLISHED, TODAY));
        passes(check, old.with(DATA_PUBLISHED, TODAY.minusDays(1)));
    }

    @Test
    @Norm("d.lgs. 33/2013, art. 14, c. 2")
    void whoStartedBeforeTheLawIsReadByAPerson() {
        var check = DATA_ARE_OUT_IN_THREE_MONTHS_AND_STAY_THREE_YEARS;
        Dossier silent = NOTHING_KNOWN.without(DATA_REMOVED).without(DATA_PUBLISHED);
        isToRead(check, silent.with(START, LocalDate.of(2012, 12, 31)));
        fails(check, silent.with(START, LocalDate.of(2013, 1, 1)));
    }

    @Test
    @Norm("d.lgs. 33/2013, art. 14, c. 2")
    void dataStayForThreeYearsAfterTheEnd() {
        var check = DATA_ARE_OUT_IN_THREE_MONTHS_AND_STAY_THREE_YEARS;
        Dossier ended = NOTHING_KNOWN
                .with(START, TODAY.minusYears(6))
                .with(DATA_PUBLISHED, TODAY.minusYears(6))
                .with(END, TODAY.minusYears(3).minusDays(1));
        passes(check, ended.with(DATA_REMOVED, TODAY));
        fails(check, ended.with(DATA_REMOVED, TODAY.minusDays(1)));
        fails(check, ended.with(DATA_REMOVED, TODAY).without(END));
    }

    @Test
    @Norm("d.lgs. 33/2013, art. 22, c. 4")
    void aBodyIsPaidWhenItsSheetIsComplete() {
        var check = A_BODY_IS_PAID_ONLY_WHEN_ITS_SHEET_IS_COMPLETE;
        Dossier gift = NOTHING_KNOWN.with(BODY, COMPANY).with(CONTRACT_PAYMENT, false);
        passes(check, gift.with(SHEET, sheet(COMPANY, TODAY.minusYears(1))));
        fails(check, gift.with(SHEET, sheet(COMPANY, TODAY.minusYears(1).minusDays(1))));
        fails(check, gift.without(SHEET));
        isToRead(check, gift.without(SHEET).with(CONTRACT_PAYMENT, true));
        passes(check, gift.without(SHEET).with(BODY, LISTED));
    }

    @Test
    @Norm("d.lgs. 33/2013, art. 22, cc. 1-3")
    void aFieldThatMissesIsNamedAndTheShareIsOfCompaniesOnly() {
        assertThat(BodySheet.required(COMPANY))
                .contains("share_percent", "site_link")
                .doesNotContain("control_type");
        assertThat(BodySheet.required(FOUNDATION)).contains("site_link").doesNotContain("share_percent");
        Map<String, LocalDate> fields = new HashMap<>(sheet(FOUNDATION, TODAY).updated());
        assertThat(new BodySheet(fields).missing(FOUNDATION, TODAY)).isEmpty();
        assertThat(new BodySheet(fields).missing(COMPANY, TODAY)).containsExactly("share_percent");
        fields.remove("site_link");
        assertThat(new BodySheet(fields).missing(FOUNDATION, TODAY)).containsExactly("site_link");
    }

    @Test
    @Norm("Comune di Milano, indirizzi del Consiglio, accettazione")
    void theAppointeeAcceptsEverything() {
        Dossier all = NOTHING_KNOWN
                .with(ACCEPTANCE, TODAY)
                .with(DIGITAL_DOMICILE, true)
                .with(DUTIES_ACCEPTED, true);
        passes(THE_APPOINTEE_ACCEPTS_IN_WRITING, all);
        fails(THE_APPOINTEE_ACCEPTS_IN_WRITING, all.with(ACCEPTANCE, TODAY.plusDays(1)));
        fails(THE_APPOINTEE_ACCEPTS_IN_WRITING, all.without(ACCEPTANCE));
        fails(THE_APPOINTEE_ACCEPTS_IN_WRITING, all.with(DIGITAL_DOMICILE, false));
        fails(THE_APPOINTEE_ACCEPTS_IN_WRITING, all.with(DUTIES_ACCEPTED, false));
    }

    private static BodySheet sheet(Body body, LocalDate updated) {
        return new BodySheet(
                BodySheet.required(body).stream().collect(Collectors.toMap(Function.identity(), field -> updated)));
    }
}
