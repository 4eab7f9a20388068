// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;

/** Calls of another registry's machine to our services, and what it hears: each answer is held against the WSDL's schema. */
public final class ACall {

    private static final String ENVELOPE =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>%s</s:Body></s:Envelope>";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String url;
    private final String host;
    private final String token;

    public ACall(int port, String host, String token) {
        this.url = "http://127.0.0.1:" + port + "/public/exchange/";
        this.host = host;
        this.token = token;
    }

    /** What was heard. @param anomaly empty for none @param fault likewise */
    public record Heard(int status, String anomaly, String fault) {}

    /** Brings a document. */
    public Heard forwards(byte[] stamp, Map<String, byte[]> files) throws Exception {
        return call("recipient", message(stamp, files));
    }

    /** As it is sent: the stamp under the name that messages give it. */
    public static byte[] message(byte[] stamp, Map<String, byte[]> files) {
        String inside = new String(stamp, StandardCharsets.UTF_8)
                .replaceFirst("<\\?xml[^>]*>", "")
                .replaceFirst(
                        "<prot:SegnaturaInformatica", "<m:Segnatura xmlns:m=\"%s\"".formatted(MarkReader.MESSAGES))
                .replace("</prot:SegnaturaInformatica>", "</m:Segnatura>");
        String along = files.entrySet().stream()
                .map(file -> "<m:File m:nomeFile=\"%s\" m:mimeType=\"application/octet-stream\">%s</m:File>"
                        .formatted(file.getKey(), Base64.getEncoder().encodeToString(file.getValue())))
                .collect(Collectors.joining());
        return ENVELOPE.formatted(
                        "<w:RequestMessageInoltro xmlns:w=\"%s\" xmlns:m=\"%s\">%s%s</w:RequestMessageInoltro>"
                                .formatted(SoapCall.RECIPIENT, MarkReader.MESSAGES, inside, along))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Confirms what bears {@code stamp}, a stamp of ours. */
    public Heard confirms(byte[] stamp, String number, LocalDate day) throws Exception {
        return call(
                "sender", SoapCall.confirmed(ours(stamp), theirs(number, day)).xml());
    }

    /** Annuls its registration of what bears {@code stamp}, a stamp of ours. */
    public Heard annulsWhatCame(byte[] stamp, String number, LocalDate day) throws Exception {
        return call(
                "sender",
                SoapCall.annulledHere(ours(stamp), theirs(number, day), "n. 3 del 4 dicembre", "Doppia")
                        .xml());
    }

    /** Annuls what it sent under {@code number}, which we registered as {@code ours}. */
    public Heard annulsWhatItSent(String number, String ours, LocalDate day) throws Exception {
        RegistrationId here = new RegistrationId("c_f205", "A1B2C3D", "PG", ours, day, null);
        return call(
                "recipient",
                SoapCall.annulledSent(theirs(number, day), here, "n. 4 del 4 dicembre", "Inviata per errore")
                        .xml());
    }

    /** Sends bytes of any kind. */
    public Heard call(String side, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + side))
                .header("Host", host)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return heard(side, CLIENT.send(request, BodyHandlers.ofByteArray()));
    }

    private static Heard heard(String side, HttpResponse<byte[]> response) throws Exception {
        int status = response.statusCode();
        if (status == 500) {
            Document fault = SafeXml.read(response.body());
            return new Heard(status, "", Nodes.text(fault.getDocumentElement(), "Body", "Fault", "faultstring"));
        }
        if (status != 200) {
            return new Heard(status, "", "");
        }
        Schemas schema = side.equals("recipient") ? Schemas.RECIPIENT_SERVICE : Schemas.SENDER_SERVICE;
        SoapRequest valid = SoapRequest.read(response.body(), SafeXml.LARGEST, schema);
        Optional<String> anomaly = Nodes.at(valid.element(), "Anomalia").map(SoapCall::said);
        return new Heard(status, anomaly.orElse(""), "");
    }

    private static RegistrationId ours(byte[] stamp) throws UnreadableXml {
        return MarkReader.read(SafeXml.read(stamp), ReadMark.Edition.V3, "A9Z8Y7X")
                .id();
    }

    private static RegistrationId theirs(String number, LocalDate day) {
        return new RegistrationId("c_zz98", "A9Z8Y7X", "PG", number, day, null);
    }
}
