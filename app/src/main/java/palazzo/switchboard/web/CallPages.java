// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.directory.PartyPart;
import palazzo.directory.PhoneBook;
import palazzo.directory.PhoneNumber;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.organisation.Colleagues;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.switchboard.domain.Call;
import palazzo.switchboard.domain.CallList;
import palazzo.switchboard.domain.Line;
import palazzo.switchboard.domain.Outcome;
import palazzo.switchboard.domain.Topic;
import palazzo.switchboard.web.CallPage.Caller;
import palazzo.switchboard.web.CallPage.Keyed;
import palazzo.switchboard.web.CallPage.Section;
import palazzo.switchboard.web.CallPage.Typed;
import palazzo.timeline.Around;
import palazzo.timeline.Memory;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws up the call screen. */
@Component
class CallPages {

    static final String TEMPLATE = "switchboard/call";

    private static final String TOPIC_KEYS = "1234567890ASDF";
    private static final String OUTCOME_KEYS = "IPRLM";
    private static final int SHOWN = 6;

    private final Directory directory;
    private final PhoneBook phones;
    private final ObjectProvider<PartyPart> parts;
    private final CallList calls;
    private final CallLines lines;
    private final Colleagues colleagues;
    private final People people;
    private final Memory memory;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Ids ids;

    CallPages(
            Directory directory,
            PhoneBook phones,
            ObjectProvider<PartyPart> parts,
            CallList calls,
            CallLines lines,
            Colleagues colleagues,
            People people,
            Memory memory,
            WhoActs whoActs,
            Sights sights,
            Ids ids) {
        this.directory = directory;
        this.phones = phones;
        this.parts = parts;
        this.calls = calls;
        this.lines = lines;
        this.colleagues = colleagues;
        this.people = people;
        this.memory = memory;
        this.whoActs = whoActs;
        this.sights = sights;
        this.ids = ids;
    }

    /**
     * The screen of a call to be noted by hand; of the one that is on the line, where there is one of this number.
     *
     * @param number in any writing; empty for none
     * @param chosen who calls; null where that is not known
     */
    CallPage of(String number, @Nullable UUID chosen) {
        Sight sight = sights.now();
        String kept = PhoneNumber.read(number).map(PhoneNumber::text).orElse("");
        Call live = calls.onTheLine(kept, sight);
        return live == null ? page(null, fresh(number, chosen), chosen, Problems.none()) : of(live, chosen);
    }

    /** Who an address names; null for nobody. @throws NotFound where it is no identity */
    static @Nullable UUID who(String party) {
        try {
            return party.isBlank() ? null : UUID.fromString(party);
        } catch (IllegalArgumentException nobody) {
            throw new NotFound("party " + party);
        }
    }

    /** The screen of an announced call. */
    CallPage of(Call call, @Nullable UUID chosen) {
        String number = call.caller().phone().map(PhoneNumber::said).orElse("");
        return page(call, fresh(number, chosen == null ? call.caller().party() : chosen), chosen, Problems.none());
    }

    /** The same again with what was typed and is wrong. @param call null for one noted by hand */
    CallPage again(@Nullable Call call, CallForm form, Problems problems) {
        return page(call, typed(form), CallForm.chosen(form.party()), problems);
    }

    private CallPage page(@Nullable Call call, Typed typed, @Nullable UUID chosen, Problems problems) {
        Sight sight = sights.now();
        String number = PhoneNumber.read(typed.number()).map(PhoneNumber::text).orElse("");
        List<Party> there = there(number, chosen, sight);
        List<Party> meant = chosen == null
                ? there
                : there.stream().filter(each -> each.id().equals(chosen)).toList();
        List<UUID> ids = meant.stream().map(Party::id).toList();
        List<UUID> same = List.copyOf(directory.same(ids));
        String party = typed.party().isEmpty() ? usual(there) : typed.party();
        return new CallPage(
                call == null ? "/switchboard/calls" : call.path(),
                title(meant, typed.number()),
                with(typed, party),
                call == null ? null : line(call),
                call == null || call.line() != Line.RINGING ? null : call.path() + "/taking",
                callers(there, call, typed.number()),
                there.isEmpty(),
                keyed(Topic.values(), "call.topic.", TOPIC_KEYS),
                keyed(Outcome.values(), "call.outcome.", OUTCOME_KEYS),
                places(),
                open(same, sight),
                lines.earlier(calls.earlier(
                        chosen == null ? number : "", same, call == null ? null : call.id(), sight, SHOWN)),
                around(ids, sight),
                problems);
    }

