// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import palazzo.organisation.Sight;

/** Proposes a question in place of one by which nothing was found: only where the reader finds something by it. */
@Component
public class DidYouMean {

    private static final int TRIED = 5;
    private static final int WORDS = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,30}");

    private final KnownWords known;
    private final Search search;

    DidYouMean(KnownWords known, Search search) {
        this.known = known;
        this.search = search;
    }

    /** What may have been meant; empty where nothing like it is found either. */
    public Optional<String> of(String typed, Sight sight) {
        return WORD.matcher(typed)
                .results()
                .limit(WORDS)
                .filter(word -> !known.knows(Question.folded(word.group())))
                .flatMap(word -> instead(typed, word).stream())
                .filter(other -> finds(other, sight))
                .findFirst();
    }

    private List<String> instead(String typed, MatchResult word) {
        return known.near(Question.folded(word.group()), TRIED).stream()
                .map(near -> typed.substring(0, word.start()) + near + typed.substring(word.end()))
                .toList();
    }

    private boolean finds(String asked, Sight sight) {
        return search.finds(Question.of(asked), sight);
    }
}
