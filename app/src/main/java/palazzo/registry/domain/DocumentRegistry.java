// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import palazzo.archive.ClassProposal;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.organisation.WhoActs;
import palazzo.registry.DocumentRegistered;
import palazzo.registry.NumberingAuthority;
import palazzo.registry.NumberingAuthority.Given;
import palazzo.registry.Registration;
import palazzo.registry.Registration.Standing;
import palazzo.registry.Registry;
import palazzo.tenancy.Within;
import palazzo.trail.Trail;
import tools.jackson.databind.json.JsonMapper;

/** Registers documents under the numbers that the authority gives. */
@Service
@Norm("d.P.R. 445/2000, art. 53, c. 1")
class DocumentRegistry implements Registry {

    private static final String ADD = """
            with entry as (
              insert into registry_entry (id, year, number, at, direction, correspondent, about, sha256, their_date,
                                          their_number, document_kind, document, operator, label, offices, people, means,
                                          formation, attachments, desk)
              values (:id, :year, :number, :at, :direction, :correspondent, :about, :sha256, :theirDate, :theirNumber,
                      :kind, :document, :operator, :label, :offices::text[], :people::uuid[], :means, :formation,
                      :attachments::jsonb, :desk)
              returning id, label, offices, people)
            insert into registry_standing (entry, label, offices, people, unit, class_code, class_proposed)
            select id, label, offices, people, :unit, :class, :class <> '' from entry
            """;
    private static final String OF =
            "select id, year, number, at from registry_entry where document = ? and document_kind = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final NumberingAuthority.AtOnce own;
    private final NumberingAuthority.Elsewhere elsewhere;
    private final NumberRequests requests;
    private final Entries entries;
    private final Standings standings;
    private final WhoActs whoActs;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final ClassProposal proposal;
    private final Today today;
    private final JsonMapper json;

    DocumentRegistry(
            JdbcClient jdbc,
            Ids ids,
            NumberingAuthority.AtOnce own,
            NumberingAuthority.Elsewhere elsewhere,
            NumberRequests requests,
            Entries entries,
            Standings standings,
            WhoActs whoActs,
            Trail trail,
            ApplicationEventPublisher events,
            ClassProposal proposal,
            Today today,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.own = own;
        this.elsewhere = elsewhere;
        this.requests = requests;
        this.entries = entries;
        this.standings = standings;
        this.whoActs = whoActs;
        this.trail = trail;
        this.events = events;
        this.proposal = proposal;
        this.today = today;
        this.json = json;
    }

    @Override
    public Number register(Entry entry) {
        return enrol(entry).orElseThrow(() -> new Refusal("registry.number_to_come"));
    }

    @Override
    public Optional<Number> enrol(Entry entry) {
        Within.transaction();
        return elsewhere.isUsedHere() ? promised(entry) : Optional.of(ownNumber(entry));
    }

    private Number ownNumber(Entry entry) {
        UUID operator = whoActs.now().person();
        String proposed = proposed(entry);
        return own.give(entry)
                .map(given -> add(entry, given, operator, proposed, false))
                .or(() -> of(entry.document()))
                .orElseThrow();
    }

    private Optional<Number> promised(Entry entry) {
        Optional<Number> there = of(entry.document());
        if (there.isEmpty()) {
            requests.add(entry, whoActs.now().person());
        }
        return there;
    }

    @Override
    public boolean awaits(Subject document) {
        return requests.awaits(document);
    }

    @Override
    public void assign(Subject document, String unit, String competence, Label label) {
        Within.transaction();
        String proposed = proposal.under(competence, today.date()).orElse("");
        entries.of(document, Sight.EVERYTHING)
                .filter(entry -> !entry.standing().reserved())
                .ifPresent(entry -> stands(entry, entry.standing().assignedTo(unit, proposed), label));
    }

    @Override
    public void withhold(Subject document, Label label) {
        Within.transaction();
        entries.of(document, Sight.EVERYTHING)
                .ifPresent(entry -> stands(entry, entry.standing().reserved(true, null), label));
    }

    @Override
    public void file(Subject document, String classCode, String dossier) {
        Within.transaction();
        entries.of(document, Sight.EVERYTHING).ifPresent(entry -> file(entry, classCode, dossier));
    }

    private void file(Registration entry, String classCode, String dossier) {
        Standing now = entry.standing();
        if (now.isClassed() && !now.classCode().equals(classCode)) {
            throw new Refusal("dossier/registry.other_class", dossier, classCode);
        }
        stands(entry, now.filedIn(dossier, classCode), entry.label());
    }

    private void stands(Registration entry, Standing after, Label label) {
        if (!after.equals(entry.standing()) || !label.equals(entry.label())) {
            standings.change(entry, after, label, today.now(), whoActs.now().person(), "");
        }
    }

    @Override
    public Optional<Number> of(Subject document) {
        return jdbc.sql(OF)
                .params(document.id(), document.kind())
                .query(DocumentRegistry::number)
                .optional();
    }

    /** Writes a document under the number that it was promised. In a transaction. */
    Number addPromised(Entry entry, Given given, @Nullable UUID operator) {
        return add(entry, given, operator, proposed(entry), true);
    }

    private String proposed(Entry entry) {
        return proposal.under(entry.details().competence(), today.date()).orElse("");
    }

    private Number add(Entry entry, Given given, @Nullable UUID operator, String proposed, boolean promised) {
        Number number = new Number(ids.next(), given.year(), given.number(), given.at());
        Details details = entry.details();
        jdbc.sql(ADD)
                .param("id", number.id())
                .param("year", number.year())
                .param("number", number.number())
                .param("at", Today.sql(number.at()))
                .param("direction", entry.direction().name())
                .param("correspondent", entry.correspondent())
                .param("about", entry.about())
                .param("sha256", entry.sha256())
                .param("theirDate", entry.theirs().map(Theirs::date).orElse(null))
                .param("theirNumber", theirNumber(entry))
                .param("kind", entry.document().kind())
                .param("document", entry.document().id())
                .param("operator", operator)
                .param("label", entry.label().kind().name())
                .param("offices", entry.label().sqlOffices())
                .param("people", entry.label().sqlPeople())
                .param("means", details.means().name())
                .param("formation", details.formation().name())
                .param("attachments", json.writeValueAsString(details.attachments()))
                .param("desk", details.desk())
                .param("unit", details.unit())
                .param("class", proposed)
                .update();
        trail.record("document.registered", entry.document(), Map.of("year", number.year(), "number", number.number()));
        events.publishEvent(new DocumentRegistered(entry.document(), number, entry.direction(), promised));
        return number;
    }

    /** A letter of nobody's registry has a date, and no number. */
    private static @Nullable String theirNumber(Entry entry) {
        return entry.theirs()
                .map(Theirs::number)
                .filter(number -> !number.isEmpty())
                .orElse(null);
    }

    private static Number number(ResultSet rs, int row) throws SQLException {
        return new Number(
                rs.getObject("id", UUID.class),
                rs.getInt("year"),
                rs.getLong("number"),
                rs.getTimestamp("at").toInstant());
    }
}
