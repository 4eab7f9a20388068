// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.domain.Duplicates;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.Merges;
import palazzo.directory.domain.Merges.Merge;
import palazzo.directory.domain.Pair;
import palazzo.directory.domain.Parties;
import palazzo.directory.domain.Profile;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.tenancy.Jobs;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Who may stand in the directory twice: compared side by side, made one, told to be two, and made two again. */
@Controller
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class DuplicatesController {

    private static final String COMPARE = "directory/compare";
    private static final String HERE = "redirect:/directory/duplicates";
    private static final String JOB = "directory.duplicates";
    private static final int SHOWN = 100;
    private static final int PATIENCE = 20;

    private final Duplicates duplicates;
    private final Merges merges;
    private final Parties parties;
    private final PartyPages pages;
    private final Jobs jobs;
    private final Problems.Sayer sayer;

    DuplicatesController(
            Duplicates duplicates, Merges merges, Parties parties, PartyPages pages, Jobs jobs, Problems.Sayer sayer) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.parties = parties;
        this.pages = pages;
        this.jobs = jobs;
        this.sayer = sayer;
    }

    /** The pairs that wait. @param more whether there are more than are shown */
    public record PairsPage(List<Line> pairs, boolean more) {}

    /** A pair by its names. */
    public record Line(String path, String one, String other, Phrase grounds, int score) {}

    /** Two parties side by side. */
    public record ComparePage(Profile one, Profile other, List<Choice> fields, Problems problems) {}

    /**
     * A field in which they differ.
     *
     * @param one how the first says it; null where it says nothing
     */
    public record Choice(
            Field field, @Nullable Phrase one, @Nullable Phrase other) {}

    @GetMapping("/directory/duplicates")
    ModelAndView pairs() {
        List<Pair> open = duplicates.open(SHOWN + 1);
        Map<UUID, String> names = parties.names(open.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet()));
        return Pages.show(
                "directory/duplicates",
                new PairsPage(
                        open.stream()
                                .limit(SHOWN)
                                .map(pair -> line(pair, names))
                                .toList(),
                        open.size() > SHOWN));
    }

    @PostMapping("/directory/duplicates/search")
    String search(RedirectAttributes redirect) {
        boolean done = jobs.runHere(JOB, PATIENCE).isPresent();
        Notice.on(redirect, done ? "directory.searched" : "directory.searching");
        return HERE;
    }

    @GetMapping("/directory/duplicates/{one}/{other}")
    ModelAndView compare(@PathVariable UUID one, @PathVariable UUID other) {
        return Pages.show(COMPARE, page(one, other, Problems.none()));
    }

    /** @param given {@code stays}: the identity of the one that stays; a field's name: whose value is taken */
    @PostMapping("/directory/duplicates/{one}/{other}")
    Object merge(
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam Map<String, String> given,
            RedirectAttributes redirect) {
        ComparePage page = page(one, other, Problems.none());
        boolean first = !other.toString().equals(given.get("stays"));
        UUID kept = first ? one : other;
        UUID gone = first ? other : one;
        Set<Field> taken = EnumSet.noneOf(Field.class);
        Arrays.stream(Field.values())
                .filter(field -> gone.toString().equals(given.get(field.name())))
                .forEach(taken::add);
        try {
            merges.merge(kept, gone, taken, read(page, given, first));
        } catch (Refusal refusal) {
            return Pages.refused(COMPARE, page(one, other, sayer.of(refusal)));
        }
        Notice.on(
                redirect,
                "directory.merged",
                (first ? page.other() : page.one()).party().name());
        return "redirect:/directory/" + kept;
    }

    @PostMapping("/directory/duplicates/{one}/{other}/difference")
    String different(@PathVariable UUID one, @PathVariable UUID other, RedirectAttributes redirect) {
        page(one, other, Problems.none());
        duplicates.different(one, other);
        Notice.on(redirect, "directory.different");
        return HERE;
    }

    @DeleteMapping("/directory/{id}/merges/{merge}")
    String undo(@PathVariable UUID id, @PathVariable UUID merge, RedirectAttributes redirect) {
        Merge found = merges.one(merge)
                .filter(each -> each.kept().equals(id))
                .orElseThrow(() -> new NotFound("merge " + merge));
        merges.undo(merge);
        Notice.on(redirect, "directory.parted", found.name());
        return "redirect:/directory/" + id;
    }

    private static Merges.Read read(ComparePage page, Map<String, String> given, boolean first) {
        int one = version(given.get("oneVersion"), page.one().version());
        int other = version(given.get("otherVersion"), page.other().version());
        return first ? new Merges.Read(one, other) : new Merges.Read(other, one);
    }

    private static int version(@Nullable String typed, int now) {
        return typed != null && typed.matches("[0-9]{1,8}") ? Integer.parseInt(typed) : -1 - now;
    }

    private ComparePage page(UUID one, UUID other, Problems problems) {
        Profile first = standing(one);
        Profile second = standing(other);
        if (one.equals(other)) {
            throw new NotFound("a pair of one: " + one);
        }
        Locale locale = LocaleContextHolder.getLocale();
        List<Choice> fields = Field.of(first.party().kind()).stream()
                .filter(field -> !first.card().get(field).equals(second.card().get(field)))
                .map(field -> new Choice(field, said(first, field, locale), said(second, field, locale)))
                .toList();
        return new ComparePage(first, second, fields, problems);
    }

    private Profile standing(UUID id) {
        Profile profile = pages.profile(id);
        if (profile.sameAs() != null || profile.erasedOn() != null) {
            throw new NotFound("party " + id + " stands no more for itself");
        }
        return profile;
    }

    private @Nullable Phrase said(Profile profile, Field field, Locale locale) {
        String value = profile.card().get(field);
        return value.isEmpty() ? null : pages.said(field, value, locale);
    }

    private static Line line(Pair pair, Map<UUID, String> names) {
        return new Line(
                "/directory/duplicates/" + pair.one() + "/" + pair.other(),
                names.getOrDefault(pair.one(), ""),
                names.getOrDefault(pair.other(), ""),
                SimilarParties.grounds(pair.grounds()),
                pair.score());
    }
}