    /** Who is alone at the number is taken for who calls; where several are, the operator asks. */
    private static String usual(List<Party> there) {
        return switch (there.size()) {
            case 0 -> CallForm.OTHER;
            case 1 -> there.getFirst().id().toString();
            default -> "";
        };
    }

    private List<Party> there(String number, @Nullable UUID chosen, Sight sight) {
        List<Party> there = new ArrayList<>(number.isEmpty() ? List.of() : phones.at(new PhoneNumber(number), sight));
        if (chosen != null
                && sight.house()
                && there.stream().noneMatch(each -> each.id().equals(chosen))) {
            directory.one(chosen).ifPresent(there::add);
        }
        return there;
    }

    private List<Section> open(List<UUID> parties, Sight sight) {
        return parties.isEmpty()
                ? List.of()
                : parts.stream()
                        .sorted(Comparator.comparingInt(PartyPart::order))
                        .map(part ->
                                new Section("open-" + part.order(), part.title(), part.open(parties, sight, SHOWN)))
                        .filter(section -> !section.rows().isEmpty())
                        .toList();
    }

    private @Nullable Around around(List<UUID> parties, Sight sight) {
        return parties.size() == 1 ? memory.around(Party.subject(parties.getFirst()), sight) : null;
    }

    private static Phrase title(List<Party> there, String number) {
        String said = PhoneNumber.read(number).map(PhoneNumber::said).orElse(number);
        return switch (there.size()) {
            case 0 -> said.isBlank() ? Phrase.of("call.new") : Phrase.of("call.from", said);
            case 1 -> Phrase.plain(there.getFirst().name());
            default -> Phrase.of("call.from_several", said, there.size());
        };
    }

    private Phrase line(Call call) {
        UUID has = call.answeredBy();
        Instant since = call.answered() == null ? call.began() : call.answered();
        if (call.line() == Line.LOST) {
            return Phrase.of("call.was_lost", call.began());
        }
        if (has == null) {
            return Phrase.of("call.stands." + call.line(), since);
        }
        return Objects.equals(has, whoActs.now().person())
                ? Phrase.of("call.yours", since)
                : Phrase.of("call.has", people.name(has), since);
    }

    private static List<Caller> callers(List<Party> there, @Nullable Call call, String number) {
        List<Caller> callers = new ArrayList<>();
        String screen =
                call == null ? "/switchboard/calls/new?number=" + encoded(number) + "&party=" : call.path() + "?party=";
        there.forEach(party -> callers.add(new Caller(
                party.id().toString(),
                Phrase.plain(party.name()),
                there.size() == 1 ? "/directory/" + party.id() : screen + party.id())));
        callers.add(new Caller(
                CallForm.OTHER, Phrase.of(there.isEmpty() ? "call.caller.unknown" : "call.caller.other"), null));
        return callers;
    }

    private List<Choice> places() {
        List<Choice> places = new ArrayList<>();
        places.add(new Choice("", Phrase.of("call.to.choose")));
        places.addAll(colleagues.choices());
        return places;
    }

    private static <E extends Enum<E>> List<Keyed> keyed(E[] values, String words, String keys) {
        return Arrays.stream(values)
                .map(value -> new Keyed(
                        value.name(), Phrase.of(words + value.name()), String.valueOf(keys.charAt(value.ordinal()))))
                .toList();
    }

    private Typed fresh(String number, @Nullable UUID party) {
        String said = PhoneNumber.read(number).map(PhoneNumber::said).orElse(number);
        return new Typed(
                ids.next().toString(),
                said,
                party == null ? "" : party.toString(),
                "",
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private Typed typed(CallForm form) {
        return new Typed(
                form.key() == null ? ids.next().toString() : form.key().toString(),
                CallForm.said(form.number()),
                CallForm.said(form.party()),
                CallForm.said(form.name()),
                Boolean.TRUE.equals(form.remember()),
                CallForm.said(form.address()),
                CallForm.said(form.topic()),
                CallForm.said(form.words()),
                CallForm.said(form.outcome()),
                CallForm.said(form.to()),
                CallForm.said(form.due()),
                CallForm.said(form.from()),
                CallForm.said(form.until()));
    }

    private static Typed with(Typed typed, String party) {
        return new Typed(
                typed.key(),
                typed.number(),
                party,
                typed.name(),
                typed.remember(),
                typed.address(),
                typed.topic(),
                typed.words(),
                typed.outcome(),
                typed.to(),
                typed.due(),
                typed.from(),
                typed.until());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
