// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import palazzo.agenda.domain.Holders;
import palazzo.organisation.domain.Accounts;
import palazzo.organisation.domain.DevicePasswords;
import palazzo.tenancy.Cities;

/**
 * The Mayor's telephone and the computer of whoever keeps her agenda show one and the same agenda, each as far as its owner
 * may see it; a telephone of another city finds nothing.
 */
@HouseTest
class ATelephoneSeesTheAgendaStory {

    private static final String MAYOR = "ottavia.serravalle";
    private static final String KEEPER = "ruggero.cantalupi";
    private static final String COLLEAGUE = "livia.ferraguzzi";
    private static final String CONSUL = "Il Console generale d’Austria\\, a colloquio";

    private final Cities cities;
    private final Accounts accounts;
    private final DevicePasswords devices;
    private final Holders holders;
    private final Agenda agenda;
    private final Acting milano;
    private final String id = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    ATelephoneSeesTheAgendaStory(
            Cities cities,
            Accounts accounts,
            DevicePasswords devices,
            Holders holders,
            Agenda agenda,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.accounts = accounts;
        this.devices = devices;
        this.holders = holders;
        this.agenda = agenda;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void theMayorHasAnAgenda() {
        TheClock.reset();
        UUID mayor = milano.as(KEEPER, () -> accounts.loadUserByUsername(MAYOR).person());
        milano.as(KEEPER, () -> holders.open(mayor));
    }

    @AfterEach
    void backToTheBeginning() {
        TheClock.reset();
    }

    @Test
    @ProvesPart(value = "CFS-02", what = "calendar clients")
    void whatTheMayorNotesOnHerTelephoneIsChangedByTheOfficeAndComesBack() {
        Telephone mayors = telephone("milano", MAYOR);
        String shelf = agendaOf(mayors);
        String token = Telephone.text(mayors.find(shelf, "0", "<sync-token/>"), "sync-token");
        String event = event(id, "20261209T090000Z", CONSUL, "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC");

        HttpResponse<String> put = mayors.put(shelf + id + ".ics", event, "If-None-Match", "*");
        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(mayors.get(shelf + id + ".ics").body()).as("byte for byte").isEqualTo(event);

        Telephone keepers = telephone("milano", KEEPER);
        String same = homeOf(keepers) + shelf.substring(shelf.lastIndexOf('/', shelf.length() - 2) + 1);
        assertThat(keepers.find(homeOf(keepers), "1", "<displayname/>").body())
                .as("beside what is theirs")
                .contains(same, "Ottavia Serravalle");
        assertThat(milano.as(
                        KEEPER,
                        () -> agenda.between(
                                List.of(agenda.mayors().orElseThrow().id()),
                                Instant.parse("2026-12-09T00:00:00Z"),
                                Instant.parse("2026-12-10T00:00:00Z"))))
                .as("in the house too")
                .anyMatch(each -> each.summary().startsWith("Il Console generale"));

        String moved =
                event.replace("20261209T090000Z", "20261209T140000Z").replace("20261209T100000Z", "20261209T150000Z");
        assertThat(keepers.put(same + id + ".ics", moved, "If-Match", "\"nicht mehr\"")
                        .statusCode())
                .as("who has not seen the last state does not overwrite it")
                .isEqualTo(412);
        assertThat(keepers.put(same + id + ".ics", moved, "If-Match", Telephone.etag(put))
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> changes = mayors.sync(shelf, token);
        assertThat(changes.body()).contains(shelf + id + ".ics", "HTTP/1.1 200 OK");
        assertThat(mayors.get(shelf + id + ".ics").body()).isEqualTo(moved);

        assertThat(keepers.ask("DELETE", same + id + ".ics", "").statusCode()).isEqualTo(204);
        assertThat(mayors.sync(shelf, Telephone.text(changes, "sync-token")).body())
                .contains(shelf + id + ".ics", "HTTP/1.1 404 Not Found");
    }

    @Test
    void whatIsConfidentialLosesItsWordsOnEveryWayOut() {
        Telephone mayors = telephone("milano", MAYOR);
        String shelf = agendaOf(mayors);
        String own = mayors.put(
                        shelf + id + ".ics",
                        event(id, "20261210T090000Z", "Visita del cardiologo", "CLASS:CONFIDENTIAL"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String mayorsHome = homeOf(mayors);

        for (String other : List.of(KEEPER, COLLEAGUE)) {
            Telephone theirs = telephone("milano", other);
            HttpResponse<String> got = theirs.get(shelf + id + ".ics");
            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.body()).contains("DTSTART:20261210T090000Z").doesNotContain("cardiologo");
            assertThat(Telephone.etag(got)).isNotEqualTo(own);
            assertThat(theirs.report(shelf, query("20261210T000000Z", "20261211T000000Z"))
                            .body())
                    .contains(id)
                    .doesNotContain("cardiologo");
            assertThat(theirs.report(shelf, words("cardiologo")).body())
                    .as("not found by words that are not seen")
                    .doesNotContain(id);
            assertThat(theirs.put(shelf + id + ".ics", event(id, "20261210T090000Z", "Altro"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(telephone("milano", COLLEAGUE)
                        .find(mayorsHome, "1", "<displayname/>")
                        .body())
                .contains(shelf);
        assertThat(telephone("milano", COLLEAGUE)
                        .find(homeOf(telephone("milano", COLLEAGUE)), "1", "<displayname/>")
                        .body())
                .as("whoever sees times alone has not everybody's agenda on their telephone")
                .doesNotContain("Serravalle");
        mayors.ask("DELETE", shelf + id + ".ics", "");
    }

    @Test
    void anotherCityFindsNothing() {
        Telephone mayors = telephone("milano", MAYOR);
        String shelf = agendaOf(mayors);
        mayors.put(shelf + id + ".ics", event(id, "20261211T090000Z", "Riunione di Giunta"));

        assertThat(mayors.at("valdoria.localhost")
                        .find("/dav/", "0", "<current-user-principal/>")
                        .statusCode())
                .isEqualTo(401);
        Telephone elsewhere = telephone("valdoria", "bruna.casalegno");
        for (String path : List.of(homeOf(mayors), shelf, shelf + id + ".ics")) {
            assertThat(elsewhere.find(path, "1", "<displayname/>").statusCode()).isEqualTo(404);
            assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
        }
        assertThat(elsewhere
                        .put(shelf + "altro.ics", event("altro", "20261211T090000Z", "x"))
                        .statusCode())
                .isEqualTo(404);
        mayors.ask("DELETE", shelf + id + ".ics", "");
    }

    @Test
    void whatIsBrokenIsKeptAndSaidAndHidesNothingElse() {
        Telephone mayors = telephone("milano", MAYOR);
        String shelf = agendaOf(mayors);
        String broken = event(id, "20261209T090000Z", "Sopralluogo", "RRULE:FREQ=BOH", "QUESTA RIGA NON DICE NULLA");
        HttpResponse<String> put = mayors.put(shelf + id + ".ics", broken);
        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(put.headers().firstValue("Warning").orElse("")).contains("RRULE");
        assertThat(mayors.get(shelf + id + ".ics").body()).isEqualTo(broken);
        assertThat(mayors.report(shelf, query("20261209T000000Z", "20261210T000000Z"))
                        .body())
                .contains(id);

        String noDay = event(id, "20260231T090000Z", "Il 31 febbraio");
        assertThat(mayors.put(shelf + id + ".ics", noDay)
                        .headers()
                        .firstValue("Warning")
                        .orElse(""))
                .contains("DTSTART");
        assertThat(mayors.get(shelf + id + ".ics").body()).isEqualTo(noDay);
        String endless = event(id, "20261209T090000", "Ogni giorno, per sempre", "RRULE:FREQ=DAILY")
                .replace("DTSTART:", "DTSTART;TZID=Marte/Olympus:");
        HttpResponse<String> strange = mayors.put(shelf + id + ".ics", endless);
        assertThat(strange.statusCode()).isEqualTo(204);
        assertThat(strange.headers().firstValue("Warning").orElse(""))
                .as("a zone nobody knows is read as ours, and said")
                .contains("DTSTART", "a zone that nobody knows");
        assertThat(mayors.report(shelf, query("20261209T080000Z", "20261209T083000Z"))
                        .body())
                .contains(id);

        assertThat(mayors.put(shelf + "nulla.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
                        .body())
                .contains("valid-calendar-data");
        assertThat(mayors.ask("PROPFIND", shelf, "<!DOCTYPE x><x/>", "Depth", "0")
                        .statusCode())
                .isEqualTo(400);
        assertThat(mayors.sync(shelf, "urn:altrove:7").body()).contains("valid-sync-token");
        assertThat(mayors.ask("MKCALENDAR", "/dav/calendars/" + UUID.randomUUID() + "/altro/", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(mayors.ask("DELETE", shelf, "").body()).contains("titolari");
        mayors.ask("DELETE", shelf + id + ".ics", "");
    }

    @Test
    void whatTakesPlaceEverySecondLeavesTheMonthReadable() {
        Telephone mayors = telephone("milano", MAYOR);
        String shelf = agendaOf(mayors);
        String seconds = event(id, "20270309T090000Z", "Senza tregua", "RRULE:FREQ=SECONDLY");
        assertThat(mayors.put(shelf + id + ".ics", seconds)
                        .headers()
                        .firstValue("Warning")
                        .orElse(""))
                .contains("RRULE");
        assertThat(mayors.get(shelf + id + ".ics").body()).isEqualTo(seconds);
        Seen month = Visit.as(port, "milano.localhost", MAYOR).open("/agenda?view=month&day=2027-03-09");
        assertThat(month.page().select("td a:contains(Senza tregua)")).hasSizeBetween(1, 200);
        assertThat(month.text()).contains("e altri");
        mayors.ask("DELETE", shelf + id + ".ics", "");
    }

    @Test
    void aColourIsOnesOwnAndAListIsSeenByNobodyElse() {
        Telephone mayors = telephone("milano", MAYOR);
        Telephone keepers = telephone("milano", KEEPER);
        String shelf = agendaOf(mayors);
        mayors.ask("PROPPATCH", shelf, """
            <propertyupdate xmlns="DAV:" xmlns:IC="http://apple.com/ns/ical/"><set><prop>
            <displayname>La mia</displayname><IC:calendar-color>#aa3311</IC:calendar-color></prop></set></propertyupdate>
            """);
        assertThat(mayors.find(shelf, "0", "<displayname/><IC:calendar-color/>").body())
                .contains("La mia", "#aa3311");
        assertThat(keepers.find(shelf, "0", "<displayname/><IC:calendar-color/>")
                        .body())
                .contains("Ottavia Serravalle")
                .doesNotContain("La mia", "#aa3311");

        String list = homeOf(mayors) + "promemoria-" + id + "/";
        assertThat(mayors.ask("MKCALENDAR", list, "").statusCode()).isEqualTo(201);
        assertThat(keepers.find(list, "0", "<displayname/>").statusCode()).isEqualTo(404);
        assertThat(mayors.ask("DELETE", list, "").statusCode()).isEqualTo(204);
        mayors.ask("PROPPATCH", shelf, """
            <propertyupdate xmlns="DAV:" xmlns:IC="http://apple.com/ns/ical/"><remove><prop>
            <displayname/><IC:calendar-color/></prop></remove></propertyupdate>
            """);
    }

    private Telephone telephone(String city, String username) {
        return Telephone.of(port, cities.named(city).orElseThrow(), username, accounts, devices);
    }

    private static String homeOf(Telephone telephone) {
        String principal =
                Telephone.href(telephone.find("/dav/", "0", "<current-user-principal/>"), "current-user-principal");
        return Telephone.href(telephone.find(principal, "0", "<C:calendar-home-set/>"), "calendar-home-set");
    }

    /** The first calendar in a home that takes events alone. */
    private String agendaOf(Telephone telephone) {
        UUID calendar = milano.as(MAYOR, () -> agenda.mayors().orElseThrow().id());
        return homeOf(telephone) + calendar + "/";
    }

    private static String query(String from, String until) {
        return "<C:calendar-query %s><prop><getetag/><C:calendar-data/></prop><C:filter><C:comp-filter"
                + " name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\"><C:time-range start=\"" + from + "\" end=\""
                + until
                + "\"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
    }

    private static String words(String words) {
        return "<C:calendar-query %s><prop><getetag/></prop><C:filter><C:comp-filter name=\"VCALENDAR\">"
                + "<C:comp-filter name=\"VEVENT\"><C:prop-filter name=\"SUMMARY\"><C:text-match>" + words
                + "</C:text-match></C:prop-filter></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
    }

    private static String event(String uid, String start, String summary, String... lines) {
        String end = start.replace("T09", "T10");
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Telefono//IT\r\nBEGIN:VEVENT\r\nUID:" + uid
                + "\r\nDTSTAMP:20261202T080000Z\r\nDTSTART:" + start + "\r\nDTEND:" + end + "\r\nSUMMARY:" + summary
                + "\r\n"
                + String.join(
                        "", List.of(lines).stream().map(line -> line + "\r\n").toList())
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
