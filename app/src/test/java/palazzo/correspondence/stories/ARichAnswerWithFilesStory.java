// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.correspondence.ABusyBox;
import palazzo.correspondence.TheOffice;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** An answer with words in bold, a list and files: drawn for who checks and signs, on the paper, and in the mail without marks. */
@HouseTest
class ARichAnswerWithFilesStory {

    private static final String MARINA = "marina.sforni@posta.example";
    private static final String WORDS =
            "Gentile Marina Sforni,\n\nentro il **31 gennaio** porti:\n- la domanda\n- un _documento_";

    @RegisterExtension
    private final ABusyBox box;

    @LocalServerPort
    private int port;

    ARichAnswerWithFilesStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        box = new ABusyBox("Posta ricca", "ricca@comune.example", cities, mailboxes, jobs);
    }

    @Test
    @ProvesPart(value = "URC-04", what = "rich text on letterhead, and attachments")
    void itsMarksAreDrawnAndItsFilesGoAlong() {
        String subject = "Iscrizione al nido di via Stromboli";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = box.arrived(office, "Marina Sforni", MARINA, subject, "Signor Sindaco,\n\nche cosa serve?");
        Seen wrong = written(livia, letter, "/reply", "prova.txt", Map.of());
        assertThat(wrong.page().select("a:contains(prova.txt)")).isNotEmpty();
        String file = wrong.page().select("button[name=remove]").val();
        written(livia, letter, "/reply", "", Map.of("remove", file));
        assertThat(livia.open(letter).text()).doesNotContain("prova.txt");

        Map<String, String> byPost = Map.of("others", "Nido Uno, via Stromboli 2, 20144 Milano", "interim", "false");
        Seen broken = written(livia, letter, "/reply/submission", "finto.pdf", byPost);
        assertThat(broken.text()).contains("Su carta «finto.pdf» non si può stampare");
        String fake = livia.open(letter).page().select("button[name=remove]").val();
        written(livia, letter, "/reply", "", Map.of("remove", fake, "others", ""));

        Seen refused = written(livia, letter, "/reply/submission", "modulo.txt", Map.of("interim", "true"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("a:contains(modulo.txt)"))
                .as("the file is kept, though the reply was not handed in")
                .isNotEmpty();
        Seen onPaper = written(livia, letter, "/reply/submission", "", byPost);
        assertThat(onPaper.text()).contains("Su carta «modulo.txt» non si può stampare");

        assertThat(written(livia, letter, "/reply/submission", "", Map.of("interim", "false"))
                        .text())
                .contains("nel libro firma");
        Seen paper = office.inTheFolderOf("delfo.marcanti", subject);
        assertThat(paper.page().select(".sheet b").text()).isEqualTo("31 gennaio");
        assertThat(paper.page().select(".sheet li").eachText()).containsExactly("la domanda", "un documento");
        assertThat(paper.page().select(".sheet").text()).contains("Allegati: modulo.txt.");
        box.isSigned(office, subject);
        assertThat(box.server().given())
                .singleElement()
                .asString()
                .contains("31 gennaio", "modulo.txt")
                .doesNotContain("**31", "_documento_", "prova.txt");
        assertThat(TheOffice.paper(livia, letter).text())
                .contains("31 gennaio", "un documento")
                .doesNotContain("**");
    }

    private static Seen written(Visit livia, String letter, String act, String name, Map<String, String> more) {
        Seen page = livia.open(letter);
        Map<String, String> typed = new HashMap<>(Map.of("body", WORDS));
        typed.putAll(more);
        String type = name.endsWith(".pdf") ? "application/pdf" : "text/plain";
        Attachment file = new Attachment("files", name, type, ("di " + name).getBytes(UTF_8));
        return livia.submit(
                page,
                act.equals("/reply") ? "form[action$=/reply]" : "button[formaction$=" + act + "]",
                typed,
                name.isEmpty() ? null : file);
    }
}
