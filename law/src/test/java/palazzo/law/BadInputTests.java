// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import palazzo.law.appointments.BodySheet;
import palazzo.law.appointments.Conviction;
import palazzo.law.appointments.Dossier;
import palazzo.law.appointments.Mandate;
import palazzo.law.appointments.PersonFacts;
import palazzo.law.appointments.PoliticalOffice;
import palazzo.law.appointments.Proposer;
import palazzo.law.calendar.Holiday;
import palazzo.law.calendar.Town;
import palazzo.law.codes.FiscalCode;
import palazzo.law.codes.IpaCode;
import palazzo.law.codes.Person;
import palazzo.law.codes.VatNumber;
import palazzo.law.flags.Decision;
import palazzo.law.flags.Flag;
import palazzo.law.flags.FlagInstruction;
import palazzo.law.flags.Mast;
import palazzo.law.money.Euro;
import palazzo.law.money.FundRequest;
import palazzo.law.precedence.Ceremony;
import palazzo.law.precedence.Guest;
import palazzo.law.precedence.Seniority;
import palazzo.law.precedence.Trait;
import palazzo.law.publicity.ElectoralPeriod;
import palazzo.law.publicity.PatronageRequest;
import palazzo.law.publicity.Place;
import palazzo.law.publicity.Territory;
import palazzo.law.readability.Gulpease;
import palazzo.law.terms.Terms;

/** What is refused is named, and the name stays short enough to be read. */
class BadInputTests {

    private static final String MEGABYTE = "x".repeat(1 << 20);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void itNamesFieldValueAndPlace() {
        BadInput bad = new BadInput("term", -1, "is not a number of days");
        assertThat(bad).hasMessage("term \"-1\": is not a number of days");
        assertThat(bad.in("row 3")).hasMessage("term \"-1\": is not a number of days (row 3)");
        assertThat(bad.in("row 3").field()).isEqualTo("term");
        assertThat(bad.in("row 3").value()).isEqualTo("-1");
        assertThat(new BadInput("x".repeat(80), "y".repeat(80), "is long").field())
                .isEqualTo("x".repeat(80));
        assertThat(new BadInput("x".repeat(81), "y".repeat(81), "is long").value())
                .isEqualTo("y".repeat(80) + "…");
    }

    @Test
    void whatIsTypedIsNeitherEmptyNorEndless() {
        assertThat(Typed.required("name", " Ada ")).isEqualTo("Ada");
        assertThat(Typed.required("name", "x".repeat(300))).hasSize(300);
        assertThat(Typed.notTooLong("body", "")).isEmpty();
        assertThatThrownBy(() -> Typed.required("name", " ")).hasMessage("name \" \": is empty");
        assertThatThrownBy(() -> Typed.required("name", "x".repeat(301)))
                .hasMessageEndingWith("is longer than 300 characters");
    }

    static Stream<Arguments> whereTextComesIn() {
        return Stream.of(
                text("town", () -> Town.named("town", MEGABYTE)),
                text("term_id", () -> Terms.withCode(MEGABYTE)),
                text("person", () -> Guest.of(MEGABYTE, "Sindaco")),
                text("office", () -> Guest.of("Ada", MEGABYTE)),
                text("represents", () -> Guest.of("Ada", "Prefetta").representing(MEGABYTE)),
                text("moved_because", () -> Guest.of("Ada", "Prefetta").movedTo(1, MEGABYTE)),
                text("body", () -> Seniority.UNKNOWN.of(MEGABYTE)),
                text("flags", () -> Trait.flagged("flags", MEGABYTE)),
                text("town", () -> Ceremony.of().in(MEGABYTE)),
                text("flag", () -> Flag.city(MEGABYTE)),
                text(
                        "reference",
                        () -> new FlagInstruction(
                                Decision.OTHER_DAYS, MEGABYTE, DAY, DAY, Mast.HALF, Set.of(Flag.Bearer.CITY))),
                text("amount", () -> Euro.of(MEGABYTE)),
                text("applicant", () -> new FundRequest(MEGABYTE, Euro.ZERO, 1, DAY)),
                text("name", () -> ElectoralPeriod.of(MEGABYTE, Territory.ITALY, DAY, DAY)),
                text("town", () -> new Place(MEGABYTE, "", "")),
                text("code of the territory", () -> new Territory(Territory.Level.TOWN, MEGABYTE)),
                text("fiscal code", () -> new FiscalCode(MEGABYTE)),
                text("VAT number", () -> new VatNumber(MEGABYTE)),
                text("IPA code of the office", () -> new IpaCode.Office(MEGABYTE)),
                text("column", () -> Csv.value(Map.of(), MEGABYTE)));
    }

    @ParameterizedTest
    @MethodSource("whereTextComesIn")
    void aMegabyteIsRefusedAndShownShort(String field, ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOfSatisfying(BadInput.class, bad -> {
            assertThat(bad.field()).isEqualTo(field);
            assertThat(bad.value()).isEqualTo("x".repeat(80) + "…");
            assertThat(bad.getMessage()).hasSizeLessThan(300);
        });
    }

    static Stream<Arguments> whatIsBeyondTheCalendar() {
        LocalDate never = LocalDate.MAX;
        return Stream.of(
                text("on", () -> Conviction.serious(never)),
                text("on", () -> Conviction.other(never, 1)),
                text("lastDay", () -> new PoliticalOffice(PoliticalOffice.Kind.REGION, 0, true, never)),
                text("activeSince", () -> Proposer.association(true, never)),
                text("start", () -> new Mandate(LocalDate.MIN, DAY)),
                text("expiry", () -> new Mandate(DAY, never)),
                text("site_link", () -> new BodySheet(Map.of("site_link", never))),
                text("born", () -> new Person("Fo", "Io", FiscalCode.Sex.MALE, never, "F205")),
                text("born", () -> new Person("Fo", "Io", FiscalCode.Sex.MALE, LocalDate.of(-5, 1, 1), "F205")),
                text("event", () -> new PatronageRequest(never, DAY)),
                text("cooling_years", () -> Dossier.on(DAY).with(PersonFacts.COOLING_YEARS, 101)),
                text("year", () -> new FundRequest("Ada", Euro.ZERO, 1, DAY).isInTimeFor(Integer.MAX_VALUE)),
                text("year", () -> new FundRequest("Ada", Euro.ZERO, 1, DAY).isInTimeFor(999)),
                text("year", () -> Holiday.CHRISTMAS.in(Integer.MAX_VALUE)));
    }

    @ParameterizedTest
    @MethodSource("whatIsBeyondTheCalendar")
    void whatCannotBeReckonedWithIsNamed(String field, ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
    }

    @Test
    void theFirstAndTheLastYearOfFourDigitsAreReckonedWith() {
        assertThat(Day.known("day", LocalDate.of(1000, 1, 1))).isEqualTo("1000-01-01");
        assertThat(Day.known("day", LocalDate.of(9999, 12, 31))).isEqualTo("9999-12-31");
        assertThat(Day.knownYear("year", 1000)).isEqualTo(1000);
        assertThat(Day.hasFourDigits(999) || Day.hasFourDigits(10_000)).isFalse();
        assertThat(new Gulpease(Integer.MAX_VALUE, 1, 1).shown()).isEqualTo(100);
        assertThat(new Gulpease(1, 1, Integer.MAX_VALUE).shown()).isZero();
    }

    private static Arguments text(String field, ThrowingCallable question) {
        return Arguments.of(field, question);
    }
}
