// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.mailroom.Piece.Undelivered;
import palazzo.mailroom.Piece.Way;
import palazzo.mailroom.domain.PieceDesk;
import palazzo.mailroom.web.PiecePage.Typed;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** One paper on its way: what the post says of it. */
@Controller
@AnyStaff
public class PieceController {

    private static final String TEMPLATE = "mailroom/piece";

    private final PieceDesk desk;
    private final PiecePages pages;
    private final Problems.Sayer sayer;

    PieceController(PieceDesk desk, PiecePages pages, Problems.Sayer sayer) {
        this.desk = desk;
        this.pages = pages;
        this.sayer = sayer;
    }

    @GetMapping("/mailroom/pieces/{id}")
    ModelAndView piece(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, pages.of(id));
    }

    @PostMapping("/mailroom/pieces/{id}/posting")
    Object post(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ORDINARY") Way service,
            @RequestParam(defaultValue = "") String numbers,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes redirect) {
        Typed typed = new Typed(numbers, on, service.name());
        return orRefused(
                id,
                typed,
                () -> desk.postAlone(id, service, numbers, BatchController.day(on)),
                "mailroom.posted_alone",
                redirect);
    }

    @DeleteMapping("/mailroom/pieces/{id}/batch")
    Object takeOut(@PathVariable UUID id, RedirectAttributes redirect) {
        return orRefused(id, Typed.NOTHING, () -> desk.takeOut(id), "mailroom.out", redirect);
    }

    @PostMapping("/mailroom/pieces/{id}/number")
    Object number(@PathVariable UUID id, @RequestParam(defaultValue = "") String numbers, RedirectAttributes redirect) {
        return orRefused(
                id, new Typed(numbers, "", ""), () -> desk.number(id, numbers), "mailroom.numbers_kept", redirect);
    }

    @PostMapping("/mailroom/pieces/{id}/receipt")
    Object received(@PathVariable UUID id, @RequestParam(defaultValue = "") String on, RedirectAttributes redirect) {
        return orRefused(
                id,
                new Typed("", on, ""),
                () -> desk.received(id, BatchController.day(on)),
                "mailroom.receipt_kept",
                redirect);
    }

    @PostMapping("/mailroom/pieces/{id}/return")
    Object returned(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "OTHER") Undelivered why,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes redirect) {
        return orRefused(
                id,
                new Typed("", on, why.name()),
                () -> desk.returned(id, BatchController.day(on), why),
                "mailroom.return_kept",
                redirect);
    }

    private Object orRefused(UUID id, Typed typed, Runnable act, String notice, RedirectAttributes redirect) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.of(id, typed, sayer.of(refusal)));
        }
        Notice.on(redirect, notice);
        return "redirect:/mailroom/pieces/" + id;
    }
}
