// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.archive.Dossier;
import palazzo.archive.Dossiers;
import palazzo.archive.Titolario;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.Label;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registry;
import palazzo.registry.Registry.Attachment;
import palazzo.registry.Registry.Details;
import palazzo.registry.Registry.Direction;
import palazzo.registry.Registry.Entry;
import palazzo.registry.Registry.Formation;
import palazzo.registry.Registry.Means;
import palazzo.registry.Registry.Number;
import palazzo.registry.Registry.Theirs;
import palazzo.registry.domain.Promise.Decided;

/** Where a clerk at a desk registers what no other part of the house takes in: paper, a file on a stick, a note within. */
@Service
@Competence("AAG-02")
public class HandRegistration {

    private static final String NORM = "d.P.R. 445/2000, art. 53, c. 5";

    private final Registry registry;
    private final Settling settling;
    private final Rights rights;
    private final Desks desks;
    private final Excluded excluded;
    private final Titolario titolario;
    private final Dossiers dossiers;
    private final Blobs blobs;
    private final Files files;
    private final Charts charts;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Today today;
    private final TransactionTemplate transaction;

    HandRegistration(
            Registry registry,
            Settling settling,
            Rights rights,
            Desks desks,
            Excluded excluded,
            Titolario titolario,
            Dossiers dossiers,
            Blobs blobs,
            Files files,
            Charts charts,
            Sights sights,
            WhoActs whoActs,
            Today today,
            TransactionTemplate transaction) {
        this.registry = registry;
        this.settling = settling;
        this.rights = rights;
        this.desks = desks;
        this.excluded = excluded;
        this.titolario = titolario;
        this.dossiers = dossiers;
        this.blobs = blobs;
        this.files = files;
        this.charts = charts;
        this.sights = sights;
        this.whoActs = whoActs;
        this.today = today;
        this.transaction = transaction;
    }

    /**
     * What is registered.
     *
     * @param key of the form: the same sent twice is one registration
     * @param category of those that are not registered; empty where it is none of them
     * @param papers the document first, then what hangs on it; none where it is on paper alone
     * @param unit to which it is assigned; empty for none
     * @param reserved whether it is kept from all but who registers it and {@code people}
     */
    public record Wanted(
            UUID key,
            Direction direction,
            Means means,
            @Nullable UUID desk,
            String category,
            String correspondent,
            String about,
            @Nullable LocalDate theirDate,
            String theirNumber,
            List<Paper> papers,
            String classCode,
            String dossier,
            String unit,
            boolean reserved,
            Set<UUID> people,
            @Nullable LocalDate opensOn) {}

    /** A file that was sent along. */
    public record Paper(String name, String mediaType, byte[] bytes) {}

