// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
        signs(subject);
        TheClock.pass(Duration.ofMinutes(11));
        return letter;
    }

    /** What is in the folder is checked by Delfo and signed by Corrado. */
    public void signs(String subject) {
        passes("delfo.marcanti", subject);
        passes("corrado.menabrea", subject);
    }

    /** What somebody sees who tries to hand in {@code words}. */
    public static Seen submitted(Visit visit, String letter, String words) {
        return submitted(visit, letter, Map.of("body", words));
    }

    /** What somebody sees who tries to hand in what is {@code typed} in the form of the reply. */
    public static Seen submitted(Visit visit, String letter, Map<String, String> typed) {
        Seen page = visit.open(letter);
        Map<String, String> all = new HashMap<>(typed);
        all.put("_csrf", page.page().select("input[name=_csrf]").val());
        all.put(
                "version",
                page.page().select("form[action$=/reply] [name=version]").val());
        return visit.post(letter + "/reply/submission", all);
    }

    /** The rows of a list that are called so, as its check boxes name them. */
    public static List<String> choices(Seen list, String words) {
        return list.page()
                .select("tr:contains(" + words + ") input[name=chosen]")
                .eachAttr("value");
    }

    /** The replies to a letter and how far they have come, in words. */
    public static String rounds(Seen letter) {
        return letter.page().select("section[aria-labelledby=rounds]").text();
    }

    /** The paper of the last reply to a letter. */
    public static Seen paper(Visit visit, String letter) {
        return visit.open(visit.open(letter)
                .page()
                .select("ul.files li:contains(risposta-) a:not([href$=/preview])")
                .eachAttr("href")
                .getLast());
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

    /** What somebody reads in the folder before they pass it. */
    public Seen inTheFolderOf(String username, String subject) {
        return theirs(as(username), subject);
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
