// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.organisation.SignedAct.DECREE;
import static palazzo.organisation.SignedAct.DETERMINATION;
import static palazzo.organisation.SignedAct.LETTER;
import static palazzo.organisation.SignedAct.OPINION;
import static palazzo.organisation.SignedAct.ORDER;
import static palazzo.organisation.SignedAct.PROPOSAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Norm;

class SigningTests {

    private static final UUID SELF = new UUID(0, 1);
    private static final UUID ABSENT = new UUID(0, 2);
    private static final Chart CHART = new Chart(
            LocalDate.EPOCH,
            "Prova",
            List.of(new Unit("CFS", "", "Funzioni", "Functions"), new Unit("STE", "CFS", "Segreteria", "Secretariat")),
            Map.of(),
            Map.of());

    private final Signing signing = new Signing(date -> CHART, new Today(Clock.systemUTC()));

    @Test
    @Norm("d.lgs. 267/2000, art. 50")
    void aDecreeIsTheMayors() {
        assertThat(signing.may(actor(own(PostKind.MAYOR, "")), DECREE, "")).isTrue();
        assertThat(signing.may(actor(own(PostKind.CHIEF, "CFS")), DECREE, "CFS"))
                .isFalse();
    }

    @Test
    @Norm("d.lgs. 267/2000, artt. 50 e 54")
    void anOrderIsTheMayors() {
        assertThat(signing.may(actor(own(PostKind.MAYOR, "")), ORDER, "")).isTrue();
        assertThat(signing.may(actor(own(PostKind.HEAD, "CFS")), ORDER, "CFS")).isFalse();
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 48")
    void aProposalIsSignedByMembersOfTheGiunta() {
        assertThat(signing.may(actor(own(PostKind.ASSESSORE, "")), PROPOSAL, ""))
                .isTrue();
        assertThat(signing.may(actor(own(PostKind.HEAD, "CFS")), PROPOSAL, "CFS"))
                .isFalse();
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 107, c. 3")
    void aDeterminationIsAdoptedByTheHeadOfTheUnitAndNoOther() {
        assertThat(signing.may(actor(own(PostKind.HEAD, "STE")), DETERMINATION, "STE"))
                .isTrue();
        assertThat(signing.may(actor(own(PostKind.HEAD, "CFS")), DETERMINATION, "STE"))
                .isTrue();
        assertThat(signing.may(actor(own(PostKind.HEAD, "STE")), DETERMINATION, "CFS"))
                .isFalse();
        assertThat(signing.may(actor(own(PostKind.MAYOR, "")), DETERMINATION, "STE"))
                .isFalse();
        assertThat(signing.may(actor(own(PostKind.CHIEF, "CFS")), DETERMINATION, "STE"))
                .isFalse();
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 49, c. 1")
    void theTechnicalOpinionIsTheHeads() {
        assertThat(signing.may(actor(own(PostKind.HEAD, "STE")), OPINION, "STE"))
                .isTrue();
        assertThat(signing.may(actor(own(PostKind.OFFICER, "STE")), OPINION, "STE"))
                .isFalse();
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 90, c. 3-bis")
    void staffOfThePoliticalOrganAdoptNoActsOfManagementNotEvenAsSubstitutes() {
        Actor staff = actor(own(PostKind.ART90, "STE"), insteadOf(PostKind.HEAD, "STE"));
        assertThat(signing.may(staff, DETERMINATION, "STE")).isFalse();
        assertThatThrownBy(() -> signing.require(staff, DETERMINATION, "STE"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("signing.art90"));
        assertThat(signing.may(staff, LETTER, "STE")).isTrue();
        assertThat(signing.may(
                        actor(own(PostKind.OFFICER, "STE"), insteadOf(PostKind.HEAD, "STE")), DETERMINATION, "STE"))
                .isTrue();
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 53, c. 2")
    void onlyTheDeputyStandsInForTheMayor() {
        Actor deputy = actor(own(PostKind.DEPUTY, ""), insteadOf(PostKind.MAYOR, ""));
        assertThat(signing.require(deputy, DECREE, "").insteadOf()).isEqualTo(ABSENT);
        assertThat(signing.may(actor(own(PostKind.DEPUTY, "")), DECREE, "")).isFalse();
        Actor chief = actor(own(PostKind.CHIEF, "CFS"), insteadOf(PostKind.MAYOR, ""));
        assertThatThrownBy(() -> signing.require(chief, DECREE, ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("signing.deputy"));
    }

    @Test
    void aLetterWithoutAUnitIsTheMayors() {
        assertThat(signing.may(actor(own(PostKind.MAYOR, "")), LETTER, "")).isTrue();
        assertThat(signing.may(actor(own(PostKind.CHIEF, "CFS")), LETTER, "")).isFalse();
        assertThat(signing.may(actor(own(PostKind.CHIEF, "CFS")), LETTER, "STE"))
                .isTrue();
        assertThat(signing.may(actor(own(PostKind.OFFICER, "STE")), LETTER, "STE"))
                .isFalse();
    }

    @Test
    void onesOwnPostComesBeforeAnothers() {
        Actor head = actor(insteadOf(PostKind.HEAD, "CFS"), own(PostKind.HEAD, "STE"));
        assertThat(signing.require(head, LETTER, "STE").insteadOf()).isNull();
        assertThat(signing.require(head, LETTER, "CFS").insteadOf()).isEqualTo(ABSENT);
    }

    @Test
    void whereTheMayorsSignatureIsAskedTheDeputyIsStillTheDeputyAndStaffStillStaff() {
        Actor deputy = actor(own(PostKind.DEPUTY, ""), insteadOf(PostKind.MAYOR, ""));
        assertThat(signing.require(
                                deputy, DECREE, "", holding -> holding.holder().equals(ABSENT))
                        .kind())
                .isEqualTo(PostKind.MAYOR);
        Actor staff = actor(own(PostKind.ART90, "STE"), insteadOf(PostKind.HEAD, "STE"));
        assertThatThrownBy(() -> signing.require(
                        staff, DETERMINATION, "STE", holding -> holding.holder().equals(ABSENT)))
                .isInstanceOf(Refusal.class);
        Actor head = actor(own(PostKind.HEAD, "STE"), insteadOf(PostKind.HEAD, "CFS"));
        assertThatThrownBy(() -> signing.require(
                        head, LETTER, "CFS", holding -> holding.holder().equals(SELF)))
                .isInstanceOf(Refusal.class);
    }

    private static Actor actor(Holding... holdings) {
        return new Actor(SELF, "Qualcuno", Arrays.asList(holdings));
    }

    private static Holding own(PostKind kind, String unit) {
        return new Holding(kind, unit, SELF, null);
    }

    private static Holding insteadOf(PostKind kind, String unit) {
        return new Holding(kind, unit, ABSENT, ABSENT);
    }
}
