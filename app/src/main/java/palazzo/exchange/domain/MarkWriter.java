// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import palazzo.exchange.domain.Mark.Level;
import palazzo.exchange.domain.Mark.Office;
import palazzo.law.Norm;

/**
 * Writes the stamp of Annex 6, version 3.0.0, still without its seal. No postal address is written: the schema wants six
 * digits where an Italian post code has five.
 */
@Norm("Linee guida AgID sui documenti informatici, allegato 6, 2")
final class MarkWriter {

    static final String PROT = "http://www.agid.gov.it/protocollo/";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ssxxx");

    private final XmlText xml;

    private MarkWriter(XmlText xml) {
        this.xml = xml;
    }

    static byte[] write(Mark mark) {
        return XmlText.of(xml -> new MarkWriter(xml).root(mark));
    }

    /** The registration of a document, in the form that stamps and return messages share. */
    static void id(XmlText xml, String element, RegistrationId id) throws XMLStreamException {
        xml.element(element, () -> {
            xml.element("prot:CodiceAmministrazione", id.body());
            xml.element("prot:CodiceAOO", id.aoo());
            xml.element("prot:CodiceRegistro", id.register());
            xml.element("prot:NumeroRegistrazione", id.number());
            xml.element("prot:DataRegistrazione", id.date().toString());
            if (id.time() != null) {
                xml.element("prot:OraRegistrazione", TIME.format(id.time()));
            }
        });
    }

    private void root(Mark mark) throws XMLStreamException {
        xml.element("prot:SegnaturaInformatica", () -> {
            xml.namespace("prot", PROT).attribute("prot:versione", "3.0.0").attribute("prot:lang", "it");
            xml.element("prot:Intestazione", () -> heading(mark));
            xml.element("prot:Descrizione", () -> description(mark));
        });
    }

    private void heading(Mark mark) throws XMLStreamException {
        id(xml, "prot:Identificatore", mark.id());
        xml.element("prot:Oggetto", mark.about());
        xml.element("prot:Classifica", () -> classified(mark.classes()));
        if (mark.dossier() != null) {
            Level dossier = mark.dossier();
            xml.element("prot:Fascicolo", () -> {
                xml.element("prot:Denominazione", dossier.name());
                xml.element("prot:CodiceFascicolo", dossier.code());
            });
        }
    }

    private void classified(List<Level> classes) throws XMLStreamException {
        if (classes.isEmpty()) {
            xml.element("prot:Denominazione", "Non classificato");
            xml.element("prot:CodiceFlat", "0");
        } else {
            xml.element("prot:Denominazione", classes.getLast().name());
            xml.element("prot:CodicePath", () -> levels(classes));
        }
    }

    private void levels(List<Level> classes) throws XMLStreamException {
        Level first = classes.getFirst();
        xml.element(
                "prot:Livello",
                () -> xml.attribute("prot:descrizione", first.name()).text(first.code()));
        if (classes.size() > 1) {
            xml.element("prot:SubLivello", () -> levels(classes.subList(1, classes.size())));
        }
    }

    private void description(Mark mark) throws XMLStreamException {
        xml.element("prot:Mittente", () -> office(mark.sender()));
        for (Office recipient : mark.recipients()) {
            xml.element("prot:Destinatario", () -> {
                xml.attribute("prot:confermaRicezione", "true").attribute("prot:perConoscenza", "false");
                office(recipient);
            });
        }
        file("prot:DocumentoPrimario", mark.files().getFirst());
        for (MarkedFile attached : mark.files().subList(1, mark.files().size())) {
            file("prot:Allegato", attached);
        }
    }

    private void office(Office office) throws XMLStreamException {
        xml.element("prot:Amministrazione", () -> {
            xml.element("prot:DenominazioneAmministrazione", office.name());
            xml.element("prot:CodiceIPAAmministrazione", office.body());
            if (!office.aoo().isEmpty()) {
                xml.element("prot:CodiceIPAAOO", office.aoo());
                xml.element("prot:ContattiAOO", () -> address(office.address()));
            }
        });
    }

    private void address(String address) throws XMLStreamException {
        xml.element(
                "prot:IndirizzoTelematico",
                () -> xml.attribute("prot:tipo", "smtp").text(address));
    }

    private void file(String element, MarkedFile file) throws XMLStreamException {
        xml.element(element, () -> {
            xml.attribute("prot:nomeFile", file.name()).attribute("prot:mimeType", file.mediaType());
            if (!file.description().isEmpty()) {
                xml.element("prot:Descrizione", file.description());
            }
            xml.element(
                    "prot:Impronta",
                    () -> xml.attribute("prot:algoritmo", file.algorithm()).text(file.digest()));
        });
    }
}
