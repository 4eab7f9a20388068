// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.Intake;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.directory.PhoneBook;
import palazzo.directory.PhoneNumber;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.Label;
import palazzo.organisation.People;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Words;

/** Where calls are taken and noted. */
@Service
@Competence("URC-02")
public class CallDesk {

    private static final int SUBJECT = 120;

    private final Calls calls;
    private final ErrandDesk errands;
    private final CallLabels labels;
    private final CallNews news;
    private final Directory directory;
    private final PhoneBook phones;
    private final Intake intake;
    private final People people;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Words words;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    CallDesk(
            Calls calls,
            ErrandDesk errands,
            CallLabels labels,
            CallNews news,
            Directory directory,
            PhoneBook phones,
            Intake intake,
            People people,
            Sights sights,
            WhoActs whoActs,
            Words words,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.calls = calls;
        this.errands = errands;
        this.labels = labels;
        this.news = news;
        this.directory = directory;
        this.phones = phones;
        this.intake = intake;
        this.people = people;
        this.sights = sights;
        this.whoActs = whoActs;
        this.words = words;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    /**
     * Takes a call that rings. Of two who take it at once one has it.
     *
     * @throws Refusal where somebody else has it, and who; or where it is over
     */
    @Transactional
    public void take(UUID id) {
        UUID self = whoActs.now().required();
        Call call = calls.one(id, sights.now());
        if (calls.take(id, self, today.now())) {
            news.recorded("call.taken", id, Map.of());
            return;
        }
        Call now = calls.one(id, sights.now());
        UUID has = now.answeredBy();
        if (has == null) {
            throw new Refusal("call.over", call.caller().line());
        }
        if (!has.equals(self)) {
            throw new Refusal("call.taken", people.name(has), now.answered() == null ? now.began() : now.answered());
        }
    }

    /**
     * Notes a call. The same form sent twice is one note.
     *
     * @return the call
     * @throws Refusal where something is missing, or somebody else has noted it
     */
    public UUID note(Noting noting) {
        noting.check(today.date());
        var before = calls.byKey(noting.key());
        if (before.isPresent()) {
            return before.get().id();
        }
        UUID letter = noting.outcome() == Outcome.LETTER ? letter(noting) : null;
        try {
            return Objects.requireNonNull(transaction.execute(status -> write(noting, letter)));
        } catch (DuplicateKeyException theOtherWasFaster) {
            return calls.byKey(noting.key()).map(Call::id).orElseThrow(() -> theOtherWasFaster);
        }
    }

    /** Puts who called into the directory, with the number. Done twice it is done once. */
    @Transactional
    public void makeKnown(UUID id, String name) {
        Call call = calls.held(id, sights.now());
        Note note = call.note();
        if (call.caller().party() != null || note == null) {
            return;
        }
        Caller caller = remembered(new Caller(call.caller().number(), null, name));
        Call known = call.noted(caller, note, call.label());
        calls.save(known, null);
        news.told("call.known", known, today.now(), Map.of());
        news.found(known);
    }

    private UUID write(Noting noting, @Nullable UUID letter) {
        UUID self = whoActs.now().required();
        Instant now = today.now();
        Call call = noting.call() == null ? byHand(noting, now) : calls.held(noting.call(), sights.now());
        if (calls.byKey(noting.key()).isPresent()) {
            return call.id();
        }
        if (call.isNoted()) {
            throw new Refusal(
                    "call.noted_already",
                    people.name(Objects.requireNonNull(call.note()).by()));
        }
        Caller caller = caller(noting, call);
        Note note = new Note(noting.topic(), noting.words().strip(), noting.outcome(), now, self, letter);
        Errand errand = note.outcome().leavesAnErrand() ? errands.planned(call.id(), noting) : null;
        Call noted = call.noted(caller, note, label(note, errand));
        keep(noted, noting);
        String told = "call." + note.outcome().name().toLowerCase(Locale.ROOT);
        news.told(told, noted, noted.began(), Map.of("topic", note.topic()));
        news.found(noted);
        if (errand != null) {
            errands.open(errand, noted);
        }
        return noted.id();
    }

    private void keep(Call noted, Noting noting) {
        if (noting.call() != null) {
            calls.save(noted, noting.key());
        } else if (!calls.add(noted, null, "", noting.key())) {
            throw new DuplicateKeyException("form " + noting.key());
        }
    }

    private Call byHand(Noting noting, Instant now) {
        Caller unknown = new Caller(noting.kept(), null, "");
        UUID self = whoActs.now().required();
        return new Call(ids.next(), 0, unknown, Line.ENDED, now, now, self, now, null, labels.open());
    }

    private Label label(Note note, @Nullable Errand errand) {
        if (note.outcome() == Outcome.ABUSE) {
            return labels.reserved(note.by());
        }
        return errand == null ? labels.open() : labels.open(errand.unit());
    }

    private Caller caller(Noting noting, Call call) {
        String number =
                call.caller().number().isEmpty() ? noting.kept() : call.caller().number();
        if (noting.party() != null) {
            Caller known = new Caller(number, noting.party(), name(noting.party()));
            known.phone().ifPresent(phone -> joined(noting, phone));
            return known;
        }
        Caller unknown = new Caller(number, null, noting.name().strip());
        return noting.remember() ? remembered(unknown) : unknown;
    }

    /** Who is chosen though the number is not theirs yet is called there from now on, if the operator wants it. */
    private void joined(Noting noting, PhoneNumber phone) {
        if (noting.remember() && noting.party() != null) {
            phones.add(noting.party(), phone);
        }
    }

    private Caller remembered(Caller caller) {
        if (caller.name().isBlank()) {
            throw new Refusal("name/call.who_is_remembered");
        }
        Party party = directory.recognise("", caller.name());
        caller.phone().ifPresent(phone -> phones.add(party.id(), phone));
        return new Caller(caller.number(), party.id(), party.name());
    }

    private String name(UUID party) {
        return directory.one(party).map(Party::name).orElseThrow(() -> new Refusal("party/call.party_unknown"));
    }

    private UUID letter(Noting noting) {
        UUID party = noting.party();
        List<String> known = party == null ? List.of() : directory.addresses(party);
        String address = noting.address().isBlank() && !known.isEmpty() ? known.getFirst() : noting.address();
        String topic = words.t(Locale.ITALIAN, "call.topic." + noting.topic());
        return intake.dictated(new Intake.Dictated(
                noting.key().toString(),
                party,
                party == null ? noting.name() : name(party),
                address.strip(),
                PhoneNumber.read(noting.number()).map(PhoneNumber::said).orElse(""),
                topic + ": " + Cut.to(SUBJECT, noting.words()),
                noting.words().strip()));
    }
}
