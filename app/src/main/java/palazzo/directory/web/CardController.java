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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.AddressForm;
import palazzo.directory.Party;
import palazzo.directory.domain.CardReading;
import palazzo.directory.domain.CardReading.Read;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.FormsOfAddress;
import palazzo.directory.domain.PartyDesk;
import palazzo.directory.domain.Profile;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.Competence;
import palazzo.ui.Fact;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** New people and bodies, and what their cards say. */
@Controller
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class CardController {

    private final PartyDesk desk;
    private final PartyPages parties;
    private final CardPages pages;
    private final FormsOfAddress forms;
    private final SimilarParties similar;
    private final Problems.Sayer sayer;

    CardController(
            PartyDesk desk,
            PartyPages parties,
            CardPages pages,
            FormsOfAddress forms,
            SimilarParties similar,
            Problems.Sayer sayer) {
        this.similar = similar;
        this.desk = desk;
        this.parties = parties;
        this.pages = pages;
        this.forms = forms;
        this.sayer = sayer;
    }

    @GetMapping("/directory/new")
    Object blank(@RequestParam Map<String, String> given) {
        return Pages.show(CardPages.TEMPLATE, pages.empty(kind(given)));
    }

    @PostMapping("/directory")
    Object add(@RequestParam Map<String, String> given, RedirectAttributes redirect) {
        Party.Kind kind = kind(given);
        Map<Field, String> typed = typed(given);
        Read read = CardReading.read(kind, typed);
        if (!read.faults().isEmpty()) {
            return Pages.refused(
                    CardPages.TEMPLATE, pages.page(null, kind, typed, null, List.of(), said(read.faults())));
        }
        if (given.containsKey("preview")) {
            return Pages.show(
                    CardPages.TEMPLATE, pages.page(null, kind, typed, preview(kind, read), List.of(), Problems.none()));
        }
        List<Fact> near = given.containsKey("sure") ? List.of() : similar.to(kind, read.card());
        if (!near.isEmpty()) {
            return Pages.refused(
                    CardPages.TEMPLATE,
                    pages.page(null, kind, typed, null, near, sayer.of(new Refusal("sure/directory.perhaps_there"))));
        }
        try {
            UUID id = desk.add(kind, typed);
            Notice.on(redirect, "directory.added", read.card().name(kind));
            return "redirect:/directory/" + id;
        } catch (Refusal refusal) {
            return Pages.refused(CardPages.TEMPLATE, pages.page(null, kind, typed, null, List.of(), sayer.of(refusal)));
        }
    }

    @GetMapping("/directory/{id}/card")
    Object card(@PathVariable UUID id) {
        return Pages.show(CardPages.TEMPLATE, pages.of(standing(id)));
    }

    @PostMapping("/directory/{id}/card")
    Object change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> given,
            RedirectAttributes redirect) {
        Profile profile = standing(id);
        Party.Kind kind = profile.party().kind();
        Map<Field, String> typed = typed(given);
        Read read = CardReading.read(kind, typed);
        if (!read.faults().isEmpty()) {
            return Pages.refused(
                    CardPages.TEMPLATE, pages.page(profile, kind, typed, null, List.of(), said(read.faults())));
        }
        if (given.containsKey("preview")) {
            return Pages.show(
                    CardPages.TEMPLATE,
                    pages.page(profile, kind, typed, preview(kind, read), List.of(), Problems.none()));
        }
        if (version != profile.version()) {
            throw new Stale(Party.subject(id));
        }
        try {
            desk.change(id, version, typed);
        } catch (Refusal refusal) {
            return Pages.refused(
                    CardPages.TEMPLATE, pages.page(profile, kind, typed, null, List.of(), sayer.of(refusal)));
        }
        Notice.on(redirect, "directory.changed", read.card().name(kind));
        return "redirect:/directory/" + id;
    }

    private AddressForm preview(Party.Kind kind, Read read) {
        return forms.preview(kind, read.card());
    }

    private Profile standing(UUID id) {
        Profile profile = parties.profile(id);
        if (profile.sameAs() != null || profile.erasedOn() != null) {
            throw new NotFound("card of " + id);
        }
        return profile;
    }

    private Problems said(List<Refusal> faults) {
        return new Problems(faults.stream().map(sayer::say).toList());
    }

    private static Party.Kind kind(Map<String, String> given) {
        return "BODY".equals(given.get("kind")) ? Party.Kind.BODY : Party.Kind.PERSON;
    }

    static Map<Field, String> typed(Map<String, String> given) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String value = given.get(field.name());
            if (value != null) {
                typed.put(field, value);
            }
        }
        return typed;
    }
}
