// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.Files;
import palazzo.documents.Files.Kept;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.organisation.Actor;
import palazzo.organisation.Label;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/** The press review of a morning: a paper of the day that the whole house reads. */
@Repository
public class PressReviews {

    private static final String OPEN = "insert into agenda_review (id, day) values (?, ?) on conflict (day) do nothing";
    private static final String OF = "select r.id from agenda_review r where r.day = ?";

    private final JdbcClient jdbc;
    private final Files files;
    private final Trail trail;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Ids ids;

    PressReviews(
            JdbcClient jdbc, Files files, Trail trail, Permission permission, WhoActs whoActs, Sights sights, Ids ids) {
        this.jdbc = jdbc;
        this.files = files;
        this.trail = trail;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.ids = ids;
    }

    /** Whether the one who acts may bring it: the press office, and who assists the Mayor. */
    public boolean mayBring() {
        Actor actor = whoActs.now();
        return actor.is(PostKind.PRESS) || actor.is(PostKind.SPOKESPERSON) || permission.may(actor, "CFS-01");
    }

    /** Its files. */
    public List<Kept> of(LocalDate day) {
        return find(day)
                .map(id -> files.on(new Subject("press_review", id), sights.now()))
                .orElse(List.of());
    }

    /** Puts a file to it whose bytes are kept already. */
    @Transactional
    public void bring(LocalDate day, String name, String mediaType, long size, String sha256) {
        if (!mayBring()) {
            throw new NotCompetent(List.of("CFS-01"));
        }
        if (size == 0) {
            throw new Refusal("file/agenda.review_empty");
        }
        jdbc.sql(OPEN).params(ids.next(), day).update();
        Subject subject = new Subject("press_review", find(day).orElseThrow());
        files.hang(subject, name, mediaType, size, sha256, Label.house());
        trail.record("review.brought", subject);
    }

    private Optional<UUID> find(LocalDate day) {
        return jdbc.sql(OF).param(day).query(UUID.class).optional();
    }
}
