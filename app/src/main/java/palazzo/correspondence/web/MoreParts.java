// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.DistrictDesk;
import palazzo.correspondence.domain.Following;
import palazzo.correspondence.domain.FormalDeeds;
import palazzo.correspondence.domain.Handling;
import palazzo.correspondence.domain.Joining;
import palazzo.correspondence.domain.Letter;
import palazzo.correspondence.domain.LetterReading.Whole;
import palazzo.correspondence.domain.LetterState;
import palazzo.correspondence.domain.MunicipalOffices;
import palazzo.correspondence.domain.Onlookers;
import palazzo.correspondence.domain.Outcome;
import palazzo.correspondence.domain.Passing;
import palazzo.correspondence.domain.Recount;
import palazzo.correspondence.domain.Reporting;
import palazzo.correspondence.web.LetterPage.District;
import palazzo.correspondence.web.LetterPage.More;
import palazzo.kernel.Ids;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;

/** What one may do with a letter beside answering it. */
@Component
class MoreParts {

    /** How a form says that nothing stood there. */
    static final String NONE = "-";

    private final Following following;
    private final FormalDeeds deeds;
    private final Joining joining;
    private final Reporting reporting;
    private final Passing passing;
    private final MunicipalOffices offices;
    private final Onlookers onlookers;
    private final Recount recount;
    private final DistrictDesk districts;
    private final SendersParts senders;
    private final CampaignBox campaigns;
    private final ReplyParts replies;
    private final People people;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Ids ids;

    MoreParts(
            Following following,
            FormalDeeds deeds,
            Joining joining,
            Reporting reporting,
            Passing passing,
            MunicipalOffices offices,
            Onlookers onlookers,
            Recount recount,
            DistrictDesk districts,
            SendersParts senders,
            CampaignBox campaigns,
            ReplyParts replies,
            People people,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Ids ids) {
        this.following = following;
        this.deeds = deeds;
        this.joining = joining;
        this.reporting = reporting;
        this.passing = passing;
        this.offices = offices;
        this.onlookers = onlookers;
        this.recount = recount;
        this.districts = districts;
        this.senders = senders;
        this.campaigns = campaigns;
        this.replies = replies;
        this.people = people;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.ids = ids;
    }

    More of(Whole whole) {
        Letter letter = whole.letter();
        Sight sight = sights.now();
        Optional<Letter> into = joining.into(letter.id(), sight);
        boolean joins = mayJoin(letter.handling());
        return new More(
                others(letter.id()),
                following.follows(letter.id()),
                deeds.waits(letter) && mayTakeDeed(letter),
                into.map(LetterPages::near).orElse(null),
                joins && into.isPresent() && letter.state() == LetterState.CLOSED && !letter.isSplit(),
                joining.parts(letter.id(), sight).stream()
                        .map(LetterPages::near)
                        .toList(),
                joins && letter.state() == LetterState.ACCEPTED,
                mergeable(whole),
                joins && LetterState.OPEN.contains(letter.state()) && !letter.isSplit(),
                joins && letter.isSplit() && letter.state() == LetterState.ARRIVED,
                joins,
                mayReport(letter),
                mayWeigh(letter),
                why(letter),
                offices(letter),
                passedTo(letter),
                ids.next(),
                senders.lines(letter.id(), whole.senders()),
                TriageChoices.roles(),
                recount.movedFrom(letter.id())
                        .map(before -> Phrase.of("letters.moved", before))
                        .orElse(null),
                campaigns.of(letter),
                district(letter),
                replies.chainWhy(whole),
                LetterPage.Second.NONE);
    }

    private static List<Choice> mergeable(Whole whole) {
        return Stream.of(
                        whole.answers().stream(),
                        whole.thread().following().stream(),
                        whole.thread().likely().stream(),
                        whole.near().stream())
                .flatMap(each -> each)
                .filter(near -> near.state() == LetterState.ACCEPTED)
                .distinct()
                .map(near -> new Choice(near.path(), LetterRows.title(near.title())))
                .toList();
    }

    private District district(Letter letter) {
        String code = districts.of(letter.id());
        Map<String, String> names = districts.names();
        return new District(
                code.isEmpty() ? NONE : code,
                code,
                code.isEmpty()
                        ? Phrase.of("letters.district.unsaid")
                        : Phrase.of("letters.district", names.getOrDefault(code, code)),
                permission
                                .first(whoActs.now(), DistrictDesk.competences(letter))
                                .isPresent()
                        ? choices(names)
                        : List.of());
    }

    private static List<Choice> choices(Map<String, String> names) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of("letters.district.none"))));
        names.forEach((code, name) -> choices.add(new Choice(code, Phrase.plain(name))));
        return choices;
    }

    private @Nullable Phrase why(Letter letter) {
        String why = reporting.why(letter.id());
        Handling handling = letter.handling();
        if (why.isEmpty() || handling == null) {
            return null;
        }
        return Phrase.of(handling.outcome() == Outcome.REPORT ? "letters.reported_why" : "letters.back_why", why);
    }

    private List<Choice> offices(Letter letter) {
        boolean passes = letter.state() == LetterState.ACCEPTED
                && letter.handled().outcome() == Outcome.PASS_ON
                && permission.may(whoActs.now(), letter.handled().competence());
        return passes
                ? offices.forKind(letter.handled().matter().topic()).stream()
                        .map(office -> new Choice(office.name(), Phrase.plain(office.name())))
                        .toList()
                : List.of();
    }

    private @Nullable Phrase passedTo(Letter letter) {
        String office = passing.passedTo(letter.id());
        return office.isEmpty() ? null : Phrase.of("letters.passed_to", office);
    }

    private boolean mayReport(Letter letter) {
        return letter.state() == LetterState.ACCEPTED
                && letter.handled().outcome() == Outcome.ANSWER
                && permission
                        .first(whoActs.now(), letter.handled().competence(), "URC-04")
                        .isPresent();
    }

    private boolean mayWeigh(Letter letter) {
        return letter.state() == LetterState.ACCEPTED
                && letter.handled().outcome() == Outcome.REPORT
                && permission.may(whoActs.now(), letter.handled().competence());
    }

    private boolean mayTakeDeed(Letter letter) {
        return permission
                .first(whoActs.now(), "AAG-01i", letter.handled().competence())
                .isPresent();
    }

    private boolean mayJoin(@Nullable Handling handling) {
        String own = handling == null ? "URC-01" : handling.competence();
        return permission.first(whoActs.now(), own, "STE-04", "URC-01").isPresent();
    }

    private @Nullable Phrase others(UUID letter) {
        UUID reader = whoActs.now().person();
        List<UUID> others = reader == null ? List.of() : onlookers.opens(letter, reader);
        return others.isEmpty()
                ? null
                : Phrase.of(
                        "letters.looked_at", others.stream().map(people::name).collect(Collectors.joining(", ")));
    }
}
