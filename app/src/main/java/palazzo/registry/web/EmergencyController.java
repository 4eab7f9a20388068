// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.archive.SheetKind;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.registry.domain.Emergencies;
import palazzo.registry.domain.Emergencies.Emergency;
import palazzo.registry.domain.EmergencyFile.Fault;
import palazzo.registry.domain.EmergencyIntake;
import palazzo.registry.domain.EmergencyIntake.Result;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The emergency register: the page that works without the house is given out here, and its file taken back in. */
@Controller
@Competence("AAG-02")
public class EmergencyController {

    private static final String TEMPLATE = "registry/emergency";
    private static final String PAGE = SheetKind.resource("/palazzo/registry/emergenza.html");

    private final Emergencies emergencies;
    private final EmergencyIntake intake;
    private final Problems.Sayer sayer;

    EmergencyController(Emergencies emergencies, EmergencyIntake intake, Problems.Sayer sayer) {
        this.emergencies = emergencies;
        this.intake = intake;
        this.sayer = sayer;
    }

    /** @param faults what is wrong with the file that was sent, row by row */
    public record EmergencyPage(List<Emergency> taken, List<Phrase> faults, Problems problems) {}

    @GetMapping("/registry/emergency")
    ModelAndView page() {
        return Pages.show(TEMPLATE, page(List.of(), Problems.none()));
    }

    /** The page to be kept on a disk: it opens nothing, sends nothing and stores nothing. */
    @GetMapping("/registry/emergency/file.html")
    ResponseEntity<byte[]> file() {
        City city = CityScope.required();
        String page = PAGE.replace("{{city}}", escaped(city.name())).replace("{{slug}}", city.slug());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("registro-di-emergenza-" + city.slug() + ".html")
                                .build()
                                .toString())
                .contentType(new MediaType("application", "octet-stream"))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/registry/emergency")
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes redirect) {
        try {
            Result result = intake.take(bytes(file));
            if (!result.faults().isEmpty()) {
                return Pages.refused(
                        TEMPLATE,
                        page(
                                result.faults().stream()
                                        .map(EmergencyController::said)
                                        .toList(),
                                Problems.none()));
            }
            Notice.on(redirect, "registry.emergency.taken_now", result.documents());
            return new ModelAndView("redirect:/registry/emergency");
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(List.of(), sayer.of(refusal)));
        }
    }

    private EmergencyPage page(List<Phrase> faults, Problems problems) {
        return new EmergencyPage(emergencies.all(), faults, problems);
    }

    private static Phrase said(Fault fault) {
        Phrase what = Phrase.of("registry.fault." + fault.code(), fault.args().toArray());
        return fault.row() == 0 ? what : Phrase.of("registry.fault_in_row", fault.row(), what);
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refusal("file/registry.emergency_no_file");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
