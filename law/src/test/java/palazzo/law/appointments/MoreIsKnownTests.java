// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.law.appointments.Answers.TODAY;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import palazzo.law.money.Euro;

/** What more is known never turns an answer round: a fact that is missing only leaves the question open. */
class MoreIsKnownTests {

    private static final List<Class<?>> HOLDERS = List.of(
            ActFacts.class,
            CandidacyFacts.class,
            PersonFacts.class,
            DeclarationFacts.class,
            BodyFacts.class,
            AccountFacts.class);

    @RepeatedTest(10)
    void anAnswerOnceGivenStays(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int seats = List.of(1, 2, 3, 5).get(random.nextInt(4));
        List<UnaryOperator<Dossier>> additions = new ArrayList<>(
                facts().map(fact -> addition(fact, seats, random)).toList());
        Collections.shuffle(additions, random);
        for (Check check : Check.all()) {
            Dossier dossier = Dossier.on(TODAY.minusYears(random.nextInt(3)));
            Outcome answer = check.read(dossier).outcome();
            for (UnaryOperator<Dossier> addition : additions) {
                dossier = addition.apply(dossier);
                Outcome next = check.read(dossier).outcome();
                assertThat(answer == Outcome.TO_READ || next == answer)
                        .as(check + ": " + answer + " became " + next)
                        .isTrue();
                answer = next;
            }
        }
    }

    @Test
    void everyFactIsUsedByACheck() {
        List<String> used = Check.all().stream()
                .flatMap(check -> check.read(Dossier.on(TODAY.minusYears(9))).facts().stream())
                .map(UsedFact::code)
                .distinct()
                .toList();
        assertThat(facts().map(Fact::code)).isSubsetOf(used).doesNotHaveDuplicates();
    }

    /** Settings of the city have a value from the start and do not become known. */
    private static <T> UnaryOperator<Dossier> addition(Fact<T> fact, int seats, Random random) {
        if (fact.usual().isPresent()) {
            return UnaryOperator.identity();
        }
        if (fact.isMaybe() && random.nextInt(3) == 0) {
            return dossier -> dossier.without(fact);
        }
        List<T> values = possible(fact, seats);
        T value = values.get(random.nextInt(values.size()));
        return dossier -> dossier.with(fact, value);
    }

    @SuppressWarnings("unchecked") // the samples of a code are of its type
    private static <T> List<T> possible(Fact<T> fact, int seats) {
        return (List<T>) samples(fact.code(), seats);
    }

    /** All samples are of one organ: a dossier with two sizes of it is refused. */
    private static List<?> samples(String code, int seats) {
        return switch (code) {
            case "notice" -> List.of(new Span(TODAY.minusYears(4), TODAY.minusYears(3)), new Span(TODAY, TODAY));
            case "proposer" -> List.of(Proposer.residents(99), Proposer.of(Proposer.Kind.UNION, true));
            case "tie" -> List.of(Tie.of(Tie.Kind.NONE), Tie.of(Tie.Kind.SPOUSE));
            case "convictions" -> List.of(List.of(), List.of(Conviction.serious(TODAY.minusYears(4))));
            case "political_offices" ->
                List.of(List.of(), List.of(PoliticalOffice.held(PoliticalOffice.Kind.THIS_CITY)));
            case "bodies_run" ->
                List.of(List.of(), List.of(new RunBody(List.of(new Euro(-1), new Euro(-1), new Euro(-1)))));
            case "inquiry" -> List.of(Inquiry.full(TODAY.minusYears(4)), Inquiry.full(TODAY));
            case "body" -> List.of(Answers.COMPANY, Answers.FOUNDATION, Answers.PUBLIC_BODY, Answers.LISTED);
            case "size_choice" -> List.of(new SizeChoice(true, true, true), new SizeChoice(true, true, false));
            case "board", "auditors", "substitutes", "of_the_year" ->
                List.of(new Board(seats / 2, seats - seats / 2), new Board(0, seats));
            case "portfolio" -> List.of(new Portfolio(4, 1), new Portfolio(5, 1));
            case "fee", "board_cost", "board_cost_2013" -> List.of(Euro.ZERO, Euro.of("1000000.00"));
            case "sheet" -> List.of(new BodySheet(Map.of()));
            case "turnover", "results" -> List.of(years(5), years(200_000_000), years(0));
            case "turnover_from_owners" -> List.of(BigDecimal.ZERO, BigDecimal.valueOf(90));
            case "seats", "candidates_of_proposer", "bodies_chosen", "most_offices" -> List.of(1, 2, 5);
            case "organ_size" -> List.of(seats);
            case "mandates_held", "offices_held", "employees", "administrators" -> List.of(0, 1, 3);
            default -> isDay(code) ? List.of(TODAY.minusYears(7), TODAY.minusYears(3)) : List.of(true, false);
        };
    }

    private static boolean isDay(String code) {
        return facts().anyMatch(fact -> fact.code().equals(code) && fact.isMaybe());
    }

    private static AccountFacts.Years years(long cents) {
        return new AccountFacts.Years(List.of(new Euro(cents), new Euro(cents), new Euro(cents)));
    }

    private static Stream<Fact<?>> facts() {
        return HOLDERS.stream()
                .flatMap(holder -> Arrays.stream(holder.getFields()))
                .filter(field -> field.getType() == Fact.class)
                .map(MoreIsKnownTests::value);
    }

    private static Fact<?> value(Field field) {
        try {
            return (Fact<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
