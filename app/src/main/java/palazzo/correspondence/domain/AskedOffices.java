// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.domain.ReplyDesk.Draft;
import palazzo.documents.Files;
import palazzo.inquiries.Inquiries;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.NotFound;
import palazzo.kernel.Subject;
import palazzo.mail.Outbox;
import palazzo.organisation.Acting;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.trail.Trail;

/** What offices answered for a letter goes into its reply: their words into its text, their files along with it. */
@Service
public class AskedOffices {

    private final Letters letters;
    private final Replies replies;
    private final ReplyDesk desk;
    private final Inquiries inquiries;
    private final Files files;
    private final Outbox outbox;
    private final Acting acting;
    private final Sights sights;
    private final Trail trail;

    AskedOffices(
            Letters letters,
            Replies replies,
            ReplyDesk desk,
            Inquiries inquiries,
            Files files,
            Outbox outbox,
            Acting acting,
            Sights sights,
            Trail trail) {
        this.letters = letters;
        this.replies = replies;
        this.desk = desk;
        this.inquiries = inquiries;
        this.files = files;
        this.outbox = outbox;
        this.acting = acting;
        this.sights = sights;
        this.trail = trail;
    }

    /** What was asked for a letter that the one who acts may see. */
    public List<Inquiry> of(Letter letter) {
        return inquiries.of(letter.subject());
    }

    /**
     * Puts an answer into the reply, which is begun where there is none. Done twice it stands there once.
     *
     * @return the files that stay behind, because with them the reply would be heavier than what a message carries
     */
    @Transactional
    public List<String> take(UUID id, UUID inquiry) {
        Letter letter = letters.one(id, sights.now());
        Inquiry it = inquiries.one(inquiry, sights.now());
        if (!it.about().equals(letter.subject()) || it.answeredAt() == null) {
            throw new NotFound("answer " + inquiry);
        }
        List<String> behind = new ArrayList<>();
        acting.under(() -> behind.addAll(take(letter, it)), letter.handled().competence());
        return behind;
    }

    private List<String> take(Letter letter, Inquiry it) {
        Optional<Reply> there = replies.of(letter.id());
        String body = there.map(Reply::body).orElse("");
        if (!body.contains(it.answer())) {
            String longer = (body.strip() + "\n\n" + it.answer()).strip();
            desk.save(
                    letter.id(),
                    there.map(reply -> desk.draft(reply, longer)).orElseGet(() -> new Draft(-1, longer, null)));
        }
        List<String> behind = hang(Departure.subject(replies.of(letter.id()).orElseThrow()), it, letter);
        inquiries.read(it.id());
        trail.record("letter.answer_taken", letter.subject());
        return behind;
    }

    private List<String> hang(Subject reply, Inquiry it, Letter letter) {
        List<Files.Kept> there = files.on(reply, Sight.EVERYTHING);
        Set<String> known = there.stream().map(Files.Kept::sha256).collect(Collectors.toCollection(HashSet::new));
        long carried = there.stream().mapToLong(Files.Kept::size).sum();
        List<String> behind = new ArrayList<>();
        for (Files.Kept file : files.on(it.subject(), sights.now())) {
            if (!known.add(file.sha256())) {
                continue;
            }
            if (carried + file.size() > outbox.mostToCarry()) {
                behind.add(file.name());
            } else {
                carried += file.size();
                files.hang(reply, file.name(), file.mediaType(), file.size(), file.sha256(), letter.label());
            }
        }
        return behind;
    }
}
