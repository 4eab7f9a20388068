// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static palazzo.law.appointments.ActFacts.START;
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;
import static palazzo.law.appointments.Answers.TODAY;
import static palazzo.law.appointments.Answers.fails;
import static palazzo.law.appointments.Answers.isToRead;
import static palazzo.law.appointments.Answers.passes;
import static palazzo.law.appointments.DeclarationCheck.BOTH_DECLARATIONS_ARE_ON_THE_SITE;
import static palazzo.law.appointments.DeclarationCheck.NO_BAR_IS_DECLARED_BEFORE_THE_START;
import static palazzo.law.appointments.DeclarationCheck.NO_FALSE_DECLARATION_IN_FIVE_YEARS;
import static palazzo.law.appointments.DeclarationCheck.NO_INCOMPATIBILITY_IS_DECLARED_EACH_YEAR;
import static palazzo.law.appointments.DeclarationCheck.THE_OFFICE_INQUIRED_BEFORE_THE_ACT;
import static palazzo.law.appointments.DeclarationFacts.DECLARATION;
import static palazzo.law.appointments.DeclarationFacts.FALSE_DECLARATION;
import static palazzo.law.appointments.DeclarationFacts.INQUIRY;
import static palazzo.law.appointments.DeclarationFacts.LAST_YEARLY;
import static palazzo.law.appointments.DeclarationFacts.NO_BAR_PUBLISHED;
import static palazzo.law.appointments.DeclarationFacts.NO_INCOMPATIBILITY_PUBLISHED;

import org.junit.jupiter.api.Test;
import palazzo.law.Norm;

class DeclarationCheckTests {

    @Test
    @Norm("d.lgs. 39/2013, art. 20, cc. 1 e 4")
    void theDeclarationComesByTheStart() {
        Dossier starting = NOTHING_KNOWN.with(START, TODAY.plusDays(7));
        passes(NO_BAR_IS_DECLARED_BEFORE_THE_START, starting.with(DECLARATION, TODAY.plusDays(7)));
        fails(NO_BAR_IS_DECLARED_BEFORE_THE_START, starting.with(DECLARATION, TODAY.plusDays(8)));
        fails(NO_BAR_IS_DECLARED_BEFORE_THE_START, starting.without(DECLARATION));
        isToRead(NO_BAR_IS_DECLARED_BEFORE_THE_START, starting);
    }

    @Test
    @Norm("ANAC, del. 833/2016 e atto del Presidente 992/2023")
    void theInquiryIsFullAndComesFirst() {
        var check = THE_OFFICE_INQUIRED_BEFORE_THE_ACT;
        passes(check, inquired(Inquiry.full(TODAY)));
        fails(check, inquired(Inquiry.full(TODAY.plusDays(1))));
        fails(check, inquired(new Inquiry(TODAY, false, true, true)));
        fails(check, inquired(new Inquiry(TODAY, true, false, true)));
        fails(check, inquired(new Inquiry(TODAY, true, true, false)));
        fails(check, NOTHING_KNOWN.without(INQUIRY));
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 20, c. 2")
    void theDeclarationIsRenewedEachYear() {
        passes(NO_INCOMPATIBILITY_IS_DECLARED_EACH_YEAR, NOTHING_KNOWN.with(LAST_YEARLY, TODAY.minusYears(1)));
        fails(
                NO_INCOMPATIBILITY_IS_DECLARED_EACH_YEAR,
                NOTHING_KNOWN.with(LAST_YEARLY, TODAY.minusYears(1).minusDays(1)));
        fails(NO_INCOMPATIBILITY_IS_DECLARED_EACH_YEAR, NOTHING_KNOWN.without(LAST_YEARLY));
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 20, c. 3")
    void bothAreOnTheSite() {
        Dossier one = NOTHING_KNOWN.with(NO_BAR_PUBLISHED, true);
        isToRead(BOTH_DECLARATIONS_ARE_ON_THE_SITE, one);
        passes(BOTH_DECLARATIONS_ARE_ON_THE_SITE, one.with(NO_INCOMPATIBILITY_PUBLISHED, true));
        fails(BOTH_DECLARATIONS_ARE_ON_THE_SITE, one.with(NO_INCOMPATIBILITY_PUBLISHED, false));
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 20, c. 5")
    void aFalseDeclarationBarsForFiveYears() {
        var check = NO_FALSE_DECLARATION_IN_FIVE_YEARS;
        passes(check, NOTHING_KNOWN.without(FALSE_DECLARATION));
        fails(check, NOTHING_KNOWN.with(FALSE_DECLARATION, TODAY.minusYears(5)));
        passes(check, NOTHING_KNOWN.with(FALSE_DECLARATION, TODAY.minusYears(5).minusDays(1)));
    }

    private static Dossier inquired(Inquiry inquiry) {
        return NOTHING_KNOWN.with(INQUIRY, inquiry);
    }
}
