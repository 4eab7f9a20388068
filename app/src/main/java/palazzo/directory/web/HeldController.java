// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.HeldOffice;
import palazzo.directory.HeldOffice.Manner;
import palazzo.directory.domain.CardReading;
import palazzo.directory.domain.HeldOffices;
import palazzo.directory.domain.OfficeKinds;
import palazzo.directory.domain.PartyDesk;
import palazzo.directory.domain.PartyDesk.Holding;
import palazzo.directory.domain.Profile;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The offices that somebody holds, or that are held in a body: from when, until when. */
@Controller
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class HeldController {

    private static final String TEMPLATE = "directory/offices";

    private final PartyDesk desk;
    private final HeldOffices offices;
    private final OfficeKinds kinds;
    private final PartyPages parties;
    private final PartyTabs tabs;
    private final Today today;
    private final Problems.Sayer sayer;

    HeldController(
            PartyDesk desk,
            HeldOffices offices,
            OfficeKinds kinds,
            PartyPages parties,
            PartyTabs tabs,
            Today today,
            Problems.Sayer sayer) {
        this.desk = desk;
        this.offices = offices;
        this.kinds = kinds;
        this.parties = parties;
        this.tabs = tabs;
        this.today = today;
        this.sayer = sayer;
    }

    /**
     * What somebody types to write an office down.
     *
     * @param other the body, or in a body's page the person, by name or identity
     */
    public record HoldForm(
            String other, String office, String title, String manner, String firstDay, String lastDay, String source) {

        static HoldForm of(Map<String, String> given) {
            return new HoldForm(
                    given(given, "other"),
                    given(given, "office"),
                    given(given, "title"),
                    given(given, "manner"),
                    given(given, "firstDay"),
                    given(given, "lastDay"),
                    given(given, "source"));
        }

        private static String given(Map<String, String> given, String name) {
            String line = Line.of(given.get(name));
            return line.length() <= 300 ? line : line.substring(0, 300);
        }
    }

    /** All offices of a party, with the form. */
    public record OfficesPage(
            Profile profile,
            List<HeldOffice> held,
            LocalDate today,
            HoldForm form,
            List<Choice> kinds,
            List<Choice> manners,
            List<PartyPage.Tab> tabs,
            Problems problems) {}

    @GetMapping("/directory/{id}/offices")
    Object page(@PathVariable UUID id) {
        return Pages.show(
                TEMPLATE, page(id, new HoldForm("", "", "", "FULL", today.date().toString(), "", ""), Problems.none()));
    }

    @PostMapping("/directory/{id}/offices")
    Object hold(@PathVariable UUID id, @RequestParam Map<String, String> given, RedirectAttributes redirect) {
        HoldForm form = HoldForm.of(given);
        Profile profile = parties.profile(id);
        try {
            desk.hold(holding(profile, form));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(id, form, sayer.of(refusal)));
        }
        Notice.on(redirect, "directory.office_kept");
        return "redirect:/directory/" + id + "/offices";
    }

    @PostMapping("/directory/{id}/offices/{held}/end")
    Object end(
            @PathVariable UUID id,
            @PathVariable UUID held,
            @RequestParam(defaultValue = "") String lastDay,
            RedirectAttributes redirect) {
        its(id, held);
        try {
            desk.end(held, CardReading.day("lastDay-" + held, lastDay));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(id, HoldForm.of(Map.of()), sayer.of(refusal)));
        }
        Notice.on(redirect, "directory.office_kept");
        return "redirect:/directory/" + id + "/offices";
    }

    @DeleteMapping("/directory/{id}/offices/{held}")
    Object takeBack(@PathVariable UUID id, @PathVariable UUID held, RedirectAttributes redirect) {
        its(id, held);
        desk.takeBack(held);
        Notice.on(redirect, "directory.office_taken_back");
        return "redirect:/directory/" + id + "/offices";
    }

    private Holding holding(Profile profile, HoldForm form) {
        UUID other = other(profile, form.other());
        return new Holding(
                profile.isBody() ? other : profile.id(),
                profile.isBody() ? profile.id() : other,
                form.office(),
                form.title(),
                manner(form.manner()),
                CardReading.day("firstDay", form.firstDay()),
                form.lastDay().isEmpty() ? null : CardReading.day("lastDay", form.lastDay()),
                form.source());
    }

    private UUID other(Profile profile, String named) {
        return profile.isBody() ? desk.person("other", named) : desk.body("other", named);
    }

    private static Manner manner(String text) {
        return Arrays.stream(Manner.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal("manner/directory.not_of_the_list", text));
    }

    private void its(UUID id, UUID held) {
        boolean itsOwn = offices.one(held)
                .filter(office -> office.party().equals(id) || office.body().equals(id))
                .isPresent();
        if (!itsOwn) {
            throw new NotFound("held office " + held);
        }
    }

    private OfficesPage page(UUID id, HoldForm form, Problems problems) {
        Profile profile = parties.profile(id);
        if (profile.sameAs() != null || profile.erasedOn() != null) {
            throw new NotFound("offices of " + id);
        }
        Locale locale = LocaleContextHolder.getLocale();
        return new OfficesPage(
                profile,
                offices.ever(id),
                today.date(),
                form,
                kinds.all().stream()
                        .map(kind -> new Choice(kind.code(), Phrase.plain(kind.called(locale))))
                        .toList(),
                Arrays.stream(Manner.values())
                        .map(each -> new Choice(each.name(), Phrase.of("directory.manner." + each)))
                        .toList(),
                tabs.of(profile),
                problems);
    }
}
