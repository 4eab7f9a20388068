// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Desk;
import palazzo.correspondence.domain.DeskInstructions;
import palazzo.correspondence.domain.LetterList;
import palazzo.correspondence.domain.LetterState;
import palazzo.correspondence.domain.Loads;
import palazzo.correspondence.domain.Loads.InHand;
import palazzo.correspondence.web.DesksPage.DeskLine;
import palazzo.correspondence.web.DesksPage.UnitLoad;
import palazzo.kernel.Today;
import palazzo.mail.Unread;
import palazzo.organisation.Actor;
import palazzo.organisation.Charts;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;
import palazzo.ui.WorkRow;

/** Draws the desks of the correspondence. */
@Component
class DesksPages {

    private static final LetterList.Asked ALL = LetterList.Asked.ALL;
    private static final LetterList.Asked OPEN =
            ALL.in(List.of(LetterState.ACCEPTED, LetterState.TO_SIGN, LetterState.LEAVING));

    private final LetterList letters;
    private final Loads loads;
    private final DeskInstructions instructions;
    private final Unread unread;
    private final People people;
    private final Permission permission;
    private final Charts charts;
    private final OfficeCalendar calendar;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    DesksPages(
            LetterList letters,
            Loads loads,
            DeskInstructions instructions,
            Unread unread,
            People people,
            Permission permission,
            Charts charts,
            OfficeCalendar calendar,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.letters = letters;
        this.loads = loads;
        this.instructions = instructions;
        this.unread = unread;
        this.people = people;
        this.permission = permission;
        this.charts = charts;
        this.calendar = calendar;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
    }

    DesksPage page() {
        Sight sight = sights.now();
        List<Actor> onDuty = people.onDuty(today.date());
        return new DesksPage(
                Arrays.stream(Desk.values())
                        .map(desk -> line(desk, onDuty, sight))
                        .toList(),
                permission.may(whoActs.now(), "AAG-02") ? "/archive/sheets/" + instructions.name() : null,
                inHand(sight),
                permission.may(whoActs.now(), "CFS-12") ? "/supervision" : null);
    }

    private DeskLine line(Desk desk, List<Actor> onDuty, Sight sight) {
        return new DeskLine(
                desk.name().toLowerCase(Locale.ROOT),
                Phrase.of("desks." + desk),
                desk.competence(),
                instructions.at(desk, today.date()),
                onDuty.stream()
                        .filter(actor -> permission.may(actor, desk.competence()))
                        .map(Actor::name)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                sums(desk, sight));
    }

    private List<Sum> sums(Desk desk, Sight sight) {
        return switch (desk) {
            case RECEIVE ->
                List.of(
                        sum(
                                letters.count(ALL.from(midnight()), sight),
                                "desks.arrived",
                                "/letters?sort=-arrived",
                                false),
                        sum(unread.now(), "desks.unread", "/mail", true));
            case REGISTER -> List.of(sum(loads.withoutNumber(sight), "desks.to_number", "/letters?state=open", true));
            case SORT -> sorting(sight);
            case FOLLOW ->
                List.of(
                        sum(letters.count(OPEN, sight), "desks.open", "/letters?state=open", false),
                        sum(letters.count(ALL.overdue(), sight), "desks.late", "/letters?state=late&sort=due", true));
            case ARCHIVE ->
                List.of(sum(
                        letters.count(finished().filed(false), sight),
                        "desks.to_file",
                        "/letters?state=to_archive",
                        false));
        };
    }

    private List<Sum> sorting(Sight sight) {
        List<Sum> sums = new ArrayList<>();
        long waiting = letters.count(ALL.in(List.of(LetterState.ARRIVED)), sight);
        sums.add(sum(waiting, "desks.to_sort", "/letters?state=ARRIVED&sort=arrived", false));
        loads.oldest(sight)
                .map(since -> Duration.between(since, today.now()))
                .ifPresent(waits -> sums.add(oldest(waits)));
        return sums;
    }

    /** In hours for two days, in days after them. */
    private static Sum oldest(Duration waits) {
        String all = "/letters?state=ARRIVED&sort=arrived";
        return waits.toDays() < 2
                ? sum(waits.toHours(), "desks.oldest", all, waits.toHours() > 24)
                : sum(waits.toDays(), "desks.oldest_days", all, true);
    }

    private static LetterList.Asked finished() {
        return ALL.in(LetterState.FINISHED.stream().toList());
    }

    private Instant midnight() {
        return today.date().atStartOfDay(Today.ROME).toInstant();
    }

    private static Sum sum(long count, String words, String path, boolean late) {
        return new Sum(count, Phrase.of(words, count), path, late);
    }

    private List<UnitLoad> inHand(Sight sight) {
        List<InHand> all = loads.inHand(sight);
        Map<UUID, String> names = people.names(
                all.stream().map(InHand::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream()
                .collect(Collectors.groupingBy(InHand::unit, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(unit -> load(unit.getKey(), unit.getValue(), names))
                .toList();
    }

    private UnitLoad load(String unit, List<InHand> those, Map<UUID, String> names) {
        return new UnitLoad(
                unit,
                Phrase.plain(charts.on(today.date())
                        .unit(unit)
                        .map(each -> each.name(LocaleContextHolder.getLocale()))
                        .orElse(unit)),
                Phrase.of(
                        "desks.in_hand", those.stream().mapToLong(InHand::open).sum()),
                those.stream().map(each -> row(each, names)).toList());
    }

    private WorkRow row(InHand load, Map<UUID, String> names) {
        List<Phrase> below = new ArrayList<>();
        below.add(Phrase.of("desks.in_hand", load.open()));
        if (load.late() > 0) {
            below.add(Phrase.of("desks.of_which_late", load.late()));
        }
        if (load.toSign() > 0) {
            below.add(Phrase.of("desks.of_which_to_sign", load.toSign()));
        }
        return new WorkRow(
                load.firstDue() == null ? null : calendar.due(load.firstDue()),
                name(load.assignee(), names),
                "/letters?state=open&unit=" + load.unit(),
                null,
                below,
                null);
    }

    private static Phrase name(@Nullable UUID person, Map<UUID, String> names) {
        return Optional.ofNullable(person)
                .map(known -> Phrase.plain(names.getOrDefault(known, "")))
                .orElse(Phrase.of("letters.nobody_yet"));
    }
}
