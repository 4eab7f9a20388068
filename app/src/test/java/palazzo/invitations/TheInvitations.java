// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.tenancy.Jobs;

/** What the people of the first city do with an invitation. */
public record TheInvitations(TheOffice office, Jobs jobs) {

    /** Ines finds that a letter is an invitation. @return its path in the register, as Ruggero sees it */
    public String triaged(String subject) {
        Visit ines = office.as("ines.tortorelli");
        String path = ines.open("/triage")
                .page()
                .select(".queue li a:contains(" + subject + ")")
                .attr("href");
        Seen next = ines.submit(ines.open(path), "form.choose", Map.of("outcome", "INVITATION", "place", "CFS-04@CFS"));
        assertThat(next.status()).isEqualTo(200);
        return found("ruggero.cantalupi", subject);
    }

    /** Where somebody of the house finds an invitation in the register. */
    public String found(String username, String title) {
        return office.as(username)
                .open("/invitations")
                .page()
                .select("a.name:contains(" + title + ")")
                .attr("href");
    }

    /** Somebody decides. */
    public Seen decides(String username, String invitation, Map<String, String> what) {
        Visit visit = office.as(username);
        return visit.submit(visit.open(invitation), "form[action$=/decision]", what);
    }

    /** Somebody gives the advice of their office. */
    public Seen advises(String username, String invitation, String competence, String verdict, String words) {
        Visit visit = office.as(username);
        return visit.submit(
                visit.open(invitation),
                "form[action$=/advice/" + competence + "]",
                Map.of("verdict", verdict, "words", words));
    }

    /** The office that answers hands its text in as it is; then others pass it, and it leaves. */
    public String answered(String username, String invitation, String title, String... signers) {
        Visit visit = office.as(username);
        Seen page = visit.open(invitation);
        String text = page.page().select("form[action$=/answer] textarea").text();
        assertThat(visit.submit(page, "form[action$=/answer]", Map.of()).text()).contains("libro firma");
        for (String signer : signers) {
            office.passes(signer, title);
        }
        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
        jobs.run("mail.send");
        return text;
    }
}
