// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;
import static palazzo.law.appointments.Answers.TODAY;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import palazzo.law.BadInput;
import palazzo.law.Csv;
import palazzo.law.terms.Term;

/** What is true of all checks. */
class CheckTests {

    private static final Map<String, Check> BY_ID =
            Check.all().stream().collect(Collectors.toMap(Check::id, Function.identity()));

    static Stream<Check> checks() {
        return Check.all().stream();
    }

    @Test
    void eachRowOfTheDataHasItsCheck() {
        assertThat(Check.all())
                .extracting(Check::id)
                .isEqualTo(Csv.resource(Check.class, "checks.csv").stream()
                        .map(row -> row.get("id"))
                        .toList());
        assertThat(Check.all()).hasSize(55);
    }

    /** An unverified rule is doubtful, as is one read in an old text only or that counts a doubtful term; no other is. */
    @ParameterizedTest
    @CsvFileSource(resources = "appointment-checks.csv", numLinesToSkip = 1)
    void whatWasNotVerifiedNeverBlocks(String id, String phase, String effect, String verified) {
        Check check = BY_ID.get(id);
        assertThat(check).isNotNull();
        boolean certain =
                verified.equals("yes") && check.term().map(Term::isCertain).orElse(true);
        assertThat(check.doubt().isEmpty()).isEqualTo(certain);
        assertThat(check.norm().doubt().isEmpty()).as("what docs/norms.md says").isEqualTo(certain);
        Finding finding = check.read(NOTHING_KNOWN);
        assertThat(finding.effect() == Effect.BLOCK)
                .isEqualTo(certain && effect.startsWith("BLOCK") && !effect.contains("WARN"));
        assertThat(finding.blocks()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aCheckIsAsDoubtfulAsTheTermItCounts(Check check) {
        Finding finding = check.read(NOTHING_KNOWN);
        String doubt = check.term().map(Term::doubt).orElse("");
        assertThat(finding.doubt()).contains(doubt).contains(check.norm().doubt());
        assertThat(finding.effect() == Effect.BLOCK && !finding.doubt().isEmpty())
                .isFalse();
    }

    @Test
    void theChecksThatCountATerm() {
        assertThat(Check.all().stream().filter(check -> check.term().isPresent()))
                .extracting(Check::id)
                .containsExactly("AP-02", "AP-24", "AP-27", "AP-40", "AP-41", "AP-42");
        assertThat(PowerCheck.AN_EXPIRED_ORGAN_ACTS_FOR_45_DAYS_AT_MOST.doubt())
                .isEqualTo("That a holiday does not move the last day is our prudent reading.");
        assertThat(PublicityCheck.DATA_ARE_OUT_IN_THREE_MONTHS_AND_STAY_THREE_YEARS.doubt())
                .isEqualTo("The schemes for these data are on trial. The text read is that of 2013.");
    }

    @Test
    void aCertainRuleThatFailsBlocksAndADoubtfulOneDoesNot() {
        Dossier dossier =
                NOTHING_KNOWN.with(PersonFacts.TIE, Tie.of(Tie.Kind.SPOUSE)).with(PersonFacts.DISQUALIFIED, true);
        assertThat(PersonCheck.NO_NEAR_KIN_OF_THE_MAYOR.read(dossier).blocks()).isTrue();
        assertThat(PersonCheck.NOT_DISQUALIFIED.read(dossier).blocks()).isFalse();
        assertThat(PersonCheck.NOT_DISQUALIFIED.read(dossier).effect()).isEqualTo(Effect.WARN);
        assertThat(PersonCheck.NO_NEAR_KIN_OF_THE_MAYOR
                        .read(dossier.with(PersonFacts.TIE, Tie.of(Tie.Kind.NONE)))
                        .blocks())
                .isFalse();
    }

    /** The rule on local seats is no law any more: nothing need be known for it. */
    @ParameterizedTest
    @MethodSource("checks")
    void whatIsNotKnownIsReadByAPersonAndAskedFor(Check check) {
        Finding finding = check.read(NOTHING_KNOWN);
        boolean repealed = check == OfficeCheck.NOT_FRESH_FROM_A_SEAT_IN_A_CITY;
        assertThat(finding.outcome()).isEqualTo(repealed ? Outcome.PASSED : Outcome.TO_READ);
        assertThat(finding.missing()).isNotEmpty();
        assertThat(finding.facts().getFirst().value().it()).isEqualTo("2026-11-23");
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theReasonTellsRuleNormAnswerAndFactsInBothLanguages(Check check) {
        Finding finding = check.read(NOTHING_KNOWN);
        assertThat(finding.reason().it())
                .startsWith(finding.rule().it() + " (" + check.norm().value() + "): ")
                .contains("Fatti: giorno = 2026-11-23")
                .contains(" = non noto");
        assertThat(finding.reason().en())
                .startsWith(finding.rule().en() + " (" + check.norm().value() + "): ")
                .contains("Facts: day = 2026-11-23")
                .contains(" = not known");
    }

    @Test
    void aFailureTellsItsConsequence() {
        Finding finding = PersonCheck.NO_NEAR_KIN_OF_THE_MAYOR.read(
                NOTHING_KNOWN.with(PersonFacts.TIE, new Tie(Tie.Kind.RELATIVE, 3)));
        assertThat(finding.reason().it())
                .isEqualTo(
                        "Il nominato non è coniuge, ascendente, discendente, parente o affine fino al terzo grado del"
                                + " Sindaco (d.lgs. 267/2000, art. 64, c. 4): non superato. L'atto è illegittimo: la persona non"
                                + " può rappresentare il Comune. Fatti: giorno = 2026-11-23; legame con il Sindaco = parente,"
                                + " grado 3.");
        assertThat(finding.reason().en())
                .contains("): failed. The act is unlawful")
                .endsWith("= relative, degree 3.");
    }

    @Test
    void onlyWhatIsNotKnownIsAskedFor() {
        Finding finding = BoardCheck.A_RETIRED_PERSON_SERVES_FREE_OF_CHARGE.read(
                NOTHING_KNOWN.with(PersonFacts.RETIRED, true).with(BodyFacts.BODY, Answers.COMPANY));
        assertThat(finding.missing()).extracting(UsedFact::code).containsExactly("fee");
        assertThat(finding.facts()).extracting(UsedFact::code).containsExactly("day", "retired", "fee", "body");
    }

    @Test
    void valuesAreToldInWords() {
        var dossier = NOTHING_KNOWN
                .with(BodyFacts.BODY, Answers.LISTED)
                .with(PersonFacts.POLITICAL_OFFICES, List.of())
                .with(PersonFacts.SEAT_RESERVED, false);
        assertThat(told(OfficeCheck.NOT_IN_OFFICE_IN_THIS_CITY, dossier))
                .containsExactly("2026-11-23", "nessuno", "società in controllo del Comune, quotata", "non noto", "no");
        assertThat(told(
                        PersonCheck.NO_CONVICTION_BARS,
                        NOTHING_KNOWN.with(
                                PersonFacts.CONVICTIONS,
                                List.of(Conviction.withPerpetualBan(TODAY), Conviction.serious(TODAY)))))
                .contains("condanna del 2026-11-23, con effetto perpetuo, condanna del 2026-11-23, con effetto fino al"
                        + " 2031-11-23");
        assertThat(told(
                        CandidacyCheck.A_NOTICE_OPENED_AND_CLOSED_BEFORE_THE_CHOICE,
                        NOTHING_KNOWN.without(CandidacyFacts.NOTICE)))
                .contains("nessuno");
    }

    @Test
    void checksAreAskedWhenDue() {
        assertThat(Check.dueIn(Phase.PAYMENT))
                .containsExactly(
                        PowerCheck.NOBODY_WHO_ACTS_HAS_A_CONFLICT,
                        PublicityCheck.A_BODY_IS_PAID_ONLY_WHEN_ITS_SHEET_IS_COMPLETE);
        assertThat(Check.dueIn(Phase.YEARLY)).hasSize(7).contains(OfficeCheck.NO_OWN_WORK_PAID_BY_THE_CITY);
        for (Phase phase : Phase.values()) {
            assertThat(Check.dueIn(phase)).as(phase.name()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void whatAlwaysHasAValueIsNeverLacking() {
        assertThatThrownBy(() -> NOTHING_KNOWN.without(BodyFacts.BOARD))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("board \"none\": always has a value");
        assertThatThrownBy(() -> NOTHING_KNOWN.with(CandidacyFacts.SEATS, 0))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("seats \"0\": is not positive");
        assertThatThrownBy(() -> NOTHING_KNOWN.with(CandidacyFacts.OFFICES_HELD, -1))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("offices_held \"-1\": is negative");
    }

    @Test
    void aDossierNeverChanges() {
        Dossier more = NOTHING_KNOWN.with(PersonFacts.DISQUALIFIED, true);
        assertThat(PersonCheck.NOT_DISQUALIFIED.read(NOTHING_KNOWN).outcome()).isEqualTo(Outcome.TO_READ);
        assertThat(PersonCheck.NOT_DISQUALIFIED.read(more).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(more.day()).isEqualTo(TODAY);
    }

    private static List<String> told(Check check, Dossier dossier) {
        return check.read(dossier).facts().stream()
                .map(fact -> fact.value().it())
                .toList();
    }
}
