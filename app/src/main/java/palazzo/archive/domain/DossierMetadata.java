// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.domain;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import palazzo.archive.Bodies;
import palazzo.archive.Body;
import palazzo.archive.Dossier;
import palazzo.archive.DossierKind;
import palazzo.archive.Dossiers;
import palazzo.archive.Dossiers.Filed;
import palazzo.archive.MetadataXml;
import palazzo.archive.Titolario;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.organisation.Unit;

/** The metadata of a file as Allegato 5 has them, with the index of its documents that the reader may see. */
@Component
public class DossierMetadata {

    private final Dossiers dossiers;
    private final Titolario titolario;
    private final RetentionPlan retention;
    private final Bodies bodies;
    private final Charts charts;
    private final People people;

    DossierMetadata(
            Dossiers dossiers,
            Titolario titolario,
            RetentionPlan retention,
            Bodies bodies,
            Charts charts,
            People people) {
        this.dossiers = dossiers;
        this.titolario = titolario;
        this.retention = retention;
        this.bodies = bodies;
        this.charts = charts;
        this.people = people;
    }

    /**
     * The XML.
     *
     * @throws Refusal while no document with a hash lies in it: Allegato 5 wants at least one
     */
    public byte[] of(UUID id, Sight sight) {
        Dossier dossier = dossiers.one(id, sight);
        List<Filed> papers = dossiers.papers(id, sight).stream()
                .filter(filed -> !filed.paper().sha256().isEmpty())
                .toList();
        if (papers.isEmpty()) {
            throw new Refusal("archive.nothing_in_it", dossier.code());
        }
        Body body = bodies.on(dossier.openedOn());
        return MetadataXml.document("AggregazioneDocumentaliInformatiche", xml -> write(xml, dossier, papers, body));
    }

    private void write(MetadataXml xml, Dossier dossier, List<Filed> papers, Body body) throws XMLStreamException {
        String unit = charts.on(dossier.openedOn())
                .unit(dossier.unit())
                .map((Unit found) -> found.name(Locale.ITALIAN))
                .orElse(dossier.unit());
        xml.in("IdAgg", id -> id.leaf("TipoAggregazione", "Fascicolo").leaf("IdAggregazione", dossier.code()));
        xml.leaf("TipologiaFascicolo", dossier.kind().official());
        xml.in("Soggetti", subjects -> subjects(subjects, dossier, body, unit));
        xml.in(
                "Assegnazione",
                assignment -> assignment.in(
                        "TipoAssegnazione",
                        kind -> kind.in(
                                "PerCompetenza",
                                role -> role.leaf("TipoAssegnazioneRuolo", "Per Competenza")
                                        .in("SoggettoAssegnatario", office -> office.office(body, unit, dossier.unit()))
                                        .leaf("DataInizioAssegnazione", dossier.openedOn()))));
        xml.leaf("DataApertura", dossier.openedOn());
        xml.in("Classificazione", classed -> {
            classed.leaf("IndiceDiClassificazione", dossier.classCode())
                    .leaf(
                            "Descrizione",
                            titolario
                                    .find(dossier.classCode(), dossier.openedOn())
                                    .map(Titolario.Voice::inFull)
                                    .orElse(dossier.classCode()));
            if (body.plan().isPresent()) {
                classed.leaf("PianoDiClassificazione", body.plan().get());
            }
        });
        xml.leaf("Progressivo", dossier.progressive());
        xml.in("ChiaveDescrittiva", key -> key.leaf("Oggetto", dossier.title()));
        if (dossier.closedOn() != null) {
            xml.leaf("DataChiusura", dossier.closedOn());
        }
        if (dossier.kind() == DossierKind.PROCEDURE) {
            xml.in("ProcedimentoAmministrativo", procedure -> procedure(procedure, dossier, body));
        }
        xml.in("IndiceDocumenti", index -> {
            for (Filed filed : papers) {
                index.in(
                        "TipoDocumento",
                        kind -> kind.in("DocumentoAmministativoinformatico", one -> paper(one, filed)));
            }
        });
        if (dossier.parent() != null) {
            String above = dossier.code().substring(0, dossier.code().lastIndexOf('.'));
            xml.in(
                    "IdAggPrimario",
                    id -> id.leaf("TipoAggregazione", "Fascicolo").leaf("IdAggregazione", above));
        }
        int years = retention
                .of(dossier.series(), dossier.openedOn())
                .map(RetentionPlan.Rule::years)
                .orElse(RetentionPlan.FOR_EVER);
        xml.leaf("TempoDiConservazione", years);
    }

