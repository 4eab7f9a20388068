// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.directory.domain.Notes;
import palazzo.directory.domain.PartyDesk;
import palazzo.directory.domain.Profile;
import palazzo.directory.web.PartyPage.Tab;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Phrase;

/** The pages of a party that the reader may open. They say nothing of what stands on them. */
@Component
class PartyTabs {

    private final Notes notes;
    private final Permission permission;
    private final WhoActs whoActs;

    PartyTabs(Notes notes, Permission permission, WhoActs whoActs) {
        this.notes = notes;
        this.permission = permission;
        this.whoActs = whoActs;
    }

    List<Tab> of(Profile profile) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(""));
        if (mayWrite() && profile.erasedOn() == null) {
            tabs.add(tab("card"));
            tabs.add(tab("offices"));
        }
        if (profile.erasedOn() == null) {
            tabs.add(tab("relation"));
        }
        if (profile.erasedOn() == null && notes.areFor(profile.id())) {
            tabs.add(tab("notes"));
        }
        if (mayWrite() && profile.erasedOn() == null) {
            tabs.add(tab("privacy"));
        }
        tabs.add(tab("history"));
        return tabs;
    }

    boolean mayWrite() {
        return permission.first(whoActs.now(), PartyDesk.WRITES).isPresent();
    }

    private static Tab tab(String part) {
        return new Tab(part, Phrase.of("directory.tab." + (part.isEmpty() ? "party" : part)));
    }
}
