// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.HashSet;
import java.util.List;
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
    private final Acting acting;
    private final Sights sights;
    private final Trail trail;

    AskedOffices(
            Letters letters,
            Replies replies,
            ReplyDesk desk,
            Inquiries inquiries,
            Files files,
            Acting acting,
            Sights sights,
            Trail trail) {
        this.letters = letters;
        this.replies = replies;
        this.desk = desk;
        this.inquiries = inquiries;
        this.files = files;
        this.acting = acting;
        this.sights = sights;
        this.trail = trail;
    }

    /** What was asked for a letter that the one who acts may see. */
    public List<Inquiry> of(Letter letter) {
        return inquiries.of(letter.subject());
    }

    /** What goes along with the reply. */
    public List<Files.Kept> along(Reply reply) {
        return files.on(Departure.subject(reply), sights.now());
    }

    /** Puts an answer into the reply, which is begun where there is none. Done twice it stands there once. */
    @Transactional
    public void take(UUID id, UUID inquiry) {
        Letter letter = letters.one(id, sights.now());
        Inquiry it = inquiries.one(inquiry, sights.now());
        if (!it.about().equals(letter.subject()) || it.answeredAt() == null) {
            throw new NotFound("answer " + inquiry);
        }
        acting.under(() -> take(letter, it), letter.handled().competence());
    }

    private void take(Letter letter, Inquiry it) {
        String body = replies.of(letter.id()).map(Reply::body).orElse("");
        if (!body.contains(it.answer())) {
            int version = replies.of(letter.id()).map(Reply::version).orElse(-1);
            UUID made = replies.of(letter.id()).map(Reply::standardText).orElse(null);
            desk.save(letter.id(), new Draft(version, (body.strip() + "\n\n" + it.answer()).strip(), made));
        }
        hang(Departure.subject(replies.of(letter.id()).orElseThrow()), it, letter);
        inquiries.read(it.id());
        trail.record("letter.answer_taken", letter.subject());
    }

    private void hang(Subject reply, Inquiry it, Letter letter) {
        Set<String> there = files.on(reply, Sight.EVERYTHING).stream()
                .map(Files.Kept::sha256)
                .collect(Collectors.toCollection(HashSet::new));
        files.on(it.subject(), sights.now()).stream()
                .filter(file -> there.add(file.sha256()))
                .forEach(file ->
                        files.hang(reply, file.name(), file.mediaType(), file.size(), file.sha256(), letter.label()));
    }
}
