// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.directory.Party;
import palazzo.kernel.Refusal;

/** Tables are read however they were written, and what is no table is refused in words. */
class TableTests {

    private static final String TABLE = "Cognome;Nome\nViganò;Niccolò\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void accentsSurviveEveryEncoding(String charset) {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        Table table = Table.read((mark + TABLE).getBytes(Charset.forName(charset)));
        assertThat(table.header()).containsExactly("Cognome", "Nome");
        assertThat(table.rows()).containsExactly(List.of("Viganò", "Niccolò"));
        assertThat(table.remarks().contains("WINDOWS")).isEqualTo(charset.equals("windows-1252"));
    }

    @Test
    void aFileSavedTwiceIsSuspected() {
        String twice = new String(TABLE.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(Table.read(twice.getBytes(StandardCharsets.UTF_8)).remarks()).containsExactly("TWICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsSeen(String delimiter) {
        Table table = Table.read(("a" + delimiter + "b\n1" + delimiter + "2").getBytes(StandardCharsets.UTF_8));
        assertThat(table.rows()).containsExactly(List.of("1", "2"));
    }

    @Test
    void aShortRowIsFilledUpAndALongOneCut() {
        Table table = Table.read("a,b\n1\n1,2,3\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(table.rows()).containsExactly(List.of("1", ""), List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cognome;Nome\n", "\u0000\u0001", "a,b\n\"1,2"})
    void whatIsNoTableIsRefused(String text) {
        assertThatThrownBy(() -> Table.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void columnsAreGuessedByTheirNames() {
        List<String> header = List.of("COGNOME", "Nome", "E-mail", "Telefono", "Ente", "Carica", "Dal", "Note");
        assertThat(Mapping.guessed(header, Party.Kind.PERSON).targets())
                .containsExactly("FAMILY", "GIVEN", "MAIL", "PHONE", "BODY", "OFFICE", "SINCE", "");
        assertThat(Mapping.guessed(List.of("Ente", "PEC"), Party.Kind.BODY).targets())
                .containsExactly("NAME", "PEC");
    }

    @Test
    void theIndexOfPublicBodiesIsRead() {
        String index = """
                Codice_IPA,Denominazione_ente,Codice_fiscale_ente,Codice_comune_ISTAT,CAP,Indirizzo,Mail1,Tipo_Mail1,Mail2,Tipo_Mail2,Sito_istituzionale,Data_aggiornamento
                c_zz99,Comune di Valdoria,99999990015,015146,20100,Piazza di Prova 1,info@valdoria.example,Altro,protocollo@pec.valdoria.example,Pec,www.valdoria.example,2026-01-15
                """;
        Table read = Table.read(index.getBytes(StandardCharsets.UTF_8));
        assertThat(IpaTable.is(read)).isTrue();
        Table table = IpaTable.of(read, java.util.Set.of("015146"));
        assertThat(IpaTable.of(read, java.util.Set.of("058091")).rows()).isEmpty();
        Mapping mapping = Mapping.guessed(table.header(), Party.Kind.BODY);
        assertThat(mapping.fields(table.rows().getFirst()))
                .containsEntry(Field.NAME, "Comune di Valdoria")
                .containsEntry(Field.IPA, "c_zz99")
                .containsEntry(Field.PEC, "protocollo@pec.valdoria.example")
                .containsEntry(Field.MAIL, "info@valdoria.example")
                .containsEntry(Field.POST, "Piazza di Prova 1\n20100 Milano (MI)")
                .containsEntry(Field.SORT, "TOWN");
    }

    @Test
    void vCardsOfEveryVersionAreRead() {
        String cards = """
                BEGIN:VCARD
                VERSION:3.0
                N:Fossati;Evaristo;;Dott.;
                FN:Dott. Evaristo Fossati
                EMAIL:evaristo@prefettura.example
                TEL:055 555 0150
                ORG:Prefettura di Lodi
                TITLE:Prefetto
                PHOTO;ENCODING=b:%s
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                KIND:org
                FN:Prefettura di Lodi
                END:VCARD
                """.formatted("QUJD".repeat(2_500_000));
        byte[] bytes = cards.getBytes(StandardCharsets.UTF_8);
        assertThat(VCardTable.is(bytes)).isTrue();
        Table people = VCardTable.read(bytes, Party.Kind.PERSON);
        Mapping mapping = Mapping.guessed(people.header(), Party.Kind.PERSON);
        assertThat(mapping.fields(people.rows().getFirst()))
                .containsEntry(Field.FAMILY, "Fossati")
                .containsEntry(Field.TITLE, "Dott.")
                .containsEntry(Field.MAIL, "evaristo@prefettura.example");
        assertThat(mapping.value(people.rows().getFirst(), "OFFICE")).isEqualTo("Prefetto");
        assertThat(VCardTable.read(bytes, Party.Kind.BODY).rows()).hasSize(1);
    }
}
