// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import palazzo.law.Norm;
import palazzo.registry.domain.EmergencyFile.Extension;
import palazzo.registry.domain.EmergencyFile.Fault;
import palazzo.registry.domain.EmergencyFile.Row;
import palazzo.registry.domain.EmergencyFile.Total;

/** What may be taken back in of an emergency register, and what may not. */
class EmergencyFileTests {

    private static final LocalDateTime START = LocalDateTime.of(2026, 12, 2, 9, 10);
    private static final Instant LATER = Instant.parse("2027-01-31T12:00:00Z");

    @Test
    @Norm("d.P.R. 445/2000, art. 63")
    void aWholeRegisterMayBeTakenIn() {
        assertThat(codes(file(START.plusHours(24), List.of(), List.of(row(1, START)))))
                .isEmpty();
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 63")
    void beyondADayEveryDayHasAnActOfAWeekAtTheMost() {
        LocalDateTime end = START.plusHours(24).plusMinutes(1);
        List<Row> rows = List.of(row(1, START));
        assertThat(codes(file(end, List.of(), rows))).containsExactly("uncovered");
        assertThat(codes(file(end, List.of(extension(3, 3)), rows))).isEmpty();
        LocalDateTime nineDays = START.plusDays(9);
        assertThat(codes(file(nineDays, List.of(extension(3, 10)), rows))).containsExactly("extension");
        assertThat(codes(file(nineDays, List.of(extension(3, 9)), rows))).containsExactly("uncovered");
        assertThat(codes(file(nineDays, List.of(extension(3, 9), extension(10, 11)), rows)))
                .isEmpty();
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 63")
    void theTotalOfADayIsThatOfItsRows() {
        EmergencyFile file = file(START.plusHours(20), List.of(), List.of(row(1, START), row(2, START.plusHours(18))));
        assertThat(codes(file)).isEmpty();
        assertThat(codes(with(file, List.of(new Total(LocalDate.of(2026, 12, 2), 2)))))
                .containsExactly("total", "total");
    }

    /** The database would refuse each of them too, but not in words. */
    @Test
    void whatAHandMadeFileMayHoldIsRefusedInWords() {
        LocalDate day = LocalDate.of(2026, 12, 2);
        EmergencyFile file = file(START.plusHours(20), List.of(), List.of(row(1, START), row(2, START.plusHours(1))));
        for (List<Total> totals : List.of(
                List.of(new Total(day, 1), new Total(day, 1)),
                List.of(new Total(day, 3), new Total(day, -1)),
                List.of(new Total(day, 2), new Total(LocalDate.MAX, 0)),
                List.of(new Total(day, 2), new Total(null, 0)))) {
            assertThat(codes(with(file, totals))).as("%s", totals).contains("totals");
        }
        assertThat(codes(file(START.plusDays(3), List.of(extension(3, 3), extension(3, 5)), List.of(row(1, START)))))
                .contains("extension");
        assertThat(codes(file(LocalDateTime.MAX, List.of(), List.of(row(1, START)))))
                .contains("times");
        Row undated = new Row(1, START, "IN", "HAND", "Scuola", "Nota", "77/A", null);
        assertThat(codes(file(START.plusHours(2), List.of(), List.of(undated)))).contains("theirDate");
        Row silent = new Row(1, START, "IN", "HAND", "Scuola\0", "Nota", null, null);
        assertThat(codes(file(START.plusHours(2), List.of(), List.of(silent)))).contains("correspondent");
    }

    /** On 28 March 2027 the hour after two does not come: 2:30 is 3:30, and lies behind 3:10. */
    @Test
    void aTimeThatNeverWasIsNoBeginning() {
        EmergencyFile file = new EmergencyFile(
                EmergencyFile.FORMAT,
                "milano",
                "EM-1",
                "n. 1",
                "Il responsabile",
                "Rete ferma",
                LocalDateTime.of(2027, 3, 28, 2, 30),
                LocalDateTime.of(2027, 3, 28, 3, 10),
                null,
                null,
                List.of(row(1, LocalDateTime.of(2027, 3, 28, 2, 40))));
        assertThat(file.faults("milano", Instant.parse("2027-04-01T12:00:00Z")))
                .extracting(Fault::code)
                .containsExactly("times");
    }

    @Test
    void aBadRowIsToldWithItsPlace() {
        Row bad = new Row(3, START.minusMinutes(1), "UP", "MAIL", " ", "", null, LocalDate.of(2027, 1, 1));
        assertThat(file(START.plusHours(2), List.of(), List.of(row(1, START), bad)).faults("milano", LATER).stream()
                        .filter(fault -> fault.row() == 2)
                        .map(Fault::code))
                .containsExactly("number", "at", "direction", "means", "correspondent", "about", "theirDate");
    }

    @Test
    void whatIsNoRegisterOrThatOfAnotherCityIsNotTaken() {
        EmergencyFile file = file(START.plusHours(2), List.of(), List.of(row(1, START)));
        assertThat(file.faults("valdoria", LATER)).extracting(Fault::code).containsExactly("city");
        assertThat(file.faults("milano", Instant.parse("2026-12-02T08:00:00Z")))
                .extracting(Fault::code)
                .containsExactly("future");
        EmergencyFile other = new EmergencyFile("x", null, null, null, null, null, null, null, null, null, null);
        assertThat(codes(other)).containsExactly("format");
        EmergencyFile empty =
                new EmergencyFile(EmergencyFile.FORMAT, "milano", null, "", " ", null, null, null, null, null, null);
        assertThat(codes(empty)).containsExactly("code", "measure", "authorised", "cause", "times", "rows");
    }

    private static List<String> codes(EmergencyFile file) {
        return file.faults("milano", LATER).stream().map(Fault::code).toList();
    }

    private static Extension extension(int from, int to) {
        return new Extension("n. 9", LocalDate.of(2026, 12, from), LocalDate.of(2026, 12, to));
    }

    private static Row row(int number, LocalDateTime at) {
        return new Row(number, at, "IN", "HAND", "Consorzio Navigli", "Lettera a mano", null, null);
    }

    private static EmergencyFile file(LocalDateTime end, List<Extension> extensions, List<Row> rows) {
        List<Total> totals = rows.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        row -> java.util.Objects.requireNonNull(row.at()).toLocalDate(),
                        java.util.TreeMap::new,
                        java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .map(day -> new Total(day.getKey(), day.getValue().intValue()))
                .toList();
        return new EmergencyFile(
                EmergencyFile.FORMAT,
                "milano",
                "EM-20261202-0910",
                "n. 8 del 2 dicembre 2026",
                "Il responsabile",
                "Rete ferma",
                START,
                end,
                extensions,
                totals,
                rows);
    }

    private static EmergencyFile with(EmergencyFile file, List<Total> totals) {
        return new EmergencyFile(
                file.format(),
                file.city(),
                file.code(),
                file.measure(),
                file.authorisedBy(),
                file.cause(),
                file.start(),
                file.end(),
                file.extensions(),
                totals,
                file.rows());
    }
}
