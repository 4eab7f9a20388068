// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Channel;
import palazzo.correspondence.domain.LetterList;
import palazzo.correspondence.domain.LetterState;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Asked;
import palazzo.ui.Choice;
import palazzo.ui.Filter;
import palazzo.ui.Phrase;
import palazzo.ui.View;

/** How a list of letters is narrowed: what can be asked, and what it means. */
@Component
class LetterFilters {

    private static final String OPEN = "open";
    private static final String LATE = "late";
    private static final String ARCHIVED = "archived";
    private static final String TO_ARCHIVE = "to_archive";

    private final Charts charts;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Today today;

    LetterFilters(Charts charts, Permission permission, WhoActs whoActs, Today today) {
        this.charts = charts;
        this.permission = permission;
        this.whoActs = whoActs;
        this.today = today;
    }

    Asked asked(Map<String, String> given) {
        return Asked.of("/letters", given, "q", "state", "unit", "channel", "whose", "competence");
    }

    /** What is asked, with nothing in it that the list does not know. */
    LetterList.Asked criteria(Asked asked) {
        String state = asked.get("state");
        return new LetterList.Asked(
                asked.get("q"),
                states(state),
                asked.get("unit"),
                asked.get("whose").equals("me") ? me() : null,
                asked.get("competence"),
                known(asked.get("channel"), Channel.values()),
                state.equals(LATE),
                null,
                state.equals(ARCHIVED) || state.equals(TO_ARCHIVE) ? Boolean.valueOf(state.equals(ARCHIVED)) : null,
                special(state));
    }

    private static LetterList.Special special(String state) {
        return Arrays.stream(LetterList.Special.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElse(LetterList.Special.NONE);
    }

    Filter[] filters() {
        return new Filter[] {
            Filter.words("q", "letters.words"),
            Filter.choice("state", "letters.state", stateChoices()),
            Filter.choice("unit", "letters.unit", unitChoices()),
            Filter.choice("channel", "letters.channel", channelChoices())
        };
    }

    List<View> views(Asked asked) {
        boolean mine = asked.get("whose").equals("me");
        String state = asked.get("state");
        return List.of(
                new View(Phrase.of("letters.view.all"), "/letters", null, !mine && state.isEmpty()),
                new View(Phrase.of("letters.view.open"), "/letters?state=open", null, !mine && state.equals(OPEN)),
                new View(Phrase.of("letters.view.mine"), "/letters?state=open&whose=me", null, mine),
                view("nobodys", state),
                view("followed", state),
                view("formal", state),
                new View(
                        Phrase.of("letters.view.late"),
                        "/letters?state=late&sort=due",
                        null,
                        !mine && state.equals(LATE)));
    }

    private static View view(String special, String state) {
        return new View(Phrase.of("letters.view." + special), "/letters?state=" + special, null, state.equals(special));
    }

    /** Whether the reader types in letters that came on paper. */
    boolean mayType() {
        return permission.may(whoActs.now(), "URC-01");
    }

    private @Nullable UUID me() {
        return whoActs.now().person();
    }

    private static List<LetterState> states(String asked) {
        if (asked.equals(OPEN)) {
            return LetterState.OPEN.stream().toList();
        }
        if (asked.equals(ARCHIVED) || asked.equals(TO_ARCHIVE)) {
            return LetterState.FINISHED.stream().toList();
        }
        return Arrays.stream(LetterState.values())
                .filter(state -> state.name().equals(asked))
                .toList();
    }

    private static String known(String asked, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(asked::equals)
                .findFirst()
                .orElse("");
    }

    private static List<Choice> stateChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("letters.any")));
        choices.add(new Choice(OPEN, Phrase.of("letters.open")));
        choices.add(new Choice(LATE, Phrase.of("letters.late")));
        for (String special : List.of("nobodys", "followed", "interim", "formal", "moved")) {
            choices.add(new Choice(special, Phrase.of("letters.view." + special)));
        }
        choices.add(new Choice(TO_ARCHIVE, Phrase.of("letters.to_archive")));
        choices.add(new Choice(ARCHIVED, Phrase.of("letters.view.archived")));
        Arrays.stream(LetterState.values())
                .map(state -> new Choice(state.name(), Phrase.of("letters.state." + state)))
                .forEach(choices::add);
        return choices;
    }

    private List<Choice> unitChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("letters.any")));
        charts.on(today.date()).units().stream()
                .map(unit -> new Choice(unit.code(), Phrase.plain(unit.name(LocaleContextHolder.getLocale()))))
                .forEach(choices::add);
        return choices;
    }

    private static List<Choice> channelChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("letters.any")));
        Arrays.stream(Channel.values())
                .map(channel -> new Choice(channel.name(), Phrase.of("letters.channel." + channel)))
                .forEach(choices::add);
        return choices;
    }
}
