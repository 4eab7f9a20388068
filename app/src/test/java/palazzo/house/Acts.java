// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that one may do in the house, and how far each was tried by its form. */
final class Acts {

    /** Acts without a form on a page of ours, and why. */
    static final Map<String, String> WITHOUT_FORM = Map.of(
            "/login/refused POST", "the log-in leads there when it refuses",
            "/public/exchange/recipient POST", "a registry calls it, by SOAP: AnotherRegistryCallsStory",
            "/public/exchange/sender POST", "a registry calls it, by SOAP: AnotherRegistryCallsStory",
            "/public/phone/calls POST", "a telephone system calls it: APhoneRingsStory");

    /** Acts that are found and filled in badly here, but keep nothing that could be kept twice, and why. */
    static final Map<String, String> KEEPS_NOTHING = Map.of(
            "/campaigns/{id}/reading POST", "reads what is written through, and keeps nothing",
            "/keys POST", "the browser keeps it",
            "/letters/{id}/reply/reading POST", "reads what is written through, and keeps nothing");

    /**
     * Acts for which it takes more than somebody who fills in whatever they find: a secret that was sent to somebody, an
     * answer from outside, a time that has passed. The story that comes to the form, where it is tried as it is here.
     */
    static final Map<String, String> IN_STORIES = Map.ofEntries(
            entry("/admin/charts/{day}/competences/{code} POST", "TheChartChangesStory"),
            entry("/admin/charts/{day}/moves POST", "TheChartChangesStory"),
            entry("/admin/charts/{day}/units POST", "TheChartChangesStory"),
            entry("/admin/charts/{day}/units/{code} DELETE", "TheChartChangesStory"),
            entry("/admin/charts/{day}/units/{code} PUT", "TheChartChangesStory"),
            entry("/admin/elections POST", "AnElectionIsCalledStory"),
            entry("/admin/elections/place POST", "AnElectionIsCalledStory"),
            entry("/admin/elections/{id} DELETE", "AnElectionIsCalledStory"),
            entry("/admin/mandates/{id}/end POST", "WhoWorksHereStory"),
            entry("/admin/people POST", "WhoWorksHereStory"),
            entry("/admin/people/{id}/second-factor DELETE", "SomebodyLogsInStory"),
            entry("/admin/substitutions POST", "WhoWorksHereStory"),
            entry("/admin/substitutions/{id}/end POST", "WhoWorksHereStory"),
            entry("/agenda/engagements/{id} POST", "ASeriesIsChangedStory"),
            entry("/agenda/engagements/{id}/answer POST", "ATelephoneIsCalledStory"),
            entry("/agenda/engagements/{id}/cancellation POST", "WeInviteByCalendarStory"),
            entry("/agenda/engagements/{id}/public POST", "TheAgendaIsPublicStory"),
            entry("/agenda/public/{id}/approval POST", "TheAgendaIsPublicStory"),
            entry("/agenda/public/{id}/corrections POST", "TheAgendaIsPublicStory"),
            entry("/agenda/public/{id}/corrections/approval POST", "TheAgendaIsPublicStory"),
            entry("/agenda/public/{id}/refusal POST", "TheAgendaIsPublicStory"),
            entry("/agenda/public/{id}/withdrawal POST", "TheAgendaIsPublicStory"),
            entry("/agenda/requests/{id}/answers POST", "ASecretariatAsksStory"),
            entry("/agenda/requests/{id}/refusal POST", "ASecretariatAsksStory"),
            entry("/agenda/requests/{id}/withdrawal POST", "ASecretariatAsksStory"),
            entry("/agenda/ways POST", "TheDayIsOnePageStory"),
            entry("/archive/discards/{id} POST", "ThePlanOfTheArchiveStory"),
            entry("/briefs/promises/{id} POST", "TheMayorIsBriefedStory"),
            entry("/briefs/{object}/contributions POST", "TheMayorIsBriefedStory"),
            entry("/briefs/{object}/contributions/{id} DELETE", "TheMayorIsBriefedStory"),
            entry("/briefs/{object}/guests POST", "TheMayorIsBriefedStory"),
            entry("/briefs/{object}/guests/{party} DELETE", "TheMayorIsBriefedStory"),
            entry("/briefs/{object}/outcome POST", "TheMayorIsBriefedStory"),
            entry("/briefs/{object}/promises POST", "TheMayorIsBriefedStory"),
            entry("/briefs/{object}/words POST", "TheMayorIsBriefedStory"),
            entry("/campaigns/{id}/departure DELETE", "ManyLettersOneAnswerStory"),
            entry("/campaigns/{id}/late-comers POST", "ManyLettersOneAnswerStory"),
            entry("/campaigns/{id}/letters POST", "ManyLettersOneAnswerStory"),
            entry("/campaigns/{id}/retries POST", "ManyLettersOneAnswerStory"),
            entry("/campaigns/{id}/submission POST", "ManyLettersOneAnswerStory"),
            entry("/directory POST", "NationalBodiesStory"),
            entry("/directory/imports/{id} DELETE", "TheAuthoritiesStory"),
            entry("/directory/lists/{id}/exceptions/{party} DELETE", "TheAuthoritiesStory"),
            entry("/directory/lists/{id}/question POST", "TheAuthoritiesStory"),
            entry("/directory/towns/{istat} POST", "TheIndexOfPublicBodiesStory"),
            entry("/directory/{id}/phones POST", "APhoneRingsStory"),
            entry("/exchange/offices POST", "AnotherBodyWritesStory"),
            entry("/exchange/offices/caller DELETE", "AnotherRegistryCallsStory"),
            entry("/exchange/offices/caller POST", "AnotherRegistryCallsStory"),
            entry("/figures/others POST", "TheMonthIsReportedStory"),
            entry("/figures/others/preview POST", "TheMonthIsReportedStory"),
            entry("/folder/steps POST", "TheFolderIsGoneThroughStory"),
            entry("/folder/{id}/return POST", "CitizensAreAnsweredStory"),
            entry("/folder/{id}/steps POST", "TheFolderIsGoneThroughStory"),
            entry("/inquiries POST", "AnOfficeIsAskedStory"),
            entry("/inquiries/opinions/{token} POST", "AnOfficeIsAskedStory"),
            entry("/inquiries/owed/{id} POST", "AnOfficeIsAskedStory"),
            entry("/inquiries/{id}/reading POST", "AnOfficeIsAskedStory"),
            entry("/invitations POST", "AnInvitationIsWeighedStory"),
            entry("/invitations/out/{event}/called POST", "WeInviteByCalendarStory"),
            entry("/invitations/out/{event}/sending POST", "WeInviteByCalendarStory"),
            entry("/invitations/{id}/advice POST", "AnInvitationIsWeighedStory"),
            entry("/invitations/{id}/advice/{competence} POST", "AnInvitationIsWeighedStory"),
            entry("/invitations/{id}/aftermath POST", "AnInvitationIsWeighedStory"),
            entry("/invitations/{id}/answer POST", "AnInvitationIsWeighedStory"),
            entry("/invitations/{id}/decision DELETE", "AnInvitationIsWeighedStory"),
            entry("/invitations/{id}/decision POST", "AnInvitationIsWeighedStory"),
            entry("/invitations/{id}/going POST", "AnInvitationIsWeighedStory"),
            entry("/invitations/{id}/notice POST", "AnInvitationComesByCalendarStory"),
            entry("/invitations/{id}/share POST", "AnInvitationIsWeighedStory"),
            entry("/letters/assignments POST", "TheMayorsCorrespondenceStory"),
            entry("/letters/kinds POST", "TheCatalogueIsWrittenStory"),
            entry("/letters/{id}/address POST", "AWrongAddressIsMendedStory"),
            entry("/letters/{id}/assignment POST", "TheMayorsCorrespondenceStory"),
            entry("/letters/{id}/delivery POST", "CitizensAreAnsweredStory"),
            entry("/letters/{id}/departure DELETE", "ALetterIsAnsweredStory"),
            entry("/letters/{id}/departure POST", "SeveralAddresseesStory"),
            entry("/letters/{id}/filing POST", "TheMayorsCorrespondenceStory"),
            entry("/letters/{id}/formal-taking POST", "TheDaysMailIsWeighedStory"),
            entry("/letters/{id}/merging DELETE", "OneMatterTwoMattersStory"),
            entry("/letters/{id}/merging POST", "OneMatterTwoMattersStory"),
            entry("/letters/{id}/passing POST", "ARequestIsPassedOnStory"),
            entry("/letters/{id}/reply POST", "ARichAnswerWithFilesStory"),
            entry("/letters/{id}/reply/inquiries/{inquiry} POST", "AnOfficeIsAskedStory"),
            entry("/letters/{id}/reply/submission POST", "ARichAnswerWithFilesStory"),
            entry("/letters/{id}/thread DELETE", "AThreadIsProposedStory"),
            entry("/letters/{id}/thread POST", "AThreadIsProposedStory"),
            entry("/login/code POST", "SomebodyLogsInStory"),
            entry("/mail/{id}/reading POST", "WhateverComesStory"),
            entry("/mail/{id}/repair POST", "WhateverComesStory"),
            entry("/mailboxes POST", "TheBoxesAreKeptStory"),
            entry("/mailboxes/providers POST", "AProviderIsTrustedLaterStory"),
            entry("/mailboxes/providers/{id}/removal POST", "AProviderIsTrustedLaterStory"),
            entry("/mailboxes/{id} POST", "TheBoxesAreKeptStory"),
            entry("/mailroom/batches POST", "AnswersLeaveOnPaperStory"),
            entry("/mailroom/batches/{id}/numbers POST", "AnswersLeaveOnPaperStory"),
            entry("/mailroom/batches/{id}/posting POST", "AnswersLeaveOnPaperStory"),
            entry("/mailroom/pieces/{id}/batch DELETE", "AnswersLeaveOnPaperStory"),
            entry("/mailroom/pieces/{id}/number POST", "AnswersLeaveOnPaperStory"),
            entry("/mailroom/pieces/{id}/posting POST", "AnswersLeaveOnPaperStory"),
            entry("/mailroom/pieces/{id}/receipt POST", "AnswersLeaveOnPaperStory"),
            entry("/mailroom/pieces/{id}/return POST", "AnswersLeaveOnPaperStory"),
            entry("/me/password POST", "SomebodyLogsInStory"),
            entry("/me/second-factor DELETE", "SomebodyLogsInStory"),
            entry("/me/second-factor POST", "SomebodyLogsInStory"),
            entry("/public/contributions/{token} POST", "TheMayorIsBriefedStory"),
            entry("/public/contributions/{token}/renewal POST", "AnOfficeIsAskedStory"),
            entry("/public/delegations/{token} POST", "AnInvitationIsWeighedStory"),
            entry("/public/invite POST", "AnInvitationIsWeighedStory"),
            entry("/public/tracking POST", "ACitizenAsksAgainStory"),
            entry("/public/write POST", "TheMayorsCorrespondenceStory"),
            entry("/registry/days/{day}/delivery POST", "TheDayIsFormedStory"),
            entry("/registry/operators POST", "OperatorsHaveTheirDesksStory"),
            entry("/registry/operators/{id} DELETE", "OperatorsHaveTheirDesksStory"),
            entry("/scan-folders POST", "ABatchIsScannedStory"),
            entry("/scan-folders/{id} POST", "ABatchIsScannedStory"),
            entry("/scans/documents/{id}/filing POST", "ABatchIsScannedStory"),
            entry("/scans/documents/{id}/joining POST", "ABatchIsScannedStory"),
            entry("/scans/pages/{id}/cut POST", "ABatchIsScannedStory"),
            entry("/standard-texts POST", "CitizensAreAnsweredStory"),
            entry("/standard-texts/{id} POST", "AStandardTextIsKeptStory"),
            entry("/switchboard/calls/{id} POST", "APhoneRingsStory"),
            entry("/switchboard/calls/{id}/errand/attempts POST", "APhoneRingsStory"),
            entry("/switchboard/calls/{id}/taking POST", "APhoneRingsStory"),
            entry("/switchboard/meetings POST", "SomebodyComesStory"),
            entry("/switchboard/turns/week POST", "APhoneRingsStory"));

