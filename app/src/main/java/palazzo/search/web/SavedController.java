// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.search.SavedViews;
import palazzo.search.SavedViews.Saved;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The questions and views that somebody keeps: looked through, named, dropped. */
@Controller
@AnyStaff
public class SavedController {

    private static final String TEMPLATE = "search/saved";

    private final SavedViews saved;
    private final Problems.Sayer sayer;

    SavedController(SavedViews saved, Problems.Sayer sayer) {
        this.saved = saved;
        this.sayer = sayer;
    }

    /** The page. @param path of the page whose question is to be kept; empty for none */
    public record SavedPage(String path, String query, String name, List<Saved> saved, Problems problems) {

        /** Where one goes who does not keep it. */
        public String back() {
            return path.startsWith("/") && !path.startsWith("//") ? path : "/search";
        }
    }

    @GetMapping("/search/saved")
    ModelAndView list(@RequestParam(defaultValue = "") String path, @RequestParam(defaultValue = "") String query) {
        return Pages.show(TEMPLATE, new SavedPage(path, query, "", saved.of(""), Problems.none()));
    }

    @PostMapping("/search/saved")
    Object keep(
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes redirect) {
        try {
            Saved kept = saved.keep(path, name, query);
            Notice.on(redirect, "search.saved.kept", kept.name());
            return leadingTo(kept.address());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, new SavedPage(path, query, name, saved.of(""), sayer.of(refusal)));
        }
    }

    /** There and nowhere else: what stands in braces in a question is no place for something else. */
    private static RedirectView leadingTo(String address) {
        RedirectView view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    @DeleteMapping("/search/saved/{id}")
    String drop(@PathVariable UUID id, RedirectAttributes redirect) {
        saved.drop(id);
        Notice.on(redirect, "search.saved.dropped");
        return "redirect:/search/saved";
    }
}
