// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.organisation.Administrators;
import palazzo.scans.domain.ScanFolders;
import palazzo.scans.domain.ScanFolders.ScanFolder;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Into which folders the scanners put their files. Nothing of what lies in them is shown here. */
@Controller
@Administrators
public class ScanFoldersController {

    private static final String TEMPLATE = "scans/folder";

    private final ScanFolders folders;
    private final BatchPages pages;
    private final Problems.Sayer sayer;

    ScanFoldersController(ScanFolders folders, BatchPages pages, Problems.Sayer sayer) {
        this.folders = folders;
        this.pages = pages;
        this.sayer = sayer;
    }

    /** What is typed in. */
    public record FolderForm(
            int version,
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String name,
            String unit,
            boolean active) {

        public FolderForm {
            unit = unit == null ? "" : unit;
        }
    }

    /** @param path where the form is sent */
    public record FolderPage(String path, FolderForm form, List<Choice> units, Problems problems) {}

    /** All folders. */
    public record FoldersPage(List<FolderLine> folders) {}

    /** A folder and where it lies on the machine. */
    public record FolderLine(ScanFolder folder, String place) {}

    @GetMapping("/scan-folders")
    ModelAndView all() {
        List<FolderLine> lines = folders.all().stream()
                .map(folder ->
                        new FolderLine(folder, folders.path(folder.name()).toString()))
                .toList();
        return Pages.show("scans/folders", new FoldersPage(lines));
    }

    @GetMapping("/scan-folders/new")
    ModelAndView form() {
        return Pages.show(TEMPLATE, page("/scan-folders", new FolderForm(0, "", "", true), Problems.none()));
    }

    @GetMapping("/scan-folders/{id}")
    ModelAndView one(@PathVariable UUID id) {
        ScanFolder folder = folders.one(id);
        FolderForm form = new FolderForm(folder.version(), folder.name(), folder.unit(), folder.active());
        return Pages.show(TEMPLATE, page("/scan-folders/" + id, form, Problems.none()));
    }

    @PostMapping("/scan-folders")
    Object add(@Valid @ModelAttribute FolderForm form, BindingResult binding, RedirectAttributes redirect) {
        return keep(
                "/scan-folders", form, binding, redirect, () -> folders.add(form.name(), form.unit(), form.active()));
    }

    @PostMapping("/scan-folders/{id}")
    Object change(
            @PathVariable UUID id,
            @Valid @ModelAttribute FolderForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        folders.one(id);
        return keep(
                "/scan-folders/" + id,
                form,
                binding,
                redirect,
                () -> folders.change(id, form.version(), form.name(), form.unit(), form.active()));
    }

    private Object keep(
            String path, FolderForm form, BindingResult binding, RedirectAttributes redirect, Runnable act) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(path, form, sayer.of(binding)));
        }
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(path, form, sayer.of(refusal)));
        }
        Notice.on(redirect, "scans.folder_kept", form.name());
        return "redirect:/scan-folders";
    }

    private FolderPage page(String path, FolderForm form, Problems problems) {
        return new FolderPage(path, form, pages.units(), problems);
    }
}
