// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.Addressees;
import palazzo.correspondence.domain.Delivery;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.LetterReading.Whole;
import palazzo.correspondence.domain.Purpose;
import palazzo.correspondence.domain.Reply;
import palazzo.correspondence.domain.ReplyDesk;
import palazzo.correspondence.domain.ReplyDesk.Draft;
import palazzo.correspondence.domain.ReplyFiles;
import palazzo.correspondence.domain.ReplyFiles.Attached;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The reply to a letter: written, handed to those who sign, taken back, sent again. */
@Controller
@AnyStaff
public class ReplyController {

    private static final int LONGEST = 50_000;

    private final ReplyDesk desk;
    private final ReplyFiles files;
    private final Delivery delivery;
    private final LetterReading reading;
    private final LetterPages pages;
    private final ReplyParts parts;
    private final Problems.Sayer sayer;

    ReplyController(
            ReplyDesk desk,
            ReplyFiles files,
            Delivery delivery,
            LetterReading reading,
            LetterPages pages,
            ReplyParts parts,
            Problems.Sayer sayer) {
        this.desk = desk;
        this.files = files;
        this.delivery = delivery;
        this.reading = reading;
        this.pages = pages;
        this.parts = parts;
        this.sayer = sayer;
    }

    /** What the editor sends; what is missing is as if it were empty. @param version none where there was no reply yet */
    public record Form(
            @Nullable Integer version,
            @Nullable String body,
            @Nullable UUID standardText,
            @Nullable Boolean interim,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate promised,

            @Nullable String others,
            @Nullable String copies,
            @Nullable List<MultipartFile> files,
            @Nullable UUID remove) {

        Draft draft() {
            return new Draft(
                    version == null ? -1 : version,
                    or(body),
                    standardText,
                    Boolean.TRUE.equals(interim) ? Purpose.promising(promised) : Purpose.ANSWER,
                    new Addressees.Typed(or(others), or(copies)));
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed.replace("\0", "");
        }
    }

    @PostMapping("/letters/{id}/reply")
    Object save(@PathVariable UUID id, Form form, BindingResult binding, RedirectAttributes redirect) {
        return written(id, form, binding, redirect, "letters.saved", draft -> desk.save(id, draft));
    }

    @PostMapping("/letters/{id}/reply/submission")
    Object submit(@PathVariable UUID id, Form form, BindingResult binding, RedirectAttributes redirect) {
        return written(id, form, binding, redirect, "letters.submitted", draft -> desk.submit(id, draft));
    }

    /** Reads what is written, and keeps nothing. */
    @PostMapping("/letters/{id}/reply/reading")
    ModelAndView reread(@PathVariable UUID id, Form form, BindingResult binding) {
        if (binding.hasErrors()) {
            return shown(HttpStatus.UNPROCESSABLE_CONTENT, id, form.draft(), sayer.of(binding));
        }
        ModelAndView page = shown(HttpStatus.OK, id, form.draft(), Problems.none());
        return Pages.done(
                "correspondence/letter", Objects.requireNonNull(page.getModel().get("page")));
    }

    @DeleteMapping("/letters/{id}/departure")
    Object takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        return decided(id, redirect, "letters.taken_back", () -> desk.takeBack(id));
    }

    @PostMapping("/letters/{id}/departure")
    Object again(@PathVariable UUID id, @RequestParam @Nullable UUID dispatch, RedirectAttributes redirect) {
        return decided(id, redirect, "letters.sent_again", () -> delivery.again(id, dispatch));
    }

    @PostMapping("/letters/{id}/delivery")
    Object arrived(@PathVariable UUID id, @RequestParam @Nullable UUID dispatch, RedirectAttributes redirect) {
        return decided(id, redirect, "letters.delivered", () -> delivery.arrived(id, dispatch));
    }

    /** What is attached or taken off is kept with the words first: a browser sends a file once. */
    private Object written(
            UUID id,
            Form form,
            BindingResult binding,
            RedirectAttributes redirect,
            String notice,
            Consumer<Draft> act) {
        Draft draft = form.draft();
        if (binding.hasErrors()) {
            return shown(HttpStatus.UNPROCESSABLE_CONTENT, id, draft, sayer.of(binding));
        }
        try {
            if (draft.body().length() > LONGEST) {
                throw new Refusal("body/reply.too_long", LONGEST);
            }
            draft = withFiles(id, form, draft);
            act.accept(draft);
        } catch (Refusal refusal) {
            return shown(HttpStatus.UNPROCESSABLE_CONTENT, id, draft, sayer.of(refusal));
        } catch (Stale changed) {
            return shown(HttpStatus.CONFLICT, id, draft, sayer.of(new Refusal("reply.changed")));
        }
        Notice.on(redirect, notice);
        return "redirect:/letters/" + id;
    }

    private Draft withFiles(UUID id, Form form, Draft draft) {
        List<Attached> attached = AttachedFiles.of(form.files());
        Draft kept = attached.isEmpty() ? draft : files.attach(id, draft, attached);
        return form.remove() == null ? kept : files.takeOff(id, kept, form.remove());
    }

    private Object decided(UUID id, RedirectAttributes redirect, String notice, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(
                    "correspondence/letter",
                    pages.page(reading.read(id), "", null).with(sayer.of(refusal), null));
        }
        Notice.on(redirect, notice);
        return "redirect:/letters/" + id;
    }

    /** The page again with what was typed; where somebody wrote meanwhile, with both texts and the newer version. */
    private ModelAndView shown(HttpStatus status, UUID id, Draft draft, Problems problems) {
        Whole whole = reading.read(id);
        boolean changed = status == HttpStatus.CONFLICT;
        int version = changed ? whole.reply().map(Reply::version).orElse(-1) : draft.version();
        LetterPage.Editor editor = parts.editor(
                whole.letter(),
                new Draft(version, draft.body(), draft.standardText(), draft.purpose(), draft.others()),
                whole.reply().map(Reply::remark).orElse(""),
                "",
                changed ? whole.reply().map(Reply::body).orElse("") : null);
        LetterPage page = pages.page(whole, "", null);
        return Pages.with(status, "correspondence/letter", page.with(problems, page.editor() == null ? null : editor));
    }
}
