// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a calendar-query finds (RFC 4791, 7.8 and 9.9). */
class CalendarFilterTests {

    private static final String DAY = "start=\"20261210T000000Z\" end=\"20261211T000000Z\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20261210T100000Z;DTEND:20261210T110000Z | true",
                "DTSTART:20261209T230000Z;DTEND:20261210T000000Z | false",
                "DTSTART:20261211T000000Z;DTEND:20261211T010000Z | false",
                "DTSTART:20261210T000000Z | true",
                "DTSTART:20261211T000000Z | false",
                "DTSTART:20261201T100000Z;DURATION:P10D | true",
                "DTSTART:20261201T100000Z;DURATION:PT1H;RRULE:FREQ=DAILY | true",
                "DTSTART:20261201T100000Z;DURATION:PT1H;RRULE:FREQ=DAILY;EXDATE:20261210T100000Z | false",
                "DTSTART:20261201T100000Z;DURATION:PT1H;RRULE:FREQ=DAILY;COUNT=3 | false"
            })
    void anEventIsFoundWhereItReachesIntoTheStretch(String lines, boolean found) {
        assertThat(matches("VEVENT", "<C:time-range " + DAY + "/>", lines)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DUE:20261210T100000Z | true",
                "DUE:20261210T000000Z | false",
                "DTSTART:20261209T100000Z;DUE:20261210T100000Z | true",
                "DTSTART:20261201T100000Z;DUE:20261202T100000Z | false",
                "DTSTART:20261210T100000Z | true",
                "DTSTART:20261212T100000Z | false",
                "COMPLETED:20261201T100000Z | false",
                "SUMMARY:Sempre | true",
                "DTSTART:20261201T100000Z;DUE:20261201T110000Z;RRULE:FREQ=DAILY | true"
            })
    void aThingToDoIsFoundByTheTableOfTheNorm(String lines, boolean found) {
        assertThat(matches("VTODO", "<C:time-range " + DAY + "/>", lines)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<C:text-match>PREFETTO</C:text-match> | true",
                "<C:text-match collation='i;octet'>PREFETTO</C:text-match> | false",
                "<C:text-match negate-condition='yes'>Prefetto</C:text-match> | false",
                "<C:is-not-defined/> | false",
                "<C:param-filter name='LANGUAGE'><C:text-match>it</C:text-match></C:param-filter> | true",
                "<C:param-filter name='LANGUAGE'><C:is-not-defined/></C:param-filter> | false"
            })
    void propertiesAreFoundByTheirWords(String asked, boolean found) {
        String filter = "<C:prop-filter name='SUMMARY'>" + asked + "</C:prop-filter>";
        assertThat(matches("VEVENT", filter, "DTSTART:20261210T100000Z;SUMMARY_LANGUAGE=it:Il Prefetto"))
                .isEqualTo(found);
    }

    @Test
    void whatIsNotThereIsFoundByItsAbsence() {
        String done = "<C:prop-filter name='COMPLETED'><C:is-not-defined/></C:prop-filter>";
        assertThat(matches("VTODO", done, "SUMMARY:Da fare")).isTrue();
        assertThat(matches("VTODO", done, "COMPLETED:20261201T100000Z")).isFalse();
    }

    @Test
    void whatCannotBeReadIsNotHidden() {
        assertThat(filter("VEVENT", "<C:time-range " + DAY + "/>").matches("nonsense".getBytes(UTF_8)))
                .isTrue();
        assertThat(matches("VEVENT", "<C:time-range " + DAY + "/>", "DTSTART:20261210T100000Z;RRULE:FREQ=BOH"))
                .isTrue();
    }

    @Test
    void aFilterThatSaysNothingSensibleIsRefused() {
        assertThatExceptionOfType(DavFault.class).isThrownBy(() -> filter("VEVENT", "<C:time-range start='domani'/>"));
        assertThatExceptionOfType(DavFault.class)
                .isThrownBy(() -> filter("VEVENT", "<C:time-range start='20261211T000000Z' end='20261210T000000Z'/>"));
        assertThatExceptionOfType(DavFault.class)
                .isThrownBy(() -> filter(
                        "VEVENT", "<C:prop-filter name='X'><C:text-match collation='i;klingon'/></C:prop-filter>"));
    }

    @Test
    void occurrencesComeEachForItself() {
        Xml asked = xml("<C:calendar-data xmlns:C='%s'><C:expand %s/></C:calendar-data>".formatted(Dav.CALDAV, DAY));
        String text = CalendarData.of(asked)
                .text(file("VEVENT", "DTSTART:20261201T100000Z;DURATION:PT1H;RRULE:FREQ=DAILY;SUMMARY:Ogni giorno"));
        assertThat(text)
                .contains("DTSTART:20261210T100000Z", "DTEND:20261210T110000Z", "RECURRENCE-ID:20261210T100000Z")
                .doesNotContain("RRULE", "20261209", "20261211");
    }

    @Test
    void onlyTheAskedPartsCome() {
        Xml asked = xml("""
            <C:calendar-data xmlns:C='%s'><C:comp name='VCALENDAR'><C:comp name='VEVENT'><C:prop name='UID'/></C:comp>
            </C:comp></C:calendar-data>
            """.formatted(Dav.CALDAV));
        assertThat(CalendarData.of(asked).text(file("VEVENT", "DTSTART:20261201T100000Z;SUMMARY:Segreto")))
                .contains("UID:1")
                .doesNotContain("Segreto", "DTSTART");
    }

    private static boolean matches(String component, String asked, String lines) {
        return filter(component, asked).matches(file(component, lines));
    }

    private static CalendarFilter filter(String component, String asked) {
        return CalendarFilter.of(Optional.of(xml("""
            <C:filter xmlns:C='%s'><C:comp-filter name='VCALENDAR'><C:comp-filter name='%s'>%s</C:comp-filter>
            </C:comp-filter></C:filter>
            """.formatted(Dav.CALDAV, component, asked))));
    }

    private static Xml xml(String text) {
        return XmlReading.read(text.strip().getBytes(UTF_8)).orElseThrow();
    }

    /** Lines apart by semicolons before a name in capitals; an underscore stands for the one of a parameter. */
    private static byte[] file(String component, String lines) {
        String body = lines.replaceAll(";(?=(DT|DUE|DUR|RRULE|EXDATE|SUMMARY|COMPL))", "\r\n")
                .replace('_', ';');
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:" + component + "\r\nUID:1\r\n" + body + "\r\nEND:" + component
                        + "\r\nEND:VCALENDAR\r\n")
                .getBytes(UTF_8);
    }
}
