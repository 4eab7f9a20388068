// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.directory.AddressForm;
import palazzo.directory.AddressForm.Purpose;
import palazzo.directory.HeldOffice;
import palazzo.directory.domain.MailingLists.Exempt;
import palazzo.directory.domain.MailingLists.MailingList;
import palazzo.directory.domain.OfficeKinds.OfficeKind;
import palazzo.organisation.Sight;

/** Answers the question of a mailing list: who is on it on a day, why, and how they are written to. */
@Component
public class Recipients {

    private static final String PEOPLE_OR_BODIES = """
            select p.id from directory_party p
            where p.kind = :kind and p.same_as is null and p.erased_on is null
              and (:sorts = '{}' or p.sort = any(:sorts::text[]))
              and (:bodies = '{}' or p.parent = any(:bodies::uuid[]))
              and (:anywhere or p.town = any(:towns::text[]) or p.id = any(:parts::uuid[])
                   or lower(p.card ->> 'DISTRICT') = :district)
              and (:topic = '' or :topic = any(p.topics))
            order by p.name collate "it-x-icu", p.id
            """;

    private static final String MUNICIPI = """
            select p.id from directory_party p
            where p.sort = 'MUNICIPIO' and lower(p.name) = lower(:name) and p.same_as is null and p.erased_on is null
            """;

    private final JdbcClient jdbc;
    private final MailingLists lists;
    private final HeldOffices offices;
    private final OfficeKinds kinds;
    private final Profiles profiles;

