// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.archive.Bodies;
import palazzo.archive.Body;
import palazzo.documents.Blobs;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Label;
import palazzo.organisation.OfficeCalendar;
import palazzo.registry.Registration;
import palazzo.registry.Registry.Attachment;
import palazzo.registry.Seal;
import palazzo.registry.domain.KeptDays.KeptDay;
import palazzo.trail.Trail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms the register of a day that is over: PDF/A and CSV, an XML with the same rows and the hash of both, which bears the
 * body's seal, metadata, and a manifest with the hash of each and the head of the trail. What is reserved stands there with number, time and hash alone. Once formed it never
 * changes: what is annulled later stands in the register of the day on which it was.
 */
@Component
class DayForming {

    private final DayDraft draft;
    private final KeptDays kept;
    private final DayPaper paper;
    private final DocumentMetadata metadata;
    private final ObjectProvider<Seal> seal;
    private final Bodies bodies;
    private final Blobs blobs;
    private final OfficeCalendar calendar;
    private final Trail trail;
    private final Today today;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    DayForming(
            DayDraft draft,
            KeptDays kept,
            DayPaper paper,
            DocumentMetadata metadata,
            ObjectProvider<Seal> seal,
            Bodies bodies,
            Blobs blobs,
            OfficeCalendar calendar,
            Trail trail,
            Today today,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.draft = draft;
        this.kept = kept;
        this.paper = paper;
        this.metadata = metadata;
        this.seal = seal;
        this.bodies = bodies;
        this.blobs = blobs;
        this.calendar = calendar;
        this.trail = trail;
        this.today = today;
        this.json = json;
        this.transaction = transaction;
    }

    /** Whether the contents of a registration go into the register that is kept: not what only named people may see. */
    static boolean isForTheArchive(Registration entry) {
        return !entry.standing().reserved()
                && (entry.label().kind() == Label.Kind.HOUSE || entry.label().kind() == Label.Kind.UNIT);
    }

    /** How the trail and the due list speak of the register of a day. */
    static Subject subject(LocalDate day) {
        return new Subject("register_day", UUID.nameUUIDFromBytes(("register of " + day).getBytes()));
    }

    /** Forms it. Twice does no harm. */
    @Norm("d.P.R. 445/2000, art. 53, c. 2")
    void form(LocalDate day) {
        DayRegister register = draft.of(day, DayForming::isForTheArchive);
        Body body = bodies.on(day);
        String csv = blobs.put(DayFiles.csv(register));
        String pdf = blobs.put(paper.of(register));
        List<Attachment> along = along(day, pdf, csv);
        byte[] plain = DayFiles.xml(register, body, along);
        Optional<byte[]> sealed = Optional.ofNullable(seal.getIfAvailable()).flatMap(each -> each.xml(plain));
        String xml = blobs.put(sealed.orElse(plain));
        String about = blobs.put(metadata.ofRegister(register, body, xml, along, sealed.isPresent()));
        String manifest =
                blobs.put(manifest(register, body, Map.of("pdf", pdf, "xml", xml, "csv", csv, "metadata", about)));
        KeptDay formed = new KeptDay(
                day,
                today.now(),
                said(register.first()),
                said(register.last()),
                register.lines().size(),
                register.annulled().size(),
                register.changes().size(),
                pdf,
                xml,
                csv,
                about,
                manifest,
                sealed.isPresent(),
                register.head() == null ? null : register.head().seal(),
                register.head() == null ? "" : register.head().hash(),
                calendar.workingDayFrom(day.plusDays(1)),
                null,
                null);
        transaction.executeWithoutResult(status -> {
            kept.add(formed);
            trail.record("registry.day_formed", subject(day), Map.of("day", day.toString(), "sha256", manifest));
        });
    }

    /** What says the same for other eyes: the seal on the XML covers it by its hash. */
    private static List<Attachment> along(LocalDate day, String pdf, String csv) {
        return List.of(
                new Attachment("registro-" + day + ".pdf", "application/pdf", pdf),
                new Attachment("registro-" + day + ".csv", "text/csv", csv));
    }

    /** What became of the seal of a formed register, as it is seen now; empty where it was formed without one. */
    Optional<Seal.Seen> sealOf(KeptDay formed) {
        return formed.sealed() ? Optional.of(seal.getObject().seen(blobs.get(formed.xml()))) : Optional.empty();
    }

    private byte[] manifest(DayRegister register, Body body, Map<String, String> hashes) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("registro", body.registerCode());
        manifest.put("codice_amministrazione", body.ipaCode());
        manifest.put("codice_aoo", body.aooCode());
        manifest.put("data_registro", register.day().toString());
        manifest.put("numero_iniziale", said(register.first()));
        manifest.put("numero_finale", said(register.last()));
        manifest.put("totale_registrazioni", register.lines().size());
        manifest.put("totale_annullate", register.annulled().size());
        manifest.put(
                "testa_tracciato",
                register.head() == null ? "" : register.head().hash());
        manifest.put("impronte_sha256", new java.util.TreeMap<>(hashes));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    }

    private static String said(@org.jspecify.annotations.Nullable String number) {
        return number == null ? "" : number;
    }
}
