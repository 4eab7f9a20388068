// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.Party;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.PartyDesk;
import palazzo.directory.domain.Towns;
import palazzo.directory.domain.Towns.Town;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.law.codes.IpaCode;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;

/** The Italian municipalities that ship: looked up, and put into the directory with a click. */
@Controller
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class TownsController {

    private static final int SHOWN = 40;

    private final PartyDesk desk;

    TownsController(PartyDesk desk) {
        this.desk = desk;
    }

    /** @param asked what was typed */
    public record TownsPage(String asked, List<Town> towns) {}

    @GetMapping("/directory/towns")
    ModelAndView towns(@RequestParam(defaultValue = "") String q) {
        String asked = palazzo.kernel.Line.of(q);
        return Pages.show("directory/towns", new TownsPage(asked, Towns.beginning(asked, SHOWN)));
    }

    @PostMapping("/directory/towns/{istat}")
    String add(@PathVariable String istat, RedirectAttributes redirect) {
        Town town = Towns.of(istat).orElseThrow(() -> new NotFound("town " + istat));
        String name = "Comune di " + town.name();
        Notice.on(redirect, "directory.added", name);
        return "redirect:/directory/" + known(name, town);
    }

    private UUID known(String name, Town town) {
        try {
            return desk.body("name", name);
        } catch (Refusal unknown) {
            Map<Field, String> typed = new EnumMap<>(Field.class);
            typed.put(Field.NAME, name);
            typed.put(Field.SORT, "TOWN");
            typed.put(Field.TOWN, town.istat());
            typed.put(Field.SOURCE, "ISTAT");
            if (!town.landRegistry().isEmpty()) {
                typed.put(Field.IPA, IpaCode.Body.ofTown(town.landRegistry()).value());
            }
            return desk.add(Party.Kind.BODY, typed);
        }
    }
}
