// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.organisation.People;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** The Mayor's time is taken, told who took it and by what right, and never twice unseen. */
@HouseTest
class AnEngagementIsMadeStory {

    @LocalServerPort
    private int port;

    private final Agenda agenda;
    private final Holders holders;
    private final People people;
    private final Jobs jobs;
    private final Acting milano;

    AnEngagementIsMadeStory(
            Agenda agenda,
            Holders holders,
            People people,
            Jobs jobs,
            Cities cities,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.agenda = agenda;
        this.holders = holders;
        this.people = people;
        this.jobs = jobs;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    @ProvesPart(value = "CFS-02", what = "layers, conflicts and travel before saving, series, the public agenda")
    void aClerkWritesForTheMayorAndWhoWroteIsKeptApartFromForWhom() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        assertThat(ruggero.open("/agenda?calendar=" + there.mayors()).text())
                .contains("Agenda di Ottavia Serravalle", "per competenza CFS-02");
        Seen bare = TheAgenda.make(ruggero, there.mayors(), "summary", "", "first", "2027-01-11");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text()).contains("Manca che cosa è");
        assertThat(TheAgenda.make(ruggero, there.mayors(), "summary", "X", "first", "2027-02-31")
                        .text())
                .contains("Questo giorno non c’è sul calendario");

