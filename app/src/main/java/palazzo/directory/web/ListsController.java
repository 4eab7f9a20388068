// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.AddressForm.Purpose;
import palazzo.directory.domain.CardReading;
import palazzo.directory.domain.MailingLists;
import palazzo.directory.domain.MailingLists.Exempt;
import palazzo.directory.domain.MailingLists.MailingList;
import palazzo.directory.domain.PartyDesk;
import palazzo.kernel.Line;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The mailing lists: made, asked as of a day, each recipient explained, some left out with a reason. */
@Controller
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class ListsController {

    private static final String LISTS = "directory/lists";

    private final MailingLists lists;
    private final ListPages pages;
    private final PartyDesk desk;
    private final Today today;
    private final Problems.Sayer sayer;

    ListsController(MailingLists lists, ListPages pages, PartyDesk desk, Today today, Problems.Sayer sayer) {
        this.lists = lists;
        this.pages = pages;
        this.desk = desk;
        this.today = today;
        this.sayer = sayer;
    }

    /** All lists. */
    public record ListsPage(List<MailingList> lists) {}

    @GetMapping("/directory/lists")
    ModelAndView all() {
        return Pages.show(LISTS, new ListsPage(lists.all()));
    }

    @GetMapping("/directory/lists/new")
    ModelAndView blank() {
        return Pages.show(ListPages.FORM, pages.form(null, ListForm.empty(), Problems.none()));
    }

    @PostMapping("/directory/lists")
    Object add(@Valid @ModelAttribute ListForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(ListPages.FORM, pages.form(null, form, sayer.of(binding)));
        }
        try {
            UUID id = lists.add(Line.of(form.name()), Line.of(form.purpose()), form.question(desk));
            Notice.on(redirect, "directory.list_kept", Line.of(form.name()));
            return "redirect:/directory/lists/" + id;
        } catch (Refusal refusal) {
            return Pages.refused(ListPages.FORM, pages.form(null, form, sayer.of(refusal)));
        }
    }

    @GetMapping("/directory/lists/{id}")
    ModelAndView one(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        return Pages.show(ListPages.TEMPLATE, page(id, given, Problems.none()));
    }

    @GetMapping("/directory/lists/{id}/question")
    ModelAndView question(@PathVariable UUID id) {
        MailingList list = lists.one(id);
        return Pages.show(ListPages.FORM, pages.form(list, pages.typed(list), Problems.none()));
    }

    @PostMapping("/directory/lists/{id}/question")
    Object change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @Valid @ModelAttribute ListForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        MailingList list = lists.one(id);
        if (binding.hasErrors()) {
            return Pages.refused(ListPages.FORM, pages.form(list, form, sayer.of(binding)));
        }
        try {
            lists.change(id, version, Line.of(form.name()), Line.of(form.purpose()), form.question(desk));
        } catch (Refusal refusal) {
            return Pages.refused(ListPages.FORM, pages.form(list, form, sayer.of(refusal)));
        }
        Notice.on(redirect, "directory.list_kept", Line.of(form.name()));
        return "redirect:/directory/lists/" + id;
    }

    @DeleteMapping("/directory/lists/{id}")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        String name = lists.one(id).name();
        lists.close(id);
        Notice.on(redirect, "directory.list_closed", name);
        return "redirect:/directory/lists";
    }

    /** @param given {@code party}, the identity of somebody on it, or {@code named}, the name of somebody who is not; why */
    @PostMapping("/directory/lists/{id}/exceptions")
    Object except(@PathVariable UUID id, @RequestParam Map<String, String> given, RedirectAttributes redirect) {
        lists.one(id);
        boolean also = !given.getOrDefault("named", "").isBlank();
        String reason = Line.of(given.get("reason"));
        try {
            UUID party = also ? desk.party("named", Line.of(given.get("named"))) : identity(given.get("party"));
            lists.except(
                    id,
                    party,
                    also ? Exempt.Kind.ALSO : Exempt.Kind.OUT,
                    reason.substring(0, Math.min(300, reason.length())));
        } catch (Refusal refusal) {
            return Pages.refused(ListPages.TEMPLATE, page(id, given, sayer.of(refusal)));
        }
        Notice.on(redirect, also ? "directory.list_also" : "directory.list_out");
        return "redirect:/directory/lists/" + id;
    }

    @DeleteMapping("/directory/lists/{id}/exceptions/{party}")
    String noException(@PathVariable UUID id, @PathVariable UUID party, RedirectAttributes redirect) {
        lists.one(id);
        lists.noException(id, party);
        Notice.on(redirect, "directory.list_no_exception");
        return "redirect:/directory/lists/" + id;
    }

    private static UUID identity(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException none) {
            throw new Refusal("named/directory.list_whom");
        }
    }

    private ListPages.ListPage page(UUID id, Map<String, String> given, Problems problems) {
        return pages.page(lists.one(id), day(given.get("day")), purpose(given.get("purpose")), problems);
    }

    private LocalDate day(@Nullable String typed) {
        return dayOr(typed, today.date());
    }

    /** A day that is none counts as {@code otherwise}: what only looks refuses nothing. */
    static LocalDate dayOr(@Nullable String typed, LocalDate otherwise) {
        try {
            return typed == null || typed.isBlank() ? otherwise : CardReading.day("day", typed);
        } catch (Refusal none) {
            return otherwise;
        }
    }

    static Purpose purpose(@Nullable String typed) {
        return Arrays.stream(Purpose.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(Purpose.POST);
    }
}
