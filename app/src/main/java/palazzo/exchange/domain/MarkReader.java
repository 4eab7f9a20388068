// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import palazzo.exchange.domain.ReadMark.Edition;

/** Reads stamps of all three editions, and either name of the root in the newest. */
final class MarkReader {

    private static final String DIGIT_PA = "http://www.digitPa.gov.it/protocollo/";
    private static final Pattern ITALIAN_DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    /** The namespace of messages between services, where a stamp is called {@code Segnatura} too. */
    static final String MESSAGES = "http://www.agid.gov.it/protocollo/messaggi/";

    private MarkReader() {}

    /** Which edition a document is; none where it is no stamp. */
    static Optional<Edition> edition(Document document) {
        Element root = document.getDocumentElement();
        return switch (String.valueOf(root.getLocalName())) {
            case "SegnaturaInformatica" -> Optional.of(Edition.V3);
            case "Segnatura" -> Optional.of(ofNamespace(String.valueOf(root.getNamespaceURI())));
            default -> Optional.empty();
        };
    }

    private static Edition ofNamespace(String namespace) {
        return switch (namespace) {
            case MESSAGES -> Edition.V3;
            case DIGIT_PA -> Edition.V2013;
            default -> Edition.V2001;
        };
    }

    /** The same stamp under the name that the schema gives it: in a message between services its root has another. */
    static Document inItsOwnName(Document document) {
        Element root = document.getDocumentElement();
        if (MESSAGES.equals(root.getNamespaceURI())) {
            NamedNodeMap attributes = root.getAttributes();
            for (int i = attributes.getLength() - 1; i >= 0; i--) {
                Attr attribute = (Attr) attributes.item(i);
                if (MESSAGES.equals(attribute.getValue())) {
                    root.removeAttributeNode(attribute);
                }
            }
            document.renameNode(root, MarkWriter.PROT, "prot:SegnaturaInformatica");
        }
        return document;
    }

    /** @param aoo our own area: whether it is asked for a confirmation is said for each recipient */
    static ReadMark read(Document document, Edition edition, String aoo) throws UnreadableXml {
        Element root = document.getDocumentElement();
        return edition == Edition.V3 ? newest(root, aoo) : old(root, edition);
    }

    static RegistrationId id(Element identifier) throws UnreadableXml {
        return new RegistrationId(
                Nodes.text(identifier, "CodiceAmministrazione"),
                Nodes.text(identifier, "CodiceAOO"),
                Nodes.text(identifier, "CodiceRegistro"),
                number(Nodes.text(identifier, "NumeroRegistrazione")),
                date(Nodes.text(identifier, "DataRegistrazione")),
                time(Nodes.text(identifier, "OraRegistrazione")));
    }

    private static ReadMark newest(Element root, String aoo) throws UnreadableXml {
        Element description = required(root, "Descrizione");
        List<MarkedFile> files = new ArrayList<>();
        files.add(file(required(description, "DocumentoPrimario")));
        Nodes.children(description, "Allegato").forEach(attached -> files.add(file(attached)));
        return new ReadMark(
                Edition.V3,
                id(required(root, "Intestazione", "Identificatore")),
                Nodes.text(root, "Intestazione", "Oggetto"),
                sender(required(description, "Mittente")),
                confirms(Nodes.children(description, "Destinatario"), aoo),
                files);
    }

    private static String sender(Element sender) {
        return List.of("DenominazioneAmministrazione", "Denominazione", "Cognome").stream()
                .flatMap(name -> java.util.stream.IntStream.range(
                                0, sender.getElementsByTagNameNS("*", name).getLength())
                        .mapToObj(i -> sender.getElementsByTagNameNS("*", name)
                                .item(i)
                                .getTextContent()
                                .strip()))
                .findFirst()
                .orElse("");
    }

    /** What is asked of us; where we are not named, what is asked of the first. */
    private static boolean confirms(List<Element> recipients, String aoo) {
        return recipients.stream()
                .filter(recipient -> aoo.equalsIgnoreCase(Nodes.text(recipient, "Amministrazione", "CodiceIPAAOO")))
                .findFirst()
                .or(() -> recipients.stream().findFirst())
                .map(recipient ->
                        !Nodes.attribute(recipient, "confermaRicezione").matches("false|0"))
                .orElse(true);
    }

    private static MarkedFile file(Element file) {
        Element digest = Nodes.at(file, "Impronta").orElse(file);
        String algorithm = Nodes.attribute(digest, "algoritmo");
        return new MarkedFile(
                Nodes.attribute(file, "nomeFile"),
                Nodes.attribute(file, "mimeType"),
                Nodes.text(file, "Descrizione"),
                algorithm.isEmpty() ? "SHA-256" : algorithm,
                digest == file ? "" : digest.getTextContent().strip());
    }

    private static ReadMark old(Element root, Edition edition) throws UnreadableXml {
        Element heading = required(root, "Intestazione");
        List<MarkedFile> files = new ArrayList<>();
        Nodes.at(root, "Descrizione", "Documento").ifPresent(file -> files.add(oldFile(file)));
        Nodes.at(root, "Descrizione", "Allegati").stream()
                .flatMap(attached -> Nodes.children(attached, "Documento").stream())
                .forEach(file -> files.add(oldFile(file)));
        return new ReadMark(
                edition,
                id(required(heading, "Identificatore")),
                Nodes.text(heading, "Oggetto"),
                Nodes.text(heading, "Origine", "Mittente", "Amministrazione", "Denominazione"),
                Nodes.children(heading, "Destinazione").stream()
                        .anyMatch(to -> to.getAttribute("confermaRicezione").equals("si")),
                files);
    }

    private static MarkedFile oldFile(Element file) {
        return new MarkedFile(
                file.getAttribute("nome"),
                file.getAttribute("tipoMIME"),
                Nodes.text(file, "TitoloDocumento"),
                "SHA-256",
                Nodes.text(file, "Impronta"));
    }

    private static Element required(Element from, String... names) throws UnreadableXml {
        return Nodes.at(from, names).orElseThrow(() -> new UnreadableXml("manca " + String.join("/", names)));
    }

    private static String number(String digits) throws UnreadableXml {
        if (!digits.matches("[0-9A-Za-z/._-]{1,30}")) {
            throw new UnreadableXml("il numero di registrazione non si legge");
        }
        return digits;
    }

    /** Old stamps write dates as they please. */
    private static LocalDate date(String text) throws UnreadableXml {
        Matcher italian = ITALIAN_DATE.matcher(text);
        try {
            return italian.matches()
                    ? LocalDate.of(number(italian, 3), number(italian, 2), number(italian, 1))
                    : LocalDate.parse(text.replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", ""));
        } catch (java.time.DateTimeException e) {
            throw new UnreadableXml("la data di registrazione non si legge");
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable OffsetTime time(String text) {
        try {
            return text.isEmpty() ? null : OffsetTime.parse(text);
        } catch (DateTimeParseException noZone) {
            return null;
        }
    }
}
