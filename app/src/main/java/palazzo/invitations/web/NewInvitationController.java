// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.Intake.Written;
import palazzo.invitations.domain.InvitationDesk;
import palazzo.invitations.domain.Occasion;
import palazzo.kernel.Ids;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.organisation.SystemDoor;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Takes invitations in: typed by the staff, or written by whoever invites on a page of the city's own. */
@Controller
public class NewInvitationController {

    private static final String TYPED = "invitations/new";
    private static final String PUBLIC = "invitations/invite";

    private final InvitationDesk desk;
    private final Ids ids;
    private final Problems.Sayer sayer;

    NewInvitationController(InvitationDesk desk, Ids ids, Problems.Sayer sayer) {
        this.desk = desk;
        this.ids = ids;
        this.sayer = sayer;
    }

    /**
     * What is typed.
     *
     * @param key of this form: the same sent twice is one invitation
     * @param read that they have read what is done with their data; nobody asks the staff
     */
    public record Form(
            @NotBlank @Pattern(regexp = "[0-9a-f-]{36}") String key,
            @NotBlank @Size(max = 120) String name,

            @Nullable @Size(max = 200) @Email(regexp = MailAddress.PATTERN)
            String address,

            @Nullable @Size(max = 500) String postal,
            @NotBlank @Size(max = 200) String title,
            @Nullable Occasion occasion,
            @NotNull LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @NotBlank @Size(max = 300) String place,

            @Nullable @Size(max = 2) String country,
            @Nullable @Size(max = 500) String asked,
            @Nullable LocalDate answerBy,
            @Nullable @Size(max = 10_000) String body,
            @Nullable Boolean read) {

        Written written() {
            return new Written(
                    key,
                    name.strip(),
                    Said.or(address).strip(),
                    Said.or(postal).strip(),
                    title.strip(),
                    (Said.or(body).strip() + "\n\n" + Said.or(asked).strip() + "\n" + place.strip()).strip(),
                    List.of());
        }

        DetailsForm details() {
            return new DetailsForm(null, title, occasion, day, from, until, place, country, asked, answerBy);
        }

        boolean canBeAnswered() {
            return !Said.or(address).isBlank() || !Said.or(postal).isBlank();
        }
    }

    /** The form as it stands. */
    public record NewPage(
            String key,
            String name,
            String address,
            String postal,
            InvitationPage.Details details,
            String body,
            boolean read,
            List<Choice> occasions,
            Problems problems) {}

    /** @param code by which it is followed, as a letter is */
    public record TakenPage(String code) {}

    @GetMapping("/invitations/new")
    @Competence({"CFS-04", "CER-03", "URC-05", "URC-01"})
    ModelAndView typed() {
        return Pages.show(TYPED, empty());
    }

    @PostMapping("/invitations")
    @Competence({"CFS-04", "CER-03", "URC-05", "URC-01"})
    Object typeIn(@Valid @ModelAttribute Form form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TYPED, page(form, sayer.of(binding)));
        }
        try {
            var id = desk.typeIn(form.written(), form.details().details());
            Notice.on(redirect, "invitation.done.taken");
            return "redirect:/invitations/" + id;
        } catch (Refusal refusal) {
            return Pages.refused(TYPED, page(form, sayer.of(refusal)));
        }
    }

    @GetMapping("/public/invite")
    @SystemDoor
    ModelAndView open() {
        return Pages.show(PUBLIC, empty());
    }

    @PostMapping("/public/invite")
    @SystemDoor
    ModelAndView take(@Valid @ModelAttribute Form form, BindingResult binding) {
        if (binding.hasErrors()) {
            return Pages.refused(PUBLIC, page(form, sayer.of(binding)));
        }
        if (!form.canBeAnswered()) {
            return Pages.refused(PUBLIC, page(form, sayer.of(new Refusal("address/write.no_way_back"))));
        }
        if (!Boolean.TRUE.equals(form.read())) {
            return Pages.refused(PUBLIC, page(form, sayer.of(new Refusal("read/invitation.read"))));
        }
        try {
            String code = desk.take(form.written(), form.details().details());
            return Pages.show("invitations/taken", new TakenPage(code));
        } catch (Refusal refusal) {
            return Pages.refused(PUBLIC, page(form, sayer.of(refusal)));
        }
    }

    private NewPage empty() {
        return new NewPage(
                ids.next().toString(),
                "",
                "",
                "",
                new InvitationPage.Details("", "OTHER", "", "", "", "", "", "", "", Said.occasions()),
                "",
                false,
                Said.occasions(),
                Problems.none());
    }

    private NewPage page(Form form, Problems problems) {
        return new NewPage(
                form.key() == null ? ids.next().toString() : form.key(),
                Said.or(form.name()),
                Said.or(form.address()),
                Said.or(form.postal()),
                form.details().typed(),
                Said.or(form.body()),
                Boolean.TRUE.equals(form.read()),
                Said.occasions(),
                problems);
    }
}
