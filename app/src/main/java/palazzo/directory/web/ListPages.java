// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.directory.AddressForm.Purpose;
import palazzo.directory.HeldOffice;
import palazzo.directory.Party;
import palazzo.directory.domain.MailingLists;
import palazzo.directory.domain.MailingLists.Exempt;
import palazzo.directory.domain.MailingLists.MailingList;
import palazzo.directory.domain.OfficeKinds;
import palazzo.directory.domain.Parties;
import palazzo.directory.domain.Question.Who;
import palazzo.directory.domain.Recipients;
import palazzo.directory.domain.Recipients.Recipient;
import palazzo.organisation.Sights;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws up the pages of a mailing list. */
@Component
public class ListPages {

    static final String TEMPLATE = "directory/list";
    static final String FORM = "directory/listForm";

    private static final List<String> CATEGORIES = List.of(
            "GOV", "STATE", "REG", "METRO", "CITY", "JUD", "MIL", "REL", "CONS", "UNI", "ECO", "CUL", "HLT", "ASS",
            "MED", "COMP");

    private final MailingLists lists;
    private final Recipients recipients;
    private final OfficeKinds kinds;
    private final Parties parties;
    private final Sights sights;

    ListPages(MailingLists lists, Recipients recipients, OfficeKinds kinds, Parties parties, Sights sights) {
        this.lists = lists;
        this.recipients = recipients;
        this.kinds = kinds;
        this.parties = parties;
        this.sights = sights;
    }

    /**
     * A list as it is today or on another day.
     *
     * @param on who is on it
     * @param out who is left out, though the question finds them
     * @param purpose for which the addresses are
     * @param missing how many of those on it have no address for the purpose
     */
    public record ListPage(
            MailingList list,
            LocalDate day,
            Purpose purpose,
            List<Choice> purposes,
            List<Line> on,
            List<Line> out,
            long missing,
            String query,
            Problems problems) {}

    /**
     * Somebody on it.
     *
     * @param why each reason in words
     * @param exempt why they are left out, or on it besides; empty where the question alone says it
     */
    public record Line(
            String party, String name, String below, List<Phrase> why, String exempt, boolean also, String delivery) {}

    /** The form of a list. @param list the one that is changed; null for a new one */
    public record FormPage(
            @Nullable MailingList list,
            ListForm form,
            List<Choice> who,
            List<Choice> offices,
            List<Choice> categories,
            List<Choice> sorts,
            Problems problems) {}

    ListPage page(MailingList list, LocalDate day, Purpose purpose, Problems problems) {
        List<Recipient> all = recipients.of(list, day, purpose, sights.now());
        List<Line> on =
                all.stream().filter(each -> !each.isOut()).map(ListPages::line).toList();
        return new ListPage(
                list,
                day,
                purpose,
                purposes(),
                on,
                all.stream().filter(Recipient::isOut).map(ListPages::line).toList(),
                on.stream().filter(line -> line.delivery().isEmpty()).count(),
                "?day=" + day + "&purpose=" + purpose,
                problems);
    }

    FormPage form(@Nullable MailingList list, ListForm form, Problems problems) {
        return new FormPage(
                list,
                form,
                Arrays.stream(Who.values())
                        .map(who -> new Choice(who.name(), Phrase.of("directory.who." + who)))
                        .toList(),
                kinds.all().stream()
                        .map(kind -> new Choice(kind.code(), Phrase.plain(kind.called(locale()))))
                        .toList(),
                CATEGORIES.stream()
                        .map(code -> new Choice(code, Phrase.of("directory.category." + code)))
                        .toList(),
                CardPages.sorts().toList(),
                problems);
    }

    ListForm typed(MailingList list) {
        return ListForm.of(
                list,
                list.question().body() == null
                        ? ""
                        : parties.one(list.question().body()).map(Party::name).orElse(""));
    }

    private static Line line(Recipient recipient) {
        Exempt exempt = recipient.exempt();
        HeldOffice office = recipient.office();
        return new Line(
                recipient.profile().id().toString(),
                recipient.profile().party().name(),
                office == null ? "" : office.called(locale()) + ", " + office.bodyName(),
                recipient.why().stream().map(ListPages::why).toList(),
                exempt == null ? "" : exempt.reason(),
                exempt != null && exempt.kind() == Exempt.Kind.ALSO,
                recipient.form().delivery());
    }

    /** Why somebody is on a list: the office, where, since when. */
    static Phrase why(HeldOffice held) {
        return Phrase.of("directory.why", held.called(locale()), held.bodyName(), held.firstDay());
    }

    private static List<Choice> purposes() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new Choice(purpose.name(), Phrase.of("directory.purpose." + purpose)))
                .toList();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
