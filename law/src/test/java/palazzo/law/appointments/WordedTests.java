// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import palazzo.law.Text;
import palazzo.law.money.Euro;

/** How the values of facts are told to whoever reads why. */
class WordedTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    static Stream<Arguments> values() {
        return Stream.of(
                told(GenderShare.TWO_FIFTHS, "due quinti", "two fifths"),
                told(new Board(2, 3), "donne 2, uomini 3", "women 2, men 3"),
                told(
                        new Body(Body.Kind.COMPANY, Body.Control.SOLE, true),
                        "società in controllo del Comune, quotata",
                        "company controlled by the city, listed"),
                told(
                        new Body(Body.Kind.OTHER, Body.Control.NO_SHARE, false),
                        "associazione o fondazione senza quota",
                        "association or foundation without a share"),
                told(new BodySheet(Map.of("name", DAY)), "campi compilati: 1", "fields given: 1"),
                told(Proposer.residents(100), "gruppo di elettori residenti", "group of resident voters"),
                told(Inquiry.full(DAY), "completa, il 2026-11-23", "full, on 2026-11-23"),
                told(new Inquiry(DAY, false, true, true), "parziale, il 2026-11-23", "partial, on 2026-11-23"),
                told(new Inquiry(DAY, true, false, true), "parziale, il 2026-11-23", "partial, on 2026-11-23"),
                told(new Inquiry(DAY, true, true, false), "parziale, il 2026-11-23", "partial, on 2026-11-23"),
                told(new Portfolio(41, 10), "10 su 41", "10 of 41"),
                told(new SizeChoice(true, true, true), "motivata e trasmessa", "reasoned and sent"),
                told(
                        new SizeChoice(true, true, false),
                        "non motivata o non trasmessa a tutti",
                        "not reasoned or not sent to all"),
                told(new Span(DAY, DAY.plusDays(1)), "dal 2026-11-23 al 2026-11-24", "from 2026-11-23 to 2026-11-24"),
                told(PoliticalOffice.held(PoliticalOffice.Kind.REGION), "Regione, in carica", "region, in office"),
                told(
                        new PoliticalOffice(PoliticalOffice.Kind.OTHER_CITY, 1, true, DAY),
                        "altro Comune, fino al 2026-11-23",
                        "another city, until 2026-11-23"),
                told(
                        new AccountFacts.Years(List.of(Euro.of("1.00"), Euro.of("2.50"))),
                        Euro.of("1.00") + "/" + Euro.of("2.50"),
                        Euro.of("1.00") + "/" + Euro.of("2.50")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsToldInBothLanguages(Worded value, Text words) {
        assertThat(value.words()).isEqualTo(words);
    }

    @Test
    void whatIsKnownIsToldAndWhatIsNotToo() {
        Fact<Boolean> retired = Fact.yesNo("retired", "in pensione", "retired");
        assertThat(UsedFact.of(retired, Optional.of(true)).value()).isEqualTo(new Text("sì", "yes"));
        assertThat(UsedFact.of(retired, Optional.of(false)).value()).isEqualTo(new Text("no", "no"));
        assertThat(UsedFact.of(retired, null).value()).isEqualTo(new Text("non noto", "not known"));
        Fact<List<Board>> boards = Fact.always("boards", "organi", "boards");
        assertThat(UsedFact.of(boards, Optional.of(List.of(new Board(1, 0), new Board(0, 2))))
                        .value())
                .isEqualTo(new Text("donne 1, uomini 0, donne 0, uomini 2", "women 1, men 0, women 0, men 2"));
    }

    @Test
    void whatFollowsAFailureIsTold() {
        assertThat(Effect.WARN.words()).isEqualTo(new Text("avverte", "warns"));
        for (Effect effect : Effect.values()) {
            assertThat(effect.words().it())
                    .isNotBlank()
                    .isNotEqualTo(effect.words().en());
        }
    }

    private static Arguments told(Worded value, String it, String en) {
        return Arguments.of(value, new Text(it, en));
    }
}
