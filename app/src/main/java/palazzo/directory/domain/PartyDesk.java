// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.HeldOffice;
import palazzo.directory.HeldOffice.Manner;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/** Writes down who people and bodies are, and which offices they hold. Whoever carries a relation does it. */
@Component
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class PartyDesk {

    /** Who may write in the directory. */
    public static final String[] WRITES = {"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"};

    private static final String HOLD = """
            insert into directory_held
              (id, party, body, office, title, manner, first_day, last_day, source, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String END = "update directory_held set last_day = ? where id = ? and first_day <= ?";
    private static final String TAKE_BACK = "delete from directory_held where id = ?";
    private static final int DEEPEST = 12;

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Profiles profiles;
    private final Phones phones;
    private final HeldOffices held;
    private final OfficeKinds kinds;
    private final Ids ids;
    private final Today today;
    private final WhoActs whoActs;
    private final Trail trail;

    PartyDesk(
            JdbcClient jdbc,
            Parties parties,
            Profiles profiles,
            Phones phones,
            HeldOffices held,
            OfficeKinds kinds,
            Ids ids,
            Today today,
            WhoActs whoActs,
            Trail trail) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.profiles = profiles;
        this.phones = phones;
        this.held = held;
        this.kinds = kinds;
        this.ids = ids;
        this.today = today;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /**
     * An office to be written down.
     *
     * @param title how it is called where the kind's own name does not say it; empty for the kind's
     * @param source where it was read: an act, a newspaper, the body's page
     */
    public record Holding(
            UUID party,
            UUID body,
            String office,
            String title,
            Manner manner,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String source) {}

    /** A new party. @param typed by field, as it was read */
    @Transactional
    public UUID add(Party.Kind kind, Map<Field, String> typed) {
        Card card = read(kind, typed);
        UUID id = parties.add(kind, card.name(kind));
        trail.record("party.added", Party.subject(id));
        put(profiles.required(id), card, "added");
        return id;
    }

    /**
     * Puts what was typed in place of what a card said, and takes the party as confirmed.
     *
     * @param version that was read
     * @throws Stale where it was changed meanwhile
     */
    @Transactional
    public void change(UUID id, int version, Map<Field, String> typed) {
        Profile before = standing(id);
        if (before.version() != version) {
            throw new Stale(Party.subject(id));
        }
        Card card = read(before.party().kind(), typed);
        notBelowItself(id, card);
        put(before, card, "changed");
        trail.record(
                "party.changed",
                Party.subject(id),
                Map.of("fields", before.card().changesTo(card).keySet()));
    }

    /** Writes down that somebody holds an office. @throws Refusal where the days cross, or it is known already */
    @Transactional
    public UUID hold(Holding holding) {
        Profile holder = standing(holding.party());
        Profile body = standing(holding.body());
        if (holder.isBody() || !body.isBody()) {
            throw new Refusal("body/directory.people_in_bodies");
        }
        if (kinds.of(holding.office()).isEmpty()) {
            throw new Refusal("office/directory.not_of_the_list", holding.office());
        }
        if (holding.lastDay() != null && holding.lastDay().isBefore(holding.firstDay())) {
            throw new Refusal("lastDay/directory.ends_before");
        }
        if (crosses(holding)) {
            throw heldAlready(holder);
        }
        UUID id = ids.next();
        try {
            insert(id, holding);
        } catch (DuplicateKeyException e) {
            throw heldAlready(holder);
        }
        told(id, "office_begun");
        return id;
    }

    private boolean crosses(Holding holding) {
        return held.crosses(
                parties.same(List.of(holding.party())),
                holding.body(),
                holding.office(),
                holding.title(),
                holding.firstDay(),
                holding.lastDay());
    }

    private static Refusal heldAlready(Profile holder) {
        return new Refusal("office/directory.held_already", holder.party().name());
    }

    /** Writes down the last day of an office. What was held stays known. */
    @Transactional
    public void end(UUID id, LocalDate lastDay) {
        if (jdbc.sql(END).params(lastDay, id, lastDay).update() == 0) {
            if (held.one(id).isEmpty()) {
                throw new NotFound("held office " + id);
            }
            throw new Refusal("lastDay/directory.ends_before");
        }
        told(id, "office_ended");
    }

    /** Takes an office back that was written down by mistake: it was never held. */
    @Transactional
    public void takeBack(UUID id) {
        if (held.one(id).isPresent()) {
            told(id, "office_taken_back");
            jdbc.sql(TAKE_BACK).param(id).update();
        }
    }

    /** The body that somebody named; by its name alone, or by its identity. @throws Refusal where none is, or several */
    public UUID body(String field, String named) {
        return profiles.body(named)
                .map(Profile::id)
                .orElseThrow(() -> new Refusal(field + "/directory.no_body", named));
    }

    /** The person that somebody named: by identity, or by a name that only one bears. */
    public UUID person(String field, String named) {
        return profiles.person(named)
                .map(Profile::id)
                .orElseThrow(() -> new Refusal(field + "/directory.no_person", named));
    }

    /** The person or body that somebody named. */
    public UUID party(String field, String named) {
        return profiles.person(named)
                .or(() -> profiles.body(named))
                .map(Profile::id)
                .orElseThrow(() -> new Refusal(field + "/directory.no_party", named));
    }

    private void insert(UUID id, Holding holding) {
        jdbc.sql(HOLD)
                .params(id, holding.party(), holding.body(), holding.office(), holding.title())
                .params(holding.manner().name(), holding.firstDay())
                .param(holding.lastDay())
                .params(holding.source(), today.sqlNow())
                .param(whoActs.now().person())
                .update();
    }

    private void told(UUID id, String act) {
        HeldOffice office = held.one(id).orElseThrow();
        String last = office.lastDay() == null ? "" : office.lastDay().toString();
        Map<String, List<String>> what =
                Map.of(office.it(), List.of(office.bodyName(), office.firstDay().toString(), last));
        profiles.remember(office.party(), act, what);
        parties.touch(office.party());
        trail.record(
                "party." + act,
                Party.subject(office.party()),
                Map.of("office", office.office(), "body", office.body().toString()));
    }

    private Card read(Party.Kind kind, Map<Field, String> typed) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(typed);
        Card card = CardReading.read(kind, values).right();
        String parent = card.get(Field.PARENT);
        return parent.isEmpty()
                ? card
                : card.with(Field.PARENT, body("PARENT", parent).toString());
    }

    private void put(Profile before, Card card, String act) {
        mailsAreFree(before.id(), card);
        Map<Field, List<String>> changes =
                before.card().changesTo(named(before.party().kind(), card));
        if (!profiles.write(before, card)) {
            throw new Stale(Party.subject(before.id()));
        }
        card.mails().forEach(mail -> parties.reach(before.id(), mail));
        profiles.remember(before.id(), act, changes);
        parties.found(before.id(), phones.of(before.id()));
    }

    private static Card named(Party.Kind kind, Card card) {
        return card.with(Field.NAME, card.name(kind));
    }

    private void mailsAreFree(UUID id, Card card) {
        Set<UUID> same = parties.same(List.of(id));
        for (Field field : List.of(Field.MAIL, Field.PEC, Field.SECRETARIAT)) {
            parties.carries(card.get(field))
                    .filter(other -> !same.contains(other))
                    .ifPresent(other -> {
                        String name = parties.one(other).map(Party::name).orElse("");
                        throw new Refusal(field + "/directory.mail_of_another", card.get(field), name);
                    });
        }
    }

    private void notBelowItself(UUID id, Card card) {
        Set<UUID> passed = new HashSet<>(Set.of(id));
        String parent = card.get(Field.PARENT);
        for (int i = 0; i < DEEPEST && !parent.isEmpty(); i++) {
            if (!passed.add(UUID.fromString(parent))) {
                throw new Refusal("PARENT/directory.below_itself");
            }
            parent = profiles.one(UUID.fromString(parent))
                    .map(above -> above.card().get(Field.PARENT))
                    .orElse("");
        }
    }

    private Profile standing(UUID id) {
        Profile profile = profiles.required(id);
        if (profile.sameAs() != null || profile.erasedOn() != null) {
            throw new NotFound("party " + id + " stands no more for itself");
        }
        return profile;
    }
}
