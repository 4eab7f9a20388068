// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import org.jspecify.annotations.Nullable;
import palazzo.law.Norm;

/**
 * What our service answers to a call.
 *
 * @param status of HTTP: 200, or 500 for a fault, as SOAP 1.1 over HTTP wants it
 * @param document which the call was about, in one line; empty where it could not be read
 * @param outcome {@code TAKEN}, {@code REFUSED} with an anomaly of the annex, or {@code FAULT}
 * @param why in words, for whoever called; empty where it was taken
 */
@Norm("Linee guida AgID sui documenti informatici, allegato 6, appendice B")
public record SoapAnswer(int status, byte[] xml, String document, String outcome, String why) {

    private static final int WELL = 200;
    private static final int FAULT = 500;

    /** The call was taken. @param recipient null where the answer names the sender's registration alone */
    static SoapAnswer taken(
            String namespace, String operation, RegistrationId sender, @Nullable RegistrationId recipient) {
        return new SoapAnswer(
                WELL, response(namespace, operation, sender, recipient, null, ""), sender.text(), "TAKEN", "");
    }

    /** Something is wrong with what the call brought. */
    static SoapAnswer refused(
            String namespace,
            String operation,
            RegistrationId sender,
            @Nullable RegistrationId recipient,
            Anomaly anomaly,
            String why) {
        return new SoapAnswer(
                WELL,
                response(namespace, operation, sender, recipient, anomaly, why),
                sender.text(),
                "REFUSED",
                anomaly.code() + ": " + why);
    }

    /** The call itself is not one that can be answered. @param document empty where it is not known */
    static SoapAnswer fault(String document, String why) {
        return new SoapAnswer(
                FAULT,
                envelope(xml -> xml.element("soap:Fault", () -> {
                    xml.element("faultcode", "soap:Client");
                    xml.element("faultstring", why);
                })),
                document,
                "FAULT",
                why);
    }

    private static byte[] response(
            String namespace,
            String operation,
            RegistrationId sender,
            @Nullable RegistrationId recipient,
            @Nullable Anomaly anomaly,
            String why) {
        return envelope(xml -> xml.element("ws:Response" + operation, () -> {
            xml.namespace("ws", namespace).namespace("prot", MarkWriter.PROT);
            MarkWriter.id(xml, "ws:IdentificatoreMittente", sender);
            if (recipient != null) {
                MarkWriter.id(xml, "ws:IdentificatoreDestinatario", recipient);
            }
            if (anomaly != null) {
                xml.element("ws:Anomalia", () -> xml.attribute("info", why).text(anomaly.code()));
            }
        }));
    }

    private static byte[] envelope(XmlText.Content inside) {
        return XmlText.of(xml -> xml.element("soap:Envelope", () -> {
            xml.namespace("soap", SoapCall.SOAP);
            xml.element("soap:Body", () -> inside.into(xml));
        }));
    }
}
