// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.exchange.domain.CitySeal;
import palazzo.exchange.domain.CitySeal.Shown;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Administrators;
import palazzo.ui.Fact;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The electronic seal of the city, which a system administrator puts here. */
@Controller
@Administrators
public class SealController {

    private static final String TEMPLATE = "exchange/seal";

    private final CitySeal seal;
    private final Problems.Sayer sayer;
    private final Today today;

    SealController(CitySeal seal, Problems.Sayer sayer, Today today) {
        this.seal = seal;
        this.sayer = sayer;
        this.today = today;
    }

    /** @param facts of the seal in use; empty where there is none @param warning what is odd about it; null for nothing */
    public record SealPage(List<Fact> facts, @Nullable String warning, Problems problems) {}

    @GetMapping("/admin/seal")
    ModelAndView seal() {
        return Pages.show(TEMPLATE, page(Problems.none()));
    }

    @PostMapping("/admin/seal")
    Object put(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        try {
            seal.put(bytes(file), password);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(sayer.of(refusal)));
        }
        Notice.on(redirect, "seal.put");
        return "redirect:/admin/seal";
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return Objects.requireNonNull(file == null ? new byte[0] : file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SealPage page(Problems problems) {
        return new SealPage(
                seal.shown().map(SealController::facts).orElse(List.of()),
                seal.shown().map(this::warning).orElse(null),
                problems);
    }

    private @Nullable String warning(Shown shown) {
        if (!shown.isInForce(today.now())) {
            return "seal.warning.not_in_force";
        }
        return shown.isSelfMade() ? "seal.warning.self_made" : null;
    }

    private static List<Fact> facts(Shown shown) {
        return List.of(
                new Fact(Phrase.of("seal.subject"), Phrase.plain(shown.subject())),
                new Fact(Phrase.of("seal.issuer"), Phrase.plain(shown.issuer())),
                new Fact(
                        Phrase.of("seal.validity"),
                        Phrase.of("seal.from_until", Today.dateOf(shown.from()), Today.dateOf(shown.until()))),
                new Fact(Phrase.of("seal.put_at"), Phrase.of("exchange.moment", shown.putAt())));
    }
}
