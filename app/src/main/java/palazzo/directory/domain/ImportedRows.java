// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.directory.HeldOffice.Manner;
import palazzo.directory.Party;
import palazzo.directory.PhoneNumber;
import palazzo.directory.domain.CardReading.Read;
import palazzo.directory.domain.ImportedRow.Office;
import palazzo.directory.domain.Imports.Import;
import palazzo.directory.domain.OfficeKinds.OfficeKind;
import palazzo.directory.domain.PartyDesk.Holding;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;

/** Reads the rows of a file as parties, says what would come of each, and writes those in which nothing is wrong. */
@Component
class ImportedRows {

    private static final String SAME_NAME = """
            select p.id from directory_party p
            where p.name_key = ? and p.kind = ? and p.same_as is null and p.erased_on is null order by p.id limit 2
            """;
    private static final String BY_CODE = """
            select coalesce(p.same_as, p.id) from directory_party p
            where p.card ->> 'FISCAL_CODE' = ? and p.kind = ? and p.erased_on is null
            order by p.id limit 1
            """;

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Profiles profiles;
    private final Phones phones;
    private final HeldOffices offices;
    private final OfficeKinds kinds;
    private final PartyDesk desk;
    private final Today today;

    ImportedRows(
            JdbcClient jdbc,
            Parties parties,
            Profiles profiles,
            Phones phones,
            HeldOffices offices,
            OfficeKinds kinds,
            PartyDesk desk,
            Today today) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.profiles = profiles;
        this.phones = phones;
        this.offices = offices;
        this.kinds = kinds;
        this.desk = desk;
        this.today = today;
    }

    /** All rows, in the order of the file. */
    List<ImportedRow> of(Import found) {
        Map<String, OfficeKind> byName = byName();
        Map<String, Optional<UUID>> bodies = new HashMap<>();
        Map<String, String> seen = new HashMap<>();
        List<ImportedRow> rows = new ArrayList<>();
        for (int i = 0; i < found.table().rows().size(); i++) {
            rows.add(row(found, i, byName, bodies, seen));
        }
        return rows;
    }

    /**
     * Adds the party, or what is missing on the card of one that is known; its numbers and its office.
     *
     * @throws Refusal that names the row, where it does not go together with one before it
     */
    void write(ImportedRow row) {
        try {
            put(row);
        } catch (Refusal refusal) {
            throw new Refusal("directory.import_row", row.number(), refusal);
        }
    }

    private void put(ImportedRow row) {
        UUID known = row.known() == null ? known(row.kind(), row.card(), row.office()) : row.known();
        UUID id = known == null ? desk.add(row.kind(), typed(row.card())) : completed(row, known);
        row.phones().forEach(phone -> PhoneNumber.read(phone).ifPresent(number -> phones.add(id, number)));
        Office office = row.office();
        if (office != null && !holds(id, office)) {
            desk.hold(new Holding(
                    id,
                    office.body(),
                    office.code(),
                    office.title(),
                    Manner.FULL,
                    office.since(),
                    office.until(),
                    row.card().get(Field.SOURCE)));
        }
    }

    private ImportedRow row(
            Import found,
            int i,
            Map<String, OfficeKind> byName,
            Map<String, Optional<UUID>> bodies,
            Map<String, String> seen) {
        List<String> cells = found.table().rows().get(i);
        Read read = CardReading.read(found.kind(), found.mapping().fields(cells));
        List<Refusal> faults = new ArrayList<>(read.faults());
        Card card = read.card();
        String parent = card.get(Field.PARENT);
        if (!parent.isEmpty() && !seen.containsKey("=" + NameKey.of(parent))) {
            tried(faults, () -> body("PARENT", parent, bodies));
        }
        List<String> numbers = found.mapping().values(cells, "PHONE");
        numbers.forEach(number -> tried(
                faults,
                () -> PhoneNumber.read(number).orElseThrow(() -> new Refusal("PHONE/phone.not_a_number", number))));
        Office office = office(found.mapping(), cells, byName, bodies, faults);
        UUID known = known(found.kind(), card, office);
        officeIsFree(card, known, office, faults);
        mailsAreFree(card, known, faults);
        twiceInTheFile(found.kind(), card, seen, faults);
        seen.put("=" + NameKey.of(card.name(found.kind())), "");
        boolean homonym = known == null && !sameName(found.kind(), card).isEmpty();
        return new ImportedRow(i + 2, found.kind(), card, numbers, office, known, homonym, faults);
    }

    private static <T> @Nullable T tried(List<Refusal> faults, Supplier<@Nullable T> work) {
        try {
            return work.get();
        } catch (Refusal fault) {
            faults.add(fault);
            return null;
        }
    }

    /** What the row says of an office, everything that is wrong in it told. Null where it says nothing, or not enough. */
    private @Nullable Office office(
            Mapping mapping,
            List<String> cells,
            Map<String, OfficeKind> byName,
            Map<String, Optional<UUID>> bodies,
            List<Refusal> faults) {
        LocalDate since = tried(faults, () -> day(mapping, cells, "SINCE"));
        LocalDate until = tried(faults, () -> day(mapping, cells, "UNTIL"));
        if (since != null && until != null && until.isBefore(since)) {
            faults.add(new Refusal("UNTIL/directory.ends_before"));
        }
        String body = mapping.value(cells, "BODY");
        String office = mapping.value(cells, "OFFICE");
        if (body.isEmpty() && office.isEmpty()) {
            return null;
        }
        OfficeKind kind = tried(faults, () -> kind(office, byName));
        UUID where = tried(faults, () -> body("BODY", body, bodies));
        return kind == null || where == null
                ? null
                : new Office(where, kind.code(), "", since == null ? today.date() : since, until);
    }

    private static OfficeKind kind(String office, Map<String, OfficeKind> byName) {
        return Optional.ofNullable(byName.get(NameKey.bare(office)))
                .orElseThrow(() -> new Refusal("OFFICE/directory.import_office", office));
    }

    private static @Nullable LocalDate day(Mapping mapping, List<String> cells, String column) {
        String typed = mapping.value(cells, column);
        return typed.isEmpty() ? null : CardReading.day(column, typed);
    }

    private UUID body(String column, String named, Map<String, Optional<UUID>> bodies) {
        return bodies.computeIfAbsent(named, name -> profiles.body(name).map(Profile::id))
                .orElseThrow(() -> new Refusal(column + "/directory.no_body", named));
    }

    /** By code or mail; a body by its name too, a person by the name where they hold an office in the same body. */
    private @Nullable UUID known(Party.Kind kind, Card card, @Nullable Office office) {
        return byCode(kind, card)
                .or(() -> card.mails().stream()
                        .flatMap(mail -> parties.carries(mail).stream())
                        .flatMap(id -> parties.one(id).stream())
                        .filter(party ->
                                party.kind() == kind && sameName(kind, card).contains(party.id()))
                        .map(Party::id)
                        .findFirst())
                .or(() -> byName(kind, card, office))
                .orElse(null);
    }

    private Optional<UUID> byCode(Party.Kind kind, Card card) {
        return card.get(Field.FISCAL_CODE).isEmpty()
                ? Optional.empty()
                : jdbc.sql(BY_CODE)
                        .params(card.get(Field.FISCAL_CODE), kind.name())
                        .query(UUID.class)
                        .optional();
    }

    private Optional<UUID> byName(Party.Kind kind, Card card, @Nullable Office office) {
        List<UUID> same = sameName(kind, card);
        if (kind == Party.Kind.BODY) {
            return same.stream().findFirst();
        }
        return same.stream()
                .filter(id -> office != null
                        && offices.ever(id).stream()
                                .anyMatch(held -> held.body().equals(office.body())))
                .findFirst();
    }

    private List<UUID> sameName(Party.Kind kind, Card card) {
        String key = NameKey.of(card.name(kind));
        return key.isEmpty()
                ? List.of()
                : jdbc.sql(SAME_NAME).params(key, kind.name()).query(UUID.class).list();
    }

    /** What is known of an office is passed over; one that begins before it and runs into it is a slip. */
    private void officeIsFree(Card card, @Nullable UUID known, @Nullable Office office, List<Refusal> faults) {
        if (known != null
                && office != null
                && !holds(known, office)
                && offices.crosses(
                        parties.same(List.of(known)),
                        office.body(),
                        office.code(),
                        office.title(),
                        office.since(),
                        office.until())) {
            faults.add(new Refusal("OFFICE/directory.held_already", card.name(Party.Kind.PERSON)));
        }
    }

    private void mailsAreFree(Card card, @Nullable UUID known, List<Refusal> faults) {
        for (Field field : List.of(Field.MAIL, Field.PEC, Field.SECRETARIAT)) {
            parties.carries(card.get(field).toLowerCase(java.util.Locale.ROOT))
                    .filter(id -> known == null || !parties.same(List.of(known)).contains(id))
                    .flatMap(parties::one)
                    .ifPresent(other -> faults.add(
                            new Refusal(field + "/directory.mail_of_another", card.get(field), other.name())));
        }
    }

    /** Several rows of one person are several offices; one address of two people is a slip. */
    private static void twiceInTheFile(Party.Kind kind, Card card, Map<String, String> seen, List<Refusal> faults) {
        String name = NameKey.of(card.name(kind));
        Stream.concat(Stream.of(card.get(Field.FISCAL_CODE)), card.mails().stream())
                .filter(value -> !value.isEmpty()
                        && !java.util.Objects.requireNonNullElse(seen.putIfAbsent(value, name), name)
                                .equals(name))
                .forEach(value -> faults.add(new Refusal("directory.import_twice", value)));
    }

    private boolean holds(UUID id, Office office) {
        return offices.ever(id).stream()
                .filter(held ->
                        held.body().equals(office.body()) && held.office().equals(office.code()))
                .anyMatch(held -> held.isHeldOn(office.since()));
    }

    private UUID completed(ImportedRow row, UUID known) {
        Profile profile = profiles.required(known);
        Card card = profile.card();
        for (Field field : Field.of(row.kind())) {
            if (card.get(field).isEmpty()) {
                card = card.with(field, row.card().get(field));
            }
        }
        if (!card.equals(profile.card())) {
            desk.change(profile.id(), profile.version(), typed(card));
        }
        return profile.id();
    }

    private static Map<Field, String> typed(Card card) {
        return new EnumMap<>(card.values().isEmpty() ? Map.of(Field.NAME, "") : card.values());
    }

    /** Each kind of office by its code and by its names. */
    private Map<String, OfficeKind> byName() {
        Map<String, OfficeKind> names = new HashMap<>();
        for (OfficeKind kind : kinds.all().reversed()) {
            Stream.of(
                            kind.code().replace('_', ' '),
                            kind.masculine().name(),
                            kind.feminine().name(),
                            kind.en())
                    .map(NameKey::bare)
                    .forEach(name -> names.put(name, kind));
        }
        return names;
    }
}
