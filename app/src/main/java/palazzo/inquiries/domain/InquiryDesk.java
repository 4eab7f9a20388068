// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.inquiries.Askable;
import palazzo.inquiries.Inquiries;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.Ids;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.mail.Outbox;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.organisation.Unit;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.Secrets;
import palazzo.trail.Trail;

/** Asks, and awaits. */
@Service
@EnableConfigurationProperties(InquirySettings.class)
class InquiryDesk implements Inquiries {

    /** To answer what a unit of the house is asked. */
    static final String OWED = "inquiry.owed";

    /** To take note of what came back. */
    static final String ANSWERED = "inquiry.answered";

    /** To look after what does not come. */
    static final String LATE = "inquiry.late";

    static final int LONGEST = 8_000;

    private final StoredInquiries inquiries;
    private final InquiryMail mail;
    private final Outbox outbox;
    private final Secrets secrets;
    private final Charts charts;
    private final Tasks tasks;
    private final Trail trail;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;
    private final InquirySettings settings;

    InquiryDesk(
            StoredInquiries inquiries,
            InquiryMail mail,
            Outbox outbox,
            Secrets secrets,
            Charts charts,
            Tasks tasks,
            Trail trail,
            WhoActs whoActs,
            Ids ids,
            Today today,
            InquirySettings settings) {
        this.inquiries = inquiries;
        this.mail = mail;
        this.outbox = outbox;
        this.secrets = secrets;
        this.charts = charts;
        this.tasks = tasks;
        this.trail = trail;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
        this.settings = settings;
    }

    @Override
    public Draft draft(Question typed, String title, UnaryOperator<String> link) {
        Question question = named(typed);
        check(question);
        UUID id = ids.next();
        String token = inquiries.token();
        String address = link.apply(token);
        LocalDate due = Objects.requireNonNull(question.due());
        return new Draft(
                id,
                question,
                due,
                token,
                address,
                question.address().isEmpty() ? null : outbox.seal(mail.asks(id, question, due, title, address)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(Draft draft, Askable.About about) {
        Question question = draft.question();
        Inquiry it = new Inquiry(
                draft.id(),
                about.subject(),
                about.title(),
                about.path(),
                about.competence(),
                about.unit(),
                question.unit(),
                question.name(),
                question.address(),
                question.superior(),
                cut(question.question()),
                question.formal(),
                question.reserved(),
                draft.due(),
                today.now(),
                whoActs.now().required(),
                secrets.hide(draft.address()),
                draft.due().plusDays(settings.linkDays()),
                0,
                null,
                "",
                null,
                null,
                null,
                seenBy(about.label(), about.unit()));
        inquiries.add(it, draft.token());
        Outbox.Sealed message = draft.message();
        if (message != null) {
            outbox.queue(message);
        }
        if (!it.unit().isEmpty()) {
            tasks.open(task(OWED, it, it.unit(), "/inquiries/owed", it.due(), Label.unit(it.unit())));
        }
        trail.record("inquiry.asked", it.about(), Map.of("inquiry", it.id().toString()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean close(UUID id) {
        Inquiry it = inquiries.one(id, Sight.EVERYTHING);
        boolean closed = inquiries.close(id, today.now());
        if (closed) {
            tasks.done(OWED, it.subject());
            tasks.done(LATE, it.subject());
            trail.record("inquiry.closed", it.about(), Map.of("inquiry", id.toString()));
        }
        return closed;
    }

    @Override
    public List<Inquiry> of(Subject subject) {
        return inquiries.of(subject);
    }

    @Override
    public Inquiry one(UUID id, Sight sight) {
        return inquiries.one(id, sight);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(UUID id) {
        tasks.done(ANSWERED, Inquiry.subject(id));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void relabel(Subject subject, Label label) {
        inquiries.relabel(subject, label);
    }

    /** Whether somebody looks after it already. */
    boolean isLate(Inquiry it) {
        return tasks.about(it.subject(), Sight.EVERYTHING).stream()
                .anyMatch(task -> task.kind().equals(LATE));
    }

    /** A task about an inquiry. */
    Task task(String kind, Inquiry it, String unit, String path, LocalDate due, Label label) {
        return new Task(
                ids.next(),
                kind,
                kind.equals(OWED) ? it.question().lines().findFirst().orElse("") : it.name() + ": " + it.title(),
                it.subject(),
                path,
                it.competence(),
                unit,
                null,
                due,
                "",
                label);
    }

    private static Label seenBy(Label label, String unit) {
        Set<String> offices = new HashSet<>(label.offices());
        offices.add(unit);
        return new Label(label.kind(), offices, label.people());
    }

    /** A unit is one of the chart, and is called as the chart calls it where nobody in it is named. */
    private Question named(Question typed) {
        String name = typed.name().strip();
        if (!typed.unit().isEmpty()) {
            String unit = charts.on(today.date())
                    .unit(typed.unit())
                    .map(Unit::nameIt)
                    .orElseThrow(() -> new Refusal("unit/inquiry.unit"));
            name = name.isEmpty() ? unit : name;
        }
        return new Question(
                typed.unit(),
                name,
                typed.address().strip(),
                typed.superior().strip(),
                typed.question(),
                typed.due(),
                typed.formal(),
                typed.reserved());
    }

    private void check(Question question) {
        if (question.name().isEmpty()) {
            throw new Refusal("name/contribution.whom");
        }
        if (question.unit().isEmpty() && question.address().isEmpty() || isNoAddress(question.address())) {
            throw new Refusal("address/contribution.address");
        }
        if (isNoAddress(question.superior())) {
            throw new Refusal("superior/contribution.address");
        }
        if (question.question().isBlank()) {
            throw new Refusal("question/contribution.what");
        }
        if (question.due() == null || question.due().isBefore(today.date())) {
            throw new Refusal("due/contribution.due");
        }
    }

    private static boolean isNoAddress(String typed) {
        return !typed.isEmpty() && !typed.matches(MailAddress.PATTERN);
    }

    static String cut(String words) {
        String text = words.replace("\r\n", "\n").replace("\0", "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
