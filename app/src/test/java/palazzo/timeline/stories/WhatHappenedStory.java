// SPDX-License-Identifier: EUPL-1.2
package palazzo.timeline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.timeline.Around;
import palazzo.timeline.Memory;
import palazzo.timeline.Timeline;

@HouseTest
class WhatHappenedStory {

    private static final Instant NOON = Instant.parse("2026-11-30T11:00:00Z");

    private final Timeline timeline;
    private final Memory memory;
    private final TransactionTemplate transaction;
    private final City milano;

    private final Subject person = new Subject("party", UUID.randomUUID());
    private final Subject paper = new Subject("paper", UUID.randomUUID());

    @LocalServerPort
    private int port;

    WhatHappenedStory(Timeline timeline, Memory memory, TransactionTemplate transaction, Cities cities) {
        this.timeline = timeline;
        this.memory = memory;
        this.transaction = transaction;
        this.milano = cities.named("milano").orElseThrow();
    }

    @Test
    void whatHappenedIsReadFromTheNewestWithTheWayToEach() {
        happened("paper.put", NOON, Label.house("URC"));
        happened("paper.signed", NOON.plusSeconds(600), Label.house("URC"));
        Seen page = visit("milano.localhost", "livia.ferraguzzi").open(path());
        assertThat(page.page().select("main .acts li").eachText())
                .containsExactly("Firmato lun 30 nov, 12:10", "Messo nel libro firma lun 30 nov, 12:00");
        assertThat(page.page().select("main .acts a").eachAttr("href")).containsOnly("/folder/" + paper.id());
    }

    @Test
    void eachReadsOnlyWhatTheyMaySee() {
        happened("paper.put", NOON, Label.unit("URC"));
        happened("paper.signed", NOON.plusSeconds(600), Label.unit("AAG"));
        assertThat(visit("milano.localhost", "norina.quaglia").open(path()).text())
                .contains("Firmato")
                .doesNotContain("Messo nel libro firma");
        assertThat(visit("milano.localhost", "ines.tortorelli").open(path()).status())
                .isEqualTo(404);
        assertThat(visit("valdoria.localhost", "ettore.limonta").open(path()).status())
                .isEqualTo(404);
    }

    @Test
    void aPartShowsTheNewestAndTheWayToAllOfThem() {
        for (int i = 0; i < 70; i++) {
            happened("paper.put", NOON.plusSeconds(i), Label.house("URC"));
        }
        Around around = CityScope.call(milano, () -> memory.around(person, Sight.EVERYTHING));
        assertThat(around.lines())
                .hasSize(12)
                .first()
                .extracting(Around.Line::at)
                .isEqualTo(NOON.plusSeconds(69));
        assertThat(around.all()).isEqualTo(path());
        Visit livia = visit("milano.localhost", "livia.ferraguzzi");
        Seen first = livia.open(path());
        assertThat(first.page().select("main .acts li")).hasSize(50);
        Seen second = livia.open(first.page().select(".pager a[rel=next]").attr("href"));
        assertThat(second.page().select("main .acts li")).hasSize(20);
        assertThat(livia.open(path() + "?after=sciocchezze").page().select("main .acts li"))
                .hasSize(50);
    }

    private String path() {
        return "/timeline/party/" + person.id();
    }

    private void happened(String kind, Instant at, Label label) {
        CityScope.run(
                milano,
                () -> transaction.executeWithoutResult(
                        status -> timeline.add(new Timeline.Entry(at, kind, paper), label, person)));
    }

    private Visit visit(String host, String username) {
        return Visit.as(port, host, username);
    }
}