    /**
     * Registers it, takes it into its file, gives it to its unit. Bytes are on the disk before the number is taken. Where the
     * city's own registry gives the numbers, all but the bytes waits for it.
     *
     * @return the number; empty while it is to come
     * @throws Refusal where it is not registered by law, where who acts has no right at the desk, or where class, file or
     *     unit are not there
     */
    public Optional<Number> register(Wanted wanted) {
        allowed(wanted);
        List<Attachment> kept = new ArrayList<>();
        for (Paper paper : wanted.papers()) {
            kept.add(new Attachment(paper.name(), paper.mediaType(), blobs.put(paper.bytes())));
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> enter(wanted, kept)));
    }

    private Optional<Number> enter(Wanted wanted, List<Attachment> kept) {
        Subject document = new Subject(OwnDocuments.KIND, wanted.key());
        Optional<Number> before = registry.of(document);
        if (before.isPresent() || registry.awaits(document)) {
            return before;
        }
        itsFileIsThere(wanted);
        Label label = wanted.reserved() ? reserved(wanted) : open(wanted);
        for (int i = 0; i < kept.size(); i++) {
            Attachment each = kept.get(i);
            files.hang(
                    document,
                    each.name(),
                    each.mediaType(),
                    wanted.papers().get(i).bytes().length,
                    each.sha256(),
                    label);
        }
        Optional<Number> number = registry.enrol(entry(wanted, kept, document, open(wanted)));
        settling.settle(document, number, promise(wanted, label));
        return number;
    }

    private Promise promise(Wanted wanted, Label label) {
        return new Promise(
                whoActs.now().required(),
                label,
                new Decided(wanted.classCode(), wanted.dossier(), wanted.unit(), wanted.reserved(), wanted.opensOn()),
                null);
    }

    private Entry entry(Wanted wanted, List<Attachment> kept, Subject document, Label label) {
        Optional<Theirs> theirs = wanted.theirDate() == null
                ? Optional.empty()
                : Optional.of(new Theirs(wanted.theirDate(), wanted.theirNumber()));
        String sha256 = kept.isEmpty() ? "" : kept.getFirst().sha256();
        Details details = new Details(
                wanted.means(),
                wanted.direction() == Direction.IN ? Formation.B : Formation.A,
                kept.isEmpty() ? List.of() : List.copyOf(kept.subList(1, kept.size())),
                wanted.desk(),
                "",
                "");
        return new Entry(
                wanted.direction(), wanted.correspondent(), wanted.about(), sha256, document, label, theirs, details);
    }

    @Norm(NORM)
    private void allowed(Wanted wanted) {
        rights.require(Right.of(wanted.direction()));
        if (wanted.reserved()) {
            rights.require(Right.RESERVE);
        }
        if (!wanted.category().isEmpty()) {
            throw excluded.on(today.date()).stream()
                    .filter(category -> category.name().equals(wanted.category()))
                    .findFirst()
                    .map(category ->
                            Refusal.byNorm(NORM, "category/registry.excluded", category.name(), category.note()))
                    .orElseGet(() -> new Refusal("category/registry.no_category", wanted.category()));
        }
        itsDeskIsThere(wanted);
        itIsWhole(wanted);
    }

    private void itsDeskIsThere(Wanted wanted) {
        boolean known = wanted.desk() == null
                || desks.of(whoActs.now().people()).stream()
                        .anyMatch(desk -> desk.id().equals(wanted.desk()));
        if (!known) {
            throw new Refusal("desk/registry.no_desk");
        }
    }

    private void itIsWhole(Wanted wanted) {
        if (wanted.papers().isEmpty() && wanted.means() != Means.POST && wanted.means() != Means.HAND) {
            throw new Refusal("papers/registry.no_file");
        }
        if (wanted.theirDate() == null && !wanted.theirNumber().isEmpty()) {
            throw new Refusal("theirDate/registry.their_date_missing");
        }
        if (wanted.theirDate() != null
                && (wanted.theirDate().isAfter(today.date())
                        || wanted.theirDate().getYear() < 1800)) {
            throw new Refusal("theirDate/registry.their_date");
        }
        if (wanted.opensOn() != null && !HandlingDesk.isToCome(wanted.opensOn(), today.date())) {
            throw new Refusal("opensOn/registry.opens_past");
        }
        titolario.required(wanted.classCode(), today.date());
        if (!wanted.unit().isEmpty()
                && charts.on(today.date()).unit(wanted.unit()).isEmpty()) {
            throw new Refusal("unit/archive.no_unit", wanted.unit());
        }
    }

    private void itsFileIsThere(Wanted wanted) {
        if (wanted.dossier().isEmpty()) {
            return;
        }
        Dossier dossier = dossiers.of(wanted.dossier(), sights.now())
                .orElseThrow(() -> new Refusal("dossier/archive.no_parent", wanted.dossier()));
        if (!dossier.classCode().equals(wanted.classCode())) {
            throw new Refusal("dossier/registry.other_class", dossier.code(), dossier.classCode());
        }
    }

    private Label open(Wanted wanted) {
        Set<String> offices = new HashSet<>(charts.on(today.date()).carriersOf("AAG-02"));
        if (!wanted.unit().isEmpty()) {
            offices.add(wanted.unit());
        }
        return new Label(Label.Kind.UNIT, offices, Set.of());
    }

    private Label reserved(Wanted wanted) {
        Set<UUID> people = new HashSet<>(wanted.people());
        people.add(whoActs.now().required());
        return new Label(Label.Kind.NAMED, Set.of(), people);
    }
}
