// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.WhoActs;
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
    private final NumberingAuthority authority;
    private final WhoActs whoActs;
    private final Trail trail;

    DocumentRegistry(JdbcClient jdbc, Ids ids, NumberingAuthority authority, WhoActs whoActs, Trail trail) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.authority = authority;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Number register(Entry entry) {
        UUID operator = whoActs.now().person();
        return authority
                .give(entry)
                .map(given -> add(entry, given, operator))
                .or(() -> of(entry.document()))
                .orElseThrow();
    }

    @Override
    public Optional<Number> of(Subject document) {
        return jdbc.sql(OF)
                .params(document.id(), document.kind())
                .query(DocumentRegistry::number)
                .optional();
    }

    private Number add(Entry entry, Given given, @Nullable UUID operator) {
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
