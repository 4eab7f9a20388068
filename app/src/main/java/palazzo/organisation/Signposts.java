// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import palazzo.kernel.Subject;

/** What subjects are called and where they are read, for lists of what happened or is to be done. */
public interface Signposts {

    /**
     * One subject.
     *
     * @param title what it is called
     * @param line where it comes from, with its number; empty where nothing is known
     * @param path where it is read
     */
    record Signpost(String title, String line, String path) {}

    /** Those of {@code subjects} that are known and that {@code sight} lets see. */
    Map<Subject, Signpost> of(Collection<Subject> subjects, Sight sight);

    /** What all of them together know of these subjects, each asked for once. */
    static Map<Subject, Signpost> known(Stream<Signposts> all, Stream<Subject> subjects, Sight sight) {
        List<Subject> once = subjects.distinct().toList();
        Map<Subject, Signpost> known = new HashMap<>();
        all.forEach(each -> known.putAll(each.of(once, sight)));
        return known;
    }
}
