// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.kernel.NotFound;
import palazzo.kernel.Subject;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.search.Index;

/** A call with what it left, for who may see it. */
@Component
public class CallReading {

    private final Calls calls;
    private final Errands errands;
    private final Index index;
    private final Sights sights;

    CallReading(Calls calls, Errands errands, Index index, Sights sights) {
        this.calls = calls;
        this.errands = errands;
        this.index = index;
        this.sights = sights;
    }

    /** @param letter where the letter is read that it became; empty where there is none, or none to be seen */
    public record Whole(Call call, Optional<Errand> errand, Optional<String> letter) {}

    /** @throws NotFound where it is not there, or not theirs to see */
    public Whole read(UUID id) {
        Sight sight = sights.now();
        Call call = calls.one(id, sight);
        Note note = call.note();
        Optional<String> letter = note == null || note.letter() == null
                ? Optional.empty()
                : index.path(new Subject("letter", note.letter()), sight);
        return new Whole(call, errands.of(id), letter);
    }
}
