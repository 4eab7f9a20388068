// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.inquiries.Askable;
import palazzo.inquiries.Askable.About;
import palazzo.inquiries.Inquiries.Draft;
import palazzo.inquiries.Inquiries.Question;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.Acting;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/** Gathers information from the offices: asks for a letter or a matter, and looks after what is open. */
@Service
public class Gathering {

    private static final String COMPETENCE = "URC-03";

    private final InquiryDesk desk;
    private final StoredInquiries inquiries;
    private final Map<String, Askable> askables;
    private final DossierAskable dossiers;
    private final Acting acting;
    private final Sights sights;
    private final TransactionTemplate transaction;

    Gathering(
            InquiryDesk desk,
            StoredInquiries inquiries,
            List<Askable> askables,
            DossierAskable dossiers,
            Acting acting,
            Sights sights,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.askables = askables.stream().collect(Collectors.toMap(Askable::kind, each -> each));
        this.dossiers = dossiers;
        this.acting = acting;
        this.sights = sights;
        this.transaction = transaction;
    }

    /** What is asked for. @throws NotFound where the one who acts may not see it */
    public About about(String kind, UUID id) {
        return Optional.ofNullable(askables.get(kind))
                .flatMap(askable -> askable.about(id, sights.now()))
                .orElseThrow(() -> new NotFound(kind + " " + id));
    }

    /** The matter of this code. @throws Refusal where the one who acts sees none */
    public About coded(String code) {
        return dossiers.coded(code, sights.now()).orElseThrow(() -> new Refusal("dossier/inquiry.dossier"));
    }

    /** Asks. Outside a transaction. @param link makes an address out of a token */
    public void ask(About about, Question question, UnaryOperator<String> link) {
        acting.under(
                () -> {
                    Draft draft = desk.draft(question, about.title(), link);
                    transaction.executeWithoutResult(status -> desk.ask(draft, about));
                },
                COMPETENCE,
                about.competence());
    }

    /** Awaits it no more. Done twice it is done once. */
    @Transactional
    public void close(UUID id) {
        Inquiry it = inquiries.one(id, sights.now());
        acting.under(() -> desk.close(id), COMPETENCE, it.competence());
    }

    /** What came back was taken note of. Done twice it is done once. */
    @Transactional
    public void read(UUID id) {
        Inquiry it = inquiries.one(id, sights.now());
        acting.under(() -> desk.read(id), COMPETENCE, it.competence());
    }

    /** One that the one who acts may see. */
    public Inquiry one(UUID id) {
        Sight sight = sights.now();
        return inquiries.one(id, sight);
    }
}
