// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.Channel;
import palazzo.correspondence.domain.Correspondent;
import palazzo.correspondence.domain.PaperDesk;
import palazzo.correspondence.domain.PaperDesk.Paper;
import palazzo.correspondence.domain.PaperDesk.Scan;
import palazzo.kernel.Ids;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Types in a letter that came on paper. */
@Controller
@Competence("URC-01")
public class TypedLetterController {

    private static final String TEMPLATE = "correspondence/paper";

    private final PaperDesk desk;
    private final Ids ids;
    private final Problems.Sayer sayer;

    TypedLetterController(PaperDesk desk, Ids ids, Problems.Sayer sayer) {
        this.desk = desk;
        this.ids = ids;
        this.sayer = sayer;
    }

    /** What is typed in. */
    public record PaperForm(
            @NotBlank @Pattern(regexp = "[0-9a-f-]{36}") String key,
            @NotBlank @Size(max = 200) String name,

            @Size(max = 200) @Email(regexp = MailAddress.PATTERN)
            String address,

            @Size(max = 500) String postal,
            @NotBlank @Size(max = 300) String subject,
            @NotBlank @Size(max = 100_000) String body,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate written,

            @Nullable List<MultipartFile> scans,

            @Nullable @Pattern(regexp = "PAPER|VISIT|MEETING")
            String channel) {

        static PaperForm empty(UUID key) {
            return new PaperForm(key.toString(), "", "", "", "", "", null, null, "PAPER");
        }

        Paper paper() {
            List<MultipartFile> files = scans == null ? List.of() : scans;
            return new Paper(
                    key,
                    new Correspondent(name, address == null ? "" : address, postal == null ? "" : postal),
                    subject,
                    body,
                    written,
                    files.stream()
                            .filter(file -> !file.isEmpty())
                            .map(PaperForm::scan)
                            .toList(),
                    channel == null ? Channel.PAPER : Channel.valueOf(channel));
        }

        /** As it is shown again. */
        public String way() {
            return channel == null ? "PAPER" : channel;
        }

        private static Scan scan(MultipartFile file) {
            try {
                String name = file.getOriginalFilename();
                String type = file.getContentType();
                return new Scan(
                        name == null || name.isBlank() ? "scansione" : name,
                        type == null ? "application/octet-stream" : type,
                        file.getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The form with what is wrong with it. */
    public record PaperPage(PaperForm form, Problems problems) {

        /** How it came. */
        public List<Choice> channels() {
            return Stream.of("PAPER", "VISIT", "MEETING")
                    .map(channel -> new Choice(channel, Phrase.of("letters.channel." + channel)))
                    .toList();
        }
    }

    @GetMapping("/letters/new")
    ModelAndView form() {
        return Pages.show(TEMPLATE, new PaperPage(PaperForm.empty(ids.next()), Problems.none()));
    }

    @PostMapping("/letters")
    Object take(@Valid @ModelAttribute PaperForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, new PaperPage(form, sayer.of(binding)));
        }
        try {
            UUID letter = desk.take(form.paper());
            Notice.on(redirect, "letters.typed_in", form.subject());
            return "redirect:/letters/" + letter;
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, new PaperPage(form, sayer.of(refusal)));
        }
    }
}
