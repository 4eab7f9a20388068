// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.Files;
import palazzo.kernel.Ids;
import palazzo.kernel.Line;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/**
 * Two letters that are one matter become one, and one that is two matters becomes two. Nothing is copied or lost: a merged
 * letter keeps its number, its files and its code, and says where it is worked on; what comes later to either follows. Both are
 * undone by one click.
 */
@Service
public class Joining {

    private static final String MERGED =
            "update correspondence_letter set merged_into = ? where id = ? and merged_into is null";
    private static final String PARTED =
            "update correspondence_letter set merged_into = null where id = ? and merged_into is not null";
    private static final String PARTS = """
            with recursive part(id) as (
              select c.id from correspondence_letter c where c.merged_into = :id
              union
              select c.id from part p join correspondence_letter c on c.merged_into = p.id)
            select l.* from part p join correspondence_letter l on l.id = p.id where
            """ + Sight.sql("l") + " order by l.arrived_at, l.id limit 50";
    private static final String BOTH = "select id from correspondence_letter where id in (?, ?) order by id for update";

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Arrivals arrivals;
    private final Files files;
    private final Acting acting;
    private final Sights sights;
    private final Promises promises;
    private final Tasks tasks;
    private final Visibility visibility;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Joining(
            JdbcClient jdbc,
            Letters letters,
            Arrivals arrivals,
            Files files,
            Acting acting,
            Sights sights,
            Promises promises,
            Tasks tasks,
            Visibility visibility,
            Trail trail,
            Ids ids,
            Today today) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.arrivals = arrivals;
        this.files = files;
        this.acting = acting;
        this.sights = sights;
        this.promises = promises;
        this.tasks = tasks;
        this.visibility = visibility;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /** Where a letter is worked on that was merged; empty for one that was not, or where {@code sight} does not let see it. */
    public Optional<Letter> into(UUID letter, Sight sight) {
        UUID into = letters.whereItIsWorkedOn(letter);
        return into.equals(letter) ? Optional.empty() : letters.ifSeen(into, sight);
    }

    /** Those that were merged into a letter, and those that were merged into them before. */
    public List<Letter> parts(UUID letter, Sight sight) {
        return jdbc.sql(PARTS)
                .param("id", letter)
                .params(sight.params())
                .query(Letters::letter)
                .list();
    }

    /**
     * Makes a letter part of another one, which goes on alone. Both are open, and of neither an answer is on its way.
     *
     * @throws Refusal where one of them is not, or would be part of itself
     */
    @Transactional
    public void merge(UUID id, UUID into) {
        jdbc.sql(BOTH).params(id, into).query(UUID.class).list();
        Letter letter = letters.one(id, sights.now());
        Letter other = letters.one(into, sights.now());
        if (id.equals(into)) {
            throw new Refusal("into/merge.itself");
        }
        for (Letter each : List.of(letter, other)) {
            if (each.state() != LetterState.ACCEPTED) {
                throw new Refusal("into/merge.not_open", each.title());
            }
        }
        if (letter.handled().matter().formal() != null || letter.handled().outcome() == Outcome.INVITATION) {
            throw new Refusal("into/merge.has_its_own_way");
        }
        acting.under(() -> merged(letter, other), competences(letter));
    }

    private void merged(Letter letter, Letter into) {
        letters.save(letter.in(LetterState.CLOSED, today.now()));
        jdbc.sql(MERGED).params(into.id(), letter.id()).update();
        tasks.done(Triage.TO_ANSWER, letter.subject());
        trail.record("letter.merged", letter.subject(), Map.of("into", into.id().toString()));
    }

    /**
     * Undoes it: the letter is open again, with its unit, its day and its own parts. Done twice it is done once.
     *
     * @throws Refusal where the answer to both has left
     */
    @Transactional
    public void part(UUID id) {
        Letter letter = letters.one(id, sights.now());
        Optional<Letter> into = into(id, Sight.EVERYTHING);
        if (into.filter(other -> other.state() == LetterState.ANSWERED).isPresent()) {
            throw new Refusal("merge.answered");
        }
        if (into.isPresent()) {
            acting.under(() -> parted(letter), competences(letter));
        }
    }

    private void parted(Letter letter) {
        jdbc.sql(PARTED).param(letter.id()).update();
        Letter open = letter.in(LetterState.ACCEPTED, null);
        letters.save(open);
        tasks.open(promises.kept(Triage.task(ids.next(), open, open.handled(), open.label())));
        trail.record("letter.parted", letter.subject());
    }

    /**
     * Makes a letter of its own of the second matter in one: with the same sender, day and files, and words of its own, to be
     * weighed. It takes no number: the document has one.
     *
     * @param key of the form: sent twice it is one
     * @return its identity
     */
    @Transactional
    public UUID split(UUID id, String key, String subject, String body) {
        Letter letter = letters.one(id, sights.now());
        if (subject.isBlank()) {
            throw new Refusal("second/split.subject");
        }
        if (!key.matches("[0-9a-f-]{36}")) {
            throw new Refusal("reserved.key");
        }
        return acting.under(
                () -> {
                    Arrival second = letter.arrival()
                            .splitOff(arrivals.freshCode(), Letter.SPLIT + key, Line.of(subject), body, id);
                    return letters.byFingerprint(second.fingerprint())
                            .map(Letter::id)
                            .orElseGet(() -> splitOff(letter, second));
                },
                competences(letter));
    }

    private UUID splitOff(Letter letter, Arrival second) {
        Letter split = new Letter(ids.next(), 0, second, LetterState.ARRIVED, null, null, letter.label());
        List<UUID> senders = letters.senders(letter.id());
        letters.add(split, senders.isEmpty() ? null : senders.getFirst());
        files.on(letter.subject(), Sight.EVERYTHING)
                .forEach(file -> files.hang(
                        split.subject(), file.name(), file.mediaType(), file.size(), file.sha256(), split.label()));
        visibility.follows(split);
        trail.record(
                "letter.split", letter.subject(), Map.of("second", split.id().toString()));
        return split.id();
    }

    /** Undoes it, while nobody has weighed the second letter: it is part of the first again. */
    @Transactional
    public void unsplit(UUID id) {
        Letter split = letters.one(id, sights.now());
        UUID first = split.arrival().answers();
        if (!split.isSplit() || first == null || split.state() != LetterState.ARRIVED) {
            throw new Refusal("split.weighed");
        }
        acting.under(() -> unsplit(split, letters.one(first, sights.now())), competences(split));
    }

    private void unsplit(Letter split, Letter first) {
        String unit = first.handling() == null ? "" : first.handled().unit();
        Instant now = today.now();
        letters.save(
                split.triaged(new Handling(Outcome.NO_ANSWER, "URC-01", unit, null, null, null, now), split.label()));
        jdbc.sql(MERGED).params(first.id(), split.id()).update();
        trail.record("letter.unsplit", split.subject());
    }

    private static String[] competences(Letter letter) {
        Handling handling = letter.handling();
        return handling == null
                ? new String[] {"STE-04", "URC-01"}
                : new String[] {handling.competence(), "STE-04", "URC-01"};
    }
}
