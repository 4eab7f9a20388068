// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.archive.Dossier;
import palazzo.archive.DossierPart;
import palazzo.inquiries.Inquiries;
import palazzo.inquiries.Inquiry;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.WhoActs;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** What offices are asked for a file, on the file's page; and the way to ask one more. */
@Component
class InquiriesOfDossier implements DossierPart {

    private final Inquiries inquiries;
    private final InquiryPages pages;
    private final Permission permission;
    private final WhoActs whoActs;

    InquiriesOfDossier(Inquiries inquiries, InquiryPages pages, Permission permission, WhoActs whoActs) {
        this.inquiries = inquiries;
        this.pages = pages;
        this.permission = permission;
        this.whoActs = whoActs;
    }

    @Override
    public Shown around(Dossier dossier, Sight sight) {
        return new Shown(
                Phrase.of("inquiries.on_letter"),
                rows(dossier, sight),
                permission.may(whoActs.now(), "URC-03") ? "/inquiries/new?about=dossier&subject=" + dossier.id() : null,
                Phrase.of("inquiries.ask"));
    }

    private List<WorkRow> rows(Dossier dossier, Sight sight) {
        return inquiries.of(dossier.subject()).stream()
                .filter(it -> sight.sees(it.label()))
                .map(this::row)
                .toList();
    }

    private WorkRow row(Inquiry it) {
        return new WorkRow(
                null,
                Phrase.plain(InquiryPages.first(it.question())),
                "/inquiries/" + it.id(),
                null,
                List.of(Phrase.plain(it.name()), Phrase.of("contribution.due", it.due())),
                pages.state(it).text());
    }
}