    static final Set<String> STORIES = Set.copyOf(IN_STORIES.values());

    /** Acts whose form says a version, and that tell of no other: what they make is new, and nobody has changed it meanwhile. */
    static final Set<String> MAKES_NEW = Set.of(
            "/admin/people POST",
            "/directory POST",
            "/directory/duplicates/{one}/{other}/difference POST",
            "/letters/kinds POST",
            "/mailboxes POST",
            "/public/invite POST",
            "/public/write POST",
            "/scan-folders POST",
            "/standard-texts POST",
            "/switchboard/scripts POST");

    /**
     * What the house itself looks for when it is asked (whoever asks has read nothing of it), and what is put together out of
     * many that wait: each of them is held, and refused by its name where it waits no more.
     */
    static final Set<String> LOOKED_AT_ANEW = Set.of(
            "/letters/next POST",
            "/mailroom/batches POST",
            "/directory/imports/{id} POST",
            "/scans/{id}/pages/{page} POST");

    private final List<Route> all;
    private final Set<Route> found = new HashSet<>();
    private final Set<Route> done = new HashSet<>();
    private final Set<Route> counting = new HashSet<>();
    private final Set<Route> told = new HashSet<>();

    Acts(List<Route> routes) {
        all = routes.stream().filter(route -> !route.isGet()).toList();
    }

