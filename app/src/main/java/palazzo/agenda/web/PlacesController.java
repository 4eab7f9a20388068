// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.util.ArrayList;
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
import palazzo.agenda.domain.Place;
import palazzo.agenda.domain.Places;
import palazzo.agenda.domain.Places.Ways;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Places, and how long the ways between them take. */
@Controller
@AnyStaff
public class PlacesController {

    private static final String TEMPLATE = "agenda/places";

    private final Places places;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    PlacesController(Places places, Permission permission, WhoActs whoActs, Problems.Sayer sayer) {
        this.places = places;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    /** @param minutes from here to there; the estimate where nobody said it */
    public record Way(String from, String to, int minutes, boolean estimated) {}

    /** @param may whether the reader may change them */
    public record PlacesPage(
            List<Place> places, List<Way> ways, List<Choice> choices, boolean may, Problems problems) {}

    @GetMapping("/agenda/places")
    ModelAndView all() {
        return Pages.show(TEMPLATE, page(Problems.none()));
    }

    @PostMapping("/agenda/places")
    @Competence("CFS-02")
    Object add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes redirect) {
        try {
            places.add(name, address);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(sayer.of(refusal)));
        }
        Notice.on(redirect, "agenda.place_added");
        return "redirect:/agenda/places";
    }

    @DeleteMapping("/agenda/places/{id}")
    @Competence("CFS-02")
    String close(@PathVariable UUID id) {
        places.close(id);
        return "redirect:/agenda/places";
    }

    @PostMapping("/agenda/ways")
    @Competence("CFS-02")
    Object say(
            @RequestParam @Nullable UUID one,
            @RequestParam @Nullable UUID other,
            @RequestParam(defaultValue = "") String minutes,
            RedirectAttributes redirect) {
        try {
            if (one == null
                    || other == null
                    || !minutes.strip().matches("\\d{1,3}")
                    || Integer.parseInt(minutes.strip()) > 600) {
                throw new Refusal("minutes/agenda.minutes_wrong");
            }
            places.say(one, other, Integer.parseInt(minutes.strip()));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(sayer.of(refusal)));
        }
        Notice.on(redirect, "agenda.way_said");
        return "redirect:/agenda/places";
    }

    private PlacesPage page(Problems problems) {
        List<Place> all = places.all();
        Ways ways = places.ways();
        List<Way> drawn = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                var said = ways.between(all.get(i).id(), all.get(j).id());
                drawn.add(new Way(all.get(i).name(), all.get(j).name(), said.orElse(Places.ESTIMATE), said.isEmpty()));
            }
        }
        return new PlacesPage(
                all,
                drawn,
                all.stream()
                        .map(place -> new Choice(place.id().toString(), Phrase.plain(place.name())))
                        .toList(),
                permission.may(whoActs.now(), "CFS-02"),
                problems);
    }
}
