// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Competence;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.registry.domain.DayRegister.Line;
import palazzo.registry.domain.Entries.Kept;
import palazzo.trail.TrailHead;

/** Draws up the register of a day for who keeps the registry. */
@Service
@Competence("AAG-02")
@Norm("d.P.R. 445/2000, art. 53, c. 2")
public class DayRegisters {

    private final Entries entries;
    private final Sights sights;
    private final TrailHead head;
    private final Today today;

    DayRegisters(Entries entries, Sights sights, TrailHead head, Today today) {
        this.entries = entries;
        this.sights = sights;
        this.head = head;
        this.today = today;
    }

    /**
     * The register of {@code day}, as it stands now.
     *
     * @throws NotFound for a day that has not come yet
     */
    @Transactional(readOnly = true)
    public DayRegister of(LocalDate day) {
        if (day.isAfter(today.date())) {
            throw new NotFound("register of " + day);
        }
        Sight sight = sights.now();
        return new DayRegister(
                day,
                lines(entries.of(day), sight),
                lines(entries.annulledOn(day), sight),
                head.now().orElse(null));
    }

    private static List<Line> lines(List<Kept> kept, Sight sight) {
        return kept.stream()
                .map(entry -> new Line(entry, sight.sees(entry.label())))
                .toList();
    }
}
