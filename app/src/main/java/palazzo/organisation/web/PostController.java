// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.organisation.Administrators;
import palazzo.organisation.PostKind;
import palazzo.organisation.domain.PostRegister;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Posts, from a day to a day. */
@Controller
@Administrators
public class PostController {

    private final PostRegister posts;
    private final PersonPages pages;
    private final Problems.Sayer sayer;

    PostController(PostRegister posts, PersonPages pages, Problems.Sayer sayer) {
        this.posts = posts;
        this.pages = pages;
        this.sayer = sayer;
    }

    /** A post to be given, as typed. */
    public record PostForm(
            @NotNull @Nullable PostKind kind,
            @Nullable String unit,
            @Nullable @Size(max = 200) String title,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate firstDay,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay) {

        static PostForm from(LocalDate day) {
            return new PostForm(null, "", "", day, null);
        }
    }

    @PostMapping("/admin/people/{id}/posts")
    ModelAndView give(@PathVariable UUID id, @Valid PostForm form, BindingResult binding, RedirectAttributes redirect) {
        PersonPage page = pages.of(id);
        if (binding.hasErrors()) {
            return Pages.refused(PersonController.TEMPLATE, page.withPost(form, sayer.of(binding)));
        }
        try {
            posts.give(
                    id,
                    Typed.there(form.kind()),
                    Typed.text(form.unit()),
                    Typed.text(form.title()),
                    Typed.there(form.firstDay()),
                    form.lastDay());
        } catch (Refusal refusal) {
            return Pages.refused(PersonController.TEMPLATE, page.withPost(form, sayer.of(refusal)));
        }
        Notice.on(redirect, "post.given");
        return new ModelAndView("redirect:/admin/people/" + id);
    }

    @PostMapping("/admin/posts/{id}/end")
    ModelAndView end(
            @PathVariable UUID id, @Valid Ending.LastDay form, BindingResult binding, RedirectAttributes redirect) {
        UUID person = posts.holder(id);
        if (binding.hasErrors()) {
            return notEnded(person, id, sayer.of(binding));
        }
        try {
            posts.end(id, Typed.there(form.lastDay()));
        } catch (Refusal refusal) {
            return notEnded(person, id, sayer.of(refusal));
        }
        Notice.on(redirect, "post.ended");
        return new ModelAndView("redirect:/admin/people/" + person);
    }

    private ModelAndView notEnded(UUID person, UUID post, Problems problems) {
        return Pages.refused(
                PersonController.TEMPLATE, pages.of(person).withEnding(new Ending(post.toString(), problems)));
    }
}
