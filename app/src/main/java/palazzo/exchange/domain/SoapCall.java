// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import palazzo.law.Norm;

/**
 * A call of one of the services of Annex 6 (SOAP 1.1, document, literal), and what is answered to it.
 *
 * @param namespace of the service: that of the area as a recipient, or as a sender
 * @param operation after {@code Request} and {@code Response}
 * @param sender how the document is registered where it came from
 * @param recipient how it is registered where it went; null where it is not
 * @param anomaly what is wrong with it; null for nothing
 * @param said the anomaly in words, or the reason of an annulment
 * @param measure that authorises an annulment; null where nothing is annulled
 */
@Norm("Linee guida AgID sui documenti informatici, allegato 6, appendice B")
record SoapCall(
        String namespace,
        String operation,
        RegistrationId sender,
        @Nullable RegistrationId recipient,
        @Nullable Anomaly anomaly,
        String said,
        @Nullable String measure) {

    static final String RECIPIENT = "http://ws.protocollo.comunicazione.aoo.destinatario/";
    static final String SENDER = "http://ws.protocollo.comunicazione.aoo.mittente/";
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /** What was sent to us is registered here. */
    static SoapCall confirmed(RegistrationId theirs, RegistrationId ours) {
        return new SoapCall(SENDER, "ConfermaMessaggioInoltro", theirs, ours, null, "", null);
    }

    /** What was sent to us is not whole. */
    static SoapCall excepted(RegistrationId theirs, Anomaly anomaly, String said) {
        return new SoapCall(SENDER, "ConfermaMessaggioInoltro", theirs, null, anomaly, said, null);
    }

    /** What was sent to us and registered here is annulled here. */
    static SoapCall annulledHere(RegistrationId theirs, RegistrationId ours, String measure, String reason) {
        return new SoapCall(SENDER, "AnnullamentoInoltroDestinatario", theirs, ours, null, reason, measure);
    }

    /** What we sent, and they registered, is annulled here. */
    static SoapCall annulledSent(RegistrationId ours, RegistrationId theirs, String measure, String reason) {
        return new SoapCall(RECIPIENT, "AnnullamentoInoltroMittente", ours, theirs, null, reason, measure);
    }

    /** As it is sent. */
    byte[] xml() {
        return XmlText.of(xml -> xml.element("soap:Envelope", () -> {
            xml.namespace("soap", SOAP).namespace("ws", namespace).namespace("prot", MarkWriter.PROT);
            xml.element(
                    "soap:Body",
                    () -> xml.element("ws:Request" + operation, () -> {
                        MarkWriter.id(xml, "ws:IdentificatoreMittente", sender);
                        if (recipient != null) {
                            MarkWriter.id(xml, "ws:IdentificatoreDestinatario", recipient);
                        }
                        if (anomaly != null) {
                            xml.element(
                                    "ws:Anomalia",
                                    () -> xml.attribute("info", said).text(anomaly.code()));
                        }
                        if (measure != null) {
                            xml.element("ws:RiferimentoProvvedimento", measure);
                            xml.element("ws:Note", said);
                        }
                    }));
        }));
    }

    /**
     * What was answered.
     *
     * @return the anomaly that the other side found, with its words; empty where it found none
     * @throws UnreadableXml where it is no answer to this call, or a fault
     */
    Optional<String> answer(byte[] bytes) throws UnreadableXml {
        Document document = SafeXml.read(bytes);
        Element body = required(Nodes.at(document.getDocumentElement(), "Body"), "manca Body");
        Optional<Element> fault = Nodes.at(body, "Fault");
        if (fault.isPresent()) {
            throw new UnreadableXml("Fault: " + Nodes.text(fault.get(), "faultstring"));
        }
        Element response = required(Nodes.at(body, "Response" + operation), "manca Response" + operation);
        Element named = required(Nodes.at(response, "IdentificatoreMittente"), "manca IdentificatoreMittente");
        if (!MarkReader.id(named).isSameAs(sender)) {
            throw new UnreadableXml("la risposta è di un altro documento");
        }
        return Nodes.at(response, "Anomalia").map(SoapCall::said);
    }

    /** An anomaly with its words. */
    static String said(Element anomaly) {
        return Stream.of(anomaly.getTextContent().strip(), anomaly.getAttribute("info"))
                .filter(text -> !text.isBlank())
                .reduce((code, words) -> code + ": " + words)
                .orElse("");
    }

    private static Element required(Optional<Element> element, String why) throws UnreadableXml {
        return element.orElseThrow(() -> new UnreadableXml(why));
    }
}
