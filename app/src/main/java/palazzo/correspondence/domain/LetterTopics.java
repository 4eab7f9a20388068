// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import palazzo.search.Topics;

/** A letter is found by the kind that triage gave it. */
@Component
class LetterTopics implements Topics {

    private final LetterKinds kinds;

    LetterTopics(LetterKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        kinds.all().forEach(kind -> names.put(kind.code(), kind.name()));
        return names;
    }
}