    Recipients(JdbcClient jdbc, MailingLists lists, HeldOffices offices, OfficeKinds kinds, Profiles profiles) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.offices = offices;
        this.kinds = kinds;
        this.profiles = profiles;
    }

    /**
     * Somebody on a list.
     *
     * @param profile who
     * @param office as the holder of which; null where as themselves
     * @param why every reason for which the question finds them; empty for one who is on it besides
     * @param form how they are written to
     * @param exempt why they are left out, or on it besides; null where the question alone says it
     */
    public record Recipient(
            Profile profile,
            @Nullable HeldOffice office,
            List<HeldOffice> why,
            AddressForm form,
            @Nullable Exempt exempt) {

        /** Whether they are left out. */
        public boolean isOut() {
            return exempt != null && exempt.kind() == Exempt.Kind.OUT;
        }
    }

    /** Everybody whom the list finds on {@code day}, those left out too; nobody for whom {@code sight} does not open the house. */
    public List<Recipient> of(MailingList list, LocalDate day, Purpose purpose, Sight sight) {
        return sight.sees(Parties.LABEL)
                ? found(list.question(), lists.exceptions(list.id()), day, purpose)
                : List.of();
    }

    /** The same before the list is kept. */
    public List<Recipient> preview(Question question, LocalDate day, Sight sight) {
        return sight.sees(Parties.LABEL) ? found(question, List.of(), day, Purpose.POST) : List.of();
    }

    private List<Recipient> found(Question question, List<Exempt> exempt, LocalDate day, Purpose purpose) {
        Map<UUID, List<HeldOffice>> found = new LinkedHashMap<>();
        if (question.who() == Question.Who.HOLDERS) {
            holders(question, day)
                    .forEach(held -> found.computeIfAbsent(held.party(), party -> new ArrayList<>())
                            .add(held));
        } else {
            others(question).forEach(party -> found.put(party, List.of()));
        }
        Map<UUID, Exempt> exceptions =
                exempt.stream().collect(Collectors.toMap(Exempt::party, Function.identity(), (one, later) -> later));
        exceptions.values().stream()
                .filter(each -> each.kind() == Exempt.Kind.ALSO)
                .forEach(each -> found.putIfAbsent(each.party(), List.of()));
        return drawnUp(found, exceptions, purpose);
    }

    private List<Recipient> drawnUp(Map<UUID, List<HeldOffice>> found, Map<UUID, Exempt> exceptions, Purpose purpose) {
        Set<UUID> wanted = new HashSet<>(found.keySet());
        found.values().forEach(held -> held.forEach(each -> wanted.add(each.body())));
        Map<UUID, Profile> known =
                profiles.some(wanted).stream().collect(Collectors.toMap(Profile::id, Function.identity()));
        Map<String, OfficeKind> byCode = kinds.byCode();
        return found.entrySet().stream()
                .filter(each -> known.containsKey(each.getKey()))
                .map(each -> recipient(each.getKey(), each.getValue(), known, byCode, exceptions, purpose))
                .sorted(Comparator.comparingInt((Recipient each) -> rank(each, byCode)))
                .toList();
    }

    private static Recipient recipient(
            UUID party,
            List<HeldOffice> held,
            Map<UUID, Profile> known,
            Map<String, OfficeKind> byCode,
            Map<UUID, Exempt> exceptions,
            Purpose purpose) {
        Profile profile = java.util.Objects.requireNonNull(known.get(party));
        HeldOffice office = held.isEmpty() ? null : held.getFirst();
        Card body = Optional.ofNullable(office)
                .map(HeldOffice::body)
                .map(known::get)
                .map(Profile::card)
                .orElse(Card.EMPTY);
        AddressForm form = FormsOfAddress.form(
                profile.card(),
                profile.isBody(),
                office,
                office == null ? null : byCode.get(office.office()),
                body,
                purpose);
        return new Recipient(profile, office, held, form, exceptions.get(party));
    }

    private static int rank(Recipient recipient, Map<String, OfficeKind> byCode) {
        HeldOffice office = recipient.office();
        OfficeKind kind = office == null ? null : byCode.get(office.office());
        return kind == null ? Integer.MAX_VALUE : kind.rank();
    }

    private List<HeldOffice> holders(Question question, LocalDate day) {
        Set<String> wanted = Stream.concat(
                        question.offices().stream(),
                        kinds.all().stream()
                                .filter(kind -> question.categories().contains(kind.category()))
                                .map(OfficeKind::code))
                .collect(Collectors.toSet());
        return offices.matching(
                new HeldOffices.Wanted(
                        wanted,
                        question.sorts(),
                        bodies(question),
                        question.territory().isEmpty() ? null : territory(question),
                        question.topic()),
                day);
    }

    private List<UUID> others(Question question) {
        boolean bodies = question.who() == Question.Who.BODIES;
        Set<String> sorts = Stream.concat(question.sorts().stream(), BodyKinds.of(question.categories()).stream())
                .collect(Collectors.toSet());
        return jdbc.sql(PEOPLE_OR_BODIES)
                .param("kind", bodies ? "BODY" : "PERSON")
                .param("sorts", HeldOffices.array(bodies ? sorts : Set.of()))
                .param("bodies", HeldOffices.array(bodies ? bodies(question) : Set.of()))
                .param("anywhere", question.territory().isEmpty())
                .params(territory(question).params())
                .param("topic", question.topic())
                .query(UUID.class)
                .list();
    }

    /** A Municipio is a body of the directory: all that is part of it is in its territory. */
    private Territory territory(Question question) {
        String name = question.territory().strip();
        List<UUID> municipi =
                jdbc.sql(MUNICIPI).param("name", name).query(UUID.class).list();
        Set<UUID> parts =
                municipi.stream().flatMap(each -> withParts(each).stream()).collect(Collectors.toSet());
        return new Territory(Towns.in(name), name, parts);
    }

    /** The body asked for, with all that is part of it. */
    private Set<UUID> bodies(Question question) {
        UUID body = question.body();
        return body == null ? Set.of() : withParts(body);
    }

    private Set<UUID> withParts(UUID body) {
        Set<UUID> all = new HashSet<>(Set.of(body));
        Set<UUID> level = Set.of(body);
        while (!level.isEmpty()) {
            level = profiles.partsOf(level).stream()
                    .map(Profile::id)
                    .filter(all::add)
                    .collect(Collectors.toSet());
        }
        return all;
    }
}