    private void subjects(MetadataXml xml, Dossier dossier, Body body, String unit) throws XMLStreamException {
        role(xml, "AmministrazioneTitolare", "Amministrazione Titolare", one -> one.administration(body));
        if (dossier.kind() == DossierKind.NATURAL_PERSON) {
            int cut = dossier.holder().lastIndexOf(' ');
            role(
                    xml,
                    "SoggettoIntestatarioPersonaFisica",
                    "Soggetto Intestatario Persona Fisica",
                    one -> one.in(
                            "PF",
                            pf -> pf.leaf("Cognome", dossier.holder().substring(cut + 1))
                                    .leaf("Nome", dossier.holder().substring(0, Math.max(cut, 0)))));
        } else if (dossier.kind() == DossierKind.LEGAL_PERSON) {
            role(
                    xml,
                    "SoggettoIntestatarioPersonaGiuridica",
                    "Soggetto Intestatario Persona Giuridica",
                    one -> one.in("PG", pg -> pg.leaf("DenominazioneOrganizzazione", dossier.holder())));
        }
        for (String other :
                dossier.participants().lines().filter(line -> !line.isBlank()).toList()) {
            role(
                    xml,
                    "AmministrazionePartecipante",
                    "Amministrazione Partecipante",
                    one -> one.in("PAE", pae -> pae.leaf("DenominazioneAmministrazione", other)));
        }
        String name = people.name(dossier.responsible());
        int cut = name.lastIndexOf(' ');
        if (dossier.kind() == DossierKind.PROCEDURE) {
            role(
                    xml,
                    "RUP",
                    "RUP",
                    one -> one.in(
                            "RUP",
                            rup -> rup.leaf("Cognome", name.substring(cut + 1))
                                    .leaf("Nome", name.substring(0, Math.max(cut, 0)))
                                    .office(body, unit, dossier.unit())));
        }
        role(
                xml,
                "Assegnatario",
                "Assegnatario",
                one -> one.in(
                        "AS",
                        as -> as.leaf("Cognome", name.substring(cut + 1))
                                .leaf("Nome", name.substring(0, Math.max(cut, 0)))
                                .office(body, unit, dossier.unit())));
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

    private static void procedure(MetadataXml xml, Dossier dossier, Body body) throws XMLStreamException {
        xml.leaf("MateriaArgomentoStruttura", dossier.title())
                .leaf("Procedimento", dossier.procedure())
                .leaf("CatalogoProcedimenti", body.plan().orElse("urn:non-indicato"))
                .in(
                        "Fasi",
                        phases -> phases.in(
                                "TipoFase",
                                phase -> phase.in("Istruttoria", one -> {
                                    one.leaf("Fase", "Istruttoria").leaf("DataInizioFase", dossier.openedOn());
                                    if (dossier.closedOn() != null) {
                                        one.leaf("DataFineFase", dossier.closedOn());
                                    }
                                })));
    }

    private static void paper(MetadataXml xml, Filed filed) throws XMLStreamException {
        xml.hash(filed.paper().sha256())
                .leaf("Identificativo", "urn:uuid:" + filed.paper().subject().id());
        if (!filed.paper().mark().isEmpty()) {
            xml.leaf("Segnatura", filed.paper().mark() + " del " + Today.dateOf(filed.at()));
        }
    }
}
