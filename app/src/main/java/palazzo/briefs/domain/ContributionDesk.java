// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.agenda.Engagement;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.Ids;
import palazzo.kernel.MailAddress;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.mail.Outbox;
import palazzo.organisation.Competence;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.Secrets;
import palazzo.trail.Trail;

/** Asks directorates and outsiders for what a brief needs, reminds them, and takes in what they answer. */
@Service
public class ContributionDesk {

    static final String LATE = "contribution.late";

    private static final int DAYS_LATE = 1;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ITALIAN);

    private final Meetings meetings;
    private final Briefs briefs;
    private final BriefDesk desk;
    private final Contributions contributions;
    private final Boxes boxes;
    private final Outbox outbox;
    private final Blobs blobs;
    private final Files files;
    private final Secrets secrets;
    private final Tasks tasks;
    private final Trail trail;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    ContributionDesk(
            Meetings meetings,
            Briefs briefs,
            BriefDesk desk,
            Contributions contributions,
            Boxes boxes,
            Outbox outbox,
            Blobs blobs,
            Files files,
            Secrets secrets,
            Tasks tasks,
            Trail trail,
            WhoActs whoActs,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.meetings = meetings;
        this.briefs = briefs;
        this.desk = desk;
        this.contributions = contributions;
        this.boxes = boxes;
        this.outbox = outbox;
        this.blobs = blobs;
        this.files = files;
        this.secrets = secrets;
        this.tasks = tasks;
        this.trail = trail;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    /** What is asked. @param name of the office or person, as they are written to */
    public record Question(
            String name,
            String address,
            String question,
            @Nullable LocalDate due,
            boolean formal,
            boolean reserved) {}

    /** A file that somebody sends along. */
    public record Sent(String name, String mediaType, byte[] bytes) {}

    /** Asks. Outside a transaction: the mail is made before. @param link makes an address out of a token */
    @Competence({"STE-05", "CFS-07", "URC-03"})
    public void ask(UUID object, String recurrence, Question question, UnaryOperator<String> link) {
        check(question);
        Engagement meeting = meetings.one(object, recurrence);
        String token = contributions.token();
        String address = link.apply(token);
        LocalDate due = java.util.Objects.requireNonNull(question.due());
        UUID id = ids.next();
        Outbox.Sealed message = outbox.seal(post(
                id,
                question.address().strip(),
                "Richiesta di informazioni: " + meeting.summary(),
                asks(question, due, address)));
        transaction.executeWithoutResult(status -> desk.prepared(object, recurrence, it -> {
            contributions.add(
                    new Contribution(
                            id,
                            it.id(),
                            question.name().strip(),
                            question.address().strip(),
                            BriefDesk.cut(question.question()),
                            question.formal(),
                            question.reserved(),
                            due,
                            today.now(),
                            whoActs.now().required(),
                            secrets.hide(address),
                            0,
                            "",
                            null,
                            null,
                            null),
                    token);
            outbox.queue(message);
            trail.record("brief.asked", Brief.subject(it.id()), Map.of("contribution", id.toString()));
            return it;
        }));
    }

    /** Nothing more is awaited. */
    @Transactional
    public void close(UUID id) {
        Contribution it = contributions.one(id);
        Brief brief = briefs.one(it.brief());
        desk.prepared(brief.engagement(), brief.recurrence(), same -> {
            if (contributions.close(id, today.now())) {
                tasks.done(LATE, it.subject());
                trail.record("brief.closed_without", Brief.subject(same.id()));
            }
            return same;
        });
    }

    /** What whoever holds a link may know: the question itself, and all that is still awaited at its address. */
    public List<Contribution> asked(String token) {
        Contribution it = contributions.byToken(token).orElseThrow(() -> new NotFound("contribution"));
        List<Contribution> owed = contributions.owed(it.address());
        return it.isOpen()
                ? owed
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(it), owed.stream())
                        .toList();
    }

    /** Answers by a link, any of the questions at its address. Sent twice it is one answer. Outside a transaction. */
    public void answer(String token, UUID id, String words, List<Sent> sent) {
        Contribution it = asked(token).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("contribution " + id));
        if (it.formal()) {
            throw new Refusal("answer/contribution.formal");
        }
        taken(it, words, sent, null);
    }

    /** Answers as somebody who has the link and is logged in: an opinion that the law wants. Outside a transaction. */
    public void answerFormally(String token, UUID id, String words) {
        Contribution it = asked(token).stream()
                .filter(each -> each.id().equals(id) && each.formal())
                .findFirst()
                .orElseThrow(() -> new NotFound("contribution " + id));
        taken(it, words, List.of(), whoActs.now().required());
    }

    private void taken(Contribution it, String words, List<Sent> sent, @Nullable UUID by) {
        if (words.isBlank()) {
            throw new Refusal("answer/contribution.empty");
        }
        if (!it.isOpen()) {
            return;
        }
        List<String> kept = sent.stream().map(file -> blobs.put(file.bytes())).toList();
        transaction.executeWithoutResult(status -> {
            if (contributions.answer(it.id(), BriefDesk.cut(words), by, today.now())) {
                for (int i = 0; i < sent.size(); i++) {
                    Sent file = sent.get(i);
                    files.hang(
                            it.subject(),
                            file.name(),
                            file.mediaType(),
                            file.bytes().length,
                            kept.get(i),
                            desk.label());
                }
                tasks.done(LATE, it.subject());
                trail.record(
                        "brief.answered",
                        Brief.subject(it.brief()),
                        Map.of("contribution", it.id().toString()));
            }
        });
    }

    /** Reminds whoever has not answered by the day before, once a day; what is late is a task for who asked. */
    void remind() {
        for (Contribution it : contributions.due(today.date().plusDays(1))) {
            Outbox.Sealed message = outbox.seal(post(
                    it.id(),
                    it.address(),
                    "Promemoria: " + it.question().lines().findFirst().orElse(""),
                    reminds(it, secrets.show(it.link()))));
            transaction.executeWithoutResult(status -> {
                if (contributions.remind(it.id(), today.date())) {
                    outbox.queue(message);
                    trail.record(
                            "brief.reminded",
                            Brief.subject(it.brief()),
                            Map.of("contribution", it.id().toString()));
                }
                if (!it.due().plusDays(DAYS_LATE).isAfter(today.date())) {
                    late(it);
                }
            });
        }
    }

    private void late(Contribution it) {
        Brief brief = briefs.one(it.brief());
        String unit = desk.label().offices().stream().sorted().findFirst().orElse("");
        tasks.done(LATE, it.subject());
        tasks.open(new Task(
                ids.next(),
                LATE,
                it.name() + ": " + brief.title(),
                it.subject(),
                brief.path(),
                "STE-05",
                unit,
                null,
                today.date(),
                "",
                desk.label()));
    }

    private void check(Question question) {
        if (question.name().isBlank()) {
            throw new Refusal("name/contribution.whom");
        }
        if (question.address().isBlank() || !question.address().strip().matches(MailAddress.PATTERN)) {
            throw new Refusal("address/contribution.address");
        }
        if (question.question().isBlank()) {
            throw new Refusal("question/contribution.what");
        }
        if (question.due() == null || question.due().isBefore(today.date())) {
            throw new Refusal("due/contribution.due");
        }
    }

    private Outbox.Post post(UUID id, String address, String subject, String body) {
        return new Outbox.Post(
                new palazzo.kernel.Subject("contribution", id),
                "nota",
                boxes.answering(ids.next())
                        .orElseThrow(() -> new Refusal("reply.no_mailbox"))
                        .id(),
                List.of(address),
                subject,
                body,
                "",
                true,
                List.of());
    }

    private static String asks(Question question, LocalDate due, String link) {
        return """
                Gentile %s,

                per preparare un incontro del Sindaco chiediamo, entro %s:

                %s

                %s
                %s
                """.formatted(
                        question.name().strip(),
                        DAY.format(due),
                        question.question().strip(),
                        question.formal()
                                ? "È un parere: si risponde dopo avere fatto accesso, da questa pagina:"
                                : "Si risponde da questa pagina, anche con allegati, senza bisogno di accesso:",
                        link);
    }

    private static String reminds(Contribution it, String link) {
        return """
                Gentile %s,

                aspettiamo ancora, entro %s:

                %s

                Si risponde qui:
                %s
                """.formatted(it.name(), DAY.format(it.due()), it.question(), link);
    }
}
