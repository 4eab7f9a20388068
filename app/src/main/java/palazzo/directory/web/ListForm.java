// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.directory.domain.MailingLists.MailingList;
import palazzo.directory.domain.PartyDesk;
import palazzo.directory.domain.Question;
import palazzo.directory.domain.Question.Who;
import palazzo.kernel.Line;

/**
 * What somebody types to make a list.
 *
 * @param body its name, as in the directory
 */
public record ListForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @Size(max = 300) @Nullable String purpose,
        @Nullable Who who,
        @Nullable Set<String> offices,
        @Nullable Set<String> categories,
        @Nullable Set<String> sorts,
        @Size(max = 200) @Nullable String body,
        @Size(max = 100) @Nullable String territory,
        @Size(max = 100) @Nullable String topic) {

    static ListForm empty() {
        return new ListForm("", "", Who.HOLDERS, Set.of(), Set.of(), Set.of(), "", "", "");
    }

    static ListForm of(MailingList list, String body) {
        Question question = list.question();
        return new ListForm(
                list.name(),
                list.purpose(),
                question.who(),
                question.offices(),
                question.categories(),
                question.sorts(),
                body,
                question.territory(),
                question.topic());
    }

    /** The question it asks. @throws palazzo.kernel.Refusal where no such body is */
    Question question(PartyDesk desk) {
        String named = Line.of(body);
        return new Question(
                who == null ? Who.HOLDERS : who,
                codes(offices),
                codes(categories),
                codes(sorts),
                named.isEmpty() ? null : desk.body("body", named),
                Line.of(territory),
                Line.of(topic).toLowerCase(java.util.Locale.ITALIAN));
    }

    /** What is ticked; nothing where nothing was sent. */
    public Set<String> chosen(@Nullable Set<String> values) {
        return values == null ? Set.of() : values;
    }

    private static Set<String> codes(@Nullable Set<String> values) {
        return values == null
                ? Set.of()
                : values.stream()
                        .filter(value -> value.matches("[A-Z_]{2,60}"))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
