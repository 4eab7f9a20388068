// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.directory.BriefPart;
import palazzo.organisation.Sight;
import palazzo.switchboard.domain.CallList;
import palazzo.ui.Phrase;

/** The last calls of whoever is met. */
@Component
class CallsInBrief implements BriefPart {

    private static final Phrase TITLE = Phrase.of("call.in_brief");

    private final CallList calls;

    CallsInBrief(CallList calls) {
        this.calls = calls;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Phrase title() {
        return TITLE;
    }

    @Override
    public List<Told> told(Collection<UUID> parties, Sight sight, int size) {
        return calls.earlier("", parties, null, sight, size).stream()
                .map(row -> new Told(
                        row.call().began(),
                        Phrase.plain(
                                row.call().note() == null
                                        ? ""
                                        : row.call().note().words()),
                        row.call().path()))
                .toList();
    }
}
