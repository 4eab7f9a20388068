// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import palazzo.archive.Body;
import palazzo.archive.MetadataXml;
import palazzo.kernel.Today;
import palazzo.law.Csv;
import palazzo.registry.Registration;
import palazzo.registry.Registry.Attachment;
import palazzo.registry.domain.DayRegister.Change;
import palazzo.registry.domain.DayRegister.Line;

/** The register of a day as data: XML and CSV with the same rows. */
final class DayFiles {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final List<String> HEADER = List.of(
            "numero",
            "data",
            "ora",
            "verso",
            "mittente_destinatario",
            "oggetto",
            "protocollo_mittente",
            "impronta_sha256",
            "mezzo",
            "classificazione",
            "fascicolo",
            "assegnazione",
            "riservato",
            "stato",
            "provvedimento");

    private DayFiles() {}

    static byte[] csv(DayRegister register) {
        StringBuilder csv = new StringBuilder(Csv.line(HEADER)).append("\r\n");
        register.lines().forEach(line -> csv.append(Csv.line(values(line))).append("\r\n"));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param along files that say the same */
    static byte[] xml(DayRegister register, Body body, List<Attachment> along) {
        return MetadataXml.document("RegistroGiornalieroProtocollo", xml -> {
            xml.leaf("CodiceAmministrazione", body.ipaCode());
            xml.leaf("DenominazioneAmministrazione", body.name());
            xml.leaf("CodiceAOO", body.aooCode());
            xml.leaf("CodiceRegistro", body.registerCode());
            xml.leaf("DataRegistro", register.day());
            xml.leaf("NumeroIniziale", register.first() == null ? "" : register.first());
            xml.leaf("NumeroFinale", register.last() == null ? "" : register.last());
            xml.leaf("TotaleRegistrazioni", register.lines().size());
            xml.leaf("TotaleAnnullate", register.annulled().size());
            xml.leaf("Responsabile", body.managerGiven() + " " + body.managerFamily());
            xml.leaf(
                    "TestaTracciato",
                    register.head() == null ? "" : register.head().hash());
            xml.in("Registrazioni", all -> rows(all, "Registrazione", register.lines()));
            xml.in("Annullamenti", all -> rows(all, "Annullamento", register.annulled()));
            xml.in("Modifiche", all -> {
                for (Change change : register.changes()) {
                    all.in(
                            "Modifica",
                            one -> one.leaf("Numero", change.number())
                                    .leaf("Ora", time(change.at()))
                                    .leaf("Dato", change.kind())
                                    .leaf("Prima", change.before())
                                    .leaf("Dopo", change.after())
                                    .leaf("Provvedimento", change.measure()));
                }
            });
            xml.in("Impronte", all -> {
                for (Attachment file : along) {
                    all.in("Impronta", one -> one.leaf("File", file.name()).leaf("SHA256", file.sha256()));
                }
            });
        });
    }

    private static void rows(MetadataXml xml, String element, List<Line> lines) throws XMLStreamException {
        for (Line line : lines) {
            xml.in(element, one -> {
                List<String> values = values(line);
                for (int i = 0; i < HEADER.size(); i++) {
                    one.leaf(HEADER.get(i), values.get(i));
                }
            });
        }
    }

    private static List<String> values(Line line) {
        Registration entry = line.entry();
        String hidden = "riservato";
        List<String> values = new ArrayList<>();
        values.add(entry.number().text());
        values.add(Today.dateOf(entry.number().at()).toString());
        values.add(time(entry.number().at()));
        values.add(
                switch (entry.direction()) {
                    case IN -> "E";
                    case OUT -> "U";
                    case INTERNAL -> "I";
                });
        values.add(line.seen() ? entry.correspondent() : hidden);
        values.add(line.seen() ? entry.about() : hidden);
        values.add(line.seen() ? entry.theirs() : "");
        values.add(entry.sha256());
        values.add(entry.means().name());
        values.add(entry.standing().classCode());
        values.add(entry.standing().dossier());
        values.add(entry.standing().unit());
        values.add(line.seen() ? "no" : "si");
        values.add(entry.annulment() == null ? "attiva" : "annullata");
        values.add(entry.annulment() == null ? "" : entry.annulment().measure());
        return values;
    }

    private static String time(java.time.Instant at) {
        return TIME.format(at.atZone(Today.ROME));
    }
}
