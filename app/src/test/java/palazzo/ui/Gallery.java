// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import palazzo.kernel.Slice;

/** Every shared part, filled with made-up work, in one language; kept in {@code target/gallery} to be looked at. */
class Gallery {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

    private static final Path FOLDER = Path.of("target", "gallery");

    final Frame frame;
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    Gallery(Locale locale) {
        engine.setTrimControlStructures(true);
        frame = new Frame(
                new Words(),
                locale,
                TODAY,
                "Comune di Milano",
                new Visitor("Livia Ferraguzzi", "Unità Relazioni con i Cittadini"),
                List.of(
                        new MenuItem(1, "/", "ui.in_short"),
                        new MenuItem(2, "/letters", "ui.list.filters", 12L, "ui.errors"),
                        new MenuItem(3, "/funzioni", "ui.pages")),
                "/letters",
                "Lettera 0018714/2026 inviata.",
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "made-up"),
                null,
                new Assets(),
                "/letters?lang=en",
                true);
    }

    String draw(String part, Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(given);
        all.put("frame", frame);
        StringOutput output = new StringOutput();
        engine.render("ui/" + part + ".jte", all, output);
        return output.toString();
    }

    String page(String layout, String title, String body) {
        Content content = output -> output.writeContent(body);
        return draw(layout, Map.of("title", title, "content", content));
    }

    String keep(String name, String html) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + "-" + frame.locale().getLanguage() + ".html"), html);
            return html;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String list() {
        return keep("list", page("layout", "Lettere", head("Lettere") + draw("list", Map.of("list", letters()))));
    }

    String emptyList() {
        ListPage none = ListPage.of(asked(), "due", Phrase.plain("Lettere"), columns(), new Slice<>(List.of(), null))
                .filteredBy(filters())
                .emptyBecause(Phrase.plain("Senza filtri le lettere sono 63."));
        return keep("empty", page("layout", "Lettere", head("Lettere") + draw("list", Map.of("list", none))));
    }

    static Asked asked() {
        return Asked.of(
                "/letters", Map.of("q", "via dei Gelsi", "state", "open", "hostile", "x"), "q", "state", "topic");
    }

    static Filter[] filters() {
        return new Filter[] {
            Filter.words("q", "ui.search"),
            Filter.choice("state", "ui.list.filter", choices()),
            Filter.date("since", "ui.list.views")
        };
    }

    static List<Choice> choices() {
        return List.of(
                new Choice("", Phrase.plain("Tutte")),
                new Choice("open", Phrase.plain("Aperte"), Phrase.plain("nessuno ha ancora risposto")),
                new Choice("closed", Phrase.plain("Chiuse")));
    }

    static List<Column> columns() {
        return List.of(
                Column.sorted(Column.Fold.TOP, "ui.keys.key", "due"),
                Column.of(Column.Fold.FOOT, "ui.keys.where"),
                Column.sorted(Column.Fold.MAIN, "ui.keys.does", "subject"),
                Column.of(Column.Fold.AWAY, "ui.list.filters"),
                Column.of(Column.Fold.END, "ui.list.views"));
    }

    static ListPage letters() {
        List<Row> rows = List.of(
                letter("1", 10, -14, "Attraversamento ciclabile dell’alzaia: terza richiesta", Tone.LATE),
                letter("2", 1, -1, "Rumore dei locali e sosta in doppia fila in largo Tintori", Tone.PLAIN),
                letter("3", 0, 0, "Sgombero di via Salterio e chiusura della strada", Tone.WAIT),
                letter("4", 0, 1, "Tram 9: fermata soppressa in piazza Sorgenti", Tone.OK),
                Row.unreadable(
                        "5",
                        Phrase.plain("0018671/2026"),
                        "/letters/5",
                        Phrase.plain(
                                "la data di arrivo non è valida; la lettera c’è, si apre e si ripara dalla sua pagina")),
                letter("6", 0, 15, "=cmd|'/c calc'!A0 nell’oggetto, scritto per far danni", Tone.OFF));
        return ListPage.of(asked(), "due", Phrase.plain("Lettere aperte"), columns(), new Slice<>(rows, "2026-12-17/6"))
                .filteredBy(filters())
                .viewedAs(
                        List.of(
                                new View(Phrase.plain("Mie"), "/letters?view=mine", 14L, false),
                                new View(Phrase.plain("Della mia unità"), "/letters", 63L, true)),
                        "/views/new")
                .actedOn(
                        new BulkAct(Phrase.plain("Assegna…"), "/letters/assignments", true),
                        new BulkAct(Phrase.plain("Chiudi senza risposta…"), "/letters/closings", false))
                .asCsv()
                .after(Map.of(
                        "2", new Outcome(true, Phrase.plain("Assegnata a Delfo Marcanti")),
                        "3", new Outcome(false, Phrase.plain("Non assegnata: la sta modificando Corrado Menabrea")),
                        "9", new Outcome(false, Phrase.plain("Nel frattempo è cambiata."))));
    }

    private static Row letter(String id, int late, int days, String subject, Tone tone) {
        return Row.of(
                id,
                Phrase.plain("001810" + id + "/2026"),
                "/letters/" + id,
                new Cell.Date(new Due(TODAY.plusDays(days), late)),
                new Cell.Text(Phrase.plain("001810" + id + "/2026"), Phrase.of("ui.list.chip", TODAY, "PEC")),
                new Cell.Name(Phrase.plain(subject), "/letters/" + id, Phrase.plain("Egidio Sartirana")),
                new Cell.Meta(Phrase.plain("Mobilità, sosta")),
                new Cell.State(Tag.of(tone, "ui.done")));
    }

    String form() {
        Problems wrong = new Problems(List.of(
                new Problem(
                        "",
                        "La pratica non si apre: sono passati meno di dieci anni dalla morte",
                        "legge 23 giugno 1927, n. 1188, artt. 2 e 3",
                        "Apri la pratica con richiesta di deroga al Prefetto, per meriti eccezionali."),
                new Problem("place", "Scrivi il nome da dare al luogo.", null, null),
                new Problem("kind", "Scegline almeno uno.", null, null)));
        String fields = draw("csrf", Map.of())
                + draw("errorSummary", Map.of("problems", wrong))
                + draw(
                        "choices",
                        Map.of(
                                "problems",
                                wrong,
                                "name",
                                "kind",
                                "label",
                                "Che cosa si intitola",
                                "choices",
                                choices(),
                                "chosen",
                                List.of("open"),
                                "many",
                                true))
                + draw(
                        "field",
                        Map.of(
                                "problems",
                                wrong,
                                "name",
                                "place",
                                "label",
                                "Nome del luogo",
                                "value",
                                "<b>\"x\"",
                                "hint",
                                "Come sarà scritto sulla targa."))
                + draw(
                        "field",
                        Map.of(
                                "problems",
                                wrong,
                                "name",
                                "born",
                                "label",
                                "Data di nascita",
                                "type",
                                "date",
                                "width",
                                "w-date",
                                "value",
                                "1931-03-09"))
                + draw(
                        "field",
                        Map.of(
                                "problems",
                                wrong,
                                "name",
                                "secret",
                                "label",
                                "Parola d’ordine",
                                "type",
                                "password",
                                "value",
                                "never shown",
                                "autocomplete",
                                "current-password",
                                "optional",
                                true))
                + draw(
                        "textarea",
                        Map.of(
                                "problems",
                                wrong,
                                "name",
                                "why",
                                "label",
                                "Motivi",
                                "value",
                                "Ha curato gli orti.\n<script>"))
                + draw(
                        "select",
                        Map.of(
                                "problems",
                                wrong,
                                "name",
                                "unit",
                                "label",
                                "Unità",
                                "choices",
                                choices(),
                                "value",
                                "closed"))
                + draw(
                        "file",
                        Map.of(
                                "problems",
                                wrong,
                                "name",
                                "bio",
                                "label",
                                "Biografia",
                                "hint",
                                "PDF fino a 5 MB.",
                                "optional",
                                true))
                + draw("tick", Map.of("problems", wrong, "name", "war", "label", "Caduta in guerra", "checked", true))
                + draw("submit", Map.of("label", "Apri la pratica", "cancel", "/", "note", "La bozza resta 30 giorni."))
                + draw("method", Map.of("name", "delete"));
        String body = head("Nuova intitolazione")
                + "<div class=\"cols\"><form class=\"form\" method=\"post\" action=\"/x\" novalidate>"
                + fields
                + "</form><aside class=\"tray\" aria-labelledby=\"next\"><h2 id=\"next\">Che cosa succede dopo</h2>"
                + draw("chain", Map.of("steps", steps())) + "</aside></div>";
        return keep("form", page("layout", "Nuova intitolazione", body));
    }

    static List<Step> steps() {
        return List.of(
                new Step(Phrase.plain("Apri la pratica"), null, Step.At.DONE),
                new Step(Phrase.plain("Parere della commissione"), Phrase.plain("da oggi"), Step.At.NOW),
                new Step(
                        Phrase.plain("Autorizzazione del Prefetto"),
                        Phrase.plain("legge 1188/1927, art. 1"),
                        Step.At.AHEAD));
    }

    String day() {
        List<WorkRow> rows = List.of(
                work(-5, 3, "Rispondere a Egidio Sartirana: rumore dei locali in largo Tintori"),
                work(0, 0, "Contributo alla nota per l’incontro con i genitori di via dei Gelsi"),
                work(2, 0, "Rapporto di novembre: argomenti, canali, tempi di risposta"),
                work(8, 0, "Tavolo dei referenti: ordine del giorno"));
        List<Sum> sums = List.of(
                new Sum(3, Phrase.plain("in ritardo"), "/tasks?late", true),
                new Sum(4, Phrase.plain("scadono oggi"), "/tasks?today", false),
                new Sum(0, Phrase.plain("da smistare"), "/triage", false));
        List<ActLine> lines = List.of(
                new ActLine(
                        Phrase.plain("Bozza 3 salvata"),
                        Instant.parse("2026-12-02T09:52:00Z"),
                        "Livia Ferraguzzi",
                        "URC-04"),
                new ActLine(
                        Phrase.plain("Registrata con il numero 0018714/2026"),
                        Instant.parse("2026-11-24T08:14:00Z"),
                        null,
                        "AAG-02"));
        List<Fact> facts = List.of(
                new Fact(Phrase.plain("Esito"), Phrase.plain("Chiedere informazioni, poi rispondere")),
                new Fact(Phrase.plain("Argomento"), Phrase.plain("Mobilità, sicurezza"), "/topics/1"));
        String body = head("Mercoledì 2 dicembre 2026") + draw("sums", Map.of("sums", sums))
                + "<div class=\"cols\"><div>" + section("Da fare", draw("rows", Map.of("rows", rows))) + "</div><div>"
                + section("In breve", draw("facts", Map.of("facts", facts)))
                + section("Atti", draw("acts", Map.of("lines", lines)))
                + "</div></div>";
        return keep("day", page("layout", "Mercoledì 2 dicembre 2026", body));
    }

    private static WorkRow work(int days, int late, String name) {
        return new WorkRow(
                new Due(TODAY.plusDays(days), late),
                Phrase.plain(name),
                "/letters/1",
                "URC-04",
                List.of(Phrase.plain("0018102/2026"), Phrase.plain("e-mail")),
                Phrase.plain("io"));
    }

    String publicForm() {
        String body = "<h1>Scrivi al Sindaco</h1><p class=\"lead\">Rispondiamo entro 30 giorni.</p>"
                + "<ol class=\"steps\"><li aria-current=\"step\">1. La lettera</li><li>2. Riepilogo e invio</li></ol>"
                + "<form class=\"form\" method=\"post\" action=\"/x\">"
                + draw("field", Map.of("problems", Problems.none(), "name", "subject", "label", "Oggetto"))
                + draw("textarea", Map.of("problems", Problems.none(), "name", "text", "label", "La tua lettera"))
                + draw("submit", Map.of("label", "Avanti")) + "</form>"
                + "<h2>Il tuo codice</h2><p class=\"secret\">PT-7K4M-2Q9X</p>";
        return keep("public", page("publicLayout", "Scrivi al Sindaco", body));
    }

    String fault() {
        FaultPage page = new FaultPage(
                "Non si può fare",
                "Mancano i dieci anni dalla morte.",
                "legge 1188/1927, art. 2",
                "Chiedi la deroga",
                "/x");
        return keep("fault", draw("fault", Map.of("page", page)));
    }

    String keys() {
        return keep("keys", draw("keys", Map.of("page", "")));
    }

    String accessibility() {
        return keep("accessibility", draw("accessibility", Map.of("page", "")));
    }

    private static String head(String title) {
        return "<div class=\"head\"><h1>" + title + "</h1><p>38 su 63</p></div>";
    }

    private static String section(String title, String body) {
        return "<section class=\"sect\"><header><h2>" + title + "</h2></header>" + body + "</section>";
    }
}
