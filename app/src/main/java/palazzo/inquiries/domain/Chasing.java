// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.Today;
import palazzo.mail.Outbox;
import palazzo.tasks.Tasks;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;
import palazzo.tenancy.Secrets;
import palazzo.trail.Trail;

/**
 * Looks after what does not come: a reminder a day from the day before it is due, a task for who asked from the day after,
 * and once a word to the superior some days later.
 */
@Component
class Chasing implements CityJob {

    private final StoredInquiries inquiries;
    private final InquiryDesk desk;
    private final InquiryMail mail;
    private final InquirySettings settings;
    private final Outbox outbox;
    private final Secrets secrets;
    private final Tasks tasks;
    private final Trail trail;
    private final Today today;
    private final TransactionTemplate transaction;

    Chasing(
            StoredInquiries inquiries,
            InquiryDesk desk,
            InquiryMail mail,
            InquirySettings settings,
            Outbox outbox,
            Secrets secrets,
            Tasks tasks,
            Trail trail,
            Today today,
            TransactionTemplate transaction) {
        this.inquiries = inquiries;
        this.desk = desk;
        this.mail = mail;
        this.settings = settings;
        this.outbox = outbox;
        this.secrets = secrets;
        this.tasks = tasks;
        this.trail = trail;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "inquiries.chase";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(City city) {
        OneByOne work = new OneByOne();
        work.each(inquiries.due(today.date().plusDays(1)), this::chase);
        work.end();
    }

    private void chase(Inquiry it) {
        LocalDate day = today.date();
        Outbox.Sealed reminder = it.address().isEmpty() || !inquiries.mayRemind(it.id(), day)
                ? null
                : outbox.seal(mail.reminds(it, secrets.show(it.link())));
        boolean isLong = !it.due().plusDays(settings.escalation()).isAfter(day);
        Outbox.Sealed word =
                isLong && !it.superior().isEmpty() && it.escalatedOn() == null ? outbox.seal(mail.escalates(it)) : null;
        transaction.executeWithoutResult(status -> {
            remind(it, reminder, day);
            escalate(it, word, day);
            if (it.due().isBefore(day) && !desk.isLate(it)) {
                tasks.open(desk.task(InquiryDesk.LATE, it, it.asking(), "/inquiries/" + it.id(), day, it.label()));
            }
        });
    }

    private void remind(Inquiry it, Outbox.@Nullable Sealed message, LocalDate day) {
        if (message != null && inquiries.remind(it.id(), day)) {
            outbox.queue(message);
            trail.record(
                    "inquiry.reminded", it.about(), Map.of("inquiry", it.id().toString()));
        }
    }

    private void escalate(Inquiry it, Outbox.@Nullable Sealed message, LocalDate day) {
        if (message != null && inquiries.escalate(it.id(), day)) {
            outbox.queue(message);
            trail.record(
                    "inquiry.escalated", it.about(), Map.of("inquiry", it.id().toString()));
        }
    }
}
