// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.Outbox;
import palazzo.organisation.Actor;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Tasks;
import palazzo.tenancy.Secrets;
import palazzo.trail.Trail;

/** Takes in what is answered: by a personal link, or by whoever is logged in. */
@Service
public class InquiryAnswers {

    private static final int RENEWED = 30;

    private final StoredInquiries inquiries;
    private final InquiryDesk desk;
    private final InquiryMail mail;
    private final Outbox outbox;
    private final Secrets secrets;
    private final Blobs blobs;
    private final Files files;
    private final Tasks tasks;
    private final Trail trail;
    private final WhoActs whoActs;
    private final People people;
    private final Permission permission;
    private final Today today;
    private final TransactionTemplate transaction;

    InquiryAnswers(
            StoredInquiries inquiries,
            InquiryDesk desk,
            InquiryMail mail,
            Outbox outbox,
            Secrets secrets,
            Blobs blobs,
            Files files,
            Tasks tasks,
            Trail trail,
            WhoActs whoActs,
            People people,
            Permission permission,
            Today today,
            TransactionTemplate transaction) {
        this.inquiries = inquiries;
        this.desk = desk;
        this.mail = mail;
        this.outbox = outbox;
        this.secrets = secrets;
        this.blobs = blobs;
        this.files = files;
        this.tasks = tasks;
        this.trail = trail;
        this.whoActs = whoActs;
        this.people = people;
        this.permission = permission;
        this.today = today;
        this.transaction = transaction;
    }

    /** A file that somebody sends along. */
    public record Sent(String name, String mediaType, byte[] bytes) {}

    /** What whoever holds a link may know. @param expired whether it opens no more: nothing is shown then */
    public record Owed(boolean expired, List<Inquiry> inquiries) {}

    /** What a link opens: the question itself, and all that is still awaited at its address. @throws NotFound */
    public Owed by(String token) {
        Inquiry it = byToken(token);
        if (!it.opensOn(today.date())) {
            return new Owed(true, List.of());
        }
        List<Inquiry> owed = inquiries.owed(it.address());
        return new Owed(
                false,
                it.isOpen() ? owed : Stream.concat(Stream.of(it), owed.stream()).toList());
    }

    /** Sends a link that has expired anew to its own address. Asked twice on a day it is sent once. Outside a transaction. */
    public void renew(String token) {
        Inquiry it = byToken(token);
        if (it.opensOn(today.date()) || !it.isOpen()) {
            return;
        }
        Outbox.Sealed message = outbox.seal(mail.reminds(it, secrets.show(it.link())));
        transaction.executeWithoutResult(status -> {
            if (inquiries.renew(it.id(), today.date().plusDays(RENEWED), today.date())) {
                outbox.queue(message);
                trail.record("inquiry.renewed", it.about(), details(it));
            }
        });
    }

    /** InquiryAnswers by a link, any of the questions at its address. Sent twice it is one answer. Outside a transaction. */
    public void answer(String token, UUID id, String words, List<Sent> sent) {
        Inquiry it = among(by(token).inquiries(), id);
        if (it.formal()) {
            throw new Refusal("answer/contribution.formal");
        }
        taken(it, words, sent, null);
    }

    /** InquiryAnswers as somebody who has the link and is logged in: an opinion that the law wants. Outside a transaction. */
    public void answerFormally(String token, UUID id, String words, List<Sent> sent) {
        Inquiry it = among(by(token).inquiries(), id);
        if (!it.formal()) {
            throw new NotFound("opinion " + id);
        }
        taken(it, words, sent, whoActs.now().required());
    }

    /** All that the one who acts still owes: their units, and they themselves by their address. */
    public List<Inquiry> owed() {
        Actor self = whoActs.now();
        return inquiries.owedInside(units(self), people.email(self.required()));
    }

    /** InquiryAnswers as somebody of a unit that is asked. Outside a transaction. */
    public void answer(UUID id, String words, List<Sent> sent) {
        UUID self = whoActs.now().required();
        if (owed().stream().noneMatch(each -> each.id().equals(id))
                && inquiries.owedBefore(id, units(whoActs.now()), people.email(self))) {
            return;
        }
        taken(among(owed(), id), words, sent, self);
    }

    private Set<String> units(Actor self) {
        return permission.reach(self);
    }

    private Inquiry byToken(String token) {
        return inquiries.byToken(token).orElseThrow(() -> new NotFound("inquiry"));
    }

    private static Inquiry among(List<Inquiry> owed, UUID id) {
        return owed.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("inquiry " + id));
    }

    private void taken(Inquiry it, String words, List<Sent> sent, @Nullable UUID by) {
        if (!it.isOpen()) {
            return;
        }
        if (words.isBlank()) {
            throw new Refusal("answer/contribution.empty");
        }
        List<String> kept = sent.stream().map(file -> blobs.put(file.bytes())).toList();
        transaction.executeWithoutResult(status -> {
            if (inquiries.answer(it.id(), InquiryDesk.cut(words), by, today.now())) {
                hang(it, sent, kept);
                tasks.done(InquiryDesk.OWED, it.subject());
                tasks.done(InquiryDesk.LATE, it.subject());
                tasks.open(desk.task(
                        InquiryDesk.ANSWERED, it, it.asking(), "/inquiries/" + it.id(), today.date(), it.label()));
                trail.record("inquiry.answered", it.about(), details(it));
            }
        });
    }

    private void hang(Inquiry it, List<Sent> sent, List<String> kept) {
        for (int i = 0; i < sent.size(); i++) {
            Sent file = sent.get(i);
            files.hang(it.subject(), file.name(), file.mediaType(), file.bytes().length, kept.get(i), it.label());
        }
    }

    private static Map<String, String> details(Inquiry it) {
        return Map.of("inquiry", it.id().toString());
    }
}
