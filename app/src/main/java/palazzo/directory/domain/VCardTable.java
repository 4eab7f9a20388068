// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import palazzo.directory.Party;
import palazzo.kernel.Line;
import palazzo.kernel.Refusal;

/** Reads vCards of any version into a table whose columns are called as the fields are. Pictures and sounds are left out. */
final class VCardTable {

    private static final int MOST = 20_000;
    private static final List<String> PHONES = List.of("PHONE", "PHONE ", "PHONE  ");

    private VCardTable() {}

    /** Whether these bytes begin as vCards do. */
    static boolean is(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.UTF_8);
        return start.replace("\uFEFF", "").strip().regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
    }

    /** The cards of people, or of bodies. @throws Refusal where there is none, or too many */
    static Table read(byte[] bytes, Party.Kind kind) {
        List<VCard> cards = cards(bytes).stream()
                .filter(card -> isBody(card) == (kind == Party.Kind.BODY))
                .toList();
        if (cards.isEmpty()) {
            throw new Refusal("file/directory.import_empty");
        }
        if (cards.size() > MOST) {
            throw new Refusal("file/directory.import_long", MOST);
        }
        List<Map<String, String>> rows = cards.stream().map(VCardTable::row).toList();
        List<String> header = rows.stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return new Table(
                header.stream().map(String::strip).toList(),
                rows.stream()
                        .map(row -> header.stream()
                                .map(name -> row.getOrDefault(name, ""))
                                .toList())
                        .toList(),
                List.of());
    }

    static List<VCard> cards(byte[] bytes) {
        try {
            return Ezvcard.parse(new String(bytes, StandardCharsets.UTF_8)).all();
        } catch (RuntimeException broken) {
            throw new Refusal("file/directory.import_no_vcard");
        }
    }

    static boolean isBody(VCard card) {
        Kind kind = card.getKind();
        boolean named = card.getStructuredName() != null
                && card.getStructuredName().getFamily() != null
                && !card.getStructuredName().getFamily().isBlank();
        return kind != null && kind.isOrg() || kind == null && !named && card.getOrganization() != null;
    }

    /** What a card says, by field, and telephone numbers. */
    static Map<String, String> row(VCard card) {
        Map<String, String> row = new LinkedHashMap<>();
        if (isBody(card)) {
            put(row, Field.NAME.name(), name(card));
        } else {
            person(row, card);
        }
        emails(row, card);
        List<String> numbers = card.getTelephoneNumbers().stream()
                .map(VCardTable::number)
                .filter(number -> !number.isEmpty())
                .limit(PHONES.size())
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            put(row, PHONES.get(i), numbers.get(i));
        }
        card.getAddresses().stream().findFirst().ifPresent(address -> put(row, Field.POST.name(), lines(address)));
        card.getUrls().stream().findFirst().map(Url::getValue).ifPresent(url -> put(row, Field.WEBSITE.name(), url));
        if (card.getCategories() != null) {
            put(row, Field.TOPICS.name(), String.join(", ", card.getCategories().getValues()));
        }
        return row;
    }

    private static void person(Map<String, String> row, VCard card) {
        StructuredName name = card.getStructuredName();
        boolean parted =
                name != null && name.getFamily() != null && !name.getFamily().isBlank();
        put(row, Field.FAMILY.name(), parted ? name.getFamily() : name(card));
        if (parted) {
            put(row, Field.GIVEN.name(), name.getGiven());
            put(row, Field.TITLE.name(), String.join(" ", name.getPrefixes()));
        }
        if (card.getGender() != null
                && (card.getGender().isFemale() || card.getGender().isMale())) {
            put(row, Field.GENDER.name(), card.getGender().getGender());
        }
        if (card.getBirthday() != null && card.getBirthday().getDate() != null) {
            born(card).ifPresent(born -> put(row, Field.BORN.name(), born.toString()));
        }
        if (card.getOrganization() != null && !card.getTitles().isEmpty()) {
            put(row, "BODY", String.join(", ", card.getOrganization().getValues()));
            put(row, "OFFICE", card.getTitles().getFirst().getValue());
        }
    }

    private static Optional<LocalDate> born(VCard card) {
        try {
            return Optional.of(LocalDate.from(card.getBirthday().getDate()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static void emails(Map<String, String> row, VCard card) {
        List<String> mails = new ArrayList<>(card.getEmails().stream()
                .map(Email::getValue)
                .filter(mail -> mail != null)
                .toList());
        List<String> certified = mails.stream()
                .filter(mail -> mail.matches("(?i).*[@.]pec\\..*|.*@.*legalmail.*"))
                .toList();
        mails.removeAll(certified);
        certified.stream().findFirst().ifPresent(mail -> put(row, Field.PEC.name(), mail));
        mails.stream().findFirst().ifPresent(mail -> put(row, Field.MAIL.name(), mail));
        mails.stream().skip(1).findFirst().ifPresent(mail -> put(row, Field.SECRETARIAT.name(), mail));
    }

    private static String number(Telephone telephone) {
        return telephone.getText() != null
                ? telephone.getText()
                : telephone.getUri() == null ? "" : telephone.getUri().getNumber();
    }

    private static String lines(Address address) {
        if (address.getLabel() != null && !address.getLabel().isBlank()) {
            return address.getLabel();
        }
        String town = Stream.of(address.getPostalCode(), address.getLocality(), address.getRegion())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(address.getStreetAddressFull(), town, address.getCountry())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String name(VCard card) {
        return Stream.concat(
                        Stream.ofNullable(card.getFormattedName()).map(TextProperty::getValue),
                        Stream.ofNullable(card.getOrganization())
                                .map(organization -> String.join(", ", organization.getValues())))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private static void put(Map<String, String> row, String column, @org.jspecify.annotations.Nullable String value) {
        String text = value == null
                ? ""
                : value.lines().map(Line::of).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            row.put(column, text.substring(0, Math.min(2_000, text.length())));
        }
    }
}
