// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.AddressForm;
import palazzo.directory.domain.FormsOfAddress;
import palazzo.directory.domain.OfficeKinds;
import palazzo.directory.domain.OfficeKinds.OfficeKind;
import palazzo.directory.domain.OfficeKinds.OfficeKind.Forms;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The kinds of office and how their holders are written to: as they ship, changed by the city, with a preview. */
@Controller
@Competence({"CER-01", "CER-16"})
public class OfficeFormsController {

    private static final String LIST = "directory/officeForms";
    private static final String TEMPLATE = "directory/officeForm";
    private static final String NEW = "new";
    private static final int LAST_RANK = 999;

    private final OfficeKinds kinds;
    private final FormsOfAddress forms;
    private final Problems.Sayer sayer;

    OfficeFormsController(OfficeKinds kinds, FormsOfAddress forms, Problems.Sayer sayer) {
        this.kinds = kinds;
        this.forms = forms;
        this.sayer = sayer;
    }

    /** All kinds. */
    public record KindsPage(List<OfficeKind> kinds) {}

    /** What somebody types. */
    public record KindForm(
            @NotBlank @Size(max = 60) @Nullable String code,
            @Size(max = 20) @Nullable String category,
            @NotNull @Min(1) @Max(999) @Nullable Integer rank,
            @NotBlank @Size(max = 120) @Nullable String nameM,
            @NotBlank @Size(max = 120) @Nullable String nameF,
            @NotBlank @Size(max = 120) @Nullable String envelopeM,
            @NotBlank @Size(max = 120) @Nullable String envelopeF,
            @NotBlank @Size(max = 120) @Nullable String salutationM,
            @NotBlank @Size(max = 120) @Nullable String salutationF,
            @NotBlank @Size(max = 120) @Nullable String en,
            @NotBlank @Size(max = 120) @Nullable String salutationEn) {

        static KindForm of(OfficeKind kind) {
            return new KindForm(
                    kind.code(),
                    kind.category(),
                    kind.rank(),
                    kind.masculine().name(),
                    kind.feminine().name(),
                    kind.masculine().envelope(),
                    kind.feminine().envelope(),
                    kind.masculine().salutation(),
                    kind.feminine().salutation(),
                    kind.en(),
                    kind.salutationEn());
        }

        OfficeKind kind() {
            return new OfficeKind(
                    Line.of(code),
                    Line.of(category).replaceAll("[^A-Z]", ""),
                    rank == null ? LAST_RANK : rank,
                    new Forms(Line.of(nameM), Line.of(envelopeM), Line.of(salutationM)),
                    new Forms(Line.of(nameF), Line.of(envelopeF), Line.of(salutationF)),
                    Line.of(en),
                    Line.of(salutationEn));
        }
    }

    /** The form of a kind. @param previews how its holders would be written to: a woman, a man */
    public record KindPage(KindForm form, boolean isNew, List<AddressForm> previews, Problems problems) {}

    @GetMapping("/directory/office-forms")
    ModelAndView all() {
        return Pages.show(LIST, new KindsPage(kinds.all()));
    }

    @GetMapping("/directory/office-forms/{code}")
    ModelAndView one(@PathVariable String code) {
        if (code.equals(NEW)) {
            KindForm empty = new KindForm("", "", LAST_RANK, "", "", "", "", "", "", "", "");
            return Pages.show(TEMPLATE, new KindPage(empty, true, List.of(), Problems.none()));
        }
        OfficeKind kind = kinds.of(code).orElseThrow(() -> new NotFound("kind of office " + code));
        return Pages.show(TEMPLATE, new KindPage(KindForm.of(kind), false, previews(kind), Problems.none()));
    }

    @PostMapping("/directory/office-forms/{code}")
    Object keep(
            @PathVariable String code,
            @Valid @ModelAttribute KindForm form,
            BindingResult binding,
            @RequestParam(required = false) @Nullable String preview,
            RedirectAttributes redirect) {
        boolean isNew = code.equals(NEW);
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, new KindPage(form, isNew, List.of(), sayer.of(binding)));
        }
        OfficeKind kind = form.kind();
        if (preview != null) {
            return Pages.show(TEMPLATE, new KindPage(form, isNew, previews(kind), Problems.none()));
        }
        try {
            if (!isNew && !code.equals(kind.code())) {
                throw new Refusal("code/directory.office_code", kind.code());
            }
            kinds.keep(kind);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, new KindPage(form, isNew, List.of(), sayer.of(refusal)));
        }
        Notice.on(redirect, "directory.office_form_kept", kind.masculine().name());
        return "redirect:/directory/office-forms";
    }

    private List<AddressForm> previews(OfficeKind kind) {
        return List.of(forms.example(kind, "F"), forms.example(kind, "M"));
    }
}
