// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import palazzo.law.appointments.BoardCheck;
import palazzo.law.appointments.Body;
import palazzo.law.appointments.BodyFacts;
import palazzo.law.appointments.Dossier;
import palazzo.law.appointments.Outcome;
import palazzo.law.appointments.PersonFacts;
import palazzo.law.appointments.UsedFact;
import palazzo.law.calendar.Holidays;
import palazzo.law.calendar.Town;
import palazzo.law.flags.Flag;
import palazzo.law.flags.FlagOrder;
import palazzo.law.money.Euro;
import palazzo.law.precedence.Ceremony;
import palazzo.law.precedence.Decree;
import palazzo.law.precedence.Guest;
import palazzo.law.publicity.ActKind;
import palazzo.law.publicity.ElectoralGuard;
import palazzo.law.publicity.ElectoralPeriod;
import palazzo.law.publicity.Outgoing;
import palazzo.law.publicity.Place;
import palazzo.law.publicity.Territory;
import palazzo.law.seats.FrontRow;
import palazzo.law.terms.Counting;
import palazzo.law.terms.Event;
import palazzo.law.terms.Facts;
import palazzo.law.terms.ProcedureTerm;

/** The examples of the README, in its order: what stands there is the body of a test here. */
class ReadmeExamplesTests {

    private static final Pattern README_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE =
            Pattern.compile("    void example\\w+\\(\\) \\{\n(.*?)\n    }\n", Pattern.DOTALL);

    @Test
    void exampleHoliday() {
        var milano = new Holidays(Town.named("town", "Milano"));

        assertThat(milano.nameOf(LocalDate.of(2026, 12, 7))).map(Text::it).hasValue("Sant'Ambrogio, patrono di Milano");
        assertThat(Holidays.NATIONAL.isHoliday(LocalDate.of(2026, 12, 7))).isFalse();
        assertThat(Holidays.NATIONAL.isWorkingDay(LocalDate.of(2024, 10, 4))).isTrue();
        assertThat(Holidays.NATIONAL.isWorkingDay(LocalDate.of(2027, 10, 4))).isFalse();
    }

    @Test
    void exampleTerm() {
        var received = Facts.from(LocalDate.of(2026, 4, 3));
        var deadline = ProcedureTerm.CONCLUSION.deadline(received, Counting.ORDINARY);

        assertThat(deadline.strictLastDay()).isEqualTo("2026-05-03");
        assertThat(deadline.dueDate()).isEqualTo("2026-05-04");
        assertThat(deadline.why().getLast().en())
                .isEqualTo(
                        "The last day, Sunday 3 May 2026, is a holiday (Sunday): the term moves to the first day that"
                                + " is none, Monday 4 May 2026 (Civil Code, art. 2963, c. 3).");
        assertThatThrownBy(() -> received.with(Event.SUSPEND, LocalDate.of(2026, 4, 2)))
                .isInstanceOf(BadInput.class)
                .hasMessage("suspend \"2026-04-02\": is before the start, 2026-04-03");
    }

    @Test
    void exampleCeremony() {
        var prefect = Guest.of("Ippolita", "Prefetta").representing("Governo");
        var guests = List.of(Guest.of("Nives", "Senatrice"), Guest.of("Ettore", "Sindaco di Milano"), prefect);
        var order = Decree.published().order(Ceremony.of().in("Milano"), guests);

        var people =
                order.places().stream().map(place -> place.guest().person()).toList();
        assertThat(people).containsExactly("Ippolita", "Ettore", "Nives");
        assertThat(order.places().get(1).article()).isEqualTo("d.P.C.M. 14 aprile 2006, art. 9, A.7 e nota");
        assertThat(FrontRow.of(people).faces()).containsExactly("Ettore", "Ippolita", "Nives");

        var japan = new Flag(Flag.Bearer.FOREIGN_STATE, "Giappone");
        assertThat(FlagOrder.OF_THE_STATE
                        .of(List.of(Flag.ITALY, Flag.EUROPE, japan))
                        .seen())
                .containsExactly(japan, Flag.ITALY, Flag.EUROPE);
    }

    @Test
    void exampleNewsletter() {
        var city = new Place("F205", "MI", "03");
        var vote = ElectoralPeriod.of(
                "Elezioni comunali 2027",
                new Territory(Territory.Level.TOWN, "F205"),
                LocalDate.of(2027, 3, 25),
                LocalDate.of(2027, 5, 24));
        var newsletter = Outgoing.of(ActKind.NEWSLETTER, LocalDate.of(2027, 4, 10));

        var answer = new ElectoralGuard(city, List.of(vote)).ask(newsletter);

        assertThat(answer.isAllowed()).isFalse();
        assertThat(answer.norm()).isEqualTo("l. 28/2000, art. 9, c. 1");
        assertThat(answer.reason().en())
                .isEqualTo("Elezioni comunali 2027, until 2027-05-24: only what is both impersonal and indispensable"
                        + " to the functions goes out.");
    }

    @Test
    void exampleAppointment() {
        var known = Dossier.on(LocalDate.of(2026, 11, 23))
                .with(PersonFacts.RETIRED, true)
                .with(BodyFacts.BODY, new Body(Body.Kind.COMPANY, Body.Control.SOLE, false));

        var finding = BoardCheck.A_RETIRED_PERSON_SERVES_FREE_OF_CHARGE.read(known);
        assertThat(finding.outcome()).isEqualTo(Outcome.TO_READ);
        assertThat(finding.missing()).extracting(UsedFact::code).containsExactly("fee");

        var paid =
                BoardCheck.A_RETIRED_PERSON_SERVES_FREE_OF_CHARGE.read(known.with(BodyFacts.FEE, Euro.of("9000.00")));
        assertThat(paid.blocks()).isTrue();
        assertThat(paid.norm()).isEqualTo("d.l. 95/2012, art. 5, c. 9");
    }

    @Test
    void theReadmeShowsTheseFiveExamples() throws IOException {
        Path here = Path.of("src", "test", "java", "palazzo", "law", "ReadmeExamplesTests.java");
        List<String> shown = blocks(README_BLOCK, Files.readString(Path.of("README.md")));
        assertThat(shown).hasSize(5).isEqualTo(blocks(EXAMPLE, Files.readString(here)));
    }

    private static List<String> blocks(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).stripIndent().strip())
                .toList();
    }
}
