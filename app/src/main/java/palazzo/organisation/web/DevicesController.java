// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.WhoActs;
import palazzo.organisation.domain.DevicePasswords;
import palazzo.organisation.domain.UserNames;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** One's own telephones and calendar programs: let in, seen, taken out. */
@Controller
@AnyStaff
public class DevicesController {

    private static final String TEMPLATE = "organisation/devices";

    private final DevicePasswords devices;
    private final UserNames names;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    DevicesController(DevicePasswords devices, UserNames names, WhoActs whoActs, Problems.Sayer sayer) {
        this.devices = devices;
        this.names = names;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    /** @param name as it was typed last */
    public record DevicesPage(Problems problems, List<Line> devices, String name, String server, String username) {}

    /** @param usedAt null where it never came in */
    public record Line(
            String id,
            String name,
            Instant madeAt,
            @Nullable Instant usedAt) {}

    /** @param password told this once */
    public record NewDevicePage(String name, String server, String username, String password) {}

    @GetMapping("/me/devices")
    ModelAndView list(HttpServletRequest request) {
        return Pages.show(TEMPLATE, page(Problems.none(), "", request));
    }

    @PostMapping("/me/devices")
    ModelAndView add(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        try {
            String password = devices.add(whoActs.now().required(), name);
            return Pages.done("organisation/newDevice", new NewDevicePage(name, server(request), username(), password));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(sayer.of(refusal), name, request));
        }
    }

    @DeleteMapping("/me/devices/{id}")
    ModelAndView revoke(@PathVariable UUID id, RedirectAttributes redirect) {
        devices.revoke(whoActs.now().required(), id);
        Notice.on(redirect, "device.now_revoked");
        return new ModelAndView("redirect:/me/devices");
    }

    private DevicesPage page(Problems problems, String name, HttpServletRequest request) {
        List<Line> lines = devices.of(whoActs.now().required()).stream()
                .map(kept -> new Line(kept.id().toString(), kept.name(), kept.madeAt(), kept.usedAt()))
                .toList();
        return new DevicesPage(problems, lines, name, server(request), username());
    }

    private static String server(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/dav/";
    }

    private String username() {
        return names.of(whoActs.now().required());
    }
}
