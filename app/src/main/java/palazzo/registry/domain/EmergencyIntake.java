// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.documents.Blobs;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.Label;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registry;
import palazzo.registry.Registry.Details;
import palazzo.registry.Registry.Direction;
import palazzo.registry.Registry.Entry;
import palazzo.registry.Registry.Means;
import palazzo.registry.Registry.Number;
import palazzo.registry.Registry.Theirs;
import palazzo.registry.domain.Emergencies.Emergency;
import palazzo.registry.domain.EmergencyFile.Fault;
import palazzo.registry.domain.EmergencyFile.Row;
import palazzo.registry.domain.Promise.Before;
import palazzo.tenancy.CityScope;
import palazzo.trail.Trail;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes an emergency register back in: each document gets an ordinary number, tied for ever to the one it had. All of it or
 * nothing; the same file sent twice is taken in once.
 */
@Service
@Competence("AAG-02")
public class EmergencyIntake {

    private static final String NORM = "d.P.R. 445/2000, art. 63";

    private final Registry registry;
    private final Emergencies emergencies;
    private final Settling settling;
    private final Rights rights;
    private final Blobs blobs;
    private final Charts charts;
    private final WhoActs whoActs;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    EmergencyIntake(
            Registry registry,
            Emergencies emergencies,
            Settling settling,
            Rights rights,
            Blobs blobs,
            Charts charts,
            WhoActs whoActs,
            Trail trail,
            Ids ids,
            Today today,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.registry = registry;
        this.emergencies = emergencies;
        this.settling = settling;
        this.rights = rights;
        this.blobs = blobs;
        this.charts = charts;
        this.whoActs = whoActs;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.json = json;
        this.transaction = transaction;
    }

    /**
     * What came of a file.
     *
     * @param faults what is wrong with it; then nothing was taken in
     * @param documents how many got a number or were promised one, now or when it was sent before
     */
    public record Result(List<Fault> faults, int documents) {}

    /**
     * Takes a file in.
     *
     * @throws Refusal where another file was taken in under the same code, or it cannot be read at all
     */
    public Result take(byte[] bytes) {
        EmergencyFile file = read(bytes);
        List<Fault> faults = file.faults(CityScope.required().slug(), today.now());
        if (!faults.isEmpty()) {
            return new Result(faults, 0);
        }
        file.all().stream()
                .map(row -> Right.valueOf(Objects.requireNonNull(row.direction())))
                .distinct()
                .forEach(rights::require);
        String sha256 = blobs.put(bytes);
        Optional<String> before = emergencies.hashOf(Objects.requireNonNull(file.code()));
        if (before.isPresent()) {
            if (!before.get().equals(sha256)) {
                throw Refusal.byNorm(NORM, "registry.emergency_taken", file.code());
            }
            return new Result(List.of(), file.all().size());
        }
        transaction.executeWithoutResult(status -> enter(file, sha256));
        return new Result(List.of(), file.all().size());
    }

    private EmergencyFile read(byte[] bytes) {
        try {
            return Objects.requireNonNull(
                    json.readValue(new String(bytes, StandardCharsets.UTF_8), EmergencyFile.class));
        } catch (JacksonException | NullPointerException e) {
            throw new Refusal("file/registry.emergency_unread");
        }
    }

    private void enter(EmergencyFile file, String sha256) {
        UUID id = ids.next();
        Emergency emergency = new Emergency(
                id,
                Objects.requireNonNull(file.code()),
                Objects.requireNonNull(file.measure()),
                Objects.requireNonNull(file.authorisedBy()),
                Objects.requireNonNull(file.cause()),
                instant(file.start()),
                instant(file.end()),
                sha256,
                today.now(),
                whoActs.now().required(),
                0,
                0);
        emergencies.add(emergency, json.writeValueAsString(file.further()), json.writeValueAsString(file.days()));
        trail.record(
                "registry.emergency_taken",
                new Subject("emergency", id),
                Map.of("documents", file.all().size()));
        Label label =
                new Label(Label.Kind.UNIT, new HashSet<>(charts.on(today.date()).carriersOf("AAG-02")), Set.of());
        file.all().forEach(row -> register(row, id, label));
    }

    private void register(Row row, UUID emergency, Label label) {
        Direction direction = Direction.valueOf(Objects.requireNonNull(row.direction()));
        Optional<Theirs> theirs = Optional.ofNullable(row.theirDate())
                .map(day -> new Theirs(
                        day, Objects.requireNonNullElse(row.theirNumber(), "").strip()));
        Subject document = new Subject(OwnDocuments.KIND, ids.next());
        Optional<Number> number = registry.enrol(new Entry(
                direction,
                Objects.requireNonNull(row.correspondent()).strip(),
                Objects.requireNonNull(row.about()).strip(),
                "",
                document,
                label,
                theirs,
                Details.of(direction).by(Means.valueOf(Objects.requireNonNull(row.means())))));
        settling.settle(document, number, promise(row, emergency, label));
    }

    private Promise promise(Row row, UUID emergency, Label label) {
        return new Promise(
                whoActs.now().required(), label, null, new Before(emergency, row.number(), instant(row.at())));
    }

    private static Instant instant(@Nullable LocalDateTime time) {
        return Objects.requireNonNull(time).atZone(Today.ROME).toInstant();
    }
}
