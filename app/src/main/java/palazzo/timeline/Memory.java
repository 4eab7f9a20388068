// SPDX-License-Identifier: EUPL-1.2
package palazzo.timeline;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.organisation.Sight;
import palazzo.timeline.Kinship.Window;
import palazzo.ui.Phrase;

/** The timeline as pages show it. A module's page takes {@link #around} and draws it with one line of its template. */
@Component
public class Memory {

    private static final int SHOWN = 12;

    private final Timeline timeline;
    private final Map<String, Landmark> landmarks;
    private final ObjectProvider<Kinship> kinships;

    Memory(Timeline timeline, ObjectProvider<Landmark> landmarks, ObjectProvider<Kinship> kinships) {
        this.kinships = kinships;
        this.timeline = timeline;
        this.landmarks = landmarks.stream().collect(Collectors.toUnmodifiableMap(Landmark::kind, Function.identity()));
    }

    /** The newest of what happened around {@code about} that {@code sight} lets see, with the way to all of it. */
    public Around around(Subject about, Sight sight) {
        Slice<Around.Line> newest = page(about, sight, null, SHOWN);
        String all = newest.next() == null ? null : "/timeline/" + about.kind() + "/" + about.id();
        return new Around(newest.rows(), all);
    }

    /** All of it, page by page. @param after the key of the page before; null on the first */
    public Slice<Around.Line> page(Subject about, Sight sight, @Nullable String after, int size) {
        List<Window> windows = windows(about);
        Slice<Timeline.Entry> page = windows.size() == 1
                ? timeline.page(about, sight, after, size)
                : timeline.within(windows, sight, after, size);
        return page.map(entry -> line(entry, about));
    }

    private List<Window> windows(Subject about) {
        return kinships.stream()
                .filter(kinship -> kinship.kind().equals(about.kind()))
                .findFirst()
                .map(kinship -> kinship.of(about.id()))
                .filter(windows -> !windows.isEmpty())
                .orElseGet(() -> List.of(Window.always(about)));
    }

    /** Where {@code subject} is read; null where no module says so. */
    public @Nullable String path(Subject subject) {
        Landmark landmark = landmarks.get(subject.kind());
        return landmark == null ? null : landmark.path(subject.id());
    }

    private Around.Line line(Timeline.Entry entry, Subject about) {
        String path = entry.subject().equals(about) ? null : path(entry.subject());
        return new Around.Line(Phrase.of("timeline." + entry.kind()), entry.at(), path);
    }
}
