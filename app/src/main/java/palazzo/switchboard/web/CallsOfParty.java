// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.directory.PartyPart;
import palazzo.organisation.Sight;
import palazzo.switchboard.domain.CallList;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** What calls of a party left to be done. */
@Component
class CallsOfParty implements PartyPart {

    private static final Phrase TITLE = Phrase.of("call.of_party");

    private final CallList calls;
    private final CallLines lines;

    CallsOfParty(CallList calls, CallLines lines) {
        this.calls = calls;
        this.lines = lines;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Phrase title() {
        return TITLE;
    }

    @Override
    public List<WorkRow> open(Collection<UUID> parties, Sight sight, int size) {
        return lines.errands(calls.openFor(parties, sight, size));
    }
}
