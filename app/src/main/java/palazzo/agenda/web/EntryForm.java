// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.PublicEntry.Participant;
import palazzo.agenda.domain.Entry;
import palazzo.agenda.domain.Entry.Told;
import palazzo.kernel.Line;
import palazzo.kernel.Refusal;

/** What is typed of what the public is told. @param people one a line: name; post; body */
public record EntryForm(
        @Nullable @Size(max = 300) String subject,
        @Nullable @Size(max = 300) String place,
        @Nullable @Size(max = 300) String interest,
        @Nullable @Size(max = 300) String represents,
        @Nullable @Size(max = 500) String outcome,
        @Nullable @Size(max = 8000) String people,
        @Nullable @Min(0) @Max(10_000) Integer citizens,
        Entry.@NotNull Release release,
        Entry.@NotNull PlaceRelease placeRelease,
        @Nullable @Size(max = 60) String at) {

    static EntryForm empty(String subject, String place, String at) {
        return new EntryForm(
                subject, place, "", "", "", "", 0, Entry.Release.AT_ONCE, Entry.PlaceRelease.AFTERWARDS, at);
    }

    /** When it is told; nothing where no choice can be read. */
    public List<String> releases() {
        return chosen(release);
    }

    /** When it is told where; nothing where no choice can be read. */
    public List<String> placeReleases() {
        return chosen(placeRelease);
    }

    /** A form that could not be read may hold nothing where it promises something. */
    private static List<String> chosen(@Nullable Enum<?> choice) {
        return Stream.ofNullable(choice).<String>map(Enum::name).toList();
    }

    Told told() {
        return new Told(
                Line.of(subject),
                Line.of(place),
                Line.of(interest),
                Line.of(represents),
                Line.of(outcome),
                participants(),
                citizens == null ? 0 : citizens);
    }

    /** @throws Refusal for somebody who has neither post nor body: private citizens are counted, not named */
    private List<Participant> participants() {
        List<Participant> participants = new ArrayList<>();
        for (String line : said(people).split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.split(";", -1);
            if (parts.length != 3 || parts[1].isBlank() || parts[2].isBlank()) {
                throw new Refusal("people/agenda.participant_without_post", Line.of(line));
            }
            participants.add(new Participant(Line.of(parts[0]), Line.of(parts[1]), Line.of(parts[2])));
        }
        return participants;
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
