// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;

/** What the people of the first city do with a letter, each at their own desk. */
public record TheOffice(int port) {

    private static final String CITY = "milano.localhost";

    /** Somebody of the cast at their desk. */
    public Visit as(String username) {
        return Visit.as(port, CITY, username);
    }

    /** Ines decides that the unit for the citizens answers. @return the path of the letter */
    public String triages(String subject) {
        return triages(subject, "URC-04@URC");
    }

    /** Ines decides who answers. @param place competence and unit, {@code URC-04@URC} @return the path of the letter */
    public String triages(String subject, String place) {
        return triages(subject, Map.of("outcome", "ANSWER", "place", place));
    }

    /** Ines decides, as she chooses in the form. @return the path of the letter */
    public String triages(String subject, Map<String, String> chosen) {
        Visit ines = as("ines.tortorelli");
        String path = link(ines.open("/triage"), ".queue li a", subject);
        Seen next = ines.submit(ines.open(path), "form.choose", chosen);
        assertThat(next.text()).contains("protocollo 0");
        return path.replace("/triage/", "/letters/");
    }

    /** Livia writes the reply and hands it to those who check and sign. */
    public void submits(String letter, String words) {
        assertThat(submitted(as("livia.ferraguzzi"), letter, words).text()).contains("La risposta è nel libro firma");
    }

    /** From triage to the signature; then the time passes in which the reply could be taken back. @return its path */
    public String answers(String subject, String words) {
        String letter = triages(subject);
        submits(letter, words);
        passes("delfo.marcanti", subject);
        passes("corrado.menabrea", subject);
        TheClock.pass(Duration.ofMinutes(11));
        return letter;
    }

    /** What somebody sees who tries to hand in {@code words}. */
    public static Seen submitted(Visit visit, String letter, String words) {
        Seen page = visit.open(letter);
        return visit.post(
                letter + "/reply/submission",
                Map.of(
                        "_csrf", page.page().select("input[name=_csrf]").val(),
                        "version", page.page().select("input[name=version]").val(),
                        "body", words));
    }

    /** Somebody passes the step of the folder that is theirs. */
    public void passes(String username, String subject) {
        Visit visit = as(username);
        assertThat(visit.submit(theirs(visit, subject), "form[action$=/steps]", Map.of())
                        .status())
                .isEqualTo(200);
    }

    /** What somebody's page of the day says is to be done. */
    public String toDo(String username) {
        return as(username)
                .open("/")
                .page()
                .select("section[aria-labelledby=due]")
                .text();
    }

    /** Somebody sends the reply back. */
    public void returns(String username, String subject, String reason) {
        Visit visit = as(username);
        assertThat(visit.submit(theirs(visit, subject), "form[action$=/return]", Map.of("reason", reason))
                        .status())
                .isEqualTo(200);
    }

    private static Seen theirs(Visit visit, String subject) {
        return visit.open(link(visit.open("/folder"), "a.name", subject));
    }

    private static String link(Seen page, String links, String words) {
        return page.page().select(links).stream()
                .filter(link -> link.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + words + " on " + page.path() + ":\n" + page.text()))
                .attr("href");
    }
}
