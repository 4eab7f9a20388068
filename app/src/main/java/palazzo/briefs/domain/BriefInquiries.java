// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.agenda.Engagement;
import palazzo.inquiries.Askable.About;
import palazzo.inquiries.Inquiries;
import palazzo.inquiries.Inquiries.Draft;
import palazzo.inquiries.Inquiries.Question;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.NotFound;
import palazzo.organisation.Sight;

/** What offices and outsiders are asked for a brief: by whoever prepares it. */
@Service
public class BriefInquiries {

    private final Meetings meetings;
    private final BriefDesk desk;
    private final Inquiries inquiries;
    private final TransactionTemplate transaction;

    BriefInquiries(Meetings meetings, BriefDesk desk, Inquiries inquiries, TransactionTemplate transaction) {
        this.meetings = meetings;
        this.desk = desk;
        this.inquiries = inquiries;
        this.transaction = transaction;
    }

    /** Asks. Outside a transaction: the mail is made before. @param link makes an address out of a token */
    public void ask(UUID object, String recurrence, Question question, UnaryOperator<String> link) {
        Engagement meeting = meetings.one(object, recurrence);
        Draft draft = inquiries.draft(question, meeting.summary(), link);
        transaction.executeWithoutResult(status -> desk.prepared(object, recurrence, it -> {
            inquiries.ask(
                    draft,
                    new About(Brief.subject(it.id()), it.title(), it.path(), "STE-05", desk.unit(), desk.label()));
            return it;
        }));
    }

    /** Nothing more is awaited. */
    @Transactional
    public void close(UUID object, String recurrence, UUID id) {
        Inquiry it = inquiries.one(id, Sight.EVERYTHING);
        desk.prepared(object, recurrence, brief -> {
            if (!it.about().equals(Brief.subject(brief.id()))) {
                throw new NotFound("inquiry " + id);
            }
            inquiries.close(id);
            return brief;
        });
    }

    /** All that was asked for a brief. */
    public List<Inquiry> of(UUID brief) {
        return inquiries.of(Brief.subject(brief));
    }
}
