// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Party;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.Sight;
import palazzo.search.Index;
import palazzo.trail.Trail;

/**
 * Erases what the directory knows of a party. What passed between them and the house is a public archive and stays, and so do
 * the name and the offices of who held one; the page says it line by line.
 */
@Component
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class Erasure {

    private static final List<String> EMPTIED = List.of(
            "delete from directory_address where party = any(?::uuid[])",
            "delete from directory_phone where party = any(?::uuid[])",
            "delete from directory_note where party = any(?::uuid[])",
            "delete from directory_change where party = any(?::uuid[])",
            "delete from directory_list_exception where party = any(?::uuid[])",
            "update directory_engagement set words = '', outcome = '' where party = any(?::uuid[])",
            "update directory_merge set before = '{}', after = '{}' where kept = any(?::uuid[])");
    private static final String PAIRS =
            "delete from directory_pair where one = any(:same::uuid[]) or other = any(:same::uuid[])";
    private static final String WHOLE = """
            update directory_party set name = ?, name_key = '', card = '{}', erased_on = ?, version = version + 1
            where id = any(?::uuid[])
            """;
    private static final String ALL_BUT_THE_NAME = """
            update directory_party set card = '{}', erased_on = ?, version = version + 1 where id = any(?::uuid[])
            """;

    /** What stands in place of a name. */
    static final String NOBODY = "Dati cancellati";

    private static final int OPEN = 200;

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Parties parties;
    private final HeldOffices offices;
    private final Engagements engagements;
    private final Index index;
    private final Today today;
    private final Trail trail;

    Erasure(
            JdbcClient jdbc,
            Profiles profiles,
            Parties parties,
            HeldOffices offices,
            Engagements engagements,
            Index index,
            Today today,
            Trail trail) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.parties = parties;
        this.offices = offices;
        this.engagements = engagements;
        this.index = index;
        this.today = today;
        this.trail = trail;
    }

    /** Whether the name stays: of who held an office, for what they did in it. */
    public boolean keepsTheName(UUID id) {
        return !offices.ever(id).isEmpty();
    }

    /**
     * Erases it, for good.
     *
     * @throws Refusal where an office is held today, or something is still owed to them: that is ended first
     */
    @Transactional
    public void erase(UUID id) {
        Profile profile = profiles.required(id);
        if (profile.sameAs() != null || profile.erasedOn() != null) {
            throw new NotFound("party " + id + " stands no more for itself");
        }
        if (offices.ever(id).stream().anyMatch(held -> held.isHeldOn(today.date()))) {
            throw new Refusal("directory.erase_in_office");
        }
        Set<UUID> same = parties.same(List.of(id));
        if (engagements.of(same, Sight.EVERYTHING, OPEN).stream().anyMatch(each -> each.endedOn() == null)) {
            throw new Refusal("directory.erase_engaged");
        }
        boolean named = keepsTheName(id);
        String all = Parties.array(same);
        EMPTIED.forEach(sql -> jdbc.sql(sql).param(all).update());
        jdbc.sql(PAIRS).param("same", all).update();
        if (named) {
            jdbc.sql(ALL_BUT_THE_NAME).params(today.date(), all).update();
        } else {
            jdbc.sql(WHOLE).params(NOBODY, today.date(), all).update();
        }
        same.forEach(each -> index.takeOut(Party.subject(each)));
        trail.record("party.erased", Party.subject(id), Map.of("name_kept", named));
    }
}
