// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import palazzo.law.Norm;

/** What one body tells another about a document that was sent (Annex 6, appendix C). */
@Norm("Linee guida AgID sui documenti informatici, allegato 6, appendice C")
public sealed interface ReturnMessage {

    /** The namespace of the messages that go by mail. */
    String PEC = "http://www.agid.gov.it/protocollo/pec/";

    /** The document {@code of} was received and registered as {@code id}. */
    record Confirmed(RegistrationId id, RegistrationId of) implements ReturnMessage {
        @Override
        public String fileName() {
            return "Conferma.xml";
        }
    }

    /** What was confirmed has another registration now. */
    record Updated(RegistrationId id, RegistrationId of) implements ReturnMessage {
        @Override
        public String fileName() {
            return "Aggiornamento.xml";
        }
    }

    /**
     * Something is wrong with it.
     *
     * @param id how it was registered none the less; null where it was not
     * @param of its own registration; null where it could not be read
     * @param described which message is meant, where {@code of} is null
     * @param reason begins with the code of an {@link Anomaly}
     */
    record Excepted(@Nullable RegistrationId id, @Nullable RegistrationId of, String described, String reason)
            implements ReturnMessage {
        @Override
        public String fileName() {
            return "Eccezione.xml";
        }
    }

    /** The registration {@code id} of whoever sent it is annulled. */
    record Annulled(RegistrationId id, String reason, String measure) implements ReturnMessage {
        @Override
        public String fileName() {
            return "Annullamento.xml";
        }
    }

    /** Under which name it goes by mail. */
    String fileName();

    /** As it is written. */
    default byte[] xml() {
        return XmlText.of(xml -> xml.element("pec:" + root(), () -> {
            xml.namespace("pec", PEC)
                    .namespace("prot", MarkWriter.PROT)
                    .attribute("pec:versione", "3.0.0")
                    .attribute("pec:lang", "it");
            switch (this) {
                case Confirmed(RegistrationId id, RegistrationId of) -> received(xml, id, of, "");
                case Updated(RegistrationId id, RegistrationId of) -> received(xml, id, of, "");
                case Excepted(RegistrationId id, RegistrationId of, String described, String reason) -> {
                    received(xml, id, of, described);
                    xml.element("pec:Motivo", reason);
                }
                case Annulled(RegistrationId id, String reason, String measure) -> {
                    MarkWriter.id(xml, "pec:Identificatore", id);
                    xml.element("pec:Motivo", reason);
                    xml.element("pec:Provvedimento", measure);
                }
            }
        }));
    }

    private String root() {
        return switch (this) {
            case Confirmed confirmed -> "ConfermaRicezione";
            case Updated updated -> "AggiornamentoConferma";
            case Excepted excepted -> "NotificaEccezione";
            case Annulled annulled -> "AnnullamentoProtocollazione";
        };
    }

    private static void received(
            XmlText xml, @Nullable RegistrationId id, @Nullable RegistrationId of, String described)
            throws javax.xml.stream.XMLStreamException {
        if (id != null) {
            MarkWriter.id(xml, "pec:Identificatore", id);
        }
        xml.element("pec:MessaggioRicevuto", () -> {
            if (of != null) {
                MarkWriter.id(xml, "pec:Identificatore", of);
            } else {
                xml.element("pec:DescrizioneMessaggio", described);
            }
        });
    }

    /** The message that {@code bytes} are, of any edition; none where they are something else, or not to be read. */
    static Optional<ReturnMessage> in(byte[] bytes) {
        try {
            return Optional.ofNullable(read(SafeXml.read(bytes)));
        } catch (UnreadableXml e) {
            return Optional.empty();
        }
    }

    private static @Nullable ReturnMessage read(Document document) throws UnreadableXml {
        Element root = document.getDocumentElement();
        if (PEC.equals(root.getNamespaceURI())
                && Schemas.ANNEX_6.faultIn(document).isPresent()) {
            throw new UnreadableXml("not valid");
        }
        return switch (String.valueOf(root.getLocalName())) {
            case "ConfermaRicezione" -> new Confirmed(own(root), of(root));
            case "AggiornamentoConferma" -> new Updated(own(root), of(root));
            case "NotificaEccezione" ->
                new Excepted(
                        ifThere(root, "Identificatore"),
                        ifThere(root, "MessaggioRicevuto", "Identificatore"),
                        Nodes.text(root, "MessaggioRicevuto", "DescrizioneMessaggio"),
                        Nodes.text(root, "Motivo"));
            case "AnnullamentoProtocollazione" ->
                new Annulled(own(root), Nodes.text(root, "Motivo"), Nodes.text(root, "Provvedimento"));
            default -> null;
        };
    }

    private static RegistrationId own(Element root) throws UnreadableXml {
        return MarkReader.id(Nodes.at(root, "Identificatore").orElse(root));
    }

    private static RegistrationId of(Element root) throws UnreadableXml {
        return MarkReader.id(
                Nodes.at(root, "MessaggioRicevuto", "Identificatore").orElse(root));
    }

    private static @Nullable RegistrationId ifThere(Element root, String... names) throws UnreadableXml {
        Optional<Element> identifier = Nodes.at(root, names);
        return identifier.isEmpty() ? null : MarkReader.id(identifier.get());
    }
}
