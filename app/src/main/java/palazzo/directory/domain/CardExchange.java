// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Cards;
import palazzo.directory.Party;
import palazzo.directory.PhoneNumber;
import palazzo.directory.domain.Pair.Ground;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.WhoActs;

/** Hands cards out and takes them in. */
@Component
class CardExchange implements Cards {

    private static final String LIST = """
            select p.id, p.version from directory_party p
            where p.confirmed and p.same_as is null and p.erased_on is null order by p.id
            """;
    /** What only one can have. */
    private static final Set<Ground> ONE_AND_THE_SAME = Set.of(Ground.MAIL, Ground.FISCAL_CODE, Ground.VAT_NUMBER);

    private static final String[] NUMBERS = {"PHONE", "PHONE ", "PHONE  "};

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Phones phones;
    private final VCards cards;
    private final PartyDesk desk;
    private final Duplicates duplicates;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Today today;

    CardExchange(
            JdbcClient jdbc,
            Profiles profiles,
            Phones phones,
            VCards cards,
            PartyDesk desk,
            Duplicates duplicates,
            Permission permission,
            WhoActs whoActs,
            Today today) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.phones = phones;
        this.cards = cards;
        this.desk = desk;
        this.duplicates = duplicates;
        this.permission = permission;
        this.whoActs = whoActs;
        this.today = today;
    }

    @Override
    public List<Ref> list(Sight sight) {
        return sight.sees(Parties.LABEL)
                ? jdbc.sql(LIST)
                        .query((rs, row) -> new Ref(rs.getObject("id", UUID.class), etag(rs.getInt("version"))))
                        .list()
                : List.of();
    }

    @Override
    public Optional<Stored> get(UUID id, Sight sight) {
        return profiles.seen(id, sight).filter(CardExchange::isThere).map(this::stored);
    }

    @Override
    @Transactional
    public Stored put(@Nullable UUID id, String vcard, @Nullable String ifMatch) {
        List<VCard> found = VCardTable.cards(vcard.getBytes(StandardCharsets.UTF_8));
        if (found.size() != 1) {
            throw new Refusal("file/directory.import_no_vcard");
        }
        Map<String, String> row = VCardTable.row(found.getFirst());
        UUID kept = id == null ? added(found.getFirst(), row) : changed(id, row, ifMatch);
        numbers(kept, row);
        return stored(profiles.required(kept));
    }

    private UUID added(VCard card, Map<String, String> row) {
        Party.Kind kind = VCardTable.isBody(card) ? Party.Kind.BODY : Party.Kind.PERSON;
        permission.require(whoActs.now(), PartyDesk.WRITES);
        Map<UUID, Set<Ground>> near = near(kind, fields(row), row);
        near.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(ONE_AND_THE_SAME::contains))
                .findFirst()
                .ifPresent(each -> {
                    throw new Refusal(
                            "directory.card_known",
                            profiles.required(each.getKey()).party().name());
                });
        UUID added = desk.add(kind, fields(row));
        near.forEach((other, grounds) -> duplicates.flag(added, other, grounds));
        return added;
    }

    private Map<UUID, Set<Ground>> near(Party.Kind kind, Map<Field, String> fields, Map<String, String> row) {
        Set<String> phones = java.util.Arrays.stream(NUMBERS)
                .flatMap(name -> PhoneNumber.read(row.getOrDefault(name, "")).stream())
                .map(PhoneNumber::text)
                .collect(Collectors.toUnmodifiableSet());
        return duplicates.near(kind, CardReading.read(kind, fields).card(), phones);
    }

    @Override
    public boolean mayWrite() {
        return java.util.Arrays.stream(PartyDesk.WRITES).anyMatch(code -> permission.may(whoActs.now(), code));
    }

    private UUID changed(UUID id, Map<String, String> row, @Nullable String ifMatch) {
        Profile profile = profiles.one(id).filter(CardExchange::isThere).orElseThrow(() -> new NotFound("card " + id));
        if (ifMatch != null && !ifMatch.equals(etag(profile.version()))) {
            throw new Stale(Party.subject(id));
        }
        Map<Field, String> typed = new EnumMap<>(Field.class);
        typed.putAll(profile.card().values());
        typed.putAll(fields(row));
        desk.change(id, profile.version(), typed);
        return id;
    }

    private void numbers(UUID id, Map<String, String> row) {
        Set<String> known = phones.of(id).stream().map(PhoneNumber::text).collect(Collectors.toUnmodifiableSet());
        String typed = java.util.Arrays.stream(NUMBERS)
                .map(name -> row.getOrDefault(name, ""))
                .filter(number -> PhoneNumber.read(number).isPresent())
                .collect(Collectors.joining("\n"));
        phones.keep(id, known, typed);
    }

    private static Map<Field, String> fields(Map<String, String> row) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String value = row.get(field.name());
            if (value != null) {
                fields.put(field, value);
            }
        }
        return fields;
    }

    private Stored stored(Profile profile) {
        return new Stored(
                profile.id(), etag(profile.version()), cards.write(List.of(profile), VCardVersion.V4_0, today.date()));
    }

    private static boolean isThere(Profile profile) {
        return profile.party().confirmed() && profile.sameAs() == null && profile.erasedOn() == null;
    }

    private static String etag(int version) {
        return "\"" + version + "\"";
    }
}
