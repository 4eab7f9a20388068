// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import palazzo.directory.Party;

/**
 * What each column of a table is.
 *
 * @param targets one for each column: the name of a {@link Field}, one of {@link #EXTRAS}, or empty for what is passed over
 */
public record Mapping(List<String> targets) {

    /** What a column may be besides a field of the card. */
    public static final List<String> EXTRAS = List.of("PHONE", "BODY", "OFFICE", "SINCE", "UNTIL");

    /** How columns are called. The first name that a header bears decides. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("FAMILY", List.of("cognome", "family name", "surname", "last name")),
            Map.entry("GIVEN", List.of("nome", "nome proprio", "given name", "first name")),
            Map.entry("NAME", List.of("denominazione", "ragione sociale", "name", "denominazione ente")),
            Map.entry("TITLE", List.of("titolo", "titolo di studio", "title")),
            Map.entry("GENDER", List.of("genere", "sesso", "gender")),
            Map.entry("SORT", List.of("tipo", "tipo di ente", "kind")),
            Map.entry("PARENT", List.of("fa parte di", "ente superiore", "part of")),
            Map.entry("TOWN", List.of("comune", "citta", "town", "city")),
            Map.entry("DISTRICT", List.of("municipio", "zona", "circoscrizione", "district")),
            Map.entry("TOPICS", List.of("temi", "tema", "argomenti", "topics")),
            Map.entry("LANGUAGE", List.of("lingua", "language")),
            Map.entry("POST", List.of("indirizzo", "indirizzo postale", "recapito", "address")),
            Map.entry("MAIL", List.of("mail", "email", "e mail", "posta elettronica")),
            Map.entry("PEC", List.of("pec", "posta certificata")),
            Map.entry("SECRETARIAT", List.of("mail segreteria", "segreteria")),
            Map.entry("WEBSITE", List.of("sito", "sito web", "website")),
            Map.entry("BORN", List.of("nascita", "data di nascita", "nato il", "born")),
            Map.entry("FISCAL_CODE", List.of("codice fiscale", "cf", "fiscal code")),
            Map.entry("VAT_NUMBER", List.of("partita iva", "p iva", "piva", "vat number")),
            Map.entry("IPA", List.of("codice ipa", "ipa")),
            Map.entry("SOURCE", List.of("fonte", "source")),
            Map.entry("PURPOSE", List.of("finalita", "purpose")),
            Map.entry("PHONE", List.of("telefono", "tel", "cellulare", "phone")),
            Map.entry("BODY", List.of("ente", "organo", "organizzazione", "presso", "body", "organisation")),
            Map.entry("OFFICE", List.of("carica", "incarico", "ruolo", "qualifica", "office")),
            Map.entry("SINCE", List.of("dal", "in carica dal", "from")),
            Map.entry("UNTIL", List.of("al", "fino al", "until")));

    /** What may be chosen for rows of this kind. */
    public static List<String> choices(Party.Kind kind) {
        Stream<String> extras = kind == Party.Kind.BODY ? Stream.of("PHONE") : EXTRAS.stream();
        return Stream.concat(Field.of(kind).stream().map(Field::name), extras).toList();
    }

    /** What the names of the columns say; each target once. */
    public static Mapping guessed(List<String> header, Party.Kind kind) {
        List<String> targets = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String name : header) {
            String target = guessed(name, kind);
            targets.add(target.equals("PHONE") || taken.add(target) ? target : "");
        }
        return new Mapping(targets);
    }

    /** The same with what somebody chose; what is no choice is passed over. */
    public static Mapping chosen(List<String> targets, int columns, Party.Kind kind) {
        List<String> known = choices(kind);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            kept.add(i < targets.size() && known.contains(targets.get(i)) ? targets.get(i) : "");
        }
        return new Mapping(kept);
    }

    /** Whether it says where the name stands. */
    boolean namesThem(Party.Kind kind) {
        return targets.contains(kind == Party.Kind.BODY ? "NAME" : "FAMILY");
    }

    /** The fields of a row. Where two columns are one field, the first that says something counts. */
    Map<Field, String> fields(List<String> row) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String value = value(row, field.name());
            if (!value.isEmpty()) {
                fields.put(field, value);
            }
        }
        return fields;
    }

    /** What a row says under a target; empty for nothing. */
    String value(List<String> row, String target) {
        return values(row, target).stream().findFirst().orElse("");
    }

    List<String> values(List<String> row, String target) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < Math.min(row.size(), targets.size()); i++) {
            if (targets.get(i).equals(target) && !row.get(i).isEmpty()) {
                values.add(row.get(i));
            }
        }
        return values;
    }

    private static String guessed(String name, Party.Kind kind) {
        List<String> known = choices(kind);
        String exact = name.toUpperCase(Locale.ROOT);
        if (known.contains(exact)) {
            return exact;
        }
        String bare = NameKey.bare(name);
        return NAMES.entrySet().stream()
                .filter(each -> known.contains(each.getKey()) && each.getValue().contains(bare))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> ofABody(bare, kind));
    }

    private static String ofABody(String bare, Party.Kind kind) {
        return kind == Party.Kind.BODY
                        && Arrays.asList("ente", "nome", "organizzazione").contains(bare)
                ? "NAME"
                : "";
    }
}
