// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the public may know of agendas, for whoever asks: nothing else is ever read here. */
public interface PublicAgenda {

    /** The holders of whom anything is public, the Mayor first. */
    List<Holder> holders();

    /**
     * What is public of some days.
     *
     * @param calendar of whom; null for everybody
     * @param first the first day
     * @param last the last day, included
     * @param words looked for in subject, people, bodies and interests; empty for all
     */
    List<PublicEntry> between(@Nullable UUID calendar, LocalDate first, LocalDate last, String words);

    /** Somebody of whom something is public. */
    record Holder(UUID calendar, String name, String title) {}
}
