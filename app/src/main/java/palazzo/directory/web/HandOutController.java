// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import ezvcard.VCardVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.directory.domain.MailingLists;
import palazzo.directory.domain.MailingLists.MailingList;
import palazzo.directory.domain.Profile;
import palazzo.directory.domain.Recipients;
import palazzo.directory.domain.Recipients.Recipient;
import palazzo.directory.domain.VCards;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.Sights;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;

/** What leaves the house of a mailing list: a table, vCards, labels, envelopes. The trail is told each time. */
@Controller
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class HandOutController {

    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "directory.name"),
            Column.of(Fold.FOOT, "directory.office"),
            Column.of(Fold.FOOT, "directory.field.ENVELOPE"),
            Column.of(Fold.FOOT, "directory.field.SALUTATION"),
            Column.of(Fold.FOOT, "directory.delivery"),
            Column.of(Fold.FOOT, "directory.why_title"));

    private final MailingLists lists;
    private final Recipients recipients;
    private final VCards cards;
    private final ListPrint print;
    private final Sights sights;
    private final Today today;

    HandOutController(
            MailingLists lists, Recipients recipients, VCards cards, ListPrint print, Sights sights, Today today) {
        this.lists = lists;
        this.recipients = recipients;
        this.cards = cards;
        this.print = print;
        this.sights = sights;
        this.today = today;
    }

    @GetMapping("/directory/lists/{id}.csv")
    ModelAndView csv(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        List<Row> rows =
                handedOut(id, given, "csv").stream().map(HandOutController::row).toList();
        return Pages.csv(
                "elenco",
                ListPage.of(
                        Asked.of("/directory/lists/" + id, given),
                        "name",
                        Phrase.of("directory.lists"),
                        COLUMNS,
                        new Slice<>(rows, null)));
    }

    @GetMapping("/directory/lists/{id}.vcf")
    ResponseEntity<byte[]> vcf(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        List<Profile> profiles =
                handedOut(id, given, "vcf").stream().map(Recipient::profile).toList();
        return vcf(cards.write(profiles, version(given), today.date()), "elenco.vcf");
    }

    @GetMapping("/directory/lists/{id}/labels.pdf")
    ResponseEntity<byte[]> labels(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        return pdf(print.labels(handedOut(id, given, "labels")), "etichette.pdf");
    }

    @GetMapping("/directory/lists/{id}/envelopes.pdf")
    ResponseEntity<byte[]> envelopes(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        return pdf(print.envelopes(handedOut(id, given, "envelopes")), "buste.pdf");
    }

    private List<Recipient> handedOut(UUID id, Map<String, String> given, String form) {
        MailingList list = lists.one(id);
        LocalDate day = ListsController.dayOr(given.get("day"), today.date());
        List<Recipient> on =
                recipients.of(list, day, ListsController.purpose(given.get("purpose")), sights.now()).stream()
                        .filter(each -> !each.isOut())
                        .toList();
        lists.handedOut(id, form, on.size());
        return on;
    }

    private static Row row(Recipient recipient) {
        String path = "/directory/" + recipient.profile().id();
        return Row.of(
                recipient.profile().id().toString(),
                Phrase.plain(recipient.profile().party().name()),
                path,
                new Cell.Name(Phrase.plain(recipient.profile().party().name()), path, null),
                text(recipient.office() == null ? "" : recipient.office().it()),
                text(String.join(", ", recipient.form().envelope())),
                text(recipient.form().salutation()),
                text(recipient.form().delivery().lines().collect(Collectors.joining(", "))),
                Cell.text(why(recipient)));
    }

    private static Phrase why(Recipient recipient) {
        if (recipient.exempt() != null) {
            return Phrase.plain(recipient.exempt().reason());
        }
        return recipient.office() == null ? Phrase.of("directory.why.question") : ListPages.why(recipient.office());
    }

    private static Cell text(String plain) {
        return Cell.text(Phrase.plain(plain));
    }

    static VCardVersion version(Map<String, String> given) {
        return "3".equals(given.get("version")) ? VCardVersion.V3_0 : VCardVersion.V4_0;
    }

    static ResponseEntity<byte[]> vcf(String text, String name) {
        return handOut(
                text.getBytes(StandardCharsets.UTF_8), new MediaType("text", "vcard", StandardCharsets.UTF_8), name);
    }

    static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return handOut(bytes, MediaType.APPLICATION_PDF, name);
    }

    private static ResponseEntity<byte[]> handOut(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
