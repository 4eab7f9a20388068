// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Hitch;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.mail.domain.Quarantine;
import palazzo.mail.domain.Quarantine.Kept;
import palazzo.organisation.Competence;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What came by mail and is no letter, and the quarantine. */
@Controller
@Competence({"URC-01", "STE-04"})
public class MailController {

    private static final String TEMPLATE = "mail/item";
    private static final String WAITING = "quarantine";
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "mails.column.arrived"),
            Column.of(Fold.MAIN, "mails.column.kind"),
            Column.of(Fold.FOOT, "mails.column.about"),
            Column.of(Fold.END, "mails.column.state"));

    private final Quarantine quarantine;
    private final Problems.Sayer sayer;

    MailController(Quarantine quarantine, Problems.Sayer sayer) {
        this.quarantine = quarantine;
        this.sayer = sayer;
    }

    /** What a person reads out of a mail. */
    public record RepairForm(
            @Size(max = 200) String name,

            @Email(regexp = MailAddress.PATTERN) @Size(max = 200)
            String address,

            @NotBlank @Size(max = 500) String subject,
            @NotBlank @Size(max = 100_000) String body) {

        public RepairForm {
            name = name == null ? "" : name;
            address = address == null ? "" : address;
        }

        static final RepairForm EMPTY = new RepairForm("", "", "", "");
    }

    /** @param start how its bytes begin */
    public record ItemPage(Kept mail, Tag state, Phrase why, String start, RepairForm form, Problems problems) {}

    @GetMapping("/mail")
    ModelAndView all(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/mail", given, "show");
        List<Row> rows = quarantine.all(asked.get("show").equals(WAITING)).stream()
                .map(MailController::row)
                .toList();
        return Pages.show(
                "mail/items",
                ListPage.of(asked, "", Phrase.of("mails.caption"), COLUMNS, new Slice<>(rows, null))
                        .filteredBy(Filter.choice(
                                "show",
                                "mails.show",
                                List.of(
                                        new Choice("", Phrase.of("mails.show.all")),
                                        new Choice(WAITING, Phrase.of("mails.show.quarantine"))))));
    }

    @GetMapping("/mail/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, page(id, RepairForm.EMPTY, Problems.none()));
    }

    /** The bytes as they came: to be saved, never to be shown by the browser. */
    @GetMapping("/mail/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".eml")
                                .build()
                                .toString())
                .body(quarantine.raw(id));
    }

    @PostMapping("/mail/{id}/reading")
    Object replay(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            quarantine.replay(id);
        } catch (Refusal still) {
            return Pages.refused(TEMPLATE, page(id, RepairForm.EMPTY, sayer.of(still)));
        }
        Notice.on(redirect, "mails.replay.done");
        return "redirect:/mail";
    }

    @PostMapping("/mail/{id}/repair")
    Object repair(
            @PathVariable UUID id,
            @Valid @ModelAttribute RepairForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(id, form, sayer.of(binding)));
        }
        quarantine.repair(id, new Quarantine.Typed(form.name(), form.address(), form.subject(), form.body()));
        Notice.on(redirect, "mails.repair.done", form.subject());
        return "redirect:/mail";
    }

    private ItemPage page(UUID id, RepairForm form, Problems problems) {
        Kept mail = quarantine.one(id);
        return new ItemPage(mail, state(mail), why(mail), quarantine.start(id), form, problems);
    }

    private static Row row(Kept mail) {
        String path = "/mail/" + mail.id();
        Phrase kind = Phrase.of("mails.kind." + mail.kind());
        Phrase below = mail.isInQuarantine() ? why(mail) : Phrase.of("mails.size", (mail.size() + 1023) / 1024);
        return Row.of(
                mail.id().toString(),
                kind,
                path,
                new Cell.Meta(Phrase.of("mails.moment", mail.arrivedAt())),
                new Cell.Name(kind, path, below),
                new Cell.Meta(Phrase.of(mail.about() == null ? "mails.about.nothing" : "mails.about.letter")),
                new Cell.State(state(mail)));
    }

    private static Phrase why(Kept mail) {
        return Phrase.of(Hitch.in(mail.failure()));
    }

    private static Tag state(Kept mail) {
        return mail.isInQuarantine()
                ? Tag.of(Tone.LATE, "mails.state.quarantine")
                : Tag.of(Tone.OFF, "mails.state.kept");
    }
}
