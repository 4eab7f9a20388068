// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.mail.MailImport;
import palazzo.mail.MailImport.Sum;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Where mail is taken in that somebody has in a file. */
@Controller
@Competence({"URC-01", "STE-04"})
public class UploadController {

    private static final String TEMPLATE = "mail/upload";

    private final MailImport mail;
    private final Problems.Sayer sayer;

    UploadController(MailImport mail, Problems.Sayer sayer) {
        this.mail = mail;
        this.sayer = sayer;
    }

    /** The form with what is wrong with it. */
    public record UploadPage(Problems problems) {}

    @GetMapping("/mail/upload")
    ModelAndView form() {
        return Pages.show(TEMPLATE, new UploadPage(Problems.none()));
    }

    @PostMapping("/mail/upload")
    Object take(@RequestParam(required = false) @Nullable List<MultipartFile> files, RedirectAttributes redirect)
            throws IOException {
        List<MultipartFile> given = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (given.isEmpty()) {
            return Pages.refused(TEMPLATE, new UploadPage(sayer.of(new Refusal("files/mail.upload.none"))));
        }
        Sum all = new Sum(0, 0, 0, 0, 0, 0);
        for (MultipartFile file : given) {
            all = all.plus(taken(file));
        }
        Notice.on(redirect, "mails.upload.done", all.received(), all.items(), all.known(), all.quarantined());
        return "redirect:/mail";
    }

    private Sum taken(MultipartFile file) throws IOException {
        Path kept = Files.createTempFile("upload", ".mail");
        try {
            Files.copy(file.getInputStream(), kept, StandardCopyOption.REPLACE_EXISTING);
            return mail.take(kept, found -> {});
        } finally {
            Files.deleteIfExists(kept);
        }
    }
}
