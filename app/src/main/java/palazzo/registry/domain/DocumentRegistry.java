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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.WhoActs;
import palazzo.registry.DocumentRegistered;
import palazzo.registry.NumberingAuthority;
import palazzo.registry.NumberingAuthority.Given;
import palazzo.registry.Registry;
import palazzo.trail.Trail;

/** Registers documents under the numbers that the authority gives. */
@Service
@Norm("d.P.R. 445/2000, art. 53, c. 1")
class DocumentRegistry implements Registry {

    private static final String ADD = """
            insert into registry_entry (id, year, number, at, direction, correspondent, about, sha256, their_date,
                                        their_number, document_kind, document, operator, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String OF =
            "select id, year, number, at from registry_entry where document = ? and document_kind = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final NumberingAuthority.AtOnce own;
    private final NumberingAuthority.Elsewhere elsewhere;
    private final NumberRequests requests;
    private final WhoActs whoActs;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    DocumentRegistry(
            JdbcClient jdbc,
            Ids ids,
            NumberingAuthority.AtOnce own,
            NumberingAuthority.Elsewhere elsewhere,
            NumberRequests requests,
            WhoActs whoActs,
            Trail trail,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.own = own;
        this.elsewhere = elsewhere;
        this.requests = requests;
        this.whoActs = whoActs;
        this.trail = trail;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Number register(Entry entry) {
        return enrol(entry).orElseThrow(() -> new Refusal("registry.number_to_come"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Number> enrol(Entry entry) {
        return elsewhere.isUsedHere() ? promised(entry) : Optional.of(ownNumber(entry));
    }

    private Number ownNumber(Entry entry) {
        UUID operator = whoActs.now().person();
        return own.give(entry)
                .map(given -> add(entry, given, operator, false))
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
    public Optional<Number> of(Subject document) {
        return jdbc.sql(OF)
                .params(document.id(), document.kind())
                .query(DocumentRegistry::number)
                .optional();
    }

    /** Writes a document under the number that it was promised. In a transaction. */
    Number addPromised(Entry entry, Given given, @Nullable UUID operator) {
        return add(entry, given, operator, true);
    }

    private Number add(Entry entry, Given given, @Nullable UUID operator, boolean promised) {
        Number number = new Number(ids.next(), given.year(), given.number(), given.at());
        jdbc.sql(ADD)
                .params(number.id(), number.year(), number.number(), Today.sql(number.at()))
                .params(entry.direction().name(), entry.correspondent(), entry.about(), entry.sha256())
                .param(entry.theirs().map(Theirs::date).orElse(null))
                .param(entry.theirs().map(Theirs::number).orElse(null))
                .param(entry.document().kind())
                .param(entry.document().id())
                .param(operator)
                .param(entry.label().kind().name())
                .param(entry.label().sqlOffices())
                .param(entry.label().sqlPeople())
                .update();
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
