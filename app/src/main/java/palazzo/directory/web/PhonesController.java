// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.domain.Phones;
import palazzo.directory.web.PartyPage.PhonesForm;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Changes the telephone numbers of a party. */
@Controller
@Competence({"URC-02", "URC-01"})
public class PhonesController {

    /** Whoever keeps the telephone or the post knows who is called where. */
    static final String[] WRITES = {"URC-02", "URC-01"};

    private final Phones phones;
    private final PartyPages pages;
    private final Problems.Sayer sayer;

    PhonesController(Phones phones, PartyPages pages, Problems.Sayer sayer) {
        this.phones = phones;
        this.pages = pages;
        this.sayer = sayer;
    }

    /** What is typed in; no number at all takes all away. */
    public record Typed(
            @Nullable @Size(max = 1000) String numbers,
            @Nullable @Size(max = 1000) String read) {

        String lines() {
            return numbers == null ? "" : numbers;
        }

        PhonesForm form() {
            return new PhonesForm(lines(), read == null ? "" : read);
        }

        Set<String> known() {
            return read == null
                    ? Set.of()
                    : Arrays.stream(read.strip().split("\\s+"))
                            .filter(number -> !number.isEmpty())
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    @PostMapping("/directory/{id}/phones")
    Object keep(
            @PathVariable UUID id,
            @Valid @ModelAttribute Typed typed,
            BindingResult binding,
            RedirectAttributes redirect) {
        PartyPage now = pages.of(id);
        if (binding.hasErrors()) {
            return Pages.refused(PartyPages.TEMPLATE, pages.of(id, typed.form(), sayer.of(binding)));
        }
        try {
            phones.keep(id, typed.known(), typed.lines());
        } catch (Refusal refusal) {
            return Pages.refused(PartyPages.TEMPLATE, pages.of(id, typed.form(), sayer.of(refusal)));
        }
        Notice.on(redirect, "directory.phones.kept", now.party().name());
        return "redirect:/directory/" + id;
    }
}
