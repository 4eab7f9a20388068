// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.domain.Holders;
import palazzo.organisation.domain.Accounts;
import palazzo.organisation.domain.DevicePasswords;
import palazzo.tenancy.Cities;

/** One office holder calls another out of a calendar program; who is called answers by telephone or in the house. */
@HouseTest
class ATelephoneIsCalledStory {

    private static final String MAYOR = "ottavia.serravalle";
    private static final String CALLS = "leandro.bassignani";
    private static final String KEEPER = "ruggero.cantalupi";
    private static final String SENT = "corrado.menabrea";

    private final Cities cities;
    private final Accounts accounts;
    private final DevicePasswords devices;
    private final Holders holders;
    private final Agenda agenda;
    private final Acting milano;
    private final String id = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    ATelephoneIsCalledStory(
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
    void bothHaveAnAgenda() {
        TheClock.reset();
        for (String each : List.of(MAYOR, CALLS)) {
            UUID person = person(each);
            milano.as(KEEPER, () -> holders.open(person));
        }
    }

    @Test
    @ProvesPart(value = "CFS-02", what = "calls between office holders by calendar programs")
    void whoIsCalledAnswersAndWhoCallsSeesIt() {
        Telephone leandros = telephone("milano", CALLS);
        Telephone mayors = telephone("milano", MAYOR);
        String shelf = shelf(leandros, CALLS);
        String theirs = shelf(mayors, MAYOR);
        String event = event(id, "20261215T090000Z", address(leandros), address(mayors), "");

        HttpResponse<String> put = leandros.put(shelf + id + ".ics", event, "If-None-Match", "*");
        assertThat(put.statusCode()).isEqualTo(201);
        String tag = put.headers().firstValue("Schedule-Tag").orElseThrow();
        assertThat(leandros.get(shelf + id + ".ics").body())
                .as("its own lines stay as they were")
                .contains("X-TELEFONO;X-A=b:tutto  resta", "SCHEDULE-STATUS=1.2", "mailto:ospite@fuori.example");

        String copy = resource(mayors, theirs, id);
        assertThat(flat(mayors.get(copy).body()))
                .contains("PARTSTAT=NEEDS-ACTION")
                .doesNotContain("VALARM");
        assertThat(standing("2026-12-15")).isEqualTo(Engagement.Status.TENTATIVE);
        String inbox = home(mayors) + "inbox/";
        String message = message(mayors, inbox, "METHOD:REQUEST");
        assertThat(leandros.find(inbox, "1", "<displayname/>").statusCode()).isEqualTo(404);

        String moved = mayors.get(copy).body().replace("20261215T090000Z", "20261215T113000Z");
        assertThat(mayors.put(copy, moved).body())
                .as("who is called moves nothing")
                .contains("allowed-attendee-scheduling-object-change", "Leandro");

        String yes = flat(mayors.get(copy).body()).replace("PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED");
        assertThat(mayors.put(copy, yes).statusCode()).isEqualTo(204);
        HttpResponse<String> answered = leandros.get(shelf + id + ".ics");
        assertThat(flat(answered.body())).contains("PARTSTAT=ACCEPTED", "X-TELEFONO;X-A=b:tutto  resta");
        assertThat(answered.headers().firstValue("Schedule-Tag"))
                .as("an answer makes it no other event")
                .contains(tag);
        assertThat(standing("2026-12-15")).isEqualTo(Engagement.Status.CONFIRMED);
        assertThat(mayors.get(message).statusCode())
                .as("answered: nothing waits")
                .isEqualTo(404);
        message(leandros, home(leandros) + "inbox/", "METHOD:REPLY");

        HttpResponse<String> stale = leandros.put(
                shelf + id + ".ics",
                event.replace("SUMMARY:", "DESCRIPTION:Ordine del giorno\r\nSUMMARY:"),
                "If-Schedule-Tag-Match",
                tag);
        assertThat(stale.statusCode()).isEqualTo(204);
        assertThat(flat(leandros.get(shelf + id + ".ics").body()))
                .as("what was answered is not lost by a program that has not read it")
                .contains("PARTSTAT=ACCEPTED");
        assertThat(leandros.put(shelf + id + ".ics", event, "If-Schedule-Tag-Match", "\"altro\"")
                        .statusCode())
                .isEqualTo(412);

        leandros.put(shelf + id + ".ics", event(id, "20261216T090000Z", address(leandros), address(mayors), ""));
        assertThat(standing("2026-12-16")).as("another time is asked anew").isEqualTo(Engagement.Status.TENTATIVE);
        Visit ruggero = Visit.as(port, "milano.localhost", KEEPER);
        String page = Engagement.path(object("2026-12-16"));
        assertThat(ruggero.open(page).text()).contains("Chi è chiamato", "non ha risposto");
        assertThat(ruggero.submit(ruggero.open(page), "form[action$=/answer]", Map.of("answer", "DECLINED"))
                        .text())
                .contains("non viene");
        assertThat(flat(leandros.get(shelf + id + ".ics").body())).contains("PARTSTAT=DECLINED");

        assertThat(leandros.ask("DELETE", shelf + id + ".ics", "").statusCode()).isEqualTo(204);
        assertThat(mayors.get(copy).body()).as("it does not vanish").contains("STATUS:CANCELLED");
        message(mayors, inbox, "METHOD:CANCEL");
        assertThat(telephone("valdoria", "bruna.casalegno").get(copy).statusCode())
                .isEqualTo(404);
    }

    @Test
    void oneTimeOfASeriesIsAnsweredAloneAndWhatIsGivenOnIsKnown() {
        Telephone leandros = telephone("milano", CALLS);
        Telephone mayors = telephone("milano", MAYOR);
        String shelf = shelf(leandros, CALLS);
        String theirs = shelf(mayors, MAYOR);
        String series = event(id, "20261209T090000Z", address(leandros), address(mayors), "")
                .replace("SUMMARY:", "RRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:");
        leandros.put(shelf + id + ".ics", series);
        String copy = resource(mayors, theirs, id);
        String own = flat(mayors.get(copy).body());
        mayors.put(copy, own.replaceFirst("PARTSTAT=NEEDS-ACTION", "PARTSTAT=TENTATIVE"));
        assertThat(answers(leandros, shelf)).as("of the whole").contains("TENTATIVE");

        own = flat(mayors.get(copy).body());
        String one = own.substring(own.indexOf("BEGIN:VEVENT"), own.indexOf("END:VEVENT"))
                .replaceAll("RRULE:[^\r]*\r\n", "")
                .replace("DTSTART:20261209T090000Z", "RECURRENCE-ID:20261216T090000Z\r\nDTSTART:20261217T150000Z")
                .replace("PARTSTAT=TENTATIVE", "PARTSTAT=DECLINED");
        assertThat(mayors.put(copy, own.replace("END:VCALENDAR", one + "END:VEVENT\r\nEND:VCALENDAR"))
                        .statusCode())
                .isEqualTo(204);
        String apart = answers(leandros, shelf);
        assertThat(apart).contains("RECURRENCE-ID:20261216T090000Z", "DECLINED", "TENTATIVE");
        assertThat(apart)
                .as("who is called moves no time of it")
                .contains("DTSTART:20261216T090000Z")
                .doesNotContain("20261217T150000Z");

        leandros.ask("DELETE", shelf + id + ".ics", "");
        String other = id + "-2";
        leandros.put(shelf + other + ".ics", event(other, "20261210T090000Z", address(leandros), address(mayors), ""));
        copy = resource(mayors, theirs, other);
        mayors.put(
                copy,
                flat(mayors.get(copy).body())
                        .replaceFirst(
                                "PARTSTAT=NEEDS-ACTION",
                                "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:vice@comune.example\""));
        assertThat(flat(leandros.get(shelf + other + ".ics").body()))
                .contains("PARTSTAT=DELEGATED", "DELEGATED-TO=\"mailto:vice@comune.example\"");
        leandros.ask("DELETE", shelf + other + ".ics", "");
    }

    @Test
    void whomSomebodySendsInTheirPlaceHasItInTheirOwnAgenda() {
        UUID corrado = person(SENT);
        milano.as(KEEPER, () -> holders.open(corrado));
        Telephone leandros = telephone("milano", CALLS);
        Telephone mayors = telephone("milano", MAYOR);
        Telephone corrados = telephone("milano", SENT);
        String shelf = shelf(leandros, CALLS);
        String there = shelf + id + ".ics";
        leandros.put(there, event(id, "20261221T090000Z", address(leandros), address(mayors), ""));
        String tag = leandros.get(there).headers().firstValue("Schedule-Tag").orElseThrow();
        String copy = resource(mayors, shelf(mayors, MAYOR), id);
        mayors.put(
                copy,
                flat(mayors.get(copy).body())
                        .replaceFirst(
                                "PARTSTAT=NEEDS-ACTION",
                                "PARTSTAT=DELEGATED;DELEGATED-TO=\"" + address(corrados) + "\""));

        String theirs = resource(corrados, shelf(corrados, SENT), id);
        assertThat(flat(corrados.get(theirs).body())).contains("DELEGATED-FROM", "PARTSTAT=NEEDS-ACTION");
        message(corrados, home(corrados) + "inbox/", "METHOD:REQUEST");
        String asked = leandros.get(there).body();
        assertThat(flat(asked)).contains("PARTSTAT=DELEGATED", address(corrados));
        assertThat(leandros.put(there, asked, "If-Schedule-Tag-Match", tag).statusCode())
                .as("who calls reads anew who comes")
                .isEqualTo(412);

        corrados.put(theirs, flat(corrados.get(theirs).body()).replace("PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED"));
        assertThat(flat(leandros.get(there).body())).contains("PARTSTAT=ACCEPTED", "PARTSTAT=DELEGATED");
        leandros.ask("DELETE", there, "");
        assertThat(corrados.get(theirs).body()).contains("STATUS:CANCELLED");
    }

    private String answers(Telephone telephone, String shelf) {
        return flat(telephone.get(shelf + id + ".ics").body());
    }

    @Test
    void whomNobodyIsToTellIsToldNothing() {
        Telephone leandros = telephone("milano", CALLS);
        Telephone mayors = telephone("milano", MAYOR);
        String shelf = shelf(leandros, CALLS);
        String event = event(id, "20261217T090000Z", address(leandros), address(mayors), ";SCHEDULE-AGENT=NONE");
        leandros.put(shelf + id + ".ics", event);
        assertThat(leandros.get(shelf + id + ".ics").body()).isEqualTo(event);
        assertThat(mayors.find(shelf(mayors, MAYOR), "1", "<getetag/>").body()).doesNotContain(id);
        assertThat(mayors.find(home(mayors) + "inbox/", "1", "<getetag/>").body())
                .doesNotContain(id);
    }

    @Test
    void whoseProgramCallsItselfIsNotDoubled() {
        Telephone leandros = telephone("milano", CALLS);
        Telephone mayors = telephone("milano", MAYOR);
        String shelf = shelf(leandros, CALLS);
        String event = event(id, "20261217T090000Z", address(leandros), address(mayors), ";SCHEDULE-AGENT=CLIENT");
        assertThat(leandros.put(shelf + id + ".ics", event).headers().firstValue("ETag"))
                .as("kept to the byte")
                .isPresent();
        assertThat(leandros.get(shelf + id + ".ics").body()).isEqualTo(event);
        assertThat(mayors.find(shelf(mayors, MAYOR), "1", "<getetag/>").body()).doesNotContain(id);
    }

    @Test
    void onlyTimesAreToldOfOthersByTheOutbox() {
        Telephone leandros = telephone("milano", CALLS);
        Telephone mayors = telephone("milano", MAYOR);
        String theirs = shelf(mayors, MAYOR);
        mayors.put(
                theirs + id + ".ics", event(id, "20261218T090000Z", "", "", "").replace("ORGANIZER:", "X-NESSUNO:"));
        String answer = leandros.ask(
                        "POST",
                        home(leandros) + "outbox/",
                        """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                METHOD:REQUEST\r
                BEGIN:VFREEBUSY\r
                UID:domanda\r
                DTSTAMP:20261201T080000Z\r
                DTSTART:20261218T000000Z\r
                DTEND:20261219T000000Z\r
                ORGANIZER:%s\r
                ATTENDEE:%s\r
                ATTENDEE:mailto:nessuno@fuori.example\r
                END:VFREEBUSY\r
                END:VCALENDAR\r
                """.formatted(address(leandros), address(mayors)),
                        "Content-Type",
                        "text/calendar")
                .body();
        assertThat(answer)
                .contains("20261218T090000Z/20261218T100000Z", "2.0;Success", "3.7;Invalid")
                .doesNotContain("Tavolo");
        mayors.ask("DELETE", theirs + id + ".ics", "");
    }

    private Engagement.Status standing(String day) {
        return engagement(day).status();
    }

    private UUID object(String day) {
        return engagement(day).object();
    }

    private Engagement engagement(String day) {
        return milano.as(
                KEEPER,
                () -> agenda
                        .between(
                                List.of(agenda.mayors().orElseThrow().id()),
                                Instant.parse(day + "T00:00:00Z"),
                                Instant.parse(day + "T23:00:00Z"))
                        .stream()
                        .filter(each -> each.summary().startsWith("Tavolo"))
                        .findFirst()
                        .orElseThrow());
    }

    private static String message(Telephone telephone, String inbox, String method) {
        Matcher all = Pattern.compile("<D:href>(" + Pattern.quote(inbox) + "[^<]+)</D:href>")
                .matcher(telephone.find(inbox, "1", "<getetag/>").body());
        while (all.find()) {
            if (telephone.get(all.group(1)).body().contains(method)) {
                return all.group(1);
            }
        }
        throw new AssertionError("no " + method);
    }

    /** The resource of a UID. */
    private static String resource(Telephone telephone, String shelf, String uid) {
        Matcher found = Pattern.compile("<D:href>(" + Pattern.quote(shelf) + "[^<]*" + uid + "[^<]*)</D:href>")
                .matcher(telephone.find(shelf, "1", "<getetag/>").body());
        assertThat(found.find()).as("it stands in their agenda").isTrue();
        return found.group(1);
    }

    private Telephone telephone(String city, String username) {
        return Telephone.of(port, cities.named(city).orElseThrow(), username, accounts, devices);
    }

    private static String principal(Telephone telephone) {
        return Telephone.href(telephone.find("/dav/", "0", "<current-user-principal/>"), "current-user-principal");
    }

    private static String home(Telephone telephone) {
        return Telephone.href(telephone.find(principal(telephone), "0", "<C:calendar-home-set/>"), "calendar-home-set");
    }

    private static String address(Telephone telephone) {
        String answer = telephone
                .find(principal(telephone), "0", "<C:calendar-user-address-set/>")
                .body();
        Matcher found = Pattern.compile("mailto:[^<]+").matcher(answer);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String shelf(Telephone telephone, String username) {
        UUID person = person(username);
        UUID calendar =
                milano.as(username, () -> agenda.of(person).orElseThrow().id());
        return home(telephone) + calendar + "/";
    }

    private UUID person(String username) {
        return milano.as(KEEPER, () -> accounts.loadUserByUsername(username).person());
    }

    private static String flat(String file) {
        return file.replace("\r\n ", "");
    }

    private static String event(String uid, String start, String organizer, String attendee, String agent) {
        return """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//Telefono//IT\r
                BEGIN:VEVENT\r
                UID:%1$s\r
                DTSTAMP:20261202T080000Z\r
                DTSTART:%2$s\r
                DURATION:PT1H\r
                ORGANIZER:%3$s\r
                ATTENDEE;CN=Sindaca;PARTSTAT=NEEDS-ACTION%5$s:%4$s\r
                ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ospite@fuori.example\r
                SUMMARY:Tavolo sulla mobilità\r
                X-TELEFONO;X-A=b:tutto  resta\r
                BEGIN:VALARM\r
                ACTION:DISPLAY\r
                TRIGGER:-PT15M\r
                DESCRIPTION:Tra poco\r
                END:VALARM\r
                END:VEVENT\r
                END:VCALENDAR\r
                """.formatted(uid, start, organizer, attendee, agent);
    }
}
