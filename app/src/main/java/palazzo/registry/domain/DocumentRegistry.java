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
import palazzo.registry.domain.EntryRows.Row;
import palazzo.tenancy.Within;
import palazzo.trail.Trail;

/** Registers documents under the numbers that the authority gives. */
@Service
@Norm("d.P.R. 445/2000, art. 53, c. 1")
class DocumentRegistry implements Registry {

    private static final String OF =
            "select id, year, number, at from registry_entry where document = ? and document_kind = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final OwnNumbers own;
    private final EntryRows rows;
    private final NumberingAuthority elsewhere;
    private final NumberRequests requests;
    private final Entries entries;
    private final Standings standings;
    private final WhoActs whoActs;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final ClassProposal proposal;
    private final Today today;

    DocumentRegistry(
            JdbcClient jdbc,
            Ids ids,
            OwnNumbers own,
            EntryRows rows,
            NumberingAuthority elsewhere,
            NumberRequests requests,
            Entries entries,
            Standings standings,
            WhoActs whoActs,
            Trail trail,
            ApplicationEventPublisher events,
            ClassProposal proposal,
            Today today) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.own = own;
        this.rows = rows;
        this.elsewhere = elsewhere;
        this.requests = requests;
        this.entries = entries;
        this.standings = standings;
        this.whoActs = whoActs;
        this.trail = trail;
        this.events = events;
        this.proposal = proposal;
        this.today = today;
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
        Row row = row(entry, whoActs.now().person());
        return own.give(row)
                .map(given -> announced(row, given, false))
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
        Row row = row(entry, operator);
        rows.write(row, given);
        return announced(row, given, true);
    }

    private Row row(Entry entry, @Nullable UUID operator) {
        String proposed =
                proposal.under(entry.details().competence(), today.date()).orElse("");
        return new Row(ids.next(), entry, operator, proposed);
    }

    private Number announced(Row row, Given given, boolean promised) {
        Number number = new Number(row.id(), given.year(), given.number(), given.at());
        Entry entry = row.entry();
        trail.record("document.registered", entry.document(), Map.of("year", number.year(), "number", number.number()));
        events.publishEvent(new DocumentRegistered(entry.document(), number, entry.direction(), promised));
        return number;
    }

    private static Number number(ResultSet rs, int row) throws SQLException {
        return new Number(
                rs.getObject("id", UUID.class),
                rs.getInt("year"),
                rs.getLong("number"),
                rs.getTimestamp("at").toInstant());
    }
}
