// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.Parties;
import palazzo.directory.domain.Profile;
import palazzo.directory.domain.Profiles;
import palazzo.directory.domain.Profiles.Change;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.People;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;

/** What was changed about a party: who, when, what it said before and what after. */
@Controller
@AnyStaff
public class HistoryController {

    private final Profiles profiles;
    private final Parties directory;
    private final PartyPages parties;
    private final PartyTabs tabs;
    private final People people;

    HistoryController(Profiles profiles, Parties directory, PartyPages parties, PartyTabs tabs, People people) {
        this.profiles = profiles;
        this.directory = directory;
        this.parties = parties;
        this.tabs = tabs;
        this.people = people;
    }

    /** The changes, newest first. */
    public record HistoryPage(Profile profile, List<Entry> entries, List<PartyPage.Tab> tabs) {}

    /** @param who empty for the house itself */
    public record Entry(Phrase act, Instant at, String who, List<Line> lines) {}

    /** A value before and after. @param before null where there was none */
    public record Line(Phrase field, @Nullable Phrase before, Phrase after) {}

    @GetMapping("/directory/{id}/history")
    ModelAndView history(@PathVariable UUID id) {
        Profile profile = parties.profile(id);
        List<Change> changes = profiles.history(directory.same(List.of(id)));
        Map<UUID, String> names = people.names(changes.stream()
                .map(Change::by)
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(Collectors.toSet()));
        Locale locale = LocaleContextHolder.getLocale();
        return Pages.show(
                "directory/history",
                new HistoryPage(
                        profile,
                        changes.stream()
                                .map(change -> entry(change, names, locale))
                                .toList(),
                        tabs.of(profile)));
    }

    private static Entry entry(Change change, Map<UUID, String> names, Locale locale) {
        return new Entry(
                Phrase.of("directory.act." + change.act()),
                change.at(),
                change.by() == null ? "" : names.getOrDefault(change.by(), ""),
                change.fields().entrySet().stream()
                        .map(field -> line(field.getKey(), field.getValue(), locale))
                        .toList());
    }

    private static Line line(String name, List<String> values, Locale locale) {
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> new Line(
                        PartyFacts.label(field),
                        values.getFirst().isEmpty() ? null : PartyFacts.said(field, values.getFirst(), locale),
                        PartyFacts.said(field, values.getLast(), locale)))
                .orElseGet(() -> new Line(Phrase.plain(name), null, office(values)));
    }

    /** An office is told by its body and its days; anything else by its name alone. */
    private static Phrase office(List<String> values) {
        if (values.size() < 3) {
            return Phrase.plain("");
        }
        LocalDate first = LocalDate.parse(values.get(1));
        return Phrase.of(
                "directory.office_in",
                values.getFirst(),
                values.getLast().isEmpty()
                        ? Phrase.of("directory.from", first)
                        : Phrase.of("directory.from_to", first, LocalDate.parse(values.getLast())));
    }
}
