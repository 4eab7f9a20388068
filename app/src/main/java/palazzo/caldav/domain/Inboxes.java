// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.HolderTold;

/** Keeps what people's programs are told until they have read it: for each event its last word. */
@Component
class Inboxes {

    private static final List<String> EVENTS = List.of("VEVENT");

    private final Lists lists;

    Inboxes(Lists lists) {
        this.lists = lists;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(HolderTold told) {
        inbox(told.holder()).ifPresent(inbox -> take(inbox.id(), told));
    }

    private void take(UUID inbox, HolderTold told) {
        String name = Lists.etag(told.uid().getBytes(StandardCharsets.UTF_8)) + ".ics";
        byte[] message = told.message();
        if (message != null) {
            lists.put(inbox, name, told.uid(), message, null);
        } else if (lists.item(inbox, name).isPresent()) {
            lists.delete(inbox, name, null);
        }
    }

    /** It is there from the first word on; whoever has as many lists as there may be has it from the agenda alone. */
    private Optional<Lists.Row> inbox(UUID person) {
        if (lists.named(person, InboxShelf.NAME).isEmpty() && lists.of(person).size() < Lists.MOST) {
            lists.make(person, InboxShelf.NAME, EVENTS);
        }
        return lists.named(person, InboxShelf.NAME);
    }
}
