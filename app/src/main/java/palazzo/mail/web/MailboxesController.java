// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.mail.domain.Mailbox;
import palazzo.mail.domain.Mailbox.Account;
import palazzo.mail.domain.Mailbox.Security;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.Administrators;
import palazzo.pec.Certification.Form;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The boxes of the city: where they are and whether they are read. Nothing of what lies in them is shown here. */
@Controller
@Administrators
public class MailboxesController {

    private static final String TEMPLATE = "mail/mailbox";

    private final Mailboxes mailboxes;
    private final Problems.Sayer sayer;

    MailboxesController(Mailboxes mailboxes, Problems.Sayer sayer) {
        this.mailboxes = mailboxes;
        this.sayer = sayer;
    }

    /** What is typed in. An empty password leaves the one that is kept. */
    public record BoxForm(
            int version,
            @NotBlank @Size(max = 100) String name,

            @NotBlank @Email(regexp = MailAddress.PATTERN) @Size(max = 200)
            String address,

            @NotBlank @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9.:-]*")
            String imapHost,

            @Min(1) @Max(65535) int imapPort,

            @NotBlank @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9.:-]*")
            String smtpHost,

            @Min(1) @Max(65535) int smtpPort,
            @NotNull Security security,
            @NotBlank @Size(max = 200) String username,
            @Size(max = 200) String password,
            boolean certified,
            @Nullable Form receipts,
            boolean active) {

        static BoxForm empty() {
            return new BoxForm(0, "", "", "", 993, "", 465, Security.TLS, "", "", false, Form.COMPLETE, true);
        }

        static BoxForm of(Mailbox box) {
            Account a = box.account();
            return new BoxForm(
                    box.version(),
                    a.name(),
                    a.address(),
                    a.imapHost(),
                    a.imapPort(),
                    a.smtpHost(),
                    a.smtpPort(),
                    a.security(),
                    a.username(),
                    "",
                    a.certified(),
                    a.receipts(),
                    box.active());
        }

        Account account(String kept) {
            boolean typed = password != null && !password.isEmpty();
            return new Account(
                    name,
                    address,
                    imapHost,
                    imapPort,
                    smtpHost,
                    smtpPort,
                    security,
                    username,
                    typed ? password : kept,
                    certified,
                    receipts == null ? Form.COMPLETE : receipts);
        }
    }

    /** @param path where the form is sent */
    public record BoxPage(
            String path,
            boolean fresh,
            BoxForm form,
            List<Choice> securities,
            List<Choice> receipts,
            Problems problems) {}

    /** All boxes. */
    public record BoxesPage(List<Mailbox> boxes) {}

    @GetMapping("/mailboxes")
    ModelAndView all() {
        return Pages.show("mail/mailboxes", new BoxesPage(mailboxes.all()));
    }

    @GetMapping("/mailboxes/new")
    ModelAndView form() {
        return Pages.show(TEMPLATE, page("/mailboxes", true, BoxForm.empty(), Problems.none()));
    }

    @GetMapping("/mailboxes/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, page("/mailboxes/" + id, false, BoxForm.of(mailboxes.one(id)), Problems.none()));
    }

    @PostMapping("/mailboxes")
    Object add(@Valid @ModelAttribute BoxForm form, BindingResult binding, RedirectAttributes redirect) {
        return keep("/mailboxes", true, form, binding, redirect, () -> mailboxes.add(form.account("")));
    }

    @PostMapping("/mailboxes/{id}")
    Object change(
            @PathVariable UUID id,
            @Valid @ModelAttribute BoxForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        String kept = mailboxes.one(id).account().password();
        return keep(
                "/mailboxes/" + id,
                false,
                form,
                binding,
                redirect,
                () -> mailboxes.change(id, form.version(), form.account(kept), form.active()));
    }

    private Object keep(
            String path,
            boolean fresh,
            BoxForm form,
            BindingResult binding,
            RedirectAttributes redirect,
            Runnable act) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(path, fresh, form, sayer.of(binding)));
        }
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(path, fresh, form, sayer.of(refusal)));
        }
        Notice.on(redirect, "boxes.kept", form.address());
        return "redirect:/mailboxes";
    }

    private static BoxPage page(String path, boolean fresh, BoxForm form, Problems problems) {
        List<Choice> securities = Arrays.stream(Security.values())
                .map(security -> new Choice(security.name(), Phrase.of("boxes.security." + security)))
                .toList();
        List<Choice> receipts = Arrays.stream(Form.values())
                .map(asked -> new Choice(asked.name(), Phrase.of("boxes.receipts." + asked)))
                .toList();
        return new BoxPage(path, fresh, form, securities, receipts, problems);
    }
}
