// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import palazzo.archive.Bodies;
import palazzo.archive.Body;
import palazzo.archive.MetadataXml;
import palazzo.archive.Titolario;
import palazzo.documents.Files;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.registry.Registration;
import palazzo.registry.Registration.Annulment;
import palazzo.registry.Registry.Attachment;
import palazzo.registry.Registry.Direction;
import palazzo.registry.Registry.Formation;
import palazzo.registry.domain.Corrections.Correction;

/** The metadata of a registered document, and of the register of a day, as Allegato 5 of the AgID guidelines has them. */
@Component
public class DocumentMetadata {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ssXXX", Locale.ROOT);
    private static final List<String> FORMATIONS = List.of(
            "creazione tramite utilizzo di strumenti software che assicurino la produzione di documenti nei formati previsti in allegato 2",
            "acquisizione di un documento informatico per via telematica o su supporto informatico, acquisizione della copia per immagine su supporto informatico di un documento analogico, acquisizione della copia informatica di un documento analogico",
            "memorizzazione su supporto informatico in formato digitale delle informazioni risultanti da transazioni o processi informatici o dalla presentazione telematica di dati attraverso moduli o formulari resi disponibili ad utente",
            "generazione o raggruppamento anche in via automatica di un insieme di dati o registrazioni, provenienti da una o più banche dati, anche appartenenti a più soggetti interoperanti, secondo una struttura logica predeterminata e memorizzata in forma statica");

    private final Corrections corrections;
    private final Titolario titolario;
    private final Bodies bodies;
    private final Charts charts;
    private final People people;
    private final Files files;

    DocumentMetadata(
            Corrections corrections, Titolario titolario, Bodies bodies, Charts charts, People people, Files files) {
        this.corrections = corrections;
        this.titolario = titolario;
        this.bodies = bodies;
        this.charts = charts;
        this.people = people;
        this.files = files;
    }

    /**
     * The XML of a registered document. An annulment, or that of a field, stands there with the version before.
     *
     * @throws Refusal where it is only on paper, has no class or lies in no file: Allegato 5 wants all three
     */
    public byte[] of(Registration entry) {
        if (entry.sha256().isEmpty()) {
            throw new Refusal("registry.metadata_on_paper");
        }
        if (entry.standing().classCode().isEmpty() || entry.standing().dossier().isEmpty()) {
            throw new Refusal("registry.metadata_unfiled");
        }
        Body body = bodies.on(day(entry));
        return MetadataXml.document("DocumentoAmministrativoInformatico", xml -> write(xml, entry, body));
    }

    /** The XML of the register of a day. @param pdf hash of its paper */
    byte[] ofRegister(DayRegister register, Body body, String sha256, List<Attachment> along, boolean sealed) {
        String code = body.registerCode() + "-" + register.day();
        return MetadataXml.document("DocumentoAmministrativoInformatico", xml -> {
            xml.in("IdDoc", id -> id.hash(sha256).leaf("Identificativo", code));
            xml.leaf("ModalitaDiFormazione", FORMATIONS.get(3))
                    .leaf("TipologiaDocumentale", "Registro giornaliero di protocollo");
            xml.in(
                    "DatiDiRegistrazione",
                    data -> data.leaf("TipologiaDiFlusso", "I")
                            .in(
                                    "TipoRegistro",
                                    kind -> kind.in(
                                            "Repertorio_Registro",
                                            one -> one.leaf("TipoRegistro", "Repertorio\\Registro")
                                                    .leaf("DataRegistrazioneDocumento", register.day())
                                                    .leaf("NumeroRegistrazioneDocumento", register.day())
                                                    .leaf("CodiceRegistro", body.registerCode()))));
            xml.in("Soggetti", subjects -> {
                role(
                        subjects,
                        "AmministrazioneCheEffettuaLaRegistrazione",
                        "Amministrazione Che Effettua La Registrazione",
                        one -> one.administration(body));
                role(subjects, "Autore", "Autore", one -> one.administration(body));
                role(
                        subjects,
                        "ResponsabileGestioneDocumentale",
                        "Responsabile della Gestione Documentale",
                        one -> one.in(
                                "PF",
                                pf -> pf.leaf("Cognome", body.managerFamily()).leaf("Nome", body.managerGiven())));
                maker(subjects);
            });
            xml.in(
                    "ChiaveDescrittiva",
                    key -> key.leaf("Oggetto", "Registro giornaliero di protocollo del " + register.day()));
            xml.in("Allegati", all -> attachments(all, along));
            classed(xml, "I.6", register.day(), body);
            xml.leaf("Riservato", false);
            xml.in("IdentificativoDelFormato", format -> format.leaf("Formato", "application/xml"));
            checks(xml, sealed);
            xml.in(
                    "Agg",
                    agg -> agg.in(
                            "TipoAgg",
                            kind -> kind.leaf("TipoAggregazione", "Serie Documentale")
                                    .leaf(
                                            "IdAggregazione",
                                            "registri-giornalieri-"
                                                    + register.day().getYear())));
            xml.leaf("NomeDelDocumento", "registro-" + register.day() + ".xml").leaf("VersioneDelDocumento", 1);
            xml.leaf("TempoDiConservazione", 9999);
        });
    }

