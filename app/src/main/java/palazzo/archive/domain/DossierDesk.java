// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.domain;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.archive.Dossier;
import palazzo.archive.DossierKind;
import palazzo.archive.Dossiers;
import palazzo.archive.Titolario;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.Label;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.search.Index;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Opens and closes files. */
@Service
@Competence("AAG-02")
@Norm("d.lgs. 82/2005, art. 41, c. 2-ter")
public class DossierDesk {

    private static final UUID NO_PARENT = new UUID(0, 0);

    private static final String NEXT = """
            insert into archive_counter (year, class_code, parent, last) values (?, ?, ?, 1)
            on conflict (year, class_code, parent) do update set last = archive_counter.last + 1 returning last
            """;
    private static final String ADD = """
            insert into archive_dossier (id, code, year, class_code, progressive, parent, kind, title, holder, procedure,
              participants, series, unit, responsible, opened_on, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String CLOSE = """
            update archive_dossier set closed_on = ?, version = version + 1 where id = ? and version = ? and closed_on is null
            """;
    private static final String REOPEN = """
            update archive_dossier set closed_on = null, version = version + 1 where id = ? and version = ?
            """;

    private static final String DISCARDED =
            "select exists (select 1 from archive_discard where dossier = ? and decision = 'DISCARD')";

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Titolario titolario;
    private final RetentionPlan retention;
    private final Charts charts;
    private final Ids ids;
    private final Today today;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Index index;
    private final Timeline timeline;
    private final Trail trail;

    DossierDesk(
            JdbcClient jdbc,
            Dossiers dossiers,
            Titolario titolario,
            RetentionPlan retention,
            Charts charts,
            Ids ids,
            Today today,
            WhoActs whoActs,
            Sights sights,
            Index index,
            Timeline timeline,
            Trail trail) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.titolario = titolario;
        this.retention = retention;
        this.charts = charts;
        this.ids = ids;
        this.today = today;
        this.whoActs = whoActs;
        this.sights = sights;
        this.index = index;
        this.timeline = timeline;
        this.trail = trail;
    }

    /**
     * What a new file says.
     *
     * @param parent code of the file it is a part of; empty for none
     * @param open whether the whole house sees it; else its unit and the archive
     */
    public record Wanted(
            DossierKind kind,
            String classCode,
            String title,
            String parent,
            String holder,
            String procedure,
            String participants,
            String series,
            String unit,
            boolean open) {}

    /**
     * Opens a file.
     *
     * @throws Refusal where the class, the unit, the series or the file above is not there, or a file of a person or a
     *     procedure does not say of which
     */
    @Transactional
    public Dossier open(Wanted wanted) {
        titolario.required(wanted.classCode(), today.date());
        itSaysOfWhom(wanted);
        if (charts.on(today.date()).unit(wanted.unit()).isEmpty()) {
            throw new Refusal("unit/archive.no_unit", wanted.unit());
        }
        if (!wanted.series().isEmpty()
                && retention.of(wanted.series(), today.date()).isEmpty()) {
            throw new Refusal("series/archive.no_series", wanted.series());
        }
        Dossier parent = parent(wanted).orElse(null);
        Dossier dossier = numbered(wanted, parent);
        add(dossier);
        index.put(
                new Index.Entry(
                        dossier.subject(),
                        dossier.title(),
                        dossier.code(),
                        dossier.holder() + "\n" + dossier.procedure(),
                        dossier.path(),
                        today.now()),
                dossier.label());
        tell(dossier, "archive.opened");
        return dossier;
    }

    /**
     * Closes a file: nothing is laid into it any more, and its years of keeping begin.
     *
     * @param version that was read
     * @throws Refusal where a part of it is open, or it was opened on a day to come: an imported one may say so
     */
    @Transactional
    public void close(UUID id, int version) {
        Dossier dossier = dossiers.one(id, sights.now());
        if (!dossier.isOpen()) {
            return;
        }
        if (dossier.openedOn().isAfter(today.date())) {
            throw new Refusal("archive.opened_later", dossier.openedOn());
        }
        dossiers.parts(id, palazzo.organisation.Sight.EVERYTHING).stream()
                .filter(Dossier::isOpen)
                .findFirst()
                .ifPresent(part -> {
                    throw new Refusal("archive.part_open", part.code());
                });
        changed(dossier, jdbc.sql(CLOSE).params(today.date(), id, version).update());
        tell(dossier, "archive.closed");
    }

    /**
     * Opens a closed file again.
     *
     * @param version that was read
     * @throws Refusal where its discard was decided, or the file that it is a part of is closed
     */
    @Transactional
    public void reopen(UUID id, int version) {
        Dossier dossier = dossiers.one(id, sights.now());
        if (dossier.isOpen()) {
            return;
        }
        if (jdbc.sql(DISCARDED).param(id).query(Boolean.class).single()) {
            throw new Refusal("archive.discarded", dossier.code());
        }
        if (dossier.parent() != null
                && !dossiers.one(dossier.parent(), palazzo.organisation.Sight.EVERYTHING)
                        .isOpen()) {
            throw new Refusal("archive.parent_closed");
        }
        changed(dossier, jdbc.sql(REOPEN).params(id, version).update());
        tell(dossier, "archive.reopened");
    }

    private static void changed(Dossier dossier, int rows) {
        if (rows == 0) {
            throw new Stale(dossier.subject());
        }
    }

    private Optional<Dossier> parent(Wanted wanted) {
        if (wanted.parent().isEmpty()) {
            return Optional.empty();
        }
        Dossier parent = dossiers.of(wanted.parent(), sights.now())
                .orElseThrow(() -> new Refusal("parent/archive.no_parent", wanted.parent()));
        if (!parent.isOpen() || parent.parent() != null || !parent.classCode().equals(wanted.classCode())) {
            throw new Refusal("parent/archive.not_above", parent.code());
        }
        return Optional.of(parent);
    }

    private static void itSaysOfWhom(Wanted wanted) {
        boolean person = wanted.kind() == DossierKind.NATURAL_PERSON || wanted.kind() == DossierKind.LEGAL_PERSON;
        if (person && wanted.holder().isBlank()) {
            throw new Refusal("holder/archive.holder");
        }
        if (wanted.kind() == DossierKind.PROCEDURE && wanted.procedure().isBlank()) {
            throw new Refusal("procedure/archive.procedure");
        }
    }

    private Dossier numbered(Wanted wanted, @Nullable Dossier parent) {
        int year = parent == null ? today.date().getYear() : parent.year();
        int progressive = jdbc.sql(NEXT)
                .params(year, wanted.classCode(), parent == null ? NO_PARENT : parent.id())
                .query(Integer.class)
                .single();
        String code = parent == null
                ? year + "-" + wanted.classCode() + "-" + progressive
                : parent.code() + "." + progressive;
        return new Dossier(
                ids.next(),
                0,
                code,
                year,
                wanted.classCode(),
                progressive,
                parent == null ? null : parent.id(),
                wanted.kind(),
                wanted.title(),
                wanted.holder(),
                wanted.procedure(),
                wanted.participants(),
                wanted.series(),
                wanted.unit(),
                whoActs.now().required(),
                today.date(),
                null,
                wanted.open() ? Label.house(wanted.unit()) : label(wanted.unit()));
    }

    /** The unit, and who keeps the archive. */
    private Label label(String unit) {
        var offices = new java.util.HashSet<>(charts.on(today.date()).carriersOf("AAG-02"));
        offices.add(unit);
        return new Label(Label.Kind.UNIT, offices, java.util.Set.of());
    }

    private void add(Dossier dossier) {
        jdbc.sql(ADD)
                .params(dossier.id(), dossier.code(), dossier.year(), dossier.classCode(), dossier.progressive())
                .param(dossier.parent())
                .params(dossier.kind().name(), dossier.title(), dossier.holder(), dossier.procedure())
                .params(dossier.participants(), dossier.series(), dossier.unit(), dossier.responsible())
                .params(dossier.openedOn(), dossier.label().kind().name())
                .params(dossier.label().sqlOffices(), dossier.label().sqlPeople())
                .update();
    }

    private void tell(Dossier dossier, String act) {
        trail.record(act, dossier.subject(), Map.of("code", dossier.code()));
        timeline.add(new Timeline.Entry(today.now(), act, dossier.subject()), dossier.label(), dossier.subject());
    }
}
