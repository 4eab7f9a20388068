// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** What the tests of the checks share: the day, and a short way to ask. */
final class Answers {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Dossier NOTHING_KNOWN = Dossier.on(TODAY);
    static final Body COMPANY = new Body(Body.Kind.COMPANY, Body.Control.SOLE, false);
    static final Body LISTED = new Body(Body.Kind.COMPANY, Body.Control.SOLE, true);
    static final Body FOUNDATION = new Body(Body.Kind.OTHER, Body.Control.NO_SHARE, false);
    static final Body PUBLIC_BODY = new Body(Body.Kind.PUBLIC_BODY, Body.Control.SOLE, false);

    private Answers() {}

    static void passes(Check check, Dossier dossier) {
        assertAnswer(check, dossier, Outcome.PASSED);
    }

    static void fails(Check check, Dossier dossier) {
        assertAnswer(check, dossier, Outcome.FAILED);
    }

    static void isToRead(Check check, Dossier dossier) {
        assertAnswer(check, dossier, Outcome.TO_READ);
    }

    private static void assertAnswer(Check check, Dossier dossier, Outcome expected) {
        Finding finding = check.read(dossier);
        assertThat(finding.outcome()).as(finding.reason().en()).isEqualTo(expected);
    }
}
