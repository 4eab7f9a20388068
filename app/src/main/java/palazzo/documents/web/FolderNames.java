// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.documents.SignatureFolder.Step;
import palazzo.documents.domain.FolderQueue.Line;
import palazzo.documents.domain.PaperReading.Read;
import palazzo.documents.domain.Papers.Done;
import palazzo.kernel.Today;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.ui.Due;
import palazzo.ui.Phrase;

/** How steps, people and units are called on the pages of the folder: all of a page asked at once. */
@Component
class FolderNames {

    private final People people;
    private final Charts charts;
    private final OfficeCalendar calendar;
    private final Today today;

    FolderNames(People people, Charts charts, OfficeCalendar calendar, Today today) {
        this.people = people;
        this.charts = charts;
        this.calendar = calendar;
        this.today = today;
    }

    /** The names on {@code lines}. */
    Called on(Collection<Line> lines) {
        return called(lines.stream().flatMap(FolderNames::people));
    }

    /** The names on {@code lines} and on the paper that is read beside them. */
    Called on(Collection<Line> lines, Read read) {
        return called(Stream.concat(lines.stream().flatMap(FolderNames::people), people(read)));
    }

    private Called called(Stream<UUID> whom) {
        return new Called(
                people.names(whom.toList()), charts.on(today.date()), calendar, LocaleContextHolder.getLocale());
    }

    private static Stream<UUID> people(Line line) {
        return Stream.concat(
                Stream.of(line.preparedBy()), Stream.ofNullable(line.open()).flatMap(FolderNames::people));
    }

    private static Stream<UUID> people(Step step) {
        return Stream.ofNullable(step.person());
    }

    private static Stream<UUID> people(Read read) {
        Stream<UUID> did = read.done().stream().flatMap(FolderNames::people);
        Stream<UUID> shall = read.paper().words().steps().stream().flatMap(FolderNames::people);
        return Stream.concat(Stream.of(read.paper().preparedBy()), Stream.concat(did, shall));
    }

    private static Stream<UUID> people(Done done) {
        return Stream.concat(Stream.of(done.by()), Stream.ofNullable(done.insteadOf()));
    }

    static Phrase kind(String kind) {
        return Phrase.of("documents.kind." + kind);
    }

    /** What passing the step is called on its button. */
    static Phrase act(Step step) {
        return Phrase.of("documents.act." + step.duty());
    }

    /** The names of one page. */
    record Called(Map<UUID, String> people, Chart chart, OfficeCalendar calendar, Locale locale) {

        /** By when, with the working days it is late by. */
        Due due(LocalDate date) {
            return calendar.due(date);
        }

        String person(UUID person) {
            return people.getOrDefault(person, "");
        }

        /** {@code Firma: Unità Relazioni con i Cittadini}, or the name of the person whose step it is. */
        Phrase step(Step step) {
            return Phrase.of("documents.step." + step.duty(), whose(step));
        }

        private Phrase whose(Step step) {
            if (step.person() != null) {
                return Phrase.plain(person(step.person()));
            }
            return step.unit().isEmpty() ? Phrase.of("post.MAYOR") : Phrase.plain(unit(step.unit()));
        }

        private String unit(String code) {
            return chart.unit(code).map(unit -> unit.name(locale)).orElse(code);
        }
    }
}
