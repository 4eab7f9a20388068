// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.organisation.People;
import palazzo.organisation.domain.Accounts;
import palazzo.organisation.domain.DevicePasswords;
import palazzo.tenancy.Cities;

/**
 * One agenda: what the Mayor notes on her telephone for herself, what the office writes for her, what the public may know.
 * The days of May 2027 are this story's alone.
 */
@HouseTest
class TheAgendaIsPersonalAndPublicStory {

    private static final String MAYOR = "ottavia.serravalle";
    private static final String KEEPER = "ruggero.cantalupi";

    private final Cities cities;
    private final Accounts accounts;
    private final DevicePasswords devices;
    private final Holders holders;
    private final People people;
    private final Acting milano;
    private final String id = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    TheAgendaIsPersonalAndPublicStory(
            Cities cities,
            Accounts accounts,
            DevicePasswords devices,
            Holders holders,
            People people,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.accounts = accounts;
        this.devices = devices;
        this.holders = holders;
        this.people = people;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @AfterEach
    void backToTheBeginning() {
        TheClock.reset();
    }

    @Test
    @Proves("CFS-02")
    void whatIsHersStaysHersWhatClashesIsToldAndWhatIsPublicIsPublished() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Telephone hers = Telephone.of(port, cities.named("milano").orElseThrow(), MAYOR, accounts, devices);
        String shelf = home(hers) + there.mayors() + "/";
        Visit ruggero = there.as(KEEPER);

        assertThat(hers.put(shelf + id + ".ics", event("20270511T080000Z", "20270511T090000Z", "Il cardiologo"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(ruggero.open("/agenda?view=day&day=2027-05-11&calendar=" + there.mayors())
                        .text())
                .as("private, for who keeps it: taken, and no words")
                .contains("10:00", "Impegno personale")
                .doesNotContain("cardiologo");

        String series = aSeriesThatClashesIsMoved(there, ruggero);
        theSeriesIsOnHerTelephoneAndGoesBack(hers, shelf, ruggero, series);
        String entry = theMeetingIsProposed(ruggero, series);
        thePublicKnowsIt(there, ruggero, entry);
    }

    /** It is found before it is saved: at the same time as what she noted, and too far from what the office wrote. */
    private static String aSeriesThatClashesIsMoved(TheAgenda there, Visit ruggero) {
        TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Giunta",
                "first",
                "2027-05-11",
                "from",
                "11:30",
                "until",
                "12:30",
                "location",
                "Palazzo Marino");
        String[] typed = {
            "summary",
            "Tavolo con il Consorzio Navigli",
            "first",
            "2027-05-11",
            "from",
            "10:15",
            "until",
            "11:15",
            "location",
            "Darsena",
            "repeat",
            "WEEKLY",
            "over",
            "2027-06-01"
        };
        Seen clash = TheAgenda.make(ruggero, there.mayors(), typed);
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.text())
                .contains("ha già «Impegno personale»", "arriverebbe in ritardo di 5 minuti")
                .doesNotContain("cardiologo");
        assertThat(clash.page().select("#summary").val()).isEqualTo("Tavolo con il Consorzio Navigli");
        Seen made = ruggero.submit(clash, "form.event", TheAgenda.of("from", "15:00", "until", "16:00"));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return made.path();
    }

    /** What the office wrote she has; one time of it she moves herself, and the office sees it; a stale one loses nothing. */
    private static void theSeriesIsOnHerTelephoneAndGoesBack(
            Telephone hers, String shelf, Visit ruggero, String series) {
        HttpResponse<String> found = hers.report(shelf, """
                <C:calendar-query %s><prop><getetag/><C:calendar-data/></prop><C:filter><C:comp-filter name="VCALENDAR">
                <C:comp-filter name="VEVENT"><C:prop-filter name="SUMMARY"><C:text-match>Consorzio Navigli</C:text-match>
                </C:prop-filter></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>
                """);
        assertThat(found.body()).contains("FREQ=WEEKLY", "Tavolo con il Consorzio Navigli");
        String path = Telephone.found(found, "<D:href>([^<]+\\.ics)</D:href>");
        HttpResponse<String> got = hers.get(path);
        String moved = got.body().replace("END:VCALENDAR", """
                BEGIN:VEVENT\r
                UID:%s\r
                DTSTAMP:20261202T080000Z\r
                RECURRENCE-ID;TZID=Europe/Rome:20270518T150000\r
                DTSTART;TZID=Europe/Rome:20270518T170000\r
                DTEND;TZID=Europe/Rome:20270518T180000\r
                SUMMARY:Tavolo con il Consorzio Navigli\r
                END:VEVENT\r
                END:VCALENDAR""".formatted(uid(got.body())));
        assertThat(hers.put(path, moved, "If-Match", "\"vecchio\"").statusCode())
                .isEqualTo(412);
        assertThat(hers.put(path, moved, "If-Match", Telephone.etag(got)).statusCode())
                .isEqualTo(204);
        assertThat(ruggero.open("/agenda?view=day&day=2027-05-18").text()).contains("17:00", "Consorzio Navigli");
        Seen last = ruggero.open(
                ruggero.open(series).page().select("a[href*=at=2027-05-25]").attr("href"));
        Seen later = ruggero.submit(
                ruggero.open(last.page()
                        .select("a:contains(Cambia da questa in poi)")
                        .attr("href")),
                "form.event",
                TheAgenda.of("from", "09:00", "until", "10:00"));
        assertThat(later.text()).contains("ciò che viene dopo è una serie sua");
    }

    private static String theMeetingIsProposed(Visit ruggero, String series) {
        Seen first = ruggero.open(
                ruggero.open(series).page().select("a[href*=at=2027-05-11]").attr("href"));
        Seen form = ruggero.open(first.page().select("a[href*=/public]").attr("href"));
        Seen nameless = ruggero.submit(
                form, "form[action*=/public]", TheAgenda.of("subject", "Navigli", "people", "Pina Colombo"));
        assertThat(nameless.status()).as("a citizen is not named").isEqualTo(422);
        return ruggero.submit(
                        form,
                        "form[action*=/public]",
                        TheAgenda.of(
                                "subject", "Riapertura dei Navigli",
                                "place", "Darsena",
                                "people", "Ada Pozzi; presidente; Consorzio Navigli",
                                "represents", "Consorzio Navigli",
                                "interest", "concessione delle sponde"))
                .path();
    }

    /** Not by who proposed it; then as page, feed and open data, with people and subject, the place afterwards. */
    private void thePublicKnowsIt(TheAgenda there, Visit ruggero, String entry) {
        assertThat(ruggero.open(entry).page().select("form[action$=/approval]")).isEmpty();
        Visit citizen = Visit.anonymous(port, TheAgenda.CITY);
        assertThat(citizen.open("/public/agenda?month=2027-05").text()).doesNotContain("Riapertura dei Navigli");
        Visit leandro = there.as("leandro.bassignani");
        leandro.submit(leandro.open(entry), "form[action$=/approval]", TheAgenda.of());
        for (String way : new String[] {
            "/public/agenda?month=2027-05",
            "/public/agenda.ics",
            "/public/agenda.csv?month=2027-05",
            "/public/agenda.json?month=2027-05"
        }) {
            assertThat(text(citizen, way))
                    .as(way)
                    .contains("Riapertura dei Navigli", "Ada Pozzi", "Consorzio Navigli")
                    .doesNotContain("cardiologo", "Pina", "Darsena", "Tavolo con il");
        }
        assertThat(text(Visit.anonymous(port, "valdoria.localhost"), "/public/agenda?month=2027-05"))
                .doesNotContain("Navigli");
    }

    private static String text(Visit visit, String path) {
        return new String(visit.bytes(path).body(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static String home(Telephone telephone) {
        String principal =
                Telephone.href(telephone.find("/dav/", "0", "<current-user-principal/>"), "current-user-principal");
        return Telephone.href(telephone.find(principal, "0", "<C:calendar-home-set/>"), "calendar-home-set");
    }

    private static String uid(String file) {
        return file.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow()
                .substring(4);
    }

    private String event(String start, String end, String summary) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Telefono//IT\r\nBEGIN:VEVENT\r\nUID:" + id
                + "\r\nDTSTAMP:20261202T080000Z\r\nDTSTART:" + start + "\r\nDTEND:" + end
                + "\r\nCLASS:CONFIDENTIAL\r\nSUMMARY:" + summary + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