        Seen made = TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Consiglio di zona",
                "first",
                "2027-01-11",
                "from",
                "10:00",
                "until",
                "11:00",
                "location",
                "Via Larga");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.text())
                .contains("Consiglio di zona", "Ruggero Cantalupi per Ottavia Serravalle", "per competenza CFS-02");
        String path = made.path();
        assertThat(ruggero.open("/agenda?calendar=" + there.mayors() + "&day=2027-01-11")
                        .text())
                .contains("Consiglio di zona");
        for (String view : List.of("day", "list", "month")) {
            assertThat(ruggero.open("/agenda?calendar=" + there.mayors() + "&day=2027-01-11&view=" + view)
                            .text())
                    .as(view)
                    .contains("Consiglio di zona");
        }
        assertThat(there.as("norina.quaglia").open(path).status())
                .as("who only sees times")
                .isEqualTo(404);
        assertThat(there.as("norina.quaglia")
                        .open("/agenda?calendar=" + there.mayors() + "&day=2027-01-11")
                        .text())
                .contains("vedi solo quando è occupato", "Impegno personale")
                .doesNotContain("Consiglio di zona", "Via Larga");
        assertThat(there.as("norina.quaglia")
                        .open("/search?q=Consiglio di zona")
                        .text())
                .doesNotContain("Via Larga");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(path)
                        .status())
                .isEqualTo(404);
        assertThat(there.as("zita.arcangioli")
                        .open("/agenda?calendar=" + there.mayors())
                        .status())
                .isEqualTo(404);
        assertThat(there.as("norina.quaglia")
                        .open("/agenda/engagements/new?calendar=" + there.mayors())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsAgainstItIsToldBeforeSavingAndAReasonIsAskedForTwoAtOnce() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Rete Milano Legge",
                "first",
                "2027-01-14",
                "from",
                "17:15",
                "until",
                "18:15",
                "location",
                "Palazzo Marino");
        Seen late = TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Mostra",
                "first",
                "2027-01-14",
                "from",
                "18:30",
                "until",
                "19:30",
                "location",
                "Triennale");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("arriverebbe in ritardo di 5 minuti", "Palazzo Marino", "servono 20 minuti");
        Seen kept = ruggero.submit(late, "form.event", TheAgenda.of());
        assertThat(kept.status()).isEqualTo(200);

        Seen twice = TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Intervista",
                "first",
                "2027-01-14",
                "from",
                "17:30",
                "until",
                "18:00",
                "location",
                "Palazzo Marino");
        assertThat(twice.text()).contains("ha già «Rete Milano Legge»", "Lo ha scritto Ruggero Cantalupi");
        Seen without = ruggero.submit(twice, "form.event", TheAgenda.of());
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("manca il motivo");
        Seen with = ruggero.submit(without, "form.event", TheAgenda.of("reason", "La presidente lo sa"));
        assertThat(with.status()).as(with.text()).isEqualTo(200);
        assertThat(with.text()).contains("Motivo: La presidente lo sa", "Conflitto");
    }

    @Test
    void ofTwoWhoSaveTheSameTimeOneComesFirstAndTheOtherIsTold() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit one = there.as("ruggero.cantalupi");
        Visit other = there.as("leandro.bassignani");
        Seen mine = one.open("/agenda/engagements/new?calendar=" + there.mayors());
        Seen theirs = other.open("/agenda/engagements/new?calendar=" + there.mayors());
        String[] time = {"first", "2027-01-20", "from", "09:00", "until", "10:00"};
        var first = CompletableFuture.supplyAsync(() -> one.submit(mine, "form.event", with(time, "Uno")));
        var second = CompletableFuture.supplyAsync(() -> other.submit(theirs, "form.event", with(time, "Due")));
        List<Seen> both = List.of(first.join(), second.join());
        assertThat(both).extracting(Seen::status).containsExactlyInAnyOrder(200, 422);
        Seen told =
                both.stream().filter(seen -> seen.status() == 422).findFirst().orElseThrow();
        assertThat(told.text())
                .containsPattern("ha già «(Uno|Due)»")
                .containsPattern("Lo ha scritto (Ruggero|Leandro)");
    }

    private static java.util.Map<String, String> with(String[] time, String summary) {
        var values = TheAgenda.of(time);
        values.put("summary", summary);
        return values;
    }

    @Test
    void aSeriesHasOneOccurrenceMovedAndOneCalledOff() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        assertThat(ruggero.open("/agenda/engagements/new?calendar=" + there.chiefs())
                        .status())
                .as("in the Chief's agenda he may not write")
                .isEqualTo(403);
        Seen series = TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Punto del lunedì",
                "first",
                "2027-02-01",
                "from",
                "08:00",
                "until",
                "08:30",
                "repeat",
                "WEEKLY",
                "over",
                "2027-02-22");
        assertThat(series.text()).contains("Le prossime volte", "Ogni settimana, fino al");
        String path = series.path();
        String second = series.page().select("a[href*=at=2027-02-08]").attr("href");
        Seen moved = ruggero.submit(
                ruggero.open(second.replace("?at=", "/change?at=")),
                "form.event",
                TheAgenda.of("from", "15:00", "until", "15:30"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(ruggero.open("/agenda?view=list&calendar=" + there.mayors() + "&day=2027-02-01")
                        .text())
                .contains("15:00–15:30", "8:00–8:30");
        String third =
                ruggero.open(path).page().select("a[href*=at=2027-02-15]").attr("href");
        Seen off = ruggero.submit(ruggero.open(third), "form[action$=/cancellation]", TheAgenda.of("reason", "Festa"));
        assertThat(off.text()).contains("Motivo: Festa");
        List<Engagement> all = milano.as("ruggero.cantalupi", () -> agenda.occurrences(id(path)));
        assertThat(all)
                .extracting(Engagement::status)
                .containsExactly(
                        Engagement.Status.CONFIRMED,
                        Engagement.Status.CONFIRMED,
                        Engagement.Status.CANCELLED,
                        Engagement.Status.CONFIRMED);
        Seen stale = ruggero.post(
                path + "/cancellation", TheAgenda.of("etag", "vecchio", "reason", "y", "_csrf", csrf(ruggero, path)));
        assertThat(stale.status()).isEqualTo(409);
    }

    private static String csrf(Visit visit, String path) {
        return visit.open(path).page().select("input[name=_csrf]").val();
    }

    @Test
    void anOptionHoldsItsTimeUntilItsDayAndThenSomebodyHasToDecide() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        Seen made = TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Rettori degli atenei",
                "first",
                "2027-03-03",
                "from",
                "11:00",
                "until",
                "12:00",
                "held",
                "2026-12-04");
        assertThat(made.text()).contains("Opzione");
        assertThat(ruggero.open("/").text()).contains("Opzione da decidere: Rettori degli atenei");
        Seen soft = TheAgenda.make(
                ruggero, there.mayors(), "summary", "Altro", "first", "2027-03-03", "from", "11:30", "until", "12:30");
        assertThat(soft.text()).contains("si sovrappone").doesNotContain("manca il motivo");
        TheClock.pass(Duration.ofDays(3));
        jobs.run("agenda.options");
        List<Engagement> after = milano.as("ruggero.cantalupi", () -> agenda.occurrences(id(made.path())));
        assertThat(after).noneMatch(Engagement::takesTime);
        assertThat(ruggero.open("/").text()).contains("Opzione da decidere: Rettori degli atenei");
    }

    @Test
    void aHolderGrantsAndTheRightEndsWithItsLastDay() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit leandro = there.as("leandro.bassignani");
        TheAgenda.make(
                leandro,
                there.chiefs(),
                "summary",
                "Vertice con la prefetta",
                "first",
                "2027-04-07",
                "from",
                "09:00",
                "until",
                "10:00");
        String day = "/agenda?calendar=" + there.chiefs() + "&day=2027-04-07";
        Visit ines = there.as("ines.tortorelli");
        assertThat(ines.open(day).text()).doesNotContain("Vertice");
        UUID person = milano.as(
                "leandro.bassignani",
                () -> people.inUnit("STE", java.time.LocalDate.of(2026, 12, 2)).stream()
                        .filter(actor -> actor.name().startsWith("Ines"))
                        .findFirst()
                        .orElseThrow()
                        .required());
        Seen given = leandro.submit(
                leandro.open("/agenda/calendars/" + there.chiefs()),
                "form[action$=/grants]",
                TheAgenda.of(
                        "to",
                        "STE:" + person,
                        "onPublic",
                        "CHANGE",
                        "first",
                        "2026-12-02",
                        "last",
                        "2026-12-03",
                        "words",
                        "delega del 2/12/2026"));
        assertThat(given.text()).contains("Diritto dato", "delega del 2/12/2026");
        assertThat(ines.open(day).text()).contains("Vertice con la prefetta", "in forza di: delega del 2/12/2026");
        Seen made = TheAgenda.make(
                ines,
                there.chiefs(),
                "summary",
                "Per delega",
                "first",
                "2027-04-08",
                "from",
                "09:00",
                "until",
                "10:00");
        assertThat(made.text()).contains("Ines Tortorelli per Leandro Bassignani", "in forza di: delega del 2/12/2026");
        TheClock.pass(Duration.ofDays(2));
        assertThat(ines.open(day).text()).doesNotContain("Vertice");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.replaceAll(".*/engagements/([0-9a-f-]{36}).*", "$1"));
    }
}
