// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.documents.Files;
import palazzo.inquiries.Askable.About;
import palazzo.inquiries.Inquiry;
import palazzo.inquiries.domain.StoredInquiries;
import palazzo.inquiries.domain.StoredInquiries.Age;
import palazzo.inquiries.web.InquiriesController.Typed;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.History;
import palazzo.ui.ActLine;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Fact;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Draws up the pages of what offices are asked. */
@Component
public class InquiryPages {

    private static final String PATH = "/inquiries";
    private static final int PAGE = 50;
    private static final int ALL = 5_000;
    private static final Pattern PARTING = Pattern.compile("\\n\\s*\\n");

    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "inquiries.due"),
            Column.of(Fold.MAIN, "inquiries.what"),
            Column.of(Fold.FOOT, "inquiries.office"),
            Column.of(Fold.END, "inquiries.state"));

    private static final List<Choice> STATES = List.of(
            new Choice("", Phrase.of("inquiries.any")),
            new Choice("open", Phrase.of("inquiries.state.open")),
            new Choice("late", Phrase.of("inquiries.state.late")),
            new Choice("answered", Phrase.of("inquiries.state.answered")));

    private final StoredInquiries inquiries;
    private final Files files;
    private final Charts charts;
    private final People people;
    private final History history;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    InquiryPages(
            StoredInquiries inquiries,
            Files files,
            Charts charts,
            People people,
            History history,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.inquiries = inquiries;
        this.files = files;
        this.charts = charts;
        this.people = people;
        this.history = history;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
    }

    /** What is asked of offices. @param ages what each owes, and since when @param mayAsk whether the reader may ask */
    public record ListOfInquiries(ListPage list, List<Age> ages, boolean mayAsk) {}

    /** Where somebody is asked. @param title of what it is asked for; empty where a file is named by its code */
    public record FormPage(String title, Typed form, List<Choice> units, Problems problems) {}

    /** An inquiry. @param open whether it can still be closed @param waits whether what came waits to be taken note of */
    public record InquiryPage(
            UUID id,
            String question,
            Tag state,
            List<Fact> facts,
            List<String> answer,
            List<Files.Kept> files,
            boolean open,
            boolean waits,
            List<ActLine> acts) {}

    /** What the reader's office owes. */
    public record OwedPage(List<Line> lines, Problems problems) {}

    /** A question. */
    public record Line(UUID id, String question, Phrase due, Phrase asked, String typed) {}

    ListOfInquiries list(Map<String, String> given) {
        Asked asked = asked(given);
        return new ListOfInquiries(
                listed(asked, asked.after(), PAGE).asCsv(),
                inquiries.ages(today.date(), sights.now()),
                permission.may(whoActs.now(), "URC-03"));
    }

    ListPage all(Map<String, String> given) {
        return listed(asked(given), null, ALL);
    }

    private static Asked asked(Map<String, String> given) {
        return Asked.of(PATH, given, "state", "office");
    }

    private ListPage listed(Asked asked, @Nullable String after, int size) {
        Slice<Row> rows = inquiries
                .page(asked.get("state"), asked.get("office"), today.date(), sights.now(), after, size)
                .map(this::row);
        return ListPage.of(asked, "asked", Phrase.of("inquiries.caption"), COLUMNS, rows)
                .filteredBy(
                        Filter.choice("state", "inquiries.state", STATES), Filter.words("office", "inquiries.office"));
    }

    private Row row(Inquiry it) {
        String path = PATH + "/" + it.id();
        return Row.of(
                it.id().toString(),
                Phrase.plain(it.title()),
                path,
                Cell.text(Phrase.of("inquiries.day", it.due())),
                new Cell.Name(Phrase.plain(first(it.question())), path, Phrase.plain(it.title())),
                new Cell.Meta(Phrase.plain(it.name())),
                new Cell.State(state(it)));
    }

    static String first(String question) {
        return question.lines().findFirst().orElse("");
    }

    FormPage form(@Nullable About about, Typed typed, Problems problems) {
        List<Choice> units = new ArrayList<>(List.of(new Choice("", Phrase.of("inquiries.outside"))));
        charts.on(today.date())
                .units()
                .forEach(unit ->
                        units.add(new Choice(unit.code(), Phrase.plain(unit.name(LocaleContextHolder.getLocale())))));
        return new FormPage(about == null ? "" : about.title(), typed, units, problems);
    }

    InquiryPage one(Inquiry it) {
        boolean works =
                permission.first(whoActs.now(), "URC-03", it.competence()).isPresent();
        return new InquiryPage(
                it.id(),
                it.question(),
                state(it),
                facts(it),
                paragraphs(it.answer()),
                files.on(it.subject(), sights.now()),
                works && it.isOpen(),
                works && it.answeredAt() != null,
                history.of(it.about(), 8));
    }

    private List<Fact> facts(Inquiry it) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Phrase.of("inquiries.for"), Phrase.plain(it.title()), it.path()));
        facts.add(new Fact(Phrase.of("inquiries.office"), Phrase.plain(it.name())));
        facts.add(new Fact(Phrase.of("inquiries.due"), Phrase.of("inquiries.day", it.due())));
        facts.add(new Fact(
                Phrase.of("inquiries.asked"), Phrase.of("inquiries.by", people.name(it.askedBy()), it.askedAt())));
        facts.add(new Fact(Phrase.of("inquiries.reminders"), Phrase.of("inquiries.count", it.reminders())));
        if (it.escalatedOn() != null) {
            facts.add(new Fact(Phrase.of("inquiries.escalated"), Phrase.of("inquiries.day", it.escalatedOn())));
        }
        return facts;
    }

    OwedPage owed(List<Inquiry> owed, @Nullable UUID at, String typed, Problems problems) {
        return new OwedPage(
                owed.stream()
                        .map(it -> new Line(
                                it.id(),
                                it.question(),
                                Phrase.of("contribution.due", it.due()),
                                Phrase.of("inquiries.by", people.name(it.askedBy()), it.askedAt()),
                                it.id().equals(at) ? typed : ""))
                        .toList(),
                problems);
    }

    Tag state(Inquiry it) {
        if (it.answeredAt() != null) {
            return Tag.of(Tone.OK, "contribution.answered", it.answeredAt());
        }
        if (it.closedAt() != null) {
            return Tag.of(Tone.OFF, "contribution.closed");
        }
        return it.due().isBefore(today.date())
                ? Tag.of(Tone.LATE, "contribution.late", it.reminders())
                : Tag.of(Tone.WAIT, "contribution.awaited", it.reminders());
    }

    private static List<String> paragraphs(String text) {
        return PARTING.splitAsStream(text)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