    private void write(MetadataXml xml, Registration entry, Body body) throws XMLStreamException {
        LocalDate day = day(entry);
        xml.in("IdDoc", id -> id(id, entry, body));
        Formation formation = entry.formation();
        xml.leaf("ModalitaDiFormazione", FORMATIONS.get(formation.ordinal()));
        xml.leaf("TipologiaDocumentale", entry.direction() == Direction.INTERNAL ? "Nota" : "Lettera");
        xml.in(
                "DatiDiRegistrazione",
                data -> data.leaf("TipologiaDiFlusso", flow(entry.direction()))
                        .in(
                                "TipoRegistro",
                                kind -> kind.in(
                                        "ProtocolloOrdinario_ProtocolloEmergenza",
                                        one -> one.leaf("TipoRegistro", "ProtocolloOrdinario\\ProtocolloEmergenza")
                                                .leaf("DataProtocollazioneDocumento", day)
                                                .leaf(
                                                        "OraProtocollazioneDocumento",
                                                        time(entry.number().at()))
                                                .leaf(
                                                        "NumeroProtocolloDocumento",
                                                        "%07d"
                                                                .formatted(entry.number()
                                                                        .number()))
                                                .leaf("CodiceRegistro", body.registerCode()))));
        xml.in("Soggetti", subjects -> subjects(subjects, entry, body));
        xml.in("ChiaveDescrittiva", key -> key.leaf("Oggetto", entry.aboutNow()));
        xml.in("Allegati", all -> attachments(all, entry.attachments()));
        classed(xml, entry.standing().classCode(), day, body);
        xml.leaf("Riservato", entry.standing().reserved());
        xml.in("IdentificativoDelFormato", format -> format.leaf("Formato", format(entry)));
        checks(xml, false);
        xml.in(
                "Agg",
                agg -> agg.in(
                        "TipoAgg",
                        kind -> kind.leaf("TipoAggregazione", "Fascicolo")
                                .leaf("IdAggregazione", entry.standing().dossier())));
        List<Correction> corrected = corrections.of(entry);
        xml.leaf("NomeDelDocumento", "prot-" + entry.number().text().replace('/', '-'));
        xml.leaf("VersioneDelDocumento", 1 + corrected.size() + (entry.annulment() == null ? 0 : 1));
        changed(xml, entry, corrected, body);
    }

    /** Of the bytes that were registered: a mail is registered as it came, what was typed in as its words, the rest is a file. */
    private String format(Registration entry) {
        return files.on(entry.document(), Sight.EVERYTHING).stream()
                .filter(file -> file.sha256().equals(entry.sha256()))
                .map(Files.Kept::mediaType)
                .findFirst()
                .orElseGet(() -> madeHere(entry));
    }

    private static String madeHere(Registration entry) {
        if (entry.direction() != Direction.IN) {
            return "application/pdf";
        }
        return switch (entry.means()) {
            case MAIL, PEC, EXCHANGE -> "message/rfc822";
            case POST, HAND, PORTAL, OTHER -> "text/plain";
        };
    }

    private void changed(MetadataXml xml, Registration entry, List<Correction> corrected, Body body)
            throws XMLStreamException {
        Annulment annulment = entry.annulment();
        if (annulment != null) {
            change(xml, "Annullamento", annulment.operator(), annulment.at(), entry, body);
        } else if (!corrected.isEmpty()) {
            change(
                    xml,
                    "Rettifica",
                    corrected.getLast().operator(),
                    corrected.getLast().at(),
                    entry,
                    body);
        }
    }

    private void change(MetadataXml xml, String kind, java.util.UUID who, Instant at, Registration entry, Body body)
            throws XMLStreamException {
        xml.in("TracciatureModificheDocumento", change -> {
            change.leaf("TipoModifica", kind);
            change.in("SoggettoAutoreDellaModifica", pf -> name(pf, people.name(who)));
            change.leaf("DataModifica", Today.dateOf(at)).leaf("OraModifica", time(at));
            change.in("IdDocVersionePrecedente", id -> id(id, entry, body));
        });
    }

