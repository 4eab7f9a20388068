// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.agenda.domain.Clashing;
import palazzo.agenda.domain.EventDesk;
import palazzo.agenda.domain.Request;
import palazzo.agenda.domain.RequestDesk;
import palazzo.agenda.domain.RequestReading;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Secretariats ask each other for time and answer, on one record. */
@Controller
@AnyStaff
public class RequestsController {

    private final RequestDesk desk;
    private final RequestReading requests;
    private final RequestPages pages;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    RequestsController(
            RequestDesk desk,
            RequestReading requests,
            RequestPages pages,
            Permission permission,
            WhoActs whoActs,
            Problems.Sayer sayer) {
        this.desk = desk;
        this.requests = requests;
        this.pages = pages;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    @GetMapping("/agenda/requests")
    ModelAndView all(@RequestParam Map<String, String> given) {
        return Pages.show(RequestPages.LIST, pages.all(given, Problems.none()));
    }

    @PostMapping("/agenda/requests")
    Object ask(@RequestParam Map<String, String> given, RedirectAttributes redirect) {
        try {
            RequestTyped typed = new RequestTyped(given);
            UUID id = desk.ask(
                    typed.kind(),
                    typed.asked(),
                    typed.asking(),
                    typed.subject(),
                    typed.minutes(),
                    typed.words(),
                    typed.slots());
            Notice.on(redirect, "agenda.request.asked_now");
            return "redirect:" + Request.path(id);
        } catch (Refusal refusal) {
            return Pages.refused(RequestPages.LIST, pages.all(given, sayer.of(refusal)));
        }
    }

    @GetMapping("/agenda/requests/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(RequestPages.ONE, pages.one(id, null, "", Problems.none()));
    }

    @PostMapping("/agenda/requests/{id}/answers")
    Object propose(@PathVariable UUID id, @RequestParam Map<String, String> given, RedirectAttributes redirect) {
        Request request = requests.find(id);
        try {
            RequestTyped typed = new RequestTyped(given);
            desk.propose(id, typed.other(request.minutes()), typed.words());
        } catch (Refusal refusal) {
            return Pages.refused(RequestPages.ONE, pages.one(id, null, "", sayer.of(refusal)));
        }
        Notice.on(redirect, "agenda.request.said");
        return "redirect:" + Request.path(id);
    }

    @PostMapping("/agenda/requests/{id}/exchanges/{exchange}/acceptance")
    Object accept(
            @PathVariable UUID id,
            @PathVariable UUID exchange,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        requests.find(id);
        EventDesk.Aware aware = new EventDesk.Aware(seen, RequestTyped.cut(reason, 500));
        try {
            if (permission.first(whoActs.now(), "CFS-03", "CFS-02").isPresent()) {
                desk.accept(id, exchange, aware);
            } else {
                desk.acceptAsSecretariat(id, exchange, aware);
            }
        } catch (Clashing clashing) {
            return Pages.refused(RequestPages.ONE, pages.one(id, clashing, exchange.toString(), Problems.none()));
        } catch (Refusal refusal) {
            return Pages.refused(RequestPages.ONE, pages.one(id, null, "", sayer.of(refusal)));
        }
        Notice.on(redirect, "agenda.request.accepted");
        return "redirect:" + Request.path(id);
    }

    @PostMapping("/agenda/requests/{id}/refusal")
    Object refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, RedirectAttributes redirect) {
        return closed(id, () -> desk.refuse(id, RequestTyped.cut(words, 4000)), "agenda.request.refused", redirect);
    }

    @PostMapping("/agenda/requests/{id}/withdrawal")
    Object withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, RedirectAttributes redirect) {
        return closed(id, () -> desk.withdraw(id, RequestTyped.cut(words, 4000)), "agenda.request.withdrawn", redirect);
    }

    private Object closed(UUID id, Runnable act, String notice, RedirectAttributes redirect) {
        requests.find(id);
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(RequestPages.ONE, pages.one(id, null, "", sayer.of(refusal)));
        }
        Notice.on(redirect, notice);
        return "redirect:" + Request.path(id);
    }
}
