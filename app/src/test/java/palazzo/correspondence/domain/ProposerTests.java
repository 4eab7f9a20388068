// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.HouseTest;
import palazzo.kernel.Ids;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

@HouseTest
class ProposerTests {

    private final Proposer proposer;
    private final Cities cities;
    private final Ids ids;

    ProposerTests(Proposer proposer, Cities cities, Ids ids) {
        this.proposer = proposer;
        this.cities = cities;
        this.ids = ids;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lampione spento|PASS_ON|URC-07",
                "Troppe BUCHE!|PASS_ON|URC-07",
                "Invito all’inaugurazione|INVITATION|URC-05",
                "Chiedo il patrocinio|PROCEDURE|CER-08",
                "Fa cent’anni: è centenaria|ANSWER|CER-17",
                "Vorrei un incontro con il Sindaco|ANSWER|CFS-02"
            })
    void theWordsOfALetterSayWhereItBelongs(String subject, Outcome outcome, String competence) {
        Proposal proposal = proposed(letter(subject, "", false));
        assertThat(proposal.outcome()).isEqualTo(outcome);
        assertThat(proposal.competence()).isEqualTo(competence);
        assertThat(proposal.sure()).as("one reason is not enough").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Bucherellato", "Lampionificio", "Inviti d’aria"})
    void aWordInsideAnotherSaysNothing(String subject) {
        assertThat(proposed(letter(subject, "", false)).competence()).isEqualTo("URC-04");
    }

    @Test
    void withoutAnyReasonTheUsualOneIsSaid() {
        Proposal proposal = proposed(letter("", "", false));
        assertThat(proposal.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(proposal.competence()).isEqualTo("URC-04");
        assertThat(proposal.reasons()).hasSize(1);
        assertThat(proposal.others()).isEmpty();
    }

    @Test
    void whatAMachineWroteIsUnwantedWhateverItSays() {
        Proposal proposal = proposed(letter("Lampione spento", "", true));
        assertThat(proposal.outcome()).isEqualTo(Outcome.UNWANTED);
        assertThat(proposal.others()).containsExactly("URC-07");
        assertThat(proposed(letter("Offerta imperdibile", "", true)).sure())
                .as("a machine wrote it, and its words say the same")
                .isTrue();
    }

    @Test
    void whatElseTheLetterSpeaksOfIsNamed() {
        Proposal proposal = proposed(letter("Chiedo il patrocinio", "e grazie per i lampioni", false));
        assertThat(proposal.competence()).isEqualTo("CER-08");
        assertThat(proposal.others()).containsExactly("URC-07", "URC-01");
    }

    private Proposal proposed(Letter letter) {
        return CityScope.call(cities.named("valdoria").orElseThrow(), () -> proposer.propose(letter, Sight.EVERYTHING));
    }

    private Letter letter(String subject, String body, boolean automatic) {
        UUID id = ids.next();
        Arrival arrival = new Arrival(
                "AAAAAAAAAA",
                Channel.EMAIL,
                "",
                id.toString(),
                "",
                new Correspondent("", "", ""),
                subject,
                body,
                null,
                Instant.parse("2026-12-02T08:00:00Z"),
                true,
                automatic,
                null);
        return new Letter(id, 0, arrival, LetterState.ARRIVED, null, null, Label.unit("STE"));
    }
}