    void found(Form form) {
        note(form, found);
    }

    void done(Form form) {
        note(form, done);
    }

    void saysAVersion(Form form) {
        note(form, counting);
    }

    void toldOfBoth(Form form) {
        note(form, told);
    }

    private void note(Form form, Set<Route> where) {
        of(form).ifPresent(where::add);
    }

    private Optional<Route> of(Form form) {
        return Route.answering(all, form.verb(), form.action().replaceAll("[?#].*", ""));
    }

    /** What a form does; empty where it is none of the house's own acts. */
    String named(Form form) {
        return of(form).map(Route::toString).orElse("");
    }

    /**
     * Whether the walk need not send it in earnest: a story does, or it is said why nobody does. What makes something new is
     * sent all the same, for the forms that stand on its page.
     */
    boolean isNoneOfOurs(Form form) {
        String act = named(form);
        return KEEPS_NOTHING.containsKey(act) || IN_STORIES.containsKey(act) && act.contains("{");
    }

    /** The acts that this story tries. */
    static Set<String> of(Class<?> story) {
        return IN_STORIES.entrySet().stream()
                .filter(act -> act.getValue().equals(story.getSimpleName()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Those that were not done here, though nothing says why. */
    Set<String> undone() {
        return named(route -> !done.contains(route)
                && !WITHOUT_FORM.containsKey(route.toString())
                && !IN_STORIES.containsKey(route.toString())
                && !(found.contains(route) && KEEPS_NOTHING.containsKey(route.toString())));
    }

    /** Those whose form says a version, and that told nobody of both. */
    Set<String> untold() {
        return named(route -> counting.contains(route)
                && !told.contains(route)
                && !IN_STORIES.containsKey(route.toString())
                && !MAKES_NEW.contains(route.toString()));
    }

    private Set<String> named(Predicate<Route> which) {
        return all.stream().filter(which).map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