    private static void id(MetadataXml xml, Registration entry, Body body) throws XMLStreamException {
        xml.hash(entry.sha256())
                .leaf("Identificativo", "urn:uuid:" + entry.document().id())
                .leaf(
                        "Segnatura",
                        "%s/%s/%s/%d/%07d del %s"
                                .formatted(
                                        body.ipaCode(),
                                        body.aooCode(),
                                        body.registerCode(),
                                        entry.number().year(),
                                        entry.number().number(),
                                        day(entry)));
    }

    private void subjects(MetadataXml xml, Registration entry, Body body) throws XMLStreamException {
        role(
                xml,
                "AmministrazioneCheEffettuaLaRegistrazione",
                "Amministrazione Che Effettua La Registrazione",
                one -> one.administration(body));
        if (!entry.standing().unit().isEmpty()) {
            String unit = charts.on(day(entry))
                    .unit(entry.standing().unit())
                    .map(found -> found.name(Locale.ITALIAN))
                    .orElse(entry.standing().unit());
            role(
                    xml,
                    "Assegnatario",
                    "Assegnatario",
                    one -> one.in(
                            "AS", as -> as.office(body, unit, entry.standing().unit())));
        }
        MetadataXml.Content other =
                one -> one.in("PG", pg -> pg.leaf("DenominazioneOrganizzazione", entry.correspondentNow()));
        if (entry.direction() == Direction.IN) {
            role(xml, "Destinatario", "Destinatario", one -> one.administration(body));
            role(xml, "Mittente", "Mittente", other);
        } else {
            role(xml, "Destinatario", "Destinatario", other);
            role(xml, "Mittente", "Mittente", one -> one.administration(body));
        }
        if (entry.operator() != null) {
            role(
                    xml,
                    "Operatore",
                    "Operatore",
                    one -> one.in("PF", pf -> name(pf, people.name(Objects.requireNonNull(entry.operator())))));
        }
        maker(xml);
    }

    private static void maker(MetadataXml xml) throws XMLStreamException {
        role(xml, "Produttore", "Produttore", one -> one.in("SW", sw -> sw.leaf("DenominazioneSistema", "Palazzo")));
    }

    private static void attachments(MetadataXml xml, List<Attachment> attachments) throws XMLStreamException {
        xml.leaf("NumeroAllegati", attachments.size());
        for (Attachment each : attachments) {
            xml.in(
                    "IndiceAllegati",
                    one -> one.in(
                                    "IdDoc",
                                    id -> id.hash(each.sha256()).leaf("Identificativo", "urn:sha256:" + each.sha256()))
                            .leaf("Descrizione", each.name()));
        }
    }

    private void classed(MetadataXml xml, String code, LocalDate day, Body body) throws XMLStreamException {
        String said = titolario.find(code, day).map(Titolario.Voice::inFull).orElse(code);
        xml.in("Classificazione", one -> {
            one.leaf("IndiceDiClassificazione", code).leaf("Descrizione", said);
            if (body.plan().isPresent()) {
                one.leaf("PianoDiClassificazione", body.plan().get());
            }
        });
    }

    private static void checks(MetadataXml xml, boolean sealed) throws XMLStreamException {
        xml.in(
                "Verifica",
                check -> check.leaf("FirmatoDigitalmente", false)
                        .leaf("SigillatoElettronicamente", sealed)
                        .leaf("MarcaturaTemporale", false)
                        .leaf("ConformitaCopieImmagineSuSupportoInformatico", false));
    }

    private static void role(MetadataXml xml, String element, String said, MetadataXml.Content content)
            throws XMLStreamException {
        xml.in(
                "Ruolo",
                role -> role.in(element, one -> {
                    one.leaf("TipoRuolo", said);
                    content.into(one);
                }));
    }

    private static void name(MetadataXml xml, String name) throws XMLStreamException {
        int cut = name.lastIndexOf(' ');
        xml.leaf("Cognome", name.substring(cut + 1)).leaf("Nome", name.substring(0, Math.max(cut, 0)));
    }

    private static String flow(Direction direction) {
        return switch (direction) {
            case IN -> "E";
            case OUT -> "U";
            case INTERNAL -> "I";
        };
    }

    private static LocalDate day(Registration entry) {
        return Today.dateOf(entry.number().at());
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(Today.ROME));
    }
}
