// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Competence;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.registry.Seal;
import palazzo.registry.domain.KeptDays.KeptDay;

/** The registers of the days for who keeps the registry. */
@Service
@Competence("AAG-02")
@Norm("d.P.R. 445/2000, art. 53, c. 2")
public class DayRegisters {

    private final DayDraft draft;
    private final KeptDays kept;
    private final DayForming forming;
    private final DayExport export;
    private final Sights sights;
    private final Today today;

    DayRegisters(DayDraft draft, KeptDays kept, DayForming forming, DayExport export, Sights sights, Today today) {
        this.draft = draft;
        this.kept = kept;
        this.forming = forming;
        this.export = export;
        this.sights = sights;
        this.today = today;
    }

    /**
     * The register of {@code day} as the reader may see it now.
     *
     * @throws NotFound for a day that has not come yet
     */
    @Transactional(readOnly = true)
    public DayRegister of(LocalDate day) {
        if (day.isAfter(today.date())) {
            throw new NotFound("register of " + day);
        }
        Sight sight = sights.now();
        return draft.of(day, entry -> sight.sees(entry.label()));
    }

    /** The register as it was formed when the day was over; empty while it is not. */
    public Optional<KeptDay> formed(LocalDate day) {
        return kept.of(day);
    }

    /** How its seal stands now; empty where it was formed without one. */
    public Optional<Seal.Seen> sealOf(KeptDay formed) {
        return forming.sealOf(formed);
    }

    /** Whether the reader sees all that stands in the formed register: what is reserved stands in none. */
    public boolean whole(LocalDate day) {
        Sight sight = sights.now();
        return draft.of(day, DayForming::isForTheArchive).lines().stream()
                .noneMatch(line -> line.seen() && !sight.sees(line.entry().label()));
    }

    /**
     * The formed register with all its files, as it is handed over for preservation.
     *
     * @throws NotFound while it is not formed
     * @throws Refusal where the reader may not see all that stands in it
     */
    public byte[] zip(LocalDate day) {
        KeptDay formed = kept.of(day).orElseThrow(() -> new NotFound("register of " + day));
        if (!whole(day)) {
            throw new Refusal("registry.day_withheld");
        }
        return export.zip(formed);
    }

    /** Tells that the register of a day was handed over. Sent twice, it was once. @param receipt what the other side answered */
    @Transactional
    public void delivered(LocalDate day, String receipt) {
        KeptDay formed = kept.of(day).orElseThrow(() -> new NotFound("register of " + day));
        export.delivered(formed.day(), receipt);
    }
}
