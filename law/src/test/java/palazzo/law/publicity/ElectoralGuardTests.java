// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.law.publicity.Clearance.Ruling.ALLOWED;
import static palazzo.law.publicity.Clearance.Ruling.ALLOWED_WITH_SECOND_APPROVAL;
import static palazzo.law.publicity.Clearance.Ruling.REFUSED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import palazzo.law.Norm;
import palazzo.law.publicity.ActKind.Treatment;

class ElectoralGuardTests {

    private static final Place MILAN = new Place("F205", "MI", "03");
    private static final Territory MILANESE = new Territory(Territory.Level.TOWN, "F205");
    private static final ElectoralPeriod SPRING =
            ElectoralPeriod.of("Elezioni comunali 2027", MILANESE, LocalDate.of(2027, 4, 8), LocalDate.of(2027, 5, 24));
    private static final LocalDate IN_SPRING = LocalDate.of(2027, 5, 10);
    private static final ElectoralGuard GUARD = new ElectoralGuard(MILAN, List.of(SPRING));

    @ParameterizedTest
    @CsvFileSource(resources = "communication-election-examples.csv", numLinesToSkip = 1)
    @Norm("l. 28/2000, art. 9, c. 1")
    @Norm("l. 28/2000, art. 9, c. 1, periodo")
    void theExampleIsAnswered(
            String id,
            LocalDate called,
            LocalDate closed,
            @Nullable LocalDate runoff,
            String dates,
            boolean impersonal,
            boolean indispensable,
            String expected) {
        var period = new ElectoralPeriod("Elezioni comunali 2027", MILANESE, called, closed, runoff);
        var goesOut = LocalDate.parse(dates.substring(dates.length() - 10));
        var item = new Outgoing(ActKind.SOCIAL_POST, goesOut, impersonal, indispensable);
        var guard = new ElectoralGuard(MILAN, List.of(period));
        assertThat(guard.ask(item).isAllowed()).as(id).isEqualTo(expected.equals("ALLOW"));
        assertThat(guard.refusedAmong(List.of(item))).hasSize(expected.equals("ALLOW") ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource
    @Norm("l. 28/2000, art. 9, c. 1")
    void everyKindOfActIsTreatedInAPeriodByItsKind(ActKind kind) {
        var plain = GUARD.ask(Outgoing.of(kind, IN_SPRING)).ruling();
        var needed = GUARD.ask(new Outgoing(kind, IN_SPRING, true, true)).ruling();
        var before = GUARD.ask(Outgoing.of(kind, LocalDate.of(2027, 4, 7))).ruling();
        assertThat(plain).isEqualTo(kind.treatment() == Treatment.FREE ? ALLOWED : REFUSED);
        assertThat(needed)
                .isEqualTo(
                        switch (kind.treatment()) {
                            case FREE -> ALLOWED;
                            case IF_NEEDED -> ALLOWED_WITH_SECOND_APPROVAL;
                            case FROZEN, NEVER -> REFUSED;
                        });
        assertThat(before).isEqualTo(kind.treatment() == Treatment.NEVER ? REFUSED : ALLOWED);
    }

    @Test
    @Norm("l. 28/2000, art. 9, c. 1; AGCOM, del. 273/22/CONS")
    void patronageIsFrozenByTheDayOfItsDecision() {
        var polls = ElectoralPeriod.of(
                "Referendum 2026", Territory.ITALY, LocalDate.of(2026, 1, 20), LocalDate.of(2026, 3, 23));
        var guard = new ElectoralGuard(MILAN, List.of(polls));
        var frozen = guard.ask(new Outgoing(ActKind.PATRONAGE, LocalDate.of(2026, 3, 10), true, true));
        assertThat(frozen.ruling()).isEqualTo(REFUSED);
        assertThat(frozen.norm()).contains("273/22");
        assertThat(frozen.reason().it()).endsWith("non si concedono nuovi patrocini.");
        assertThat(frozen.period()).contains(polls);
        var after = guard.ask(Outgoing.of(ActKind.PATRONAGE, LocalDate.of(2026, 3, 24)));
        assertThat(after.ruling()).isEqualTo(ALLOWED);
    }

    @Test
    @Norm("l. 28/2000, art. 9; prassi AGCOM sui titolari di cariche")
    void aPoliticalMessageNeverGoesThroughTheOffice() {
        var day = LocalDate.of(2028, 1, 1);
        var refused = GUARD.ask(new Outgoing(ActKind.POLITICAL_MESSAGE, day, true, true));
        assertThat(refused.ruling()).isEqualTo(REFUSED);
        assertThat(refused.reason().en()).startsWith("A political message");
        assertThat(GUARD.ask(Outgoing.of(ActKind.PRESS_RELEASE, day)).ruling()).isEqualTo(ALLOWED);
    }

    @Test
    void theReasonTellsTheVoteAndUntilWhen() {
        var refused = GUARD.ask(Outgoing.of(ActKind.CAMPAIGN, IN_SPRING));
        assertThat(refused.reason().it()).startsWith("Elezioni comunali 2027, fino al 2027-05-24: esce solo");
        assertThat(refused.reason().en()).startsWith("Elezioni comunali 2027, until 2027-05-24: only what");
        assertThat(refused.period()).contains(SPRING);
        var needed = GUARD.ask(new Outgoing(ActKind.CAMPAIGN, IN_SPRING, true, true));
        assertThat(needed.reason().en()).contains("second person");
        assertThat(needed.period()).contains(SPRING);
        var free = GUARD.ask(Outgoing.of(ActKind.LETTER, IN_SPRING));
        assertThat(free.reason().it()).contains("lettera a un destinatario: nessun limite elettorale il 2027-05-10");
        assertThat(free.period()).isEmpty();
    }

    @Test
    void ofTwoPeriodsTheLongerIsTold() {
        var longer = ElectoralPeriod.of(
                "Referendum 2027", Territory.ITALY, LocalDate.of(2027, 5, 1), LocalDate.of(2027, 6, 20));
        var act = Outgoing.of(ActKind.WEB_NEWS, IN_SPRING);
        for (var periods : List.of(List.of(SPRING, longer), List.of(longer, SPRING))) {
            assertThat(new ElectoralGuard(MILAN, periods).ask(act).period()).contains(longer);
        }
    }

    @ParameterizedTest
    @CsvSource({"TOWN,F205,true", "TOWN,F839,false", "REGION,03,true", "REGION,15,false"})
    @Norm("l. 28/2000, art. 9, c. 1, territorio")
    void onlyAVoteOfTheTerritoryBinds(Territory.Level level, String code, boolean binds) {
        var period = ElectoralPeriod.of("Elezioni", new Territory(level, code), SPRING.called(), SPRING.closed());
        var guard = new ElectoralGuard(MILAN, List.of(period));
        assertThat(guard.ask(Outgoing.of(ActKind.NEWSLETTER, IN_SPRING)).isAllowed())
                .isEqualTo(!binds);
    }
}
