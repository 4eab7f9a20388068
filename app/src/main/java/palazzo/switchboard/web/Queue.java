// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.switchboard.domain.Call;
import palazzo.switchboard.domain.CallList;
import palazzo.switchboard.domain.CallRow;
import palazzo.switchboard.domain.Line;
import palazzo.switchboard.domain.PhoneSystems;
import palazzo.switchboard.web.QueuePage.Waiting;
import palazzo.ui.Phrase;

/** Draws up the live queue. */
@Component
class Queue {

    private final CallList calls;
    private final PhoneSystems systems;
    private final People people;
    private final WhoActs whoActs;
    private final Sights sights;

    Queue(CallList calls, PhoneSystems systems, People people, WhoActs whoActs, Sights sights) {
        this.calls = calls;
        this.systems = systems;
        this.people = people;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    QueuePage now() {
        Sight sight = sights.now();
        List<CallRow> live = calls.live(sight);
        Map<UUID, String> names = people.names(live.stream()
                .flatMap(row -> Stream.ofNullable(row.call().answeredBy()))
                .collect(Collectors.toSet()));
        return new QueuePage(
                live.stream().map(row -> waiting(row.call(), names)).toList(),
                calls.lost(sight).stream()
                        .map(row -> waiting(row.call(), Map.of()))
                        .toList(),
                systems.all().stream().anyMatch(system -> system.closed() == null));
    }

    private Waiting waiting(Call call, Map<UUID, String> names) {
        return new Waiting(
                CallLines.who(call),
                call.path(),
                CallLines.line(call),
                call.began(),
                has(call, names),
                call.line() == Line.RINGING && call.answeredBy() == null ? call.path() + "/taking" : null);
    }

    private @org.jspecify.annotations.Nullable Phrase has(Call call, Map<UUID, String> names) {
        UUID who = call.answeredBy();
        if (who == null) {
            return call.line() == Line.TALKING ? Phrase.of("queue.somebody") : null;
        }
        return who.equals(whoActs.now().person())
                ? Phrase.of("queue.you")
                : Phrase.of("queue.has", names.getOrDefault(who, ""));
    }
}
