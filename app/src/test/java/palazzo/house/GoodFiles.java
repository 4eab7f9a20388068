// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import palazzo.Visit.Attachment;
import palazzo.demo.SelfMadeSeal;
import palazzo.kernel.Today;
import palazzo.scans.TheScanner;

/** A file of the kind that a form asks for. */
final class GoodFiles {

    /** What the seal is locked with. */
    static final String WORD = "segreta";

    private static final String MAIL = """
            From: Ida Bruni <ida.bruni@posta.example>
            To: sindaco@comune.example
            Subject: Il lampione di via Lorena
            Message-ID: <una@posta.example>
            Date: Tue, 1 Dec 2026 10:00:00 +0100

            Il lampione davanti al civico 4 non si accende.
            """;

    private static final String PEOPLE = """
            cognome;nome;email;telefono
            Bruni;Ida;ida.bruni@posta.example;02 5550 1234
            """;

    private static final String FIGURES = """
            mese;fonte;tema;municipio;canale;richieste;chiuse;giorni
            2026-10;CRM 020202;Rumore;9;telefono;120;100;3,5
            """;

    private static final String EMERGENCY = """
            {"format": "palazzo-emergenza-1", "city": "fretta", "code": "EM-20261201-0910", "measure": "n. 8",
             "authorisedBy": "Il responsabile", "cause": "Rete ferma", "start": "2026-12-01T09:10", "end": "2026-12-01T12:00",
             "extensions": [], "totals": [{"day": "2026-12-01", "operations": 1}],
             "rows": [{"number": 1, "at": "2026-12-01T09:20", "direction": "IN", "means": "HAND",
                       "correspondent": "Scuola Rodari", "about": "Visita", "theirNumber": "", "theirDate": null}]}
            """;

    private GoodFiles() {}

    /** @param accepted what the field says it takes */
    static Attachment in(String field, String accepted) {
        return switch (accepted) {
            case ".p12,.pfx" -> new Attachment(field, "sigillo.p12", "application/x-pkcs12", SEAL);
            case ".eml,.mbox,.txt" -> text(field, "lettera.eml", MAIL.replace("\n", "\r\n"));
            case ".csv" -> text(field, "crm.csv", FIGURES);
            case ".json" -> text(field, "registro.json", EMERGENCY);
            case ".csv,.txt,.tsv,.vcf" -> text(field, "persone.csv", PEOPLE);
            case ".pdf,.tif,.tiff,.jpg,.jpeg,.png" -> new Attachment(field, "mattina.tif", "image/tiff", SCANNED);
            default -> new Attachment(field, "lettera.pdf", "application/pdf", PAPER);
        };
    }

    private static Attachment text(String field, String name, String text) {
        return new Attachment(field, name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** One and the same each time: who sends a form twice sends the same file twice. */
    private static final byte[] SCANNED = TheScanner.tiff(
            TheScanner.separator("fretta", Town.UNIT, "ORDINARY"),
            TheScanner.letter(0, "Signor Sindaco,", "la fontana perde acqua."),
            TheScanner.letter(0, "Pagina due della lettera"),
            TheScanner.empty(),
            TheScanner.separator("fretta", Town.UNIT, "ORDINARY"),
            TheScanner.letter(0, "Gentile Sindaco,", "la invito alla festa del quartiere."));

    private static final byte[] PAPER = TheScanner.pdf(1, "");

    private static final byte[] SEAL = SelfMadeSeal.pkcs12(
            "Comune di prova",
            WORD,
            LocalDateTime.of(2026, 12, 1, 9, 0).atZone(Today.ROME).toInstant());
}
