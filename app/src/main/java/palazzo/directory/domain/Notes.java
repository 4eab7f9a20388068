// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Label;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/**
 * What only some may read of a party: what they eat, what they need to enter, what protocol wants, and the political notes,
 * a layer for the Mayor and the Chief of the Cabinet. Every reading is told to the trail.
 */
@Repository
public class Notes {

    /** Who keeps the notes that are no politics. */
    public static final String[] KEEPS = {"CER-01", "CER-16"};

    private static final String OF = """
            select n.id, n.party, n.kind, n.words, n.at, n.by from directory_note n
            where n.party = any(:parties::uuid[]) and
            """ + " " + Sight.sql("n") + " order by n.at desc, n.id";
    private static final String ADD = """
            insert into directory_note (id, party, kind, words, at, by, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String REMOVE = "delete from directory_note where id = ?";
    private static final String CERIMONIALE = "CER";

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final People people;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Notes(
            JdbcClient jdbc,
            Parties parties,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            People people,
            Trail trail,
            Ids ids,
            Today today) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.people = people;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /** What a note is about. */
    public enum Kind {
        /** Politics: for the Mayor and the Chief of the Cabinet alone. */
        POLITICAL,
        /** What somebody does not eat. It may tell of health or faith: art. 9 GDPR. */
        DIET,
        /** What somebody needs to come in, to hear, to sit. It may tell of health: art. 9 GDPR. */
        ACCESS,
        /** What protocol has to know. */
        PROTOCOL
    }

    /** A note. */
    public record Note(
            UUID id,
            UUID party,
            Kind kind,
            String words,
            Instant at,
            @Nullable UUID by) {}

    /** The kinds that the one who acts may write; none for most. */
    public Set<Kind> writes() {
        Actor actor = whoActs.now();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (permission.first(actor, KEEPS).isPresent()) {
            kinds.addAll(EnumSet.of(Kind.DIET, Kind.ACCESS, Kind.PROTOCOL));
        }
        if (isOfThePolitics(actor)) {
            kinds.add(Kind.POLITICAL);
        }
        return kinds;
    }

    /** Whether the one who acts may write notes, or read some of this party. That is no reading: it shows nothing. */
    public boolean areFor(UUID party) {
        return !writes().isEmpty()
                || !seen(parties.same(List.of(party)), sights.now()).isEmpty();
    }

    /** What the one who acts may read, newest first. The trail is told that they did, where there was something. */
    @Transactional
    public List<Note> read(UUID party) {
        List<Note> notes = seen(parties.same(List.of(party)), sights.now());
        if (!notes.isEmpty()) {
            trail.record("party.notes_read", Party.subject(party), Map.of("notes", notes.size()));
        }
        return notes;
    }

    /** The same for the house's own work: nobody is told. */
    List<Note> seen(Collection<UUID> some, Sight sight) {
        return jdbc.sql(OF)
                .param("parties", Parties.array(some))
                .params(sight.params())
                .query(Note.class)
                .list();
    }

    /** Writes a note. @throws NotCompetent for whom this kind is not */
    @Transactional
    public void add(UUID party, Kind kind, String words) {
        require(kind);
        Label label = label(kind);
        jdbc.sql(ADD)
                .params(ids.next(), party, kind.name(), words, today.sqlNow())
                .param(whoActs.now().person())
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
        trail.record("party.note_written", Party.subject(party), Map.of("kind", kind.name()));
    }

    /** Takes a note away that one may read. */
    @Transactional
    public void remove(UUID party, UUID id) {
        Note note = seen(parties.same(List.of(party)), sights.now()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("note " + id));
        require(note.kind());
        jdbc.sql(REMOVE).param(id).update();
        trail.record(
                "party.note_removed",
                Party.subject(party),
                Map.of("kind", note.kind().name()));
    }

    private void require(Kind kind) {
        if (!writes().contains(kind)) {
            throw new NotCompetent(kind == Kind.POLITICAL ? List.of("SCG-02") : List.of(KEEPS));
        }
    }

    /** A new Chief does not inherit what was written for the one before: the Mayor goes on reading all of it. */
    private Label label(Kind kind) {
        if (kind != Kind.POLITICAL) {
            return Label.unit(CERIMONIALE);
        }
        Set<UUID> chiefs = people.onDuty(today.date()).stream()
                .filter(actor -> actor.holdings().stream()
                        .anyMatch(holding -> holding.kind() == PostKind.CHIEF && holding.insteadOf() == null))
                .map(Actor::required)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Label(Label.Kind.MAYOR, Set.of(), chiefs);
    }

    private static boolean isOfThePolitics(Actor actor) {
        return actor.is(PostKind.MAYOR) || actor.is(PostKind.CHIEF);
    }
}
